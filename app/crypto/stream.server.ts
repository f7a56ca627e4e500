import sodium from "sodium-native";
import { enc, OpenFailed, random, wipe } from "./primitives.server";
import { asSealed, type Sealed } from "./sealed";

/** So much of a file is sealed at a time; nothing larger is ever held for a file that only passes through. */
export const PIECE = 64 * 1024;
const version = 0x01;
const headerBytes = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const keyBytes = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES;
const tagBytes = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
const MESSAGE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

/** What a sealed piece is longer than what it holds. */
export const PIECE_OVERHEAD = 1 + tagBytes;

/** The one file whose pieces these are; among those of another they do not open. */
export type FilePlace = { tenant: string; dossier: string; file: string };

const contextOf = (at: FilePlace) => enc("vp1", "file", at.tenant, at.dossier, at.file);

/** The length up to which a file is filled, so that its exact length stays untold: at most 12 % more (Padmé). */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const granule = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / granule) * granule;
}

/**
 * Seals a file piece by piece, in order, the last one marked as the last. A piece it gives lies in memory that the next
 * one takes: many files at once leave no heap of used buffers behind.
 */
export class FileSealer {
  /** Key and header of the stream: what `FileOpener` needs, itself to be sealed under the dossier's key. */
  readonly secret: Buffer;
  /** How many bytes went in, the filling not counted. */
  bytes = 0;
  private readonly state = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  private readonly context: Buffer;
  private readonly waiting = Buffer.alloc(PIECE);
  private readonly sealed = Buffer.alloc(PIECE_OVERHEAD + PIECE, version);
  private filled = 0;

  constructor(at: FilePlace) {
    this.context = contextOf(at);
    const key = random(keyBytes);
    const header = Buffer.alloc(headerBytes);
    sodium.crypto_secretstream_xchacha20poly1305_init_push(this.state, header, key);
    this.secret = Buffer.concat([key, header]);
    wipe(key);
  }

  /** Takes bytes in and gives the pieces that became full. */
  *push(bytes: Buffer): Generator<Sealed> {
    this.bytes += bytes.length;
    yield* this.take(bytes);
  }

  /** Fills the file up to its bucket and gives what is left, the marked last piece included. */
  *end(): Generator<Sealed> {
    let missing = padme(this.bytes) - this.bytes;
    const zeros = Buffer.alloc(Math.min(missing, PIECE));
    for (; missing > 0; missing -= zeros.length) yield* this.take(zeros.subarray(0, missing));
    yield this.piece(FINAL);
    this.forget();
  }

  forget(): void {
    wipe(this.state, this.waiting);
  }

  // A full piece waits for the byte behind it: only then it is certain not to be the last.
  private *take(bytes: Buffer): Generator<Sealed> {
    for (let at = 0; at < bytes.length; ) {
      if (this.filled === PIECE) yield this.piece(MESSAGE);
      const copied = bytes.copy(this.waiting, this.filled, at);
      this.filled += copied;
      at += copied;
    }
  }

  private piece(tag: number): Sealed {
    const sealed = this.sealed.subarray(0, PIECE_OVERHEAD + this.filled);
    const message = this.waiting.subarray(0, this.filled);
    sodium.crypto_secretstream_xchacha20poly1305_push(
      this.state,
      sealed.subarray(1),
      message,
      this.context,
      tag,
    );
    this.filled = 0;
    return asSealed(sealed);
  }
}

/**
 * Opens the pieces of a file. The last bytes of the file are held back until the piece marked as the last has come, so
 * that a file whose end is missing never looks whole; then it throws, as for anything else that does not fit. What it
 * gives lies in memory that it takes again for the one after the next.
 */
export async function* openFile(
  at: FilePlace,
  secret: Buffer,
  bytes: number,
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (secret.length !== keyBytes + headerBytes) throw new OpenFailed();
  const context = contextOf(at);
  const state = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(
    state,
    secret.subarray(keyBytes),
    secret.subarray(0, keyBytes),
  );
  const memory = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];
  let left = bytes;
  let held: Buffer | null = null;
  let ended = false;
  try {
    for await (const sealed of pieces) {
      if (ended) throw new OpenFailed();
      memory.reverse();
      const { plain, tag } = pull(state, sealed, context, memory[0] as Buffer);
      ended = tag === FINAL;
      const real = plain.subarray(0, Math.min(plain.length, left));
      left -= real.length;
      if (real.length === 0) continue;
      if (held) yield held;
      held = real;
    }
    if (!ended || left > 0) throw new OpenFailed();
    if (held) yield held;
  } finally {
    wipe(state, ...memory);
  }
}

function pull(
  state: Buffer,
  sealed: Buffer,
  context: Buffer,
  memory: Buffer,
): { plain: Buffer; tag: number } {
  const length = sealed.length - PIECE_OVERHEAD;
  if (sealed[0] !== version || length < 0 || length > PIECE) throw new OpenFailed();
  const plain = memory.subarray(0, length);
  const tag = Buffer.alloc(1);
  try {
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, sealed.subarray(1), context);
  } catch {
    throw new OpenFailed();
  }
  return { plain, tag: tag.readUInt8() };
}
