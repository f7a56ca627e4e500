import { runMigrations as installQueue } from "graphile-worker";
import { Kysely, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { FACES, roleOf } from "./faces";
import { ensureRoles } from "./roles";

/** The migrations themselves, as text by file name, read at build time: they travel inside the bundle. */
const FILES = import.meta.glob<string>("./migrations/*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A database that is not there is said to be; a statement takes as long as it takes, but waits for nobody's lock. */
const REACH = { connectionTimeoutMillis: 10_000, keepAlive: true };

/** The name of the newest migration; `/readyz` compares it with the database. */
export const NEWEST = Object.keys(FILES).map(nameOf).sort().at(-1) ?? "";

function nameOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.sql$/, "");
}

/**
 * Brings a database to the newest shape: roles, migrations as `vp_owner`, the queue as `vp_jobs`.
 * `faceUrls` carry the passwords that the face roles get; they must name the same database.
 */
export async function migrate(
  ownerUrl: string,
  faceUrls: Partial<Record<string, string>>,
): Promise<{ done: string[]; countersHidden: boolean }> {
  const admin = new pg.Client({ ...REACH, connectionString: ownerUrl });
  await admin.connect();
  try {
    const passwords: Record<string, string> = {};
    for (const face of FACES) {
      const url = faceUrls[face];
      if (url) passwords[roleOf(face)] = decodeURIComponent(new URL(url).password);
    }
    const { countersHidden } = await ensureRoles(admin, passwords);
    const done = await migrateTables(ownerUrl);
    await installTheQueue(admin, ownerUrl);
    return { done, countersHidden };
  } finally {
    await admin.end();
  }
}

/** The database came where it is along other migrations than these, or in another order; nothing of it was changed. */
export class OtherMigrations extends Error {}

async function migrateTables(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({
    ...REACH,
    connectionString: ownerUrl,
    max: 1,
    options: "-c role=vp_owner -c search_path=app -c lock_timeout=10s",
  });
  pool.on("error", () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      migrationTableSchema: "app",
      provider: {
        getMigrations: async () =>
          Object.fromEntries(
            Object.entries(FILES).map(([file, text]) => [
              nameOf(file),
              { up: async (tx) => void (await sql.raw(text).execute(tx)) },
            ]),
          ),
      },
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error instanceof Error && /^corrupted migrations/.test(error.message))
      throw new OtherMigrations(error.message);
    if (error) throw error;
    await sql.raw(AFTERWARDS).execute(db);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** The queue's tables belong to `vp_jobs`, which may create a schema for this moment only (decision 20). */
async function installTheQueue(admin: pg.Client, ownerUrl: string): Promise<void> {
  const database = admin.escapeIdentifier(new URL(ownerUrl).pathname.slice(1));
  await admin.query(`grant create on database ${database} to vp_jobs`);
  await admin.query("grant usage, create on schema app to vp_jobs");
  const pool = new pg.Pool({
    ...REACH,
    connectionString: ownerUrl,
    max: 2,
    options: "-c role=vp_jobs -c lock_timeout=10s",
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await installQueue({ pgPool: pool });
    await pool.query(ENQUEUE);
  } finally {
    await pool.end();
    await admin.query(`revoke create on database ${database} from vp_jobs`);
    await admin.query("revoke create on schema app from vp_jobs");
  }
}

/**
 * For every table that holds something of a dossier, also those of later migrations. Nothing sealed is sampled into the
 * planner's statistics, where it would outlive its row; and the worker may vacuum them, where the server knows that right.
 */
const AFTERWARDS = `
do $$
declare
  t record;
  alterations text;
begin
  for t in
    select c.oid, format('app.%I', c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind = 'r' and (c.relname in ('dossier', 'reporter', 'letter') or exists (
       select from pg_attribute a where a.attrelid = c.oid and a.attname = 'dossier_id' and not a.attisdropped))
  loop
    if current_setting('server_version_num')::int >= 170000 then
      execute format('grant maintain on %s to vp_jobs', t.name);
    end if;
    select string_agg(format('alter table %s alter column %I set statistics 0', t.name, a.attname), '; ') into alterations
      from pg_attribute a where a.attrelid = t.oid and a.atttypid = 'bytea'::regtype and not a.attisdropped
       and coalesce(a.attstattarget, -1) <> 0;
    if alterations is not null then execute alterations; end if;
  end loop;
end $$`;

const ENQUEUE = `
create or replace function app.enqueue(task text, payload json, key text) returns void
  language plpgsql security definer set search_path = ''
  as $$
begin
  -- A face may say that something happened; what follows is the worker's to know.
  if task not in ('event', 'sweep') then raise exception 'not a task of a face' using errcode = '42501'; end if;
  perform graphile_worker.add_job(task, payload, job_key => key, max_attempts => 12);
end $$;
revoke all on function app.enqueue(text, json, text) from public;
grant execute on function app.enqueue(text, json, text) to vp_public, vp_reporter, vp_counsellor,
  vp_door, vp_employer, vp_network;
`;
