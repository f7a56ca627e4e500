import { generateSecret, generateURI, verifySync } from "otplib";
import { groupsOf, newCode, parseCode } from "./code";
import type { EnvKey } from "./primitives.server";
import { enc, openTextWithEither, sealText } from "./primitives.server";
import type { Sealed } from "./sealed";
import { hashOf } from "./tokens.server";

const period = 30;
const backupCount = 10;

/** A BASE32 secret of 160 bits for an authenticator app. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** What an authenticator app reads from a QR code: the secret, and for whom it is. */
export function appAddress(secret: string, email: string): string {
  return generateURI({ issuer: "Tweespoor", label: email, secret });
}

export function sealTotp(key: EnvKey, accountId: string, secret: string): Sealed {
  return sealText(key.current, secret, totpContext(accountId));
}

/**
 * The time step these digits belong to, one step of drift either way, or null when they are wrong.
 * Refusing a step that was used before is the caller's: `update … where last_step < step`.
 */
export function totpStep(
  key: EnvKey,
  accountId: string,
  sealed: Buffer,
  digits: string,
  atMs: number,
): { step: number } | null {
  const token = digits.replace(/\s/g, "");
  if (!/^[0-9]{6}$/.test(token)) return null;
  const secret = openTextWithEither(key, sealed, totpContext(accountId));
  const result = verifySync({
    secret,
    token,
    period,
    epoch: Math.floor(atMs / 1000),
    epochTolerance: period,
  });
  return result.valid && "timeStep" in result ? { step: result.timeStep } : null;
}

/** Ten codes to print, in groups of four, and the hashes to keep. */
export function newBackupCodes(): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: backupCount }, () => groupsOf(newCode()).join("-"));
  return { codes, hashes: codes.map(backupHash) };
}

/** No slow hash: 115 random bits need none. What is no code hashes to something no code has. */
export function backupHash(code: string): Buffer {
  return hashOf("backup", parseCode(code) ?? "");
}

function totpContext(accountId: string): Buffer {
  return enc("vp1", "totp", accountId);
}
