import type { BoxPair } from "./primitives.server";
import { boxOpen, boxSeal, enc, OpenFailed, openText, random, sealText } from "./primitives.server";
import type { Sealed } from "./sealed";

export type FieldPlace = {
  tenant: string;
  dossier: string;
  table: string;
  record: string;
  field: string;
  dekEpoch: number;
  rowVersion: number;
};

export type GrantPlace = {
  tenant: string;
  dossier: string;
  subjectType: string;
  subjectId: string;
  subjectKeyEpoch: number;
  dekEpoch: number;
};

/** The one place where a sealed field may stand; moved anywhere else it does not open. */
export function fieldContext(at: FieldPlace): Buffer {
  return enc(
    "vp1",
    "field",
    at.tenant,
    at.dossier,
    at.table,
    at.record,
    at.field,
    at.dekEpoch,
    at.rowVersion,
  );
}

/** The one dossier and reader a grant is for. */
export function grantContext(to: GrantPlace): Buffer {
  return enc(
    "vp1",
    "grant",
    to.tenant,
    to.dossier,
    to.subjectType,
    to.subjectId,
    to.subjectKeyEpoch,
    to.dekEpoch,
  );
}

export function newDek(): Buffer {
  return random(32);
}

export function sealGrant(pk: Buffer, dek: Buffer, context: Buffer): Sealed {
  return boxSeal(pk, dek, context);
}

export function openGrant({ pk, sk }: BoxPair, sealed: Buffer, context: Buffer): Buffer {
  return boxOpen(pk, sk, sealed, context);
}

export function sealJson(dek: Buffer, value: unknown, context: Buffer): Sealed {
  return sealText(dek, JSON.stringify(value), context);
}

/** Opens a sealed value; only what `sealJson` wrote there can come out, hence the unchecked type. */
export function openJson<T>(dek: Buffer, sealed: Buffer, context: Buffer): T {
  const text = openText(dek, sealed, context);
  try {
    return JSON.parse(text) as T;
  } catch {
    // The message of a SyntaxError quotes the text.
    throw new OpenFailed();
  }
}
