import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { NEWEST } from "#db/migrate";
import { poolOf } from "~/data/pools.server";
import { env } from "~/env.server";

type Readiness = { ready: boolean; why?: string };

/** Whoever asks this has no more patience either. */
const SOON_MS = 2000;

/** Whether this process can do its work: database there and quick, migrated to our shape, a worker that lives. */
export async function readiness(): Promise<Readiness> {
  const given = new AbortController();
  const late = pause(SOON_MS, { ready: false, why: "database" }, { signal: given.signal });
  // Called off once there is an answer, of which nobody needs to hear.
  late.catch(() => {});
  return Promise.race([ask(), late]).finally(() => given.abort());
}

async function ask(): Promise<Readiness> {
  try {
    const { rows } = await sql<{
      migration: string;
      worker_silent_s: number | null;
    }>`select * from app.readiness()`.execute(poolOf("public"));
    const state = rows[0];
    if (!state || state.migration < NEWEST) return { ready: false, why: "migrations" };
    if (state.worker_silent_s === null || state.worker_silent_s > Math.max(env().WORKER_SILENT_S, 30))
      return { ready: false, why: "worker" };
    return { ready: true };
  } catch {
    return { ready: false, why: "database" };
  }
}
