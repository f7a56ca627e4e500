import { createHmac, hkdfSync } from "node:crypto";
import sodium from "sodium-native";
import type { Sealed } from "./sealed";
import { asSealed } from "./sealed";

const version = 0x01;
const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const tagBytes = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
const bucket = 256;
const lengthBytes = 4;
const contextBytes = 32;

/** A secret of the environment with its predecessor, which may still open but never seals. */
export type EnvKey = { current: Buffer; previous: Buffer | null };

/** The one answer to every failed opening; which check failed, and on what, stays unsaid. */
export class OpenFailed extends Error {
  constructor() {
    super("sealed content could not be opened");
    this.name = "OpenFailed";
  }
}

/** Canonical encoding: every part with its length in front, so that no two lists of parts coincide. */
export function enc(...parts: (string | number | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part), "utf8");
      return [u32be(bytes.length), bytes];
    }),
  );
}

export function random(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  sodium.randombytes_buf(bytes);
  return bytes;
}

export function sha256(...parts: Buffer[]): Buffer {
  const digest = Buffer.alloc(32);
  sodium.crypto_hash_sha256(digest, Buffer.concat(parts));
  return digest;
}

/** HMAC-SHA256; from Node, because sodium-native exposes neither this nor HKDF. */
export function hmac(key: Buffer, data: Buffer): Buffer {
  return createHmac("sha256", key).update(data).digest();
}

/** HKDF-SHA256 with an empty salt and `vp1/<label>` as info. */
export function hkdf(ikm: Buffer, label: string, length = 32): Buffer {
  return Buffer.from(hkdfSync("sha256", ikm, Buffer.alloc(0), `vp1/${label}`, length));
}

export function blake2b(input: Buffer, length = 16): Buffer {
  const digest = Buffer.alloc(length);
  sodium.crypto_generichash(digest, input);
  return digest;
}

/** Compares in constant time; only a difference in length may show. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && sodium.sodium_memcmp(a, b);
}

/** XChaCha20-Poly1305: `version(1) | nonce(24) | ciphertext and tag`. */
export function seal(key: Buffer, plain: Buffer, ad: Buffer): Sealed {
  const nonce = random(nonceBytes);
  const cipher = Buffer.alloc(plain.length + tagBytes);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(cipher, plain, ad, null, nonce, key);
  return asSealed(Buffer.concat([Buffer.of(version), nonce, cipher]));
}

export function open(key: Buffer, sealed: Buffer, ad: Buffer): Buffer {
  const cipher = sealed.subarray(1 + nonceBytes);
  if (sealed[0] !== version || cipher.length < tagBytes) throw new OpenFailed();
  const plain = Buffer.alloc(cipher.length - tagBytes);
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(plain, null, cipher, ad, nonce, key);
  } catch {
    throw new OpenFailed();
  }
  return plain;
}

/** Seals text filled up to a multiple of 256 bytes, so that its length tells little. */
export function sealText(key: Buffer, text: string, ad: Buffer): Sealed {
  const padded = padText(text);
  const sealed = seal(key, padded, ad);
  wipe(padded);
  return sealed;
}

export function openText(key: Buffer, sealed: Buffer, ad: Buffer): string {
  const padded = open(key, sealed, ad);
  const text = unpadText(padded);
  wipe(padded);
  return text;
}

/** Text with its length in front, filled up to a multiple of 256 bytes. */
export function padText(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const padded = Buffer.alloc(Math.ceil((lengthBytes + bytes.length) / bucket) * bucket);
  padded.writeUInt32BE(bytes.length);
  bytes.copy(padded, lengthBytes);
  wipe(bytes);
  return padded;
}

/** The text of `padText`; throws for a length that cannot be. */
export function unpadText(padded: Buffer): string {
  const length = padded.length < lengthBytes ? Number.POSITIVE_INFINITY : padded.readUInt32BE();
  if (lengthBytes + length > padded.length) throw new OpenFailed();
  return padded.toString("utf8", lengthBytes, lengthBytes + length);
}

/** Opens text sealed under an environment key, the previous one included. */
export function openTextWithEither(key: EnvKey, sealed: Buffer, ad: Buffer): string {
  if (!key.previous) return openText(key.current, sealed, ad);
  try {
    return openText(key.current, sealed, ad);
  } catch {
    return openText(key.previous, sealed, ad);
  }
}

export type BoxPair = { pk: Buffer; sk: Buffer };

export function boxPair(seed: Buffer): BoxPair {
  const pair = emptyPair();
  sodium.crypto_box_seed_keypair(pair.pk, pair.sk, seed);
  return pair;
}

export function newBoxPair(): BoxPair {
  const pair = emptyPair();
  sodium.crypto_box_keypair(pair.pk, pair.sk);
  return pair;
}

export function publicOf(sk: Buffer): Buffer {
  const pk = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES);
  sodium.crypto_scalarmult_base(pk, sk);
  return pk;
}

/** Seals to a public key; a sealed box has no associated data, so the context travels inside as a hash. */
export function boxSeal(pk: Buffer, message: Buffer, context: Buffer): Sealed {
  const inner = Buffer.concat([sha256(context), message]);
  const cipher = Buffer.alloc(inner.length + sodium.crypto_box_SEALBYTES);
  sodium.crypto_box_seal(cipher, inner, pk);
  wipe(inner);
  return asSealed(Buffer.concat([Buffer.of(version), cipher]));
}

export function boxOpen(pk: Buffer, sk: Buffer, sealed: Buffer, context: Buffer): Buffer {
  const cipher = sealed.subarray(1);
  const innerLength = cipher.length - sodium.crypto_box_SEALBYTES;
  if (sealed[0] !== version || innerLength < contextBytes) throw new OpenFailed();
  const inner = Buffer.alloc(innerLength);
  if (!opensBox(inner, cipher, pk, sk)) throw new OpenFailed();
  if (!sameBytes(inner.subarray(0, contextBytes), sha256(context))) {
    wipe(inner);
    throw new OpenFailed();
  }
  return inner.subarray(contextBytes);
}

/** Turns sixteen bytes into a version 4 UUID; six of the 128 bits are overwritten. */
export function uuidFrom(bytes16: Buffer): string {
  if (bytes16.length !== 16) throw new RangeError("a UUID takes 16 bytes");
  const bytes = Buffer.from(bytes16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function newUuid(): string {
  return uuidFrom(random(16));
}

export function wipe(...buffers: Buffer[]): void {
  for (const buffer of buffers) sodium.sodium_memzero(buffer);
}

function u32be(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function emptyPair(): BoxPair {
  return {
    pk: Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES),
    sk: Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES),
  };
}

// A key of the wrong size makes sodium throw; to the caller that is one more failed opening.
function opensBox(inner: Buffer, cipher: Buffer, pk: Buffer, sk: Buffer): boolean {
  try {
    return sodium.crypto_box_seal_open(inner, cipher, pk, sk);
  } catch {
    return false;
  }
}
