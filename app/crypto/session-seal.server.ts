import { hkdf, open, seal, sha256 } from "./primitives.server";
import type { Sealed } from "./sealed";

export type SessionIds = { sid: Buffer; rls: Buffer; rlsHash: Buffer; key: Buffer };

/** What follows from a session token: `sid` finds the row, `rls` goes into the transaction, `key` opens the row. */
export function sessionIds(token: string): SessionIds {
  const bytes = Buffer.from(token, "utf8");
  const rls = sha256(Buffer.from("rls"), bytes);
  return { sid: sha256(Buffer.from("sid"), bytes), rls, rlsHash: sha256(rls), key: hkdf(bytes, "sess") };
}

/** Seals what only the holder of the cookie may use; `context` binds it to its row. */
export function sealForSession(token: string, plain: Buffer, context: Buffer): Sealed {
  return seal(sessionIds(token).key, plain, context);
}

export function openForSession(token: string, sealed: Buffer, context: Buffer): Buffer {
  return open(sessionIds(token).key, sealed, context);
}

export type Unlocked = { sk: Buffer; epoch: number };

/** What a session keeps sealed: the key epoch and the private key that the password opened. */
export const packUnlocked = ({ sk, epoch }: Unlocked): Buffer => Buffer.concat([uint32(epoch), sk]);
export const unpackUnlocked = (packed: Buffer): Unlocked => ({
  epoch: packed.readUInt32BE(),
  sk: Buffer.from(packed.subarray(4)),
});

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
