import type { EnvKey } from "./primitives.server";
import { enc, openTextWithEither, random, sealText, sha256 } from "./primitives.server";

/** Seals a value for a round trip through the browser; it opens for the same purpose only. */
export function sealToken(key: EnvKey, purpose: string, value: unknown): string {
  return sealText(key.current, JSON.stringify(value), tokenContext(purpose)).toString("base64url");
}

/** The value of a token, or null for whatever is not one; the shape is the caller's to check. */
export function openToken(key: EnvKey, purpose: string, token: string): unknown | null {
  try {
    return JSON.parse(openTextWithEither(key, Buffer.from(token, "base64url"), tokenContext(purpose)));
  } catch {
    return null;
  }
}

/** 256 random bits for a link or a cookie. */
export function newSecret(): string {
  return random(32).toString("base64url");
}

/** What the database keeps of a secret. */
export function hashOf(label: string, ...parts: (string | number | Buffer)[]): Buffer {
  return sha256(enc(label, ...parts));
}

function tokenContext(purpose: string): Buffer {
  return enc("vp1", "token", purpose);
}
