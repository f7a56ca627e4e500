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

/**
 * Makes an activation for an opened dossier, and for those of the same reporter that go along: 24 symbols for the
 * reporter's ear, valid for a day, once.
 */
export async function offerActivation(
  tx: Writing,
  key: DossierKey,
  along: DossierKey[] = [],
): Promise<string | null> {
  const symbols = newSymbols(LENGTH);
  const { hash, key: lock } = partsOf(symbols);
  const keys = [key, ...along];
  const sealed = keys.map((one) => one.sealUnder(lock, context(one.tenant, one.dossierId, one.epoch)));
  const { rows } = await sql<{ offered: boolean }>`
    select app.offer_activation(${keys.map(({ dossierId }) => dossierId)}::uuid[], ${hash}::bytea,
      ${keys.map(({ epoch }) => epoch)}::int[], ${sealed}::bytea[]) as offered`.execute(tx);
  return rows[0]?.offered ? symbols : null;
}

/** The symbols of a typed activation, or null for whatever cannot be one. */
export const parseActivation = (typed: string): string | null => parseSymbols(typed, LENGTH);

type Row = { tenant_id: string; dossier_id: string; dek_epoch: number; sealed: Buffer; leaves: boolean };

/** The keys that these symbols hide, none when one of them does not open. */
async function opened(db: Reading, symbols: string): Promise<{ keys: DossierKey[]; leaves: boolean }> {
  const { hash, key } = partsOf(symbols);
  const { rows } = await sql<Row>`select * from app.activation_of(${hash}::bytea)`.execute(db);
  try {
    const keys = rows.map(({ tenant_id, dossier_id, dek_epoch, sealed }) => {
      const dek = open(key, asSealed(sealed), context(tenant_id, dossier_id, dek_epoch));
      return new DossierKey(tenant_id, dossier_id, dek_epoch, dek);
    });
    return { keys, leaves: rows.some(({ leaves }) => leaves) };
  } catch (failure) {
    if (failure instanceof OpenFailed) return { keys: [], leaves: false };
    throw failure;
  }
}

/** Whether this activation can still be used, and leaves a case behind with the old code; asked before a code is shown. */
export async function activationLives(db: Reading, symbols: string): Promise<{ leaves: boolean } | null> {
  const { keys, leaves } = await opened(db, symbols);
  for (const key of keys) key.forget();
  return keys.length > 0 ? { leaves } : null;
}

/** Uses the activation up and ties its dossiers to the reporter's new code; an older code of theirs ends. False when it is gone. */
export async function activate(tx: Writing, symbols: string, code: string): Promise<boolean> {
  const { keys: cases } = await opened(tx, symbols);
  if (cases.length === 0) return false;
  const keys = codeKeys(code);
  const reporter = { type: "reporter" as const, id: newUuid(), epoch: 1, pk: keys.pk };
  const { rows } = await sql<{ done: boolean }>`
    select app.activate(${partsOf(symbols).hash}::bytea, ${reporter.id}::uuid, ${keys.lookupHash}::bytea, ${keys.pk}::bytea,
      ${cases.map(({ dossierId }) => dossierId)}::uuid[], ${cases.map((key) => key.grantFor(reporter))}::bytea[]) as done`.execute(
    tx,
  );
  for (const key of cases) key.forget();
  return rows[0]?.done === true;
}
