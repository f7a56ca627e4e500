import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { acceptDue } from "~/domain/clock";
import { tell } from "~/domain/events";
import type { State } from "~/domain/intake/contents";
import { countAccepted } from "~/domain/intake/counted";
import { done, type Outcome, Overtaken, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { staysApart } from "~/domain/tracks/all";
import { recorded } from "./access";
import { openCourse, stepHappened } from "./course/lines";
import { holdDossier, touchDossier } from "./hold";
import { noLongerParked, park, reopen } from "./parked";
import { contactMet, messageIsContact } from "./policy";
import type { ContactWay } from "./schema";
import { addLine, hasLine, openPart } from "./store";
import { closeTimers, reporterReads, reporterWaits, settle } from "./waiting";

type NotYours = "not_yours";

/** Accepts a report before its content was seen; of two who may, the first wins (decision 15). */
export async function acceptDossier(
  tx: Writing,
  keyring: Keyring,
  author: string,
  dossierId: string,
): Promise<Outcome<{ takenOver: boolean }, NotYours>> {
  const before = await tx
    .selectFrom("dossier")
    .select(["tenant_id", "counsellor_id"])
    .where("id", "=", dossierId)
    .executeTakeFirst();
  const { rows } = await sql<{ won: boolean }>`select app.accept(${dossierId}::uuid) as won`.execute(tx);
  const key = rows[0]?.won === true && (await keyring.dossier(tx, dossierId));
  if (!before || !key) return refused("not_yours");
  const { value: state } = await openPart(tx, key, "state");
  await countOnce(tx, key, state);
  await sql`select audit.append('dossier.accepted', ${dossierId})`.execute(tx);
  const takenOver = before.counsellor_id !== keyring.subject.id;
  const now = await productNow(tx);
  await addLine(tx, key, "log", {
    at: now.toISOString(),
    what: takenOver ? "taken_over" : "accepted",
    detail: "",
  });
  await stepHappened(tx, key, { who: "counsellor", author }, state, { step: "accept", answers: {} });
  await standAsBefore(tx, key, state);
  await tell(tx, "dossier.accepted", { tenantId: before.tenant_id, dossierId, day: await today(tx) });
  return done({ takenOver });
}

/** A report is counted when somebody first accepts it, not again when it goes to another counsellor. */
async function countOnce(tx: Writing, key: DossierKey, state: State): Promise<void> {
  if (staysApart(state)) return;
  const { entries } = await openCourse(tx, key, state);
  if (entries.some((entry) => entry.kind === "step" && entry.step === "accept")) return;
  await countAccepted(tx, key.dossierId);
}

/** A dossier that was handed over goes on where it stood. */
async function standAsBefore(tx: Writing, key: DossierKey, state: State): Promise<void> {
  const { course } = await openCourse(tx, key, state);
  const standing = course.track.stages[course.stage]?.standing;
  if (!standing || standing === "new" || standing === "closed") return;
  await tx.updateTable("dossier").set({ standing }).where("id", "=", key.dossierId).execute();
}

/** Passes a report on unread: the own key dies, the deputy becomes primary in the same transaction (decision 15). */
export async function declineDossier(tx: Writing, dossierId: string): Promise<Outcome<null, NotYours>> {
  const mine = () =>
    tx
      .selectFrom("dossier")
      .select("tenant_id")
      .where("id", "=", dossierId)
      .where("standing", "=", "new")
      .executeTakeFirst();
  const row = await mine();
  if (!row) return refused("not_yours");
  const day = await today(tx);
  // First the event: after declining this dossier is out of sight, also for the event's own check.
  await sql`select audit.append('dossier.declined', ${dossierId})`.execute(tx);
  // One at a time writes in that log: whoever waited there may have been overtaken.
  if (!(await mine())) throw new Overtaken("a dossier was decided by somebody else meanwhile");
  await tell(tx, "dossier.declined", { tenantId: row.tenant_id, dossierId, day });
  const { rows } = await sql<{
    gone: boolean;
  }>`select app.decline(${dossierId}::uuid, ${acceptDue(day).day}::date) as gone`.execute(tx);
  if (rows[0]?.gone !== true) throw new Overtaken("a dossier was decided by somebody else meanwhile");
  return done(null);
}

/** Answers the reporter. For who left no number this is also the first contact. */
export async function answerReporter(
  tx: Writing,
  keyring: Keyring,
  author: string,
  { dossierId, text, once }: { dossierId: string; text: string; once: string },
): Promise<Outcome<null, NotYours>> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const { key, tenantId } = held;
  if (await hasLine(tx, key, once)) return done(null);
  const now = await productNow(tx);
  await addLine(tx, key, "talk", { from: "counsellor", author, at: now.toISOString(), text }, once);
  const state = await openPart(tx, key, "state");
  const { value: facts } = await openPart(tx, key, "facts");
  const next: State = { ...state.value };
  if (facts.reach.reach === "code" && held.standing !== "closed") await park(tx, tenantId, dossierId);
  if (messageIsContact(state.value, facts.reach.reach))
    await makeContact(tx, key, author, next, { at: now, way: "portal", note: "" });
  await reporterReads(tx, key, state, next);
  await recorded(tx, "answered", dossierId);
  return done(null);
}

/** Records the first contact; whether it was in time is judged by the product clock, not by the person (S0-05). */
export async function recordFirstContact(
  tx: Writing,
  keyring: Keyring,
  author: string,
  { dossierId, way, note }: { dossierId: string; way: ContactWay; note: string },
): Promise<Outcome<{ met: boolean }, NotYours | "already_made">> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const state = await openPart(tx, held.key, "state");
  if (state.value.firstContact) return refused("already_made");
  const next: State = { ...state.value };
  await makeContact(tx, held.key, author, next, { at: await productNow(tx), way, note });
  await settle(tx, held.key, state, next);
  await closeTimers(tx, dossierId, ["contact"]);
  await touchDossier(tx, dossierId, {});
  await recorded(tx, "contact_recorded", dossierId);
  return done({ met: next.firstContact?.met === true });
}

async function makeContact(
  tx: Writing,
  key: DossierKey,
  author: string,
  state: State,
  made: { at: Date; way: ContactWay; note: string },
): Promise<void> {
  const met = contactMet(state, made.at);
  state.firstContact = { at: made.at.toISOString(), met, way: made.way, note: made.note };
  await addLine(tx, key, "log", { at: made.at.toISOString(), what: "first_contact", detail: made.note });
  const by = { who: "counsellor", author } as const;
  await stepHappened(tx, key, by, state, { step: "make_contact", answers: { way: made.way } });
}

/** Keeps the private working notes, sealed to their author alone (S2-31). */
export async function keepNote(
  tx: Writing,
  keyring: Keyring,
  { dossierId, text }: { dossierId: string; text: string },
): Promise<Outcome<{ savedAt: string }, NotYours>> {
  const held = await holdDossier(tx, keyring, dossierId);
  if (!held) return refused("not_yours");
  const savedAt = (await productNow(tx)).toISOString();
  const old = await tx
    .selectFrom("working_note")
    .select("version")
    .where("dossier_id", "=", dossierId)
    .where("counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  const version = (old?.version ?? 0) + 1;
  const sealed = keyring.sealForMe(
    "note",
    [held.tenantId, dossierId, version],
    JSON.stringify({ text, savedAt }),
  );
  if (old) {
    await tx
      .updateTable("working_note")
      .set({ version, sealed })
      .where("dossier_id", "=", dossierId)
      .where("counsellor_id", "=", keyring.subject.id)
      .execute();
  } else {
    await tx
      .insertInto("working_note")
      .values({
        tenant_id: held.tenantId,
        dossier_id: dossierId,
        counsellor_id: keyring.subject.id,
        version,
        sealed,
      })
      .execute();
  }
  await recorded(tx, "noted", dossierId);
  return done({ savedAt });
}

/** The reporter writes. Who was contacted before gets an answer within the protocol's term. */
export async function writeToCounsellor(
  tx: Writing,
  keyring: Keyring,
  { text, once }: { text: string; once: string },
): Promise<Outcome<null, NotYours>> {
  const row = await tx
    .selectFrom("dossier")
    .select(["tenant_id", "id", "standing"])
    .forUpdate()
    .executeTakeFirst();
  const key = row && (await keyring.dossier(tx, row.id));
  if (!row || !key) return refused("not_yours");
  if (await hasLine(tx, key, once)) return done(null);
  const now = await productNow(tx);
  await addLine(tx, key, "talk", { from: "reporter", author: "", at: now.toISOString(), text }, once);
  const state = await openPart(tx, key, "state");
  await noLongerParked(tx, row.id);
  if (row.standing === "closed") await reopen(tx, key, state.value);
  await reporterWaits(tx, key, state, state.value);
  return done(null);
}
