import { sql } from "kysely";
import type { Keyring } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { HoldReason, LogEntry, State } from "~/domain/intake/contents";
import { done, type Outcome, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { staysApart } from "~/domain/tracks/all";
import { recorded } from "./access";
import { takeStep } from "./course/steps";
import { holdDossier } from "./hold";
import { type Keeping, keepingOf, lastHoldDay } from "./keeping-policy";
import { nameOf } from "./name";
import { forgetWaiting } from "./notice";
import { addLine, openPart, replacePart } from "./store";

/** How long a dossier stays, what holds it, and whether its reporter wants it gone. */
export async function openKeeping(
  db: Reading,
  dossierId: string,
  state: State,
  day: CivilDay,
): Promise<Keeping> {
  const timers = await db
    .selectFrom("timer")
    .select(["due_on", "on_wish"])
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", "destroy")
    .where("state", "=", "open")
    .execute();
  return keepingOf(timers, state, day);
}

export type KeepingPage = Keeping & {
  dossierId: string;
  name: string;
  today: CivilDay;
  mayWish: boolean;
  /** A talk with somebody about whom others spoke, and not a report (decision 29). */
  apart?: true;
};

/** The same for its counsellor, on the page where she holds it; null to everybody else. */
export async function openKeepingPage(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<KeepingPage | null> {
  const row = await db
    .selectFrom("dossier")
    .select("id")
    .where("id", "=", dossierId)
    .where("standing", "<>", "new")
    .where("counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, dossierId));
  if (!key) return null;
  const day = await today(db);
  const { value: state } = await openPart(db, key, "state");
  const { rows } = await sql<{ may: boolean }>`select app.may_wish(${dossierId}::uuid) as may`.execute(db);
  return {
    ...(await openKeeping(db, dossierId, state, day)),
    dossierId,
    name: nameOf(dossierId),
    today: day,
    mayWish: rows[0]?.may === true,
    ...(staysApart(state) && { apart: true }),
  };
}

/** Holds a dossier: nothing is destroyed before the day after `until`. Hers alone, and the reporter reads why (decision 17). */
export async function putHold(
  tx: Writing,
  keyring: Keyring,
  { dossierId, reason, until }: { dossierId: string; reason: HoldReason; until: CivilDay },
): Promise<Outcome<null, "not_yours" | "not_ahead" | "too_long" | "wished">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const { key } = held;
  const day = await today(tx);
  const state = await openPart(tx, key, "state");
  if ((await openKeeping(tx, dossierId, state.value, day)).wish) return refused("wished");
  if (until <= day) return refused("not_ahead");
  if (until > lastHoldDay(day)) return refused("too_long");
  if (!(await setHold(tx, dossierId, until))) return refused("wished");
  await replacePart(tx, key, "state", state, { ...state.value, hold: { reason, until } });
  await addLine(tx, key, "log", { ...(await lineNow(tx, "held")), hold: { reason, until } });
  await recorded(tx, "held", dossierId);
  return done(null);
}

/** Ends a hold before its day: what was due meanwhile happens at the next look. */
export async function endHold(
  tx: Writing,
  keyring: Keyring,
  dossierId: string,
): Promise<Outcome<null, "not_yours" | "not_held">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const { key } = held;
  const state = await openPart(tx, key, "state");
  if (!(await openKeeping(tx, dossierId, state.value, await today(tx))).hold) return refused("not_held");
  await setHold(tx, dossierId, null);
  await replacePart(tx, key, "state", state, { ...state.value, hold: null });
  await addLine(tx, key, "log", await lineNow(tx, "hold_ended"));
  await recorded(tx, "hold_ended", dossierId);
  return done(null);
}

/** Writes down that a reporter without a code wants it destroyed; the worker does it once this is committed (decision 35). */
export async function recordSpokenWish(
  tx: Writing,
  keyring: Keyring,
  { dossierId, on }: { dossierId: string; on: CivilDay },
): Promise<Outcome<null, "not_yours" | "not_ahead" | "has_code">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  if (on > (await today(tx))) return refused("not_ahead");
  if (!(await wish(tx, dossierId))) return refused("has_code");
  await addLine(tx, held.key, "log", { ...(await lineNow(tx, "wish_recorded")), said: on });
  await recorded(tx, "wish_recorded", dossierId);
  return done(null);
}

/**
 * The first half of destroying by the reporter, who takes back the consent to keep anything (TA-07): the wish itself, and
 * no letter about it any more. Where a hold lets it wait, the help ends now: nobody acts in the meantime.
 */
export async function askDestruction(
  tx: Writing,
  keyring: Keyring,
): Promise<Outcome<{ dossierId: string }, "not_yours">> {
  const row = await tx.selectFrom("dossier").select("id").forUpdate().executeTakeFirst();
  const key = row && (await keyring.dossier(tx, row.id));
  if (!row || !key) return refused("not_yours");
  const { value: state } = await openPart(tx, key, "state");
  const { hold } = await openKeeping(tx, row.id, state, await today(tx));
  const withdrawn = { dossierId: row.id, step: "withdraw", answers: {}, once: newUuid() };
  if (hold) await takeStep(tx, keyring, { who: "reporter", author: "" }, withdrawn);
  if (!(await wish(tx, row.id))) return refused("not_yours");
  await forgetWaiting(tx, state.notice?.tag);
  return done({ dossierId: row.id });
}

/** A wish that waits for a hold is taken back. */
export async function takeWishBack(tx: Writing, dossierId: string): Promise<void> {
  await sql`select app.take_wish_back(${dossierId}::uuid)`.execute(tx);
}

export type Gone = { id: string; name: string; day: CivilDay; ground: "wish" | "term" };

/** What was destroyed of this counsellor's dossiers in the last thirty days: a name, a day and a ground, and no more. */
export async function destroyedLately(db: Reading): Promise<Gone[]> {
  const rows = await db
    .selectFrom("destroyed")
    .select(["id", "day", "ground"])
    .where("ground", "is not", null)
    .orderBy("day", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id, day, ground }) => ({ id, name: nameOf(id), day, ground: ground as Gone["ground"] }));
}

async function setHold(tx: Writing, dossierId: string, until: CivilDay | null): Promise<boolean> {
  const { rows } = await sql<{
    set: boolean;
  }>`select app.hold_dossier(${dossierId}::uuid, ${until}::date) as set`.execute(tx);
  return rows[0]?.set === true;
}

async function wish(tx: Writing, dossierId: string): Promise<boolean> {
  const { rows } = await sql<{
    wished: boolean;
  }>`select app.wish_destruction(${dossierId}::uuid) as wished`.execute(tx);
  return rows[0]?.wished === true;
}

async function lineNow<W extends LogEntry["what"]>(tx: Writing, what: W) {
  return { at: (await productNow(tx)).toISOString(), what, detail: "" };
}
