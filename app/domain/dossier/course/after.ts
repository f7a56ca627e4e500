import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { ActEntry, StepEntry } from "~/domain/tracks/entries";
import { lastDayOf, termsBegunBy } from "~/domain/tracks/terms";
import type { Who, Within } from "~/domain/tracks/track";
import { recorded } from "../access";
import { standAs } from "../closing";
import { touchDossier } from "../hold";
import { openAgain, reporterReads, reporterWaits } from "../waiting";
import { dayOf, lastDoneOn, stageAfter } from "./course";
import type { HeldCourse } from "./held";
import { addToCourse, type By } from "./lines";

/** What a step or an act brings about beside its own line: the coarse standing, the terms, and who now waits for whom. */
export async function afterDone(
  tx: Writing,
  held: HeldCourse,
  by: By,
  entry: StepEntry | ActEntry,
): Promise<void> {
  const { key, state, course } = held;
  const step = entry.kind === "step" ? course.track.steps[entry.step] : undefined;
  const name = entry.kind === "step" ? entry.step : entry.act;
  if (step?.within) await endTerm(tx, held, step.within);
  await beginTerms(tx, held, by.who, name, dayOf(course, entry));
  if (held.shelf === "breach") return afterBreach(tx, held, by, entry);
  if (by.who === "reporter") await reporterWaits(tx, key, state, state.value);
  else {
    if (entry.kind === "act" || step?.tells) await reporterReads(tx, key, state, state.value);
    else await touchDossier(tx, key.dossierId, {});
    await recorded(tx, "stepped", key.dossierId);
  }
  const stage = stageAfter(course, entry.kind === "step" ? "steps" : "acts", name);
  const next = course.track.stages[stage]?.standing;
  if (next && next !== held.standing && held.standing !== "new") await stand(tx, held, by.who, next);
}

/**
 * A step of breaking confidentiality: what the reporter must know before becomes a notice in the case, and only the end of
 * a procedure is counted, for the network as a whole.
 */
async function afterBreach(
  tx: Writing,
  { key, state, course }: HeldCourse,
  by: By,
  entry: StepEntry | ActEntry,
): Promise<void> {
  if (entry.kind !== "step") return;
  const step = course.track.steps[entry.step];
  if (step?.tells) {
    const what = String(entry.answers.told ?? entry.answers.how ?? "");
    await addToCourse(tx, key, by, { kind: "notice", what });
    await reporterReads(tx, key, state, state.value);
  } else await touchDossier(tx, key.dossierId, {});
  await recorded(tx, "stepped", key.dossierId);
  const ended = course.track.stages[stageAfter(course, "steps", entry.step)]?.standing === "closed";
  if (ended) await sql`select app.count_procedure(${key.dossierId}::uuid)`.execute(tx);
}

/** Ends the very term that was running for a step; another one of the same kind runs on. */
async function endTerm(
  tx: Writing,
  { key, course, rules, receivedOn }: HeldCourse,
  within: Within,
): Promise<void> {
  const began = lastDoneOn(course, within.since, receivedOn);
  if (!began) return;
  await tx
    .updateTable("timer")
    .set({ state: "done" })
    .where("dossier_id", "=", key.dossierId)
    .where("kind", "=", within.timer)
    .where("due_on", "=", lastDayOf(within, began, rules.termsFrom(began)))
    .where("state", "=", "open")
    .execute();
}

async function beginTerms(
  tx: Writing,
  { key, course, rules }: HeldCourse,
  who: Who,
  done: string,
  since: CivilDay,
): Promise<void> {
  const settings = rules.termsFrom(since);
  for (const { within } of termsBegunBy(course.track, done, settings)) {
    await tx
      .insertInto("timer")
      .values({
        tenant_id: key.tenant,
        dossier_id: key.dossierId,
        kind: within.timer,
        due_on: lastDayOf(within, since, settings),
        state: "open",
      })
      .onConflict((conflict) =>
        who === "counsellor"
          ? conflict.columns(["dossier_id", "kind", "due_on"]).doUpdateSet({ state: "open" })
          : conflict.doNothing(),
      )
      .execute();
  }
}

async function stand(
  tx: Writing,
  { key, standing }: Pick<HeldCourse, "key" | "standing">,
  who: Who,
  next: string,
): Promise<void> {
  if (who === "reporter") {
    if (standing === "closed") await openAgain(tx, key.dossierId);
    else await sql`select app.standing_by_reporter(${key.dossierId}::uuid, ${next})`.execute(tx);
    return;
  }
  await standAs(tx, key, next);
}
