import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { sql } from "kysely";
import type pg from "pg";
import { newSecret } from "~/crypto/tokens.server";
import { actAs } from "~/data/as.server";
import { closePools, connections } from "~/data/pools.server";
import type { EventName } from "~/domain/events";
import { env, holdsOwnHalf } from "~/env.server";
import { flow } from "~/flow";
import { alarm } from "~/http/log";
import { sendWaiting } from "./letters.server";
import { replayJournal } from "./replay.server";
import { stripeWork } from "./stripe.server";
import { sweep } from "./timetable";

const HEARTBEAT_MS = 10_000;
const SWEEP_MS = 30_000;

const tasks: TaskList = {
  event: async (payload) => {
    const { id, name } = payload as { id: string; name: EventName };
    await actAs("jobs", {}, async (tx) => {
      // The event row is the claim: who deletes it does the work, a late double finds nothing.
      const { rows } = await sql<{ tenant_id: string; dossier_id: string }>`
        delete from event where id = ${id}::uuid returning tenant_id, dossier_id`.execute(tx);
      const event = rows[0];
      if (!event) return;
      for (const consequence of flow[name]) {
        await consequence(tx, { tenantId: event.tenant_id, dossierId: event.dossier_id }, env().LETTER_DELAY);
      }
    });
  },
  sweep: async (_payload, { addJob }) => {
    try {
      await sweep();
    } finally {
      await addJob("stripe", {}, { jobKey: "stripe", maxAttempts: 1 });
      await addJob("letters", {}, { jobKey: "letters", maxAttempts: 1 });
    }
  },
  // A job of its own: however long the mail company keeps silent, terms and events go on.
  letters: sendWaiting,
  // Likewise: a payment company that is away stops nothing but payments.
  stripe: stripeWork,
};

/** The worker process: the queue, the sweep over plain timers, the letters. It holds no dossier key. */
export async function worker(): Promise<void> {
  holdsOwnHalf("worker");
  // The queue's own: one of them listens, and none may wait for what a task does.
  const pool = connections("jobs", { max: 4, wait: env().DATABASE_WAIT_MS * 3 });
  const me = newSecret();
  await replayJournal();
  await freeSilent(pool, me);
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: tasks,
    logger: new Logger(() => () => {}),
  });
  runner.events.on("job:failed", () => alarm("unexpected_error", "job"));
  const beating = setInterval(
    () => void freeSilent(pool, me).catch(() => alarm("database_away")),
    Math.min(HEARTBEAT_MS, env().WORKER_SILENT_S * 333),
  );
  const sweeping = setInterval(() => void askForSweep(pool).catch(() => {}), SWEEP_MS);
  await askForSweep(pool);
  const stop = async () => {
    clearInterval(beating);
    clearInterval(sweeping);
    await stopRunner(runner);
    await pool.end();
    await closePools();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
  process.on("disconnect", () => void stop());
  process.on("SIGUSR1", () => {});
  process.on("unhandledRejection", () => alarm("unexpected_error", "rejection"));
  process.stdout.write("worker ready\n");
  process.send?.({ working: true });
}

async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop().catch(() => {});
}

const askForSweep = (pool: pg.Pool) =>
  pool.query("select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)");

/** Says that this worker lives, and gives back the jobs of workers that no longer say so (decision 20). */
async function freeSilent(pool: pg.Pool, me: string): Promise<void> {
  await pool.query(
    "insert into app.heartbeat (worker, at) values ($1, clock_timestamp()) on conflict (worker) do update set at = clock_timestamp()",
    [me],
  );
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct j.locked_by from graphile_worker.jobs j
      where j.locked_by is not null and j.locked_at < clock_timestamp() - make_interval(secs => $1)`,
    [env().WORKER_SILENT_S],
  );
  if (rows.length > 0)
    await pool.query("select graphile_worker.force_unlock_workers($1::text[])", [
      rows.map((row) => row.locked_by),
    ]);
  await pool.query("delete from app.heartbeat where at < clock_timestamp() - interval '1 day'");
}
