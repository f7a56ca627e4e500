import sodium from "sodium-native";
import { newSymbols, parseSymbols } from "./code";
import { mostlyCommon } from "./common-passwords";
import type { EnvKey } from "./primitives.server";
import {
  enc,
  hkdf,
  hmac,
  OpenFailed,
  open,
  random,
  sameBytes,
  seal,
  sha256,
  wipe,
} from "./primitives.server";
import type { Sealed } from "./sealed";

export type { EnvKey } from "./primitives.server";

const ops = 3;
const atOnce = 2;
const longestQueue = 20;
/** Symbols of a recovery key. */
export const RECOVERY_LENGTH = 32;

/** Thrown when twenty others already wait for a password hash; the log-in answers 503. */
export class Busy extends Error {
  constructor() {
    super("too many passwords are being checked");
    this.name = "Busy";
  }
}

export type Credential = { salt: Buffer; ops: number; memMib: number; authHash: Buffer; wrapPw: Buffer };
type Owner = { accountId: string; epoch: number };
type Cost = { pepper: EnvKey; memMib: number };

/** Hashes a new password and wraps `sk` (any 32 secret bytes) under it; `epoch` rises with every password. */
export async function newCredential(
  password: string,
  { pepper, memMib, accountId, epoch, sk }: Cost & Owner & { sk: Buffer },
): Promise<Credential> {
  const salt = random(sodium.crypto_pwhash_SALTBYTES);
  const keys = await inTurn(() => stretch(password, pepper.current, { salt, ops, memMib }));
  const wrapPw = seal(keys.kek, sk, wrapContext("wrap-pw", { accountId, epoch }));
  wipe(keys.kek);
  return { salt, ops, memMib, authHash: keys.authHash, wrapPw };
}

/** Gives back `sk`, or null for a wrong password and for a credential of another account or epoch. */
export async function unlock(
  password: string,
  credential: Credential,
  { pepper, accountId, epoch }: { pepper: EnvKey } & Owner,
): Promise<{ sk: Buffer; usedPrevious: boolean } | null> {
  return inTurn(async () => {
    for (const secret of pepper.previous ? [pepper.current, pepper.previous] : [pepper.current]) {
      const keys = await stretch(password, secret, credential);
      const right = sameBytes(keys.authHash, credential.authHash);
      const sk = right
        ? openOrNull(keys.kek, credential.wrapPw, wrapContext("wrap-pw", { accountId, epoch }))
        : null;
      wipe(keys.kek);
      if (right) return sk && { sk, usedPrevious: secret !== pepper.current };
    }
    return null;
  });
}

/** Costs what a refused `unlock` costs, so that an unknown address takes as long as a wrong password. */
export async function spendLikeUnlock({ pepper, memMib }: Cost): Promise<void> {
  const nobody = {
    salt: random(sodium.crypto_pwhash_SALTBYTES),
    ops,
    memMib,
    authHash: random(32),
    wrapPw: random(73),
  };
  await unlock("", nobody, { pepper, accountId: "", epoch: 0 });
}

/** 160 bits, shown once. */
export function newRecoveryKey(): string {
  return newSymbols(RECOVERY_LENGTH);
}

/** `epoch` is that of the key pair, not of the password: a new password must leave this wrap valid. */
export function wrapWithRecovery(recovery: string, sk: Buffer, owner: Owner): Sealed {
  const key = recoveryKey(recovery);
  if (!key) throw new TypeError("not a recovery key");
  return seal(key, sk, wrapContext("wrap-rec", owner));
}

/** Gives back `sk`, or null when this recovery key does not open it for this account and epoch. */
export function openWithRecovery(recovery: string, sealed: Buffer, owner: Owner): Buffer | null {
  const key = recoveryKey(recovery);
  return key && openOrNull(key, sealed, wrapContext("wrap-rec", owner));
}

/** What is wrong with a new password; no rules about kinds of characters, only length and guessability. */
export function passwordProblem(
  password: string,
  contextWords: string[],
): "too_short" | "too_long" | "too_common" | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < 15) return "too_short";
  if (length > 256) return "too_long";
  return mostlyCommon(password, contextWords) ? "too_common" : null;
}

// Argon2 gets HMAC-SHA256(pepper, "pw" ‖ NFKC(password)): without the pepper a stolen database
// cannot be attacked offline, and its input has one length whatever was typed.
async function stretch(password: string, pepper: Buffer, cost: Pick<Credential, "salt" | "ops" | "memMib">) {
  const input = hmac(pepper, Buffer.from(`pw${password.normalize("NFKC")}`, "utf8"));
  const master = Buffer.alloc(32);
  const memory = cost.memMib * 1024 * 1024;
  await sodium.crypto_pwhash_async(
    master,
    input,
    cost.salt,
    cost.ops,
    memory,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  const auth = hkdf(master, "auth");
  const keys = { authHash: sha256(auth), kek: hkdf(master, "kek") };
  wipe(input, master, auth);
  return keys;
}

let running = 0;
const waiting: (() => void)[] = [];

// One turn covers a whole attempt, so that none is turned away between its two peppers.
async function inTurn<T>(attempt: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1;
  else if (waiting.length < longestQueue) await new Promise<void>((start) => waiting.push(start));
  else throw new Busy();
  try {
    return await attempt();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function recoveryKey(recovery: string): Buffer | null {
  const symbols = parseSymbols(recovery, RECOVERY_LENGTH);
  return symbols === null ? null : hkdf(Buffer.from(symbols, "ascii"), "recovery");
}

function wrapContext(kind: "wrap-pw" | "wrap-rec", { accountId, epoch }: Owner): Buffer {
  return enc("vp1", kind, accountId, epoch);
}

function openOrNull(key: Buffer, sealed: Buffer, ad: Buffer): Buffer | null {
  try {
    return open(key, sealed, ad);
  } catch (failure) {
    if (failure instanceof OpenFailed) return null;
    throw failure;
  }
}
