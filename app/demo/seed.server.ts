import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { DB } from "#db/types";
import { letDaysPass } from "./clock.server";
import { publishDocuments } from "./documents.server";
import { sayHowTheyOpened } from "./opened.server";
import { everybodyLeaves, type Moment } from "./person.server";
import { billingMoments } from "./seed-billing.server";
import { people, type SeededAccount } from "./seed-people.server";
import { meetOnNeutralGround } from "./seed-places.server";
import { preventionMoments } from "./seed-prevention.server";
import { reportMoments, type SeededReport } from "./seed-reports.server";

const START_DAYS = 300;

export type Seeded = { accounts: SeededAccount[]; reports: SeededReport[] };

/**
 * Fills an empty database with the cast: people and panels as rows, reports through the product's own commands. Ends at
 * the present moment, or at that moment of Amsterdam (`2026-12-24T16:30`) when one is asked for.
 */
export async function seed(ownerUrl: string, endsAt?: string): Promise<Seeded> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 2,
    options: "-c role=vp_owner -c search_path=app -c timezone=UTC",
  });
  pool.on("error", () => {});
  const owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`
      update clock set movable = true, offset_seconds = ${-START_DAYS * 86_400} + coalesce(extract(epoch from
        ${endsAt ?? null}::timestamp at time zone 'Europe/Amsterdam' - now())::bigint, 0)`.execute(owner);
    // The stand-in takes letters as fast as they come; a test of the pace puts the real gap back.
    await sql`update mail_pace set gap = '1 ms'`.execute(owner);
    // In the demo two people of the office decide at once; a test of the waiting puts the 72 hours back.
    await sql`update waiting_time set span = '0'`.execute(owner);
    const accounts = await people(owner, START_DAYS);
    await meetOnNeutralGround(owner);
    await publishDocuments(accounts);
    const told = reportMoments(accounts);
    await play([...billingMoments(accounts, START_DAYS), ...preventionMoments(accounts), ...told.moments]);
    await sayHowTheyOpened(owner, accounts);
    await everybodyLeaves();
    return { accounts, reports: told.codes() };
  } finally {
    await owner.destroy();
  }
}

/** Plays what happened in the order of its days, moving the product clock from one to the next and to today. */
async function play(moments: Moment[]): Promise<void> {
  let now = START_DAYS;
  for (const moment of moments.sort((a, b) => b.daysAgo - a.daysAgo)) {
    if (moment.daysAgo < now) await letDaysPass(now - moment.daysAgo);
    now = moment.daysAgo;
    await moment.run();
  }
  if (now > 0) await letDaysPass(now);
}
