import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Answers, How, StepEntry } from "~/domain/tracks/entries";
import type { Who } from "~/domain/tracks/track";
import { recorded } from "../access";
import { closeDossier } from "../closing";
import { holdDossier, touchDossier } from "../hold";
import { hasLine, type Opened, openPart } from "../store";
import { closeTimers, openAgain, pinnedSettings, reporterReads, reporterWaits } from "../waiting";
import { type Course, lastOf, stageAfter } from "./course";
import { addToCourse, type By, openCourse } from "./lines";
import { mayTake, type Now, type Refusal } from "./policy";
import { lastDayOf, termsBegunBy } from "./terms";

/** A refusal with its reason, for the sentence that the screen shows. */
export type NotNow = { ok: false; refusal: "not_now"; because: Refusal };

export type HeldCourse = {
  key: DossierKey;
  state: Opened<"state">;
  course: Course;
  settings: ProtocolSettings;
  now: Now;
  standing: string;
};

/** Locks the dossier and reads its course: what is decided on it cannot change before the transaction ends (fault 22). */
export async function holdCourse(
  tx: Writing,
  keyring: Keyring,
  who: Who,
  dossierId: string,
): Promise<HeldCourse | null> {
  const held =
    who === "counsellor" ? await holdDossier(tx, keyring, dossierId) : await own(tx, keyring, dossierId);
  if (!held) return null;
  const { key } = held;
  const row = await tx
    .selectFrom("dossier")
    .select("standing")
    .where("id", "=", dossierId)
    .executeTakeFirstOrThrow();
  const state = await openPart(tx, key, "state");
  const { value: facts } = await openPart(tx, key, "facts");
  const settings = await pinnedSettings(tx, key.tenant, facts);
  const { course } = await openCourse(tx, key, state.value);
  return { key, state, course, settings, now: { settings, today: await today(tx) }, standing: row.standing };
}

async function own(tx: Writing, keyring: Keyring, dossierId: string): Promise<{ key: DossierKey } | null> {
  const row = await tx
    .selectFrom("dossier")
    .select("id")
    .where("id", "=", dossierId)
    .forUpdate()
    .executeTakeFirst();
  const key = row && (await keyring.dossier(tx, dossierId));
  return key ? { key } : null;
}

export type TakeStep = {
  dossierId: string;
  step: string;
  answers: Answers;
  once: string;
  how?: How | undefined;
  /** The day on which the reporter said it. */
  on?: CivilDay | undefined;
  text?: { version: string; language: string } | undefined;
};

/** Takes one step of the track, if this person may take it now. Sent twice it is taken once. */
export async function takeStep(
  tx: Writing,
  keyring: Keyring,
  by: By,
  { dossierId, step, answers, once, how, on, text }: TakeStep,
): Promise<Outcome<{ stage: string }, "not_yours" | "not_ahead"> | NotNow> {
  const held = await holdCourse(tx, keyring, by.who, dossierId);
  if (!held) return refused("not_yours");
  const { key, course, now } = held;
  if (await hasLine(tx, key, once)) return done({ stage: course.stage });
  const allowed = mayTake(course, step, by.who, now);
  if (!allowed.ok) return { ok: false, refusal: "not_now", because: allowed.refusal };
  if (on !== undefined && on > now.today) return refused("not_ahead");
  const bound = course.track.steps[step]?.binds;
  const described = bound ? lastOf(course, bound) : undefined;
  const entry = await addToCourse(
    tx,
    key,
    by,
    {
      kind: "step",
      step,
      answers,
      ...(how ? { how, on: on ?? now.today } : {}),
      ...(text ? { text } : {}),
      ...(described
        ? { binds: { entry: described.id, mac: key.approvalOf(String(described.answers.text ?? "")) } }
        : {}),
    },
    once,
  );
  await afterStep(tx, held, by, entry as StepEntry);
  return done({ stage: stageAfter(course, step) });
}

/** What a step brings about beside its own line: the coarse standing, the terms, and who now waits for whom. */
async function afterStep(tx: Writing, held: HeldCourse, by: By, entry: StepEntry): Promise<void> {
  const { key, state, course, settings, now } = held;
  const { track } = course;
  const row = track.steps[entry.step];
  if (row?.within) await closeTimers(tx, key.dossierId, [row.within.timer]);
  await beginTerms(tx, key, course, entry.step, settings, entry.on ?? now.today);
  if (by.who === "reporter") await reporterWaits(tx, key, state, state.value);
  else {
    if (row?.tells) await reporterReads(tx, key, state, state.value);
    else await touchDossier(tx, key.dossierId, {});
    await recorded(tx, "stepped", key.dossierId);
  }
  const next = track.stages[stageAfter(course, entry.step)]?.standing;
  if (next && next !== held.standing && held.standing !== "new") await stand(tx, key, by.who, held, next);
}

async function beginTerms(
  tx: Writing,
  key: DossierKey,
  { track }: Course,
  step: string,
  settings: ProtocolSettings,
  since: CivilDay,
): Promise<void> {
  for (const { within } of termsBegunBy(track, step)) {
    await tx
      .insertInto("timer")
      .values({
        tenant_id: key.tenant,
        dossier_id: key.dossierId,
        kind: within.timer,
        due_on: lastDayOf(within, since, settings),
        state: "open",
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function stand(tx: Writing, key: DossierKey, who: Who, held: HeldCourse, next: string): Promise<void> {
  if (who === "reporter") {
    if (held.standing === "closed") await openAgain(tx, key.dossierId);
    else await sql`select app.standing_by_reporter(${key.dossierId}::uuid, ${next})`.execute(tx);
    return;
  }
  await tx
    .updateTable("dossier")
    .set((eb) => ({ standing: next, row_version: eb("row_version", "+", 1) }))
    .where("id", "=", key.dossierId)
    .execute();
  if (next === "closed") await closeDossier(tx, key);
}
