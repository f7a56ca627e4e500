import { type Writing, withKeyTables } from "~/data/tables";
import { grantContext, newDek, sealGrant } from "./dossier-keys.server";
import { DossierKey, type Subject } from "./keyring.server";

export type Reader = Subject & { pk: Buffer };

/** Makes the key of a new dossier and grants it to everyone who may read. The key itself is stored nowhere. */
export async function grantNewDossier(
  tx: Writing,
  tenant: string,
  dossierId: string,
  readers: Reader[],
): Promise<DossierKey> {
  const dek = newDek();
  const dekEpoch = 1;
  await withKeyTables(tx)
    .insertInto("key_grant")
    .values(
      readers.map((reader) => ({
        tenant_id: tenant,
        dossier_id: dossierId,
        subject_type: reader.type,
        subject_id: reader.id,
        key_epoch: reader.epoch,
        dek_epoch: dekEpoch,
        wrapped: sealGrant(
          reader.pk,
          dek,
          grantContext({
            tenant,
            dossier: dossierId,
            subjectType: reader.type,
            subjectId: reader.id,
            subjectKeyEpoch: reader.epoch,
            dekEpoch,
          }),
        ),
      })),
    )
    .execute();
  return new DossierKey(tenant, dossierId, dekEpoch, dek);
}
