import { sql } from "kysely";
import { actAs } from "~/data/as.server";
import { poolOf } from "~/data/pools.server";
import { sweep } from "~/jobs/timetable";

const DURATION =
  /^P(?=\d|T)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?(T(\d{1,4}H)?(\d{1,5}M)?(\d{1,6}S)?)?$/;
const LONGEST_MS = 20_000;

/** Moves the demo's product clock and runs what fell due; null for anything that is not a way forward. */
export async function advance(duration: string): Promise<{ now: string; ran: string[] } | null> {
  if (!DURATION.test(duration) || duration.endsWith("T")) return null;
  const now = await moveClock(duration);
  if (!now) return null;
  const ran = await sweep();
  await workerIsDone();
  return { now: now.toISOString(), ran };
}

/**
 * The same while the cast is played, when nobody asks what ran: the worker alone looks. Days of twenty-four hours, so
 * that the whole walk ends to the second where it must, whatever summer time did meanwhile.
 */
export async function letDaysPass(days: number): Promise<void> {
  await moveClock(`PT${days * 24}H`);
  await workerIsDone();
}

async function moveClock(duration: string): Promise<Date | null> {
  return actAs("jobs", {}, async (tx) => {
    // A day later is the same hour of the next day for whoever lives here, also across summer time.
    await sql`set local timezone to 'Europe/Amsterdam'`.execute(tx);
    const { rows } = await sql<{ now: Date | null }>`
      select case when s > 0 then app.advance_clock(s) end as now
        from (select extract(epoch from (app.product_now() + ${duration}::interval) - app.product_now())::bigint as s) moved`.execute(
      tx,
    );
    return rows[0]?.now ?? null;
  });
}

/** Waits until the worker's queue is empty and no letter that is due is left. */
export async function workerIsDone(): Promise<void> {
  const jobs = poolOf("jobs");
  await sql`select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)`.execute(jobs);
  const until = process.uptime() + LONGEST_MS / 1000;
  while (process.uptime() < until) {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (select from graphile_worker.jobs where locked_at is not null or attempts < max_attempts)
          or exists (select from letter where state = 'waiting' and send_after <= app.product_now())
          or exists (select from billing_letter where state = 'waiting' and send_after <= app.product_now()) as busy`.execute(
      jobs,
    );
    if (!rows[0]?.busy) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
