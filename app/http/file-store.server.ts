import type { Sealed } from "~/crypto/sealed";
import { type FilePlace, FileSealer, openFile } from "~/crypto/stream.server";
import type { FileProblem } from "~/domain/dossier/file-schema";
import { addPiece, beginFile, dropUpload, type Finished, finishFile } from "~/domain/dossier/files";
import { sealedPieces } from "./downloads.server";
import type { FileDoor } from "./file-doors";

/** Ends the handling of a file that is not kept; the page then says why, and what to do. */
export class NotKept extends Error {
  constructor(readonly problem: FileProblem | "not_yours") {
    super("this file was not kept");
  }
}

/** What lies in the database and is nobody's file yet. */
export type Stored = Pick<Finished, "place" | "pieces" | "bytes" | "secret">;

/** A file on its way into the database, sealed piece by piece; the database's pace is the sender's. */
export class FileStore {
  private readonly sealer: FileSealer;
  private pieces = 0;

  private constructor(
    private readonly door: FileDoor,
    readonly place: FilePlace,
  ) {
    this.sealer = new FileSealer(place);
  }

  static async begin(door: FileDoor): Promise<FileStore> {
    const begun = await door.keyed((tx, keyring) => beginFile(tx, keyring, door.dossierId, door.by));
    if (!begun?.ok) throw new NotKept(begun?.refusal ?? "not_yours");
    return new FileStore(door, begun.value);
  }

  async add(bytes: Buffer): Promise<void> {
    for (const piece of this.sealer.push(bytes)) await this.put(piece);
  }

  async end(): Promise<Stored> {
    for (const piece of this.sealer.end()) await this.put(piece);
    return { place: this.place, pieces: this.pieces, bytes: this.sealer.bytes, secret: this.sealer.secret };
  }

  private async put(piece: Sealed): Promise<void> {
    this.pieces += 1;
    await this.door.plain((tx) => addPiece(tx, this.place, this.pieces, piece));
  }
}

/** Makes what was stored a file of the dossier. */
export async function finish(door: FileDoor, file: Finished): Promise<void> {
  const outcome = await door.keyed((tx, keyring) => finishFile(tx, keyring, door.by, door.author, file));
  if (!outcome?.ok) throw new NotKept(outcome?.refusal ?? "not_yours");
}

/** Takes back what was stored and not finished; if even that fails, the worker sweeps it. */
export async function drop(door: FileDoor, place: FilePlace): Promise<void> {
  await door.plain((tx) => dropUpload(tx, place)).catch(() => {});
}

/** All of a stored file at once, for the one that is being cleaned. */
export async function wholeOf(door: FileDoor, { place, secret, bytes }: Stored): Promise<Uint8Array> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for await (const part of openFile(place, secret, bytes, sealedPieces(door, place))) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
