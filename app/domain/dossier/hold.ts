import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { addMonths } from "~/domain/clock";
import { lawOn } from "~/domain/law-data";
import { today } from "~/domain/product-clock";

/** Locks the dossier for this transaction and opens its key; null when it is not this person's (S0-21). */
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

/** Locks the own dossier before anything of it is read: of two deeds at the same moment the second waits for the first. */
export async function holdOwn(tx: Writing): Promise<void> {
  await tx.selectFrom("dossier").select("id").forUpdate().execute();
}

/** The day of the last activity, the flags of who has something to read, and the day until which an open dossier stays. */
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
  const day = await today(tx);
  const keepUntil = addMonths(day, lawOn(day).unopenedMonths);
  await sql`select app.keep_while_open(${dossierId}::uuid, ${keepUntil}::date)`.execute(tx);
}
