import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { Sent } from "~/outside/resend.server";

/** The mail company remembers a key for 24 hours; after that a second try could become a second letter. */
export const GIVE_UP_HOURS = 20;
const LONGEST_WAIT_MS = 30_000;

/** How long until the next try of any process; null when that is too long to wait for. Nobody else claims meanwhile. */
export async function waitOfPace(tx: Writing): Promise<number | null> {
  const pace = await sql<{ wait: number }>`
    select greatest(0, extract(epoch from free_at - clock_timestamp()) * 1000)::float8 as wait from mail_pace for update`.execute(
    tx,
  );
  const waitMs = pace.rows[0]?.wait ?? 0;
  return waitMs > LONGEST_WAIT_MS ? null : waitMs;
}

/** Takes a place in the pace for a try that is about to be made. */
export const takePlace = (tx: Writing) =>
  sql`update mail_pace set free_at = greatest(free_at, clock_timestamp()) + gap`.execute(tx);

/** After a try: everybody keeps the pace, and whatever the company asked for on top. Gives the seconds that it asked for. */
export async function afterTry(tx: Writing, answer: Sent): Promise<number | null> {
  // A try that began late must not stand closer to the next one than the pace allows.
  await sql`update mail_pace set free_at = greatest(free_at, clock_timestamp() + gap)`.execute(tx);
  if (answer.ok || answer.kind === "refused" || answer.retryAfterMs === null) return null;
  const seconds = answer.retryAfterMs / 1000;
  await sql`update mail_pace set free_at = greatest(free_at, clock_timestamp() + make_interval(secs => ${seconds}))`.execute(
    tx,
  );
  return seconds;
}
