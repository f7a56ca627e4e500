import { sql } from "kysely";
import { envKeys } from "~/crypto/env-keys.server";
import type { Keyring } from "~/crypto/keyring.server";
import { macHolds } from "~/crypto/public-keys.server";
import type { Reading, Writing } from "~/data/tables";
import { tell } from "~/domain/events";
import { today } from "~/domain/product-clock";

type Asking = {
  dossier_id: string;
  counsellor_id: string;
  name: string;
  key_epoch: number;
  pk: Buffer;
  pk_mac: Buffer;
};

/** Those of the own dossiers in sight whose counsellor holds a new key that opens nothing of them; a key that is not ours asks nothing. */
async function asking(db: Reading): Promise<Asking[]> {
  const { rows } = await sql<Asking>`
    select w.* from app.wants_access_again() w join dossier d on d.id = w.dossier_id`.execute(db);
  const { pkmac } = envKeys();
  return rows.filter((row) => macHolds(pkmac, row.counsellor_id, row.pk, row.key_epoch, row.pk_mac));
}

/** Whose new key waits for the reporter's yes; null when everybody who should can read. */
export async function whoAsksAgain(db: Reading): Promise<string | null> {
  return (await asking(db))[0]?.name ?? null;
}

/** The reporter says yes: the dossier's key is sealed to the new one, in the reporter's own session. */
export async function giveAccessAgain(tx: Writing, keyring: Keyring): Promise<boolean> {
  let given = false;
  for (const { dossier_id, counsellor_id, key_epoch, pk } of await asking(tx)) {
    const key = await keyring.dossier(tx, dossier_id);
    if (!key) continue;
    const wrapped = key.grantFor({ type: "counsellor", id: counsellor_id, epoch: key_epoch, pk });
    const { rows } = await sql<{ done: boolean }>`
      select app.give_access_again(${dossier_id}::uuid, ${counsellor_id}::uuid, ${key_epoch}::int, ${key.epoch}::int,
        ${wrapped}::bytea) as done`.execute(tx);
    if (rows[0]?.done !== true) continue;
    await tell(tx, "message.to_counsellor", {
      tenantId: key.tenant,
      dossierId: dossier_id,
      day: await today(tx),
    });
    given = true;
  }
  return given;
}

/** How many of the counsellor's dossiers wait for their reporters to let her new key in. */
export async function lockedOf(db: Reading, keyring: Keyring): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from dossier d
     where d.counsellor_id = ${keyring.subject.id}::uuid and d.standing <> 'new'
       and not exists (select from key_grant g where g.dossier_id = d.id and g.key_epoch = ${keyring.subject.epoch})`.execute(
    db,
  );
  return Number(rows[0]?.n ?? 0);
}
