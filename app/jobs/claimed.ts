import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";

/** Whether this is the first look of its period; who looks again within a month finds it done. */
export async function claimed(tx: Writing, what: string, period: string, today: CivilDay): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into job_claim (key, day) values (${`${what}:${period}`}, ${today}::date) on conflict do nothing`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0) > 0;
}
