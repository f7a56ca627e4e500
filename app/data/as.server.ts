import { sql, type Transaction } from "kysely";
import type { DbFace } from "#db/faces";
import type { DB } from "#db/types";
import { poolOf } from "./pools.server";
import type { Writing } from "./tables";

/** What a transaction carries so that the database knows who acts: secrets, never ids (decision 16). */
export type Carried = {
  session?: Buffer;
  lookup?: Buffer /** Which of the reporter's cases. */;
  caseNo?: number;
};

/** Runs `work` in one transaction as one face; everything in it happens or nothing does. */
export async function actAs<T>(
  face: DbFace,
  carried: Carried,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  return begin(face, carried, (tx) => work(tx as unknown as Writing));
}

/** The log-in's own transactions: sessions, second factor, throttle. */
export async function asDoor<T>(work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  return begin("door", {}, work);
}

async function begin<T>(
  face: DbFace,
  carried: Carried,
  work: (tx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return poolOf(face)
    .transaction()
    .execute(async (tx) => {
      const session = carried.session?.toString("hex") ?? "";
      const lookup = carried.lookup?.toString("hex") ?? "";
      const caseNo = String(carried.caseNo ?? "");
      await sql`select set_config('app.session', ${session}, true), set_config('app.lookup', ${lookup}, true),
        set_config('app.case', ${caseNo}, true)`.execute(tx);
      return work(tx);
    });
}
