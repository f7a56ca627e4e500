import { type Writing, withKeyTables } from "~/data/tables";
import { newDek } from "./dossier-keys.server";
import { DossierKey, type Subject } from "./keyring.server";

export type Reader = Subject & { pk: Buffer };

const FIRST_DEK = 1;

/** The key of a dossier that is about to be; whoever makes it grants it. */
export const firstKey = (tenant: string, dossierId: string): DossierKey =>
  new DossierKey(tenant, dossierId, FIRST_DEK, newDek());

/** Makes the key of a new dossier and grants it to everyone who may read. The key itself is stored nowhere. */
export async function grantNewDossier(
  tx: Writing,
  tenant: string,
  dossierId: string,
  readers: Reader[],
): Promise<DossierKey> {
  const key = firstKey(tenant, dossierId);
  await withKeyTables(tx)
    .insertInto("key_grant")
    .values(
      readers.map((reader) => ({
        tenant_id: tenant,
        dossier_id: dossierId,
        subject_type: reader.type,
        subject_id: reader.id,
        key_epoch: reader.epoch,
        dek_epoch: FIRST_DEK,
        wrapped: key.grantFor(reader),
      })),
    )
    .execute();
  return key;
}

/** The key that follows on this one, for a change of readers: it opens nothing that the old one sealed. */
export function nextKey(key: DossierKey): DossierKey {
  return new DossierKey(key.tenant, key.dossierId, key.epoch + 1, newDek());
}
