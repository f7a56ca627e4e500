import { sql } from "kysely";
import type { Writing } from "~/data/tables";

/** Locks a dossier whose time has come, and says on which ground; null while it is held or not due. */
export async function destructionDue(tx: Writing, dossierId: string): Promise<"wish" | "term" | null> {
  const { rows } = await sql<{
    ground: "wish" | "term" | null;
  }>`select app.destruction_due(${dossierId}::uuid) as ground`.execute(tx);
  return rows[0]?.ground ?? null;
}

/** The last half of destroying, after the journal holds its line: everything of the dossier in one transaction. */
export async function destroyDossier(tx: Writing, dossierId: string): Promise<void> {
  const { rows } = await sql<{
    gone: boolean;
  }>`select app.destroy_dossier(${dossierId}::uuid) as gone`.execute(tx);
  if (!rows[0]?.gone) throw new Error("a dossier was due and was not destroyed");
}
