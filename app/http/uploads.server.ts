import busboy from "busboy";
import type { NextFunction, Request, Response } from "express";
import { HEAD, isText, kindOf } from "~/cleaning/kind";
import { cleaned, inTurn } from "~/cleaning/queue.server";
import { PIECE } from "~/crypto/stream.server";
import { isNamedText, keptName } from "~/domain/dossier/file-policy";
import { FILE_MAX, type FileKind, type FileProblem } from "~/domain/dossier/file-schema";
import { databaseIsAway } from "./database-away";
import { counsellorFiles, type FileDoor, headersOf, reporterFiles } from "./file-doors";
import { drop, FileStore, finish, NotKept, type Stored, wholeOf } from "./file-store.server";
import { languageOf } from "./language";
import { DRAINED_MAX, take, UPLOAD_MAX, UPLOADS_AT_ONCE } from "./limits";
import { alarm } from "./log";

const MULTIPART = /^multipart\/form-data;/i;

export async function reporterUpload(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const asked = headersOf(request);
  const door = await reporterFiles(asked, caseOfUpload(asked));
  const back = `/mijn-melding?taal=${languageOf(asked)}`;
  await takeFile(request, response, next, door && into(request, door), {
    done: `${back}#bestanden`,
    logIn: back,
  });
}

/** A file is taken in while it comes, so its form says in the address, and not in a field, which of the own cases it is for. */
function caseOfUpload({ url }: { url: string }): number {
  return Number(/^[1-9]$/.exec(new URL(url).searchParams.get("zaak") ?? "")?.[0] ?? 1);
}

export async function counsellorUpload(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const dossierId = request.params.dossierId ?? "";
  const door = await counsellorFiles(headersOf(request), dossierId);
  if (door === "elsewhere") return handOver(request, response, next, "none");
  const done = `/werkplek/dossiers/${dossierId}?deel=bestanden`;
  await takeFile(request, response, next, door && into(request, door), { done, logIn: "/inloggen" });
}

let running = 0;

/** Where a file goes when nothing stands in its way, and whose rate it counts on. */
type Taker = { rate: string; receive: () => Promise<void> };

const into = (request: Request, door: FileDoor): Taker => ({
  rate: door.rate,
  receive: () => receive(request, door),
});

/** Lets a form with one file in, or says on the page of its address why not; null for who is not logged in. */
export async function takeFile(
  request: Request,
  response: Response,
  next: NextFunction,
  taker: Taker | null,
  to: { done: string; logIn: string },
): Promise<void> {
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  const readable = MULTIPART.test(request.headers["content-type"] ?? "") && length <= DRAINED_MAX;
  if (!readable) return next();
  if (!taker) {
    await drained(request);
    return response.redirect(303, to.logIn);
  }
  const problem = length > UPLOAD_MAX ? "too_large" : running >= UPLOADS_AT_ONCE ? "busy" : null;
  if (problem || !take("file", taker.rate)) return handOver(request, response, next, problem ?? "busy");
  running += 1;
  try {
    await taker.receive();
    response.redirect(303, to.done);
  } catch (error) {
    await handOver(request, response, next, problemOf(error));
  } finally {
    running -= 1;
  }
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof NotKept) return error.problem === "not_yours" ? "none" : error.problem;
  alarm(databaseIsAway(error) ? "database_away" : "unexpected_error", "upload");
  return "not_now";
}

/** The same, for what broke before anything was known. */
export async function refuseFile(
  error: unknown,
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  await handOver(request, response, next, problemOf(error));
}

/** Leaves the answer to the page of this address, as if somebody had only asked for it: the body has been read. */
export async function handOver(
  request: Request,
  response: Response,
  next: NextFunction,
  problem: FileProblem,
): Promise<void> {
  await drained(request);
  if (request.destroyed && !request.complete) return;
  response.locals.refusedFile = problem;
  request.method = "GET";
  for (const name of ["content-length", "content-type", "transfer-encoding"]) delete request.headers[name];
  next();
}

async function drained(request: Request): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((over) => {
    request.once("end", over).once("close", over).resume();
  });
}

type Arrived = Stored & { kind: FileKind; name: string };

/** Takes the form in: its one file goes sealed into the database while it comes, whatever becomes of it later. */
async function receive(request: Request, door: FileDoor): Promise<void> {
  const form = busboy({
    headers: request.headers,
    defParamCharset: "utf8",
    // A file is called too long when it reaches this, so the longest that may come is one byte less.
    limits: { files: 1, fields: 4, parts: 6, fieldNameSize: 100, fieldSize: 100, fileSize: FILE_MAX + 1 },
  });
  let original = false;
  const files: Promise<Arrived>[] = [];
  form.on("field", (name) => {
    if (name === "origineel") original = true;
  });
  form.on("file", (_field, stream, { filename }) => {
    const file = arrived(door, filename ?? "", stream);
    file.catch(() => {});
    files.push(file);
  });
  const whole = await fed(request, form);
  const [file] = files;
  if (!file) throw new NotKept(whole ? "empty" : "damaged");
  await keep(door, await file, { whole, original });
}

/** Takes one file in and keeps it, drawn anew where it can be. */
export async function takeIn(door: FileDoor, name: string, stream: AsyncIterable<Buffer>): Promise<void> {
  await keep(door, await arrived(door, name, stream), { whole: true, original: false });
}

async function keep(
  door: FileDoor,
  stored: Arrived,
  { whole, original }: { whole: boolean; original: boolean },
): Promise<void> {
  try {
    if (!whole) throw new NotKept("not_now");
    if (original && stored.kind !== "text") await finish(door, { ...stored, original: true });
    else if (stored.kind === "text") await finish(door, { ...stored, original: false });
    else await cleanedAndKept(door, stored, stored.kind);
  } finally {
    // What was finished stays; everything else that came is let go.
    await drop(door, stored.place);
  }
}

/** Feeds the form until it has all, or one of the two breaks; says whether it was whole. */
export async function fed(request: Request, form: busboy.Busboy): Promise<boolean> {
  return new Promise((over) => {
    form.once("close", () => over(true));
    form.once("error", () => {
      request.unpipe(form);
      over(false);
    });
    request.once("close", () => {
      if (!request.complete) form.destroy(new Error("the sender went away"));
    });
    request.pipe(form);
  });
}

/** Seals and stores what comes, and finds out by the way what it is; reads on to the end also when it is refused. */
async function arrived(
  door: FileDoor,
  typed: string,
  stream: AsyncIterable<Buffer> & { truncated?: boolean },
): Promise<Arrived> {
  const file = new Arriving(door, typed);
  const failures: unknown[] = [];
  const took = (bytes: Buffer) =>
    file.take(bytes).then(
      () => {},
      (error: unknown) => void failures.push(error),
    );
  try {
    for await (const bytes of stream) if (failures.length === 0) await took(bytes);
    if (failures.length > 0) throw failures[0];
    if (stream.truncated) throw new NotKept("too_large");
    return await file.end();
  } catch (error) {
    await file.drop();
    throw error;
  }
}

/** A file of which the first bytes are awaited, because they say what it is. */
class Arriving {
  private head: Buffer | null = Buffer.alloc(0);
  private kind: FileKind | null = null;
  private store: FileStore | null = null;

  constructor(
    private readonly door: FileDoor,
    private readonly typed: string,
  ) {}

  async take(bytes: Buffer): Promise<void> {
    if (!this.head) return this.keep(bytes);
    this.head = Buffer.concat([this.head, bytes]);
    if (this.head.length >= HEAD) await this.settle(this.head);
  }

  async end(): Promise<Arrived> {
    if (this.head) await this.settle(this.head);
    if (!this.store || !this.kind) throw new NotKept("empty");
    return { ...(await this.store.end()), kind: this.kind, name: keptName(this.typed, this.kind) };
  }

  async drop(): Promise<void> {
    if (this.store) await drop(this.door, this.store.place);
  }

  private async settle(head: Buffer): Promise<void> {
    const found = await kindOf(head);
    if ("problem" in found) throw new NotKept(found.problem);
    if (found.kind === "text" && !isNamedText(this.typed)) throw new NotKept("unknown");
    this.kind = found.kind;
    this.head = null;
    this.store = await FileStore.begin(this.door);
    await this.keep(head);
  }

  private async keep(bytes: Buffer): Promise<void> {
    if (this.kind === "text" && !isText(bytes)) throw new NotKept("unknown");
    await this.store?.add(bytes);
  }
}

/** Draws a stored file anew when it is its turn, and keeps that as the dossier's file. */
async function cleanedAndKept(door: FileDoor, file: Arrived, kind: Exclude<FileKind, "text">): Promise<void> {
  const made = await inTurn(async () => cleaned({ kind, bytes: await wholeOf(door, file) }));
  if (!made) throw new NotKept("busy");
  if (!made.ok) throw new NotKept(made.problem);
  const store = await FileStore.begin(door);
  try {
    for (let at = 0; at < made.bytes.length; at += PIECE)
      await store.add(Buffer.from(made.bytes.subarray(at, at + PIECE)));
    await finish(door, { ...(await store.end()), kind, name: file.name, original: false });
  } finally {
    await drop(door, store.place);
  }
}
