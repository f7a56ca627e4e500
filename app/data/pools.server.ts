import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DbFace } from "#db/faces";
import type { DB } from "#db/types";
import { env, WrongSettings } from "~/env.server";

/** How long a free connection is waited for. */
const CONNECT_MS = 4000;
/** How long after its own limit the database may still say that it gave up. */
const SILENT_MS = 1000;

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
  // Nobody stands before a screen for what the worker does.
  const wait = env().DATABASE_WAIT_MS * (face === "jobs" ? 3 : 1);
  const made = kyselyOn(connections(face, { max: face === "jobs" ? 4 : 5, wait }));
  pools.set(face, made);
  return made;
}

/** A connection of a face for what may take as long as this. */
export async function atLength<T>(
  face: DbFace,
  wait: number,
  work: (db: Kysely<DB>) => Promise<T>,
): Promise<T> {
  const own = kyselyOn(connections(face, { max: 1, wait }));
  return work(own).finally(() => own.destroy());
}

const kyselyOn = (pool: pg.Pool) => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

/**
 * Connections of one face. The database gives up first, on a statement, on a lock and on a transaction in which nothing
 * is asked; a database that says nothing at all is given up a little later here.
 */
export function connections(face: DbFace, { max, wait }: { max: number; wait: number }): pg.Pool {
  const name = `DATABASE_URL_${face.toUpperCase()}` as "DATABASE_URL_PUBLIC";
  const connectionString = env()[name];
  if (!connectionString) throw new WrongSettings(`setting ${name}: required for this process`);
  const limits = {
    statement_timeout: wait,
    lock_timeout: Math.round(wait * 0.8),
    idle_in_transaction_session_timeout: wait * 2,
  };
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    keepAlive: true,
    connectionTimeoutMillis: Math.min(CONNECT_MS, wait),
    query_timeout: wait + SILENT_MS,
    options: `-c search_path=app -c timezone=UTC ${Object.entries(limits)
      .map(([limit, ms]) => `-c ${limit}=${ms}`)
      .join(" ")}`,
  });
  // Without a listener a broken idle connection would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    // And so would one that breaks at work; the query that was running hears of it anyway.
    client.on("error", () => {});
    endWhenSilent(client);
  });
  return pool;
}

/** A connection that left a question unanswered answers none after it: whoever got it next would only wait in vain. */
function endWhenSilent(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown;
  client.query = ((...question: unknown[]) => {
    const answer = ask(...question);
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        if (isSilent(error)) void (client as unknown as pg.Client).end().catch(() => {});
      });
    return answer;
  }) as typeof client.query;
}

const isSilent = (error: unknown) => error instanceof Error && error.message === "Query read timeout";

export async function closePools(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.destroy()));
}
