import type { NextFunction, Request, Response } from "express";
import { type FilePlace, openFile } from "~/crypto/stream.server";
import { openFileOf, readPieces } from "~/domain/dossier/files";
import { counsellorFiles, type FileDoor, headersOf, reporterFiles } from "./file-doors";
import { UUID } from "./ids";
import { alarm } from "./log";

/** So many pieces are fetched at a time; they wait for a slow reader, the database does not. */
const AT_ONCE = 2;

/** What a browser may do with a file from a stranger: keep it, and nothing else. */
const KEEP_ONLY = {
  "Content-Type": "application/octet-stream",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store, no-transform",
};

export async function reporterFile(request: Request, response: Response, next: NextFunction): Promise<void> {
  const door = await reporterFiles(headersOf(request));
  if (!door) return response.redirect(303, "/mijn-melding");
  await give(request.params.id ?? "", door, response, next);
}

export async function counsellorFile(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const door = await counsellorFiles(headersOf(request), request.params.dossierId ?? "");
  if (!door) return response.redirect(303, "/inloggen");
  if (door === "elsewhere") return next();
  await give(request.params.id ?? "", door, response, next);
}

/** Streams one file; one that is not there, or is another dossier's, is left to the page that says so. */
async function give(id: string, door: FileDoor, response: Response, next: NextFunction): Promise<void> {
  if (!UUID.test(id)) return next();
  const file = await door.keyed((tx, keyring) => openFileOf(tx, keyring, door.by, door.dossierId, id));
  if (!file) return next();
  response.status(200).set({
    ...KEEP_ONLY,
    "Content-Length": String(file.bytes),
    "Content-Disposition": `attachment; filename*=UTF-8''${encoded(file.name)}`,
  });
  try {
    const opened = openFile(file.place, file.secret, file.bytes, sealedPieces(door, file.place));
    for await (const bytes of opened) if (!(await taken(response, bytes))) break;
    response.end();
  } catch {
    // The length was promised and not kept, so that the browser knows it holds no whole file.
    response.destroy();
    alarm("file_broken");
  }
}

/** Hands over some bytes and waits until they are on their way; false once the reader has gone. */
function taken(response: Response, bytes: Buffer): Promise<boolean> {
  return new Promise((done) => {
    if (response.destroyed) return done(false);
    response.once("close", gone);
    response.write(bytes, (error) => {
      response.off("close", gone);
      done(!error);
    });
    function gone() {
      done(false);
    }
  });
}

export async function* sealedPieces(door: FileDoor, place: FilePlace): AsyncGenerator<Buffer> {
  for (let first = 1; ; first += AT_ONCE) {
    const pieces = await door.plain((tx) => readPieces(tx, place, first, AT_ONCE));
    yield* pieces;
    if (pieces.length < AT_ONCE) return;
  }
}

/** A name for `filename*` (RFC 8187): everything but letters, digits and a few signs as its UTF-8 bytes. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
