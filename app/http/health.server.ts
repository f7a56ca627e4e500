import { sql } from "kysely";
import { NEWEST } from "#db/migrate";
import { poolOf } from "~/data/pools.server";
import { env } from "~/env.server";

/** Whether this process can do its work: database there, migrated to our shape, a worker that lives. */
export async function readiness(): Promise<{ ready: boolean; why?: string }> {
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
