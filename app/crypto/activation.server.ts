import { sql } from "kysely";
import type { Reading, Writing } from "~/data/tables";
import { codeKeys, newSymbols, parseSymbols } from "./code";
import { DossierKey } from "./keyring.server";
import { enc, hkdf, newUuid, OpenFailed, open, sha256 } from "./primitives.server";
import { asSealed } from "./sealed";

const LENGTH = 24;

/** A one-time activation as it is read out: its name in the database and the key that it hides do not follow from each other. */
const partsOf = (symbols: string) => {
  const bytes = Buffer.from(symbols, "ascii");
  return { hash: sha256(hkdf(bytes, "activation-id")), key: hkdf(bytes, "activation-key") };
};

const context = (tenant: string, dossier: string, dekEpoch: number) =>
  enc("vp1", "activation", tenant, dossier, dekEpoch);

/** Makes an activation for an opened dossier: 24 symbols for the reporter's ear, valid for a day, once. */
export async function offerActivation(tx: Writing, key: DossierKey): Promise<string | null> {
  const symbols = newSymbols(LENGTH);
  const { hash, key: lock } = partsOf(symbols);
  const sealed = key.sealUnder(lock, context(key.tenant, key.dossierId, key.epoch));
  const { rows } = await sql<{ offered: boolean }>`
    select app.offer_activation(${key.dossierId}::uuid, ${hash}::bytea, ${key.epoch}::int, ${sealed}::bytea) as offered`.execute(
    tx,
  );
  return rows[0]?.offered ? symbols : null;
}

/** The symbols of a typed activation, or null for whatever cannot be one. */
export const parseActivation = (typed: string): string | null => parseSymbols(typed, LENGTH);

async function opened(db: Reading, symbols: string): Promise<DossierKey | null> {
  const { hash, key } = partsOf(symbols);
  const { rows } = await sql<{ tenant_id: string; dossier_id: string; dek_epoch: number; sealed: Buffer }>`
    select * from app.activation_of(${hash}::bytea)`.execute(db);
  const row = rows[0];
  if (!row) return null;
  try {
    const dek = open(key, asSealed(row.sealed), context(row.tenant_id, row.dossier_id, row.dek_epoch));
    return new DossierKey(row.tenant_id, row.dossier_id, row.dek_epoch, dek);
  } catch (failure) {
    if (failure instanceof OpenFailed) return null;
    throw failure;
  }
}

/** Whether this activation can still be used; asked before a code is shown. */
export async function activationLives(db: Reading, symbols: string): Promise<boolean> {
  const key = await opened(db, symbols);
  key?.forget();
  return key !== null;
}

/** Uses the activation up and ties the dossier to the reporter's new code; an older code ends. False when it is gone. */
export async function activate(tx: Writing, symbols: string, code: string): Promise<boolean> {
  const key = await opened(tx, symbols);
  if (!key) return false;
  const keys = codeKeys(code);
  const reporter = { type: "reporter" as const, id: newUuid(), epoch: 1, pk: keys.pk };
  const { rows } = await sql<{ done: boolean }>`
    select app.activate(${partsOf(symbols).hash}::bytea, ${reporter.id}::uuid, ${keys.lookupHash}::bytea, ${keys.pk}::bytea,
      ${key.grantFor(reporter)}::bytea) as done`.execute(tx);
  key.forget();
  return rows[0]?.done === true;
}
