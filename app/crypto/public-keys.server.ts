import type { EnvKey } from "./primitives.server";
import { enc, hmac, sameBytes } from "./primitives.server";

/** Vouches for a public key, so that nobody who can only write to the database can replace it. */
export function macOf(key: EnvKey, accountId: string, pk: Buffer, epoch: number): Buffer {
  return hmac(key.current, boundKey(accountId, pk, epoch));
}

/** Whether this public key is the one that was vouched for; if not, nothing may be sealed to it. */
export function macHolds(key: EnvKey, accountId: string, pk: Buffer, epoch: number, mac: Buffer): boolean {
  const bound = boundKey(accountId, pk, epoch);
  if (sameBytes(hmac(key.current, bound), mac)) return true;
  return key.previous !== null && sameBytes(hmac(key.previous, bound), mac);
}

function boundKey(accountId: string, pk: Buffer, epoch: number): Buffer {
  return enc("pk", accountId, pk, epoch);
}
