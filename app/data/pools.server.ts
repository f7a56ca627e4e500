import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DbFace } from "#db/faces";
import type { DB } from "#db/types";
import { env, WrongSettings } from "~/env.server";

const types = {
  // Civil days stay text: a Date would drag in a time zone that the day does not have.
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === 1082
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};

const pools = new Map<DbFace, Kysely<DB>>();

/** The pool of one face: an own login, small, never shared with another face. */
export function poolOf(face: DbFace): Kysely<DB> {
  const known = pools.get(face);
  if (known) return known;
  const name = `DATABASE_URL_${face.toUpperCase()}` as "DATABASE_URL_PUBLIC";
  const connectionString = env()[name];
  if (!connectionString) throw new WrongSettings(`setting ${name}: required for this process`);
  const pool = new pg.Pool({
    connectionString,
    max: face === "jobs" ? 4 : 5,
    types,
    connectionTimeoutMillis: 4000,
    options:
      "-c search_path=app -c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=20000",
  });
  // Without a listener a broken idle connection would end the process.
  pool.on("error", () => {});
  // And so would one that breaks at work; the query that was running hears of it anyway.
  pool.on("connect", (client) => client.on("error", () => {}));
  const made = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  pools.set(face, made);
  return made;
}

export async function closePools(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.destroy()));
}
