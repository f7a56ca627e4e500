import { sql } from "kysely";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import {
  acceptDue,
  addMonths,
  amsterdamTime,
  type CivilDay,
  dueMoment,
  isPast,
  type TimerKind,
} from "~/domain/clock";
import { lawOn } from "~/domain/law-data";
import { letterFor, letterForOffice, letterForPeople } from "~/domain/notifications/post";
import { productNow } from "~/domain/product-clock";
import { questionsFor } from "~/domain/tenancy/going-live/policy";
import { goingLiveFactsOf, isGreen } from "~/domain/tenancy/going-live/queries";
import { openWithGaps } from "~/domain/tenancy/network";
import { env } from "~/env.server";
import { databaseIsAway } from "~/http/database-away";
import { billingDue } from "./billing";
import { certificatesThatEnd } from "./certificates";
import { claimed } from "./claimed";
import { takeEffect } from "./decisions";
import { destroyWhenDue } from "./journal.server";
import { lawsThatCome } from "./laws";
import { lapseParked, nudgeStale, remind, tellDesk } from "./reminders";
import { repliesThatWait } from "./replies";
import { rulesThatWait } from "./rules";
import { vacuumDestroyed } from "./vacuum.server";

/** How long a text that was typed and never sent waits for its author: a holiday. */
const DRAFT_DAYS = 21;

/**
 * What fell due, in the order of looking; each step may run any number of times and happens once. One that fails stops no
 * other, and is told when all had their turn: no report may wait unseen because something else is broken.
 */
export async function sweep(): Promise<string[]> {
  const ran: string[] = [];
  const broken: unknown[] = [];
  const look = async (name: string, work: () => Promise<number>) => {
    try {
      if ((await work()) > 0) ran.push(name);
    } catch (error) {
      if (databaseIsAway(error)) throw error;
      broken.push(error);
    }
  };
  const step = (name: string, work: (tx: Writing, now: Date, today: CivilDay) => Promise<number>) =>
    look(name, () =>
      actAs("jobs", {}, async (tx) => {
        const now = await productNow(tx);
        return work(tx, now, amsterdamTime(now).day);
      }),
    );
  await step("decisions", takeEffect);
  await step("rank", rankOfToday);
  await step("accept", acceptsThatLapsed);
  await step("remind", remind);
  await step("desk_term", tellDesk);
  await step("parked", lapseParked);
  await step("stale", nudgeStale);
  await step("employer_end", endOfAffiliations);
  await step("not_ready", takeBackReady);
  await step("panel_gap", gapsOfToday);
  await step("certificates", certificatesThatEnd);
  await step("own_review", askOwnPeople);
  await step("reply_waits", repliesThatWait);
  await step("law_comes", lawsThatCome);
  await step("rules_wait", rulesThatWait);
  await step("tidy", tidy);
  await look("destroy", destroyDue);
  if (ran.includes("destroy")) await vacuumDestroyed();
  await look("billing", billingDue);
  if (broken.length > 0) throw broken[0];
  return ran;
}

/** Load as a rank per product day: least first, ties by id, so that nothing moves during the day (decision 31). */
async function rankOfToday(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into load_rank (counsellor_id, day, rank)
    select counsellor_id, ${today}::date, row_number() over (order by n, counsellor_id) from app.open_dossiers()
    where not exists (select from load_rank where day = ${today}::date)
    on conflict do nothing`.execute(tx);
  await sql`delete from load_rank where day < ${today}::date - 7`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** An acceptance hour that passed: the deputy may now see and accept, until noon of the next day (decision 15). */
async function acceptsThatLapsed(tx: Writing, now: Date, today: CivilDay): Promise<number> {
  const due = await tx
    .selectFrom("timer as t")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.id", "=", "t.dossier_id").onRef("d.tenant_id", "=", "t.tenant_id"),
    )
    .select(["t.tenant_id", "t.dossier_id", "t.due_on", "d.deputy_id", "d.takeover_on", "d.standing"])
    .where("t.kind", "=", "accept")
    .where("t.state", "=", "open")
    .where("t.due_on", "<=", today)
    .where("d.is_test", "=", false)
    .orderBy("t.dossier_id")
    .execute();
  let count = 0;
  for (const timer of due) {
    if (!isPast(dueMoment("accept" satisfies TimerKind, timer.due_on), now)) continue;
    // A deputy that is already in sight leaves the timer open: the desk sees it until somebody accepts.
    if (timer.standing !== "new" || !timer.deputy_id || timer.takeover_on) continue;
    // The dossier first, as everybody else who touches both: who takes it at this moment is waited for, not met halfway.
    const offered = await tx
      .updateTable("dossier")
      .set({ takeover_on: today })
      .where("id", "=", timer.dossier_id)
      .where("standing", "=", "new")
      .where("deputy_id", "=", timer.deputy_id)
      .where("takeover_on", "is", null)
      .executeTakeFirst();
    if (offered.numUpdatedRows === 0n) continue;
    await tx
      .updateTable("timer")
      .set({ state: "lapsed" })
      .where("dossier_id", "=", timer.dossier_id)
      .where("kind", "=", "accept")
      .where("due_on", "=", timer.due_on)
      .where("state", "=", "open")
      .execute();
    await tx
      .insertInto("timer")
      .values({
        tenant_id: timer.tenant_id,
        dossier_id: timer.dossier_id,
        kind: "accept",
        due_on: acceptDue(today).day,
        state: "open",
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await letterFor(tx, timer.deputy_id, "something_waits", env().LETTER_DELAY);
    count += 1;
  }
  return count;
}

/** Once a day: an employer that is open but lacks a woman, a man or somebody certified for a track (S3-06, S4-02). */
async function gapsOfToday(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  if (!(await claimed(tx, "panel_gap", today, today))) return 0;
  const gaps = await openWithGaps(tx, today);
  if (gaps === 0) return 0;
  await letterForOffice(tx, "panel_gap", env().LETTER_DELAY);
  return gaps;
}

/** An affiliation whose last day has passed. Dossiers are neither asked nor touched. */
async function endOfAffiliations(tx: Writing): Promise<number> {
  const { rows } = await sql<{ n: number }>`select app.end_due() as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** An employer that was ready, and of whose list something broke before somebody opened the page. */
async function takeBackReady(tx: Writing): Promise<number> {
  const ready = await tx.selectFrom("employer").select("id").where("state", "=", "ready").execute();
  let count = 0;
  for (const { id } of ready) {
    if (await isGreen(tx, id)) continue;
    await sql`select app.set_ready(${id}::uuid, false)`.execute(tx);
    count += 1;
  }
  return count;
}

/** Once a month, as long as an open employer has not answered what it is asked by the calendar (documents.md E). */
async function askOwnPeople(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  if (!(await claimed(tx, "own_review", today, today))) return 0;
  const open = await tx.selectFrom("employer").select("id").where("state", "=", "live").execute();
  const known = await goingLiveFactsOf(
    tx,
    open.map(({ id }) => id),
  );
  let asked = 0;
  for (const { id } of open) {
    const facts = known.get(id);
    if (
      !facts ||
      questionsFor(facts).length === 0 ||
      !(await claimed(tx, `own_review:${id}`, today.slice(0, 7), today))
    )
      continue;
    asked += await letterForPeople(tx, id, "own_review", env().LETTER_DELAY);
  }
  return asked;
}

/** What is only kept for a while: claims of old days, ids of what was destroyed a month ago, files and texts nobody finished. */
async function tidy(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  await sql`delete from job_claim where day < ${today}::date - 30`.execute(tx);
  await sql`delete from destroyed where day < ${today}::date - 30`.execute(tx);
  await sql`delete from event where day < ${today}::date - 30`.execute(tx);
  await sql`delete from mail_hook where day < ${today}::date - 30`.execute(tx);
  await sql`delete from stripe_event where handled and day < ${today}::date - 30`.execute(tx);
  await sql`delete from mail_arrival where arrives and day < ${today}::date - 1`.execute(tx);
  await sql`delete from mail_window where sent_at < app.product_now() - ${env().LETTER_DELAY}::interval`.execute(
    tx,
  );
  // A letter to somebody who left, or that nobody could deliver, says nothing any more after a week.
  await sql`delete from letter where send_after < app.product_now() - interval '7 days'
    and (state <> 'waiting' or person in (select id from account where state <> 'active'))`.execute(tx);
  await sql`delete from draft where saved_on < ${today}::date - ${DRAFT_DAYS}::int`.execute(tx);
  const oldest = addMonths(today, -lawOn(today).consultationMonths);
  await sql`delete from consultation where written_in < ${oldest}::date`.execute(tx);
  const pressedBefore = addMonths(today, -lawOn(today).pressureMonths);
  await sql`delete from pressure where day < ${pressedBefore}::date and (discussed_on is not null or wants = 'record')`.execute(
    tx,
  );
  await sql`delete from attachment where not complete and started_on < ${today}::date - 1`.execute(tx);
  return 0;
}

/** Dossiers whose destroy timer is due: first the journal, then the database, one transaction each (decision 35). */
async function destroyDue(): Promise<number> {
  const due = await actAs("jobs", {}, (tx) =>
    tx
      .selectFrom("timer")
      .select("dossier_id")
      .distinct()
      .where("kind", "=", "destroy")
      .where("state", "=", "open")
      .where("due_on", "<=", sql<string>`app.today()`)
      .execute(),
  );
  let count = 0;
  for (const { dossier_id } of due) {
    const gone = await actAs("jobs", {}, (tx) => destroyWhenDue(tx, dossier_id));
    if (gone) count += 1;
  }
  return count;
}
