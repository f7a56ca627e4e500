import pg from "pg";
import type { House as Running } from "#test/support/house";
import { until } from "#test/support/until";

type House = Pick<Running, "demo" | "sql">;

/** What stands still because of a test; `release` lets everything go on. */
export type Held = {
  /** So many of this login role wait for each other or for us. */
  queues(role: string, length: number): Promise<unknown>;
  /** The database's own process that stands still for this login role, once there is one. */
  waits(role: string): Promise<number>;
  release(): Promise<void>;
};

const STANDING = `select pid from pg_stat_activity where usename = $1 and wait_event_type = $2 and wait_event = $3
  and query like $4 limit 1`;

function waiter(house: House, wait: { type: string; event: string; query: string }) {
  return (role: string) =>
    until(`${role} waits at ${wait.event} (${wait.query})`, async () => {
      const [found] = await house.sql<{ pid: number }>("owner", STANDING, [
        role,
        wait.type,
        wait.event,
        wait.query,
      ]);
      return found?.pid;
    });
}

async function lock(house: House, statement: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: house.demo().ownerUrl });
  client.on("error", () => {});
  await client.connect();
  await client.query(`begin; ${statement}`);
  return () => client.end();
}

const queue = (house: House) => (role: string, length: number) =>
  until(`${length} times ${role} waits its turn`, async () => {
    const waiting = await house.sql(
      "owner",
      "select from pg_stat_activity where usename = $1 and wait_event_type = 'Lock'",
      [role],
    );
    return waiting.length >= length;
  });

/** Nobody else gets into this table: a transaction that reaches it stands still right there. */
export async function holdTable(house: House, table: string): Promise<Held> {
  return {
    release: await lock(house, `lock table app.${table} in access exclusive mode`),
    waits: waiter(house, { type: "Lock", event: "relation", query: `insert into%${table}%` }),
    queues: queue(house),
  };
}

/** Nobody else gets at this dossier; whoever wants to change it queues up. */
export async function holdDossier(house: House, id: string) {
  return {
    release: await lock(house, `select from app.dossier where id = '${id}' for update`),
    queues: queue(house),
  };
}

/**
 * Every COMMIT is done and on the disk, but its client does not hear of it: the server waits for a standby that does not
 * exist. So "after COMMIT, before the answer" is a state and not a moment.
 */
export async function holdCommits(house: House): Promise<Omit<Held, "queues">> {
  const owner = (text: string) => house.sql("owner", text);
  await owner("alter system set synchronous_standby_names = 'nobody'");
  await owner("select pg_reload_conf()");
  const waits = waiter(house, { type: "IPC", event: "SyncRep", query: "%" });
  // The worker commits every second that it lives: once that stands still, so will everything.
  await waits("vp_jobs");
  return {
    waits,
    release: async () => {
      await owner("alter system reset synchronous_standby_names");
      await owner("select pg_reload_conf()");
    },
  };
}

/** The database's process is gone, and with it what it had not committed. */
export const isGone = (house: House, pid: number) =>
  until(`process ${pid} of the database is gone`, async () => {
    const rows = await house.sql("owner", "select from pg_stat_activity where pid = $1", [pid]);
    return rows.length === 0;
  });

/** Somebody takes a dossier on, and stands still between the dossier and its term. */
export async function takingOn(house: House, id: string) {
  const client = new pg.Client({ connectionString: house.demo().ownerUrl, options: "-c search_path=app" });
  await client.connect();
  // Were the two to wait for each other, it is here that one hears of it.
  await client.query("begin; set local deadlock_timeout = '20ms'");
  await client.query("update dossier set standing = 'active' where id = $1", [id]);
  return {
    queues: queue(house),
    async goesOn(): Promise<void> {
      await client.query("update timer set state = 'done' where dossier_id = $1 and kind = 'accept'", [id]);
      await client.query("commit");
      await client.end();
    },
  };
}
