import busboy from "busboy";
import type { NextFunction, Request, Response } from "express";
import { HEAD, kindOf } from "~/cleaning/kind";
import { cleaned, inTurn } from "~/cleaning/queue.server";
import { actAs } from "~/data/as.server";
import { may } from "~/domain/accounts/schema";
import { offerFile } from "~/domain/documents/commands/offer-file";
import { type Regulation, TITLES } from "~/domain/documents/compose-document";
import { kindAt } from "~/domain/documents/schema";
import { FILE_MAX } from "~/domain/dossier/file-schema";
import { readCookie } from "./cookies";
import { headersOf } from "./file-doors";
import { NotKept } from "./file-store.server";
import { readStaffSession } from "./sessions.server";
import { fed, handOver, takeFile } from "./uploads.server";

/** An employer's own regulation as a PDF. It is nobody's secret: it is published, so it lies in the open. */
export async function ownPaperUpload(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const session = await readStaffSession(readCookie(headersOf(request), "s"));
  const kind = kindAt(request.params.kind);
  const to = { done: `/beheer/documenten/${request.params.kind}?gedaan=eigen`, logIn: "/inloggen" };
  if (!session) return takeFile(request, response, next, null, to);
  const { id, face, tenantId, role } = session.account;
  if (face !== "employer" || !tenantId || !may(role, "documents") || !kind || kind === "flyer")
    return handOver(request, response, next, "none");
  const keep = async () => {
    const bytes = await cleanedPdf(await wholeFile(request), kind);
    const offered = await actAs("employer", { session: session.rls }, (tx) =>
      offerFile(tx, { id, tenantId }, kind, bytes),
    );
    if (!offered.ok) throw new NotKept("none");
  };
  await takeFile(request, response, next, { rate: tenantId, receive: keep }, to);
}

/** The one file of the form, if it is a PDF that is not too long. */
async function wholeFile(request: Request): Promise<Buffer> {
  const form = busboy({
    headers: request.headers,
    limits: { files: 1, fields: 4, parts: 6, fieldNameSize: 100, fieldSize: 100, fileSize: FILE_MAX + 1 },
  });
  let pieces: Buffer[] = [];
  let length = 0;
  form.on("file", (_field, stream) => {
    stream.on("data", (piece: Buffer) => {
      length += piece.length;
      // What is too long is read on and let go.
      if (length > FILE_MAX) pieces = [];
      else pieces.push(piece);
    });
  });
  const whole = await fed(request, form);
  if (length > FILE_MAX) throw new NotKept("too_large");
  if (!whole) throw new NotKept(length === 0 ? "damaged" : "not_now");
  const bytes = Buffer.concat(pieces);
  const found = await kindOf(bytes.subarray(0, HEAD));
  if ("problem" in found) throw new NotKept(found.problem);
  if (found.kind !== "pdf") throw new NotKept("unknown");
  return bytes;
}

async function cleanedPdf(bytes: Buffer, kind: Regulation): Promise<Buffer> {
  const called = { title: TITLES[kind].nl, language: "nl" };
  // The thread takes the memory over; what came in a shared piece of it would take its neighbours along.
  const made = await inTurn(() => cleaned({ kind: "pdf", bytes: new Uint8Array(bytes), called }));
  if (!made) throw new NotKept("busy");
  if (!made.ok) throw new NotKept(made.problem);
  if (made.bytes.length > FILE_MAX) throw new NotKept("too_large");
  return Buffer.from(made.bytes);
}
