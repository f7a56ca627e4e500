import { sql } from "kysely";
import { atLength } from "~/data/pools.server";
import { databaseIsAway } from "~/http/database-away";
import { alarm } from "~/http/log";

const FIVE_MINUTES = 300_000;

/**
 * Lets PostgreSQL give up the rows of what was destroyed (security design 2.9): a deleted row stays in its page until
 * then. As the worker, which may maintain these tables and no others; where the server is too old to allow that,
 * its own vacuum comes by later.
 */
export async function vacuumDestroyed(): Promise<void> {
  try {
    await atLength("jobs", FIVE_MINUTES, async (db) => {
      const { rows } = await sql<{ name: string }>`
          select format('%I.%I', n.nspname, c.relname) as name
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'app' and c.relkind = 'r' and current_setting('server_version_num')::int >= 170000
             and has_table_privilege(c.oid, case when current_setting('server_version_num')::int >= 170000 then 'maintain' else 'select' end)`.execute(
        db,
      );
      for (const { name } of rows) await sql`vacuum (skip_locked) ${sql.raw(name)}`.execute(db);
    });
  } catch (error) {
    // What was destroyed is destroyed; only its remainder stays a little longer.
    alarm(databaseIsAway(error) ? "database_away" : "unexpected_error", "vacuum");
  }
}
