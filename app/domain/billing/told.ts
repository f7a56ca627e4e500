import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { wake } from "~/domain/wake";

/** Keeps that the payment company told something, once; the worker reads the object itself. */
export async function noteTold(
  tx: Pick<Writing, "getExecutor">,
  told: { id: string; type: string; object: string },
): Promise<void> {
  const { rows } = await sql<{ fresh: boolean }>`
    select app.stripe_told(${told.id}, ${told.type}, ${told.object}) as fresh`.execute(tx);
  if (rows[0]?.fresh) await wake(tx);
}
