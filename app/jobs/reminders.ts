import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { type CivilDay, dueMoment, instantOf, isPast, reminderMoments, type TimerKind } from "~/domain/clock";
import { lawOn } from "~/domain/law-data";
import { letterFor, letterForOffice } from "~/domain/notifications/post";
import { env } from "~/env.server";

/** Terms of which the office hears when they go by (decision 14). */
const DESK = ["accept", "contact", "answer"] as const satisfies TimerKind[];
/** Terms of which the counsellor alone hears, also when they went by: the law's and the talk afterwards. */
const OWN = ["statutory", "aftercare"] as const satisfies TimerKind[];

/**
 * Reminds whose turn it is at the moments of decision 13. What was missed while nothing ran is one letter, not many:
 * the number of moments that went by is written down, whatever it was before.
 */
export async function remind(tx: Writing, now: Date): Promise<number> {
  let count = 0;
  for (const term of await openTerms(tx, [...DESK, ...OWN])) {
    const due = dueMoment(term.kind as TimerKind, term.due_on);
    const late = OWN.some((kind) => kind === term.kind) && isPast(due, now) ? 1 : 0;
    const passed =
      reminderMoments(term.since, due).filter((moment) => instantOf(moment) <= now).length + late;
    if (passed <= term.reminded) continue;
    const { numUpdatedRows } = await ofTerm(tx, term)
      .set({ reminded: passed })
      .where("reminded", "=", term.reminded)
      .executeTakeFirst();
    const person = term.takeover_on ? term.deputy_id : term.counsellor_id;
    if (numUpdatedRows === 0n || !person) continue;
    await letterFor(tx, person, "something_waits", env().LETTER_DELAY);
    count += 1;
  }
  return count;
}

/** A term that went by with nobody left to take over, or a report without a reader: the office hears it once. */
export async function tellDesk(tx: Writing, now: Date): Promise<number> {
  let count = 0;
  for (const term of await openTerms(tx, DESK)) {
    const unread = term.kind === "accept" && term.counsellor_id === null;
    if (term.desk_told || !(unread || isPast(dueMoment(term.kind as TimerKind, term.due_on), now))) continue;
    const { numUpdatedRows } = await ofTerm(tx, term)
      .set({ desk_told: true })
      .where("desk_told", "=", false)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) count += 1;
  }
  if (count > 0) await letterForOffice(tx, "desk_term", env().LETTER_DELAY);
  return count;
}

/** Parked terms whose last day is over. What follows is sealed and waits for the counsellor (decision 17). */
export async function lapseParked(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("timer")
    .set({ state: "lapsed" })
    .where("kind", "=", "follow_up")
    .where("state", "=", "open")
    .where("due_on", "<", today)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * An open dossier in which nothing happened for a month, while nobody waits for its reporter: its counsellor gets the
 * usual letter, once a month for as long as it lasts, and nobody else hears of it (S0-17).
 */
export async function nudgeStale(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from app.nudge_stale(${lawOn(today).staleDays}::int) person`.execute(tx);
  for (const { person } of rows) await letterFor(tx, person, "something_waits", env().LETTER_DELAY);
  return rows.length;
}

async function openTerms(tx: Writing, kinds: readonly TimerKind[]) {
  return tx
    .selectFrom("timer as t")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.id", "=", "t.dossier_id").onRef("d.tenant_id", "=", "t.tenant_id"),
    )
    .select(["t.dossier_id", "t.kind", "t.due_on", "t.since", "t.reminded", "t.desk_told"])
    .select(["d.counsellor_id", "d.deputy_id", "d.takeover_on"])
    .where("t.state", "=", "open")
    .where("t.kind", "in", kinds)
    .where("d.standing", "<>", "closed")
    .where("d.is_test", "=", false)
    .orderBy("t.due_on")
    .execute();
}

const ofTerm = (tx: Writing, term: { dossier_id: string; kind: string; due_on: CivilDay }) =>
  tx
    .updateTable("timer")
    .where("dossier_id", "=", term.dossier_id)
    .where("kind", "=", term.kind)
    .where("due_on", "=", term.due_on)
    .where("state", "=", "open");
