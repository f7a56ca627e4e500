import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";

/** Locks the dossier for this transaction and opens its key; null when it is not this person's. */
export async function holdDossier(
  tx: Writing,
  keyring: Keyring,
  dossierId: string,
): Promise<{ key: DossierKey; tenantId: string; standing: string } | null> {
  const row = await tx
    .selectFrom("dossier")
    .select(["tenant_id", "id", "standing"])
    .where("id", "=", dossierId)
    .where("standing", "<>", "new")
    .forUpdate()
    .executeTakeFirst();
  const key = row && (await keyring.dossier(tx, dossierId));
  return row && key ? { key, tenantId: row.tenant_id, standing: row.standing } : null;
}

/** The day of the last activity and the flags of who has something to read. */
export async function touchDossier(
  tx: Writing,
  dossierId: string,
  flags: { unread_counsellor?: boolean; unread_reporter?: boolean },
): Promise<void> {
  await tx
    .updateTable("dossier")
    .set((eb) => ({
      ...flags,
      last_activity_on: sql<string>`app.today()`,
      row_version: eb("row_version", "+", 1),
    }))
    .where("id", "=", dossierId)
    .execute();
}
