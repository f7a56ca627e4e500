import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Sealed } from "~/crypto/sealed";
import { type FilePlace, padme } from "~/crypto/stream.server";
import type { Reading, Writing } from "~/data/tables";
import { tell } from "~/domain/events";
import { done, type Outcome, refused } from "~/domain/outcome";
import { productNow, today } from "~/domain/product-clock";
import { recorded } from "./access";
import { mayAdd } from "./file-policy";
import type { FileKind, FileLine, FileProblem } from "./file-schema";
import { tellReporter } from "./notice";

/** What is sealed about a file: all that would tell something, and the key of its pieces. */
type Meta = Omit<FileLine, "id" | "from"> & { kind: FileKind; secret: string };

type Adder = FileLine["from"];
const SEALED_AT = 1;

/** The dossier that this person may add to and read from: the reporter's only one, or the counsellor's by its id. */
async function dossierOf(tx: Writing, keyring: Keyring, dossierId: string | null, lock: boolean) {
  const base = tx.selectFrom("dossier").select(["tenant_id", "id"]);
  const mine = dossierId
    ? base
        .where("id", "=", dossierId)
        .where("standing", "<>", "new")
        .where("counsellor_id", "=", keyring.subject.id)
    : base;
  const row = await (lock ? mine.forUpdate() : mine).executeTakeFirst();
  const key = row && (await keyring.dossier(tx, row.id));
  return row && key ? { row, key } : null;
}

/** Whether a counsellor works in this dossier, so that she may hear what is wrong with a file for it. */
export async function worksIn(tx: Writing, keyring: Keyring, dossierId: string): Promise<boolean> {
  return (await dossierOf(tx, keyring, dossierId, false)) !== null;
}

function openMeta(key: DossierKey, id: string, sealed: Buffer): Meta {
  return key.open<Meta>({ table: "attachment", record: id, version: SEALED_AT }, sealed);
}

/** The files of a dossier, the oldest first; what was never finished is not a file. */
export async function listFiles(db: Reading, key: DossierKey): Promise<FileLine[]> {
  const rows = await db
    .selectFrom("attachment")
    .select(["id", "by", "sealed"])
    .where("dossier_id", "=", key.dossierId)
    .where("complete", "=", true)
    .execute();
  return rows
    .flatMap(({ id, by, sealed }) => {
      if (!sealed) return [];
      const { name, bytes, original, author, at } = openMeta(key, id, sealed);
      return [{ id, name, bytes, original, author, at, from: by as Adder }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Makes room for a file; the pieces follow in transactions of their own, and nobody sees it before it is complete. */
export async function beginFile(
  tx: Writing,
  keyring: Keyring,
  dossierId: string | null,
  by: Adder,
): Promise<Outcome<FilePlace, FileProblem | "not_yours">> {
  const mine = await dossierOf(tx, keyring, dossierId, false);
  if (!mine) return refused("not_yours");
  const problem = mayAdd(await listFiles(tx, mine.key), 1);
  if (problem) return refused(problem);
  const place: FilePlace = { tenant: mine.row.tenant_id, dossier: mine.row.id, file: newUuid() };
  await makeRoom(tx, mine.key, place, by);
  return done(place);
}

async function makeRoom(tx: Writing, key: DossierKey, place: FilePlace, by: Adder): Promise<void> {
  await tx
    .insertInto("attachment")
    .values({
      tenant_id: place.tenant,
      dossier_id: place.dossier,
      id: place.file,
      by,
      started_on: await today(tx),
      complete: false,
      dek_epoch: key.epoch,
    })
    .execute();
}

export async function addPiece(tx: Writing, place: FilePlace, seq: number, sealed: Sealed): Promise<void> {
  await tx
    .insertInto("attachment_chunk")
    .values({
      tenant_id: place.tenant,
      dossier_id: place.dossier,
      attachment_id: place.file,
      seq,
      sealed,
    })
    .execute();
}

export type Finished = {
  place: FilePlace;
  pieces: number;
  bytes: number;
  secret: Buffer;
  name: string;
  kind: FileKind;
  original: boolean;
};

/** Makes a file complete: from here on it is there for both. The caps are looked at again, under the dossier's lock. */
export async function finishFile(
  tx: Writing,
  keyring: Keyring,
  by: Adder,
  author: string,
  file: Finished,
): Promise<Outcome<null, FileProblem | "not_yours">> {
  const { place } = file;
  const mine = await dossierOf(tx, keyring, by === "counsellor" ? place.dossier : null, true);
  if (mine?.row.id !== place.dossier) return refused("not_yours");
  const problem = mayAdd(await listFiles(tx, mine.key), file.bytes);
  if (problem) return refused(problem);
  const { bytes, name, kind, original } = file;
  const at = (await productNow(tx)).toISOString();
  const meta: Meta = { name, kind, bytes, original, author, at, secret: file.secret.toString("base64") };
  const finished = await tx
    .updateTable("attachment")
    .set({
      complete: true,
      size: padme(bytes),
      chunks: file.pieces,
      sealed: mine.key.seal({ table: "attachment", record: place.file, version: SEALED_AT }, meta),
    })
    .where("dossier_id", "=", place.dossier)
    .where("id", "=", place.file)
    .where("complete", "=", false)
    .executeTakeFirst();
  if (finished.numUpdatedRows !== 1n) return refused("not_yours");
  await announce(tx, by, mine.key);
  return done(null);
}

/** The other one hears that there is something, as with a message; nobody hears what. */
async function announce(tx: Writing, by: Adder, key: DossierKey): Promise<void> {
  const { tenant: tenantId, dossierId } = key;
  await tx
    .updateTable("dossier")
    .set((eb) => ({
      ...(by === "reporter" ? { unread_counsellor: true } : { unread_reporter: true }),
      last_activity_on: sql<string>`app.today()`,
      row_version: eb("row_version", "+", 1),
    }))
    .where("id", "=", dossierId)
    .execute();
  if (by === "reporter")
    return tell(tx, "message.to_counsellor", { tenantId, dossierId, day: await today(tx) });
  await recorded(tx, "file_added", dossierId);
  await tellReporter(tx, key);
}

/** Takes back what was begun; a complete file stays. */
export async function dropUpload(tx: Writing, { dossier, file }: FilePlace): Promise<void> {
  await sql`select app.drop_upload(${dossier}::uuid, ${file}::uuid)`.execute(tx);
}

export type OpenedFile = { place: FilePlace; secret: Buffer; bytes: number; name: string };

/** What it takes to read one file of one's own dossier; that a counsellor does so is written down here. */
export async function openFileOf(
  tx: Writing,
  keyring: Keyring,
  by: Adder,
  dossierId: string | null,
  file: string,
): Promise<OpenedFile | null> {
  const mine = await dossierOf(tx, keyring, dossierId, false);
  if (!mine) return null;
  const row = await tx
    .selectFrom("attachment")
    .select("sealed")
    .where("dossier_id", "=", mine.row.id)
    .where("id", "=", file)
    .where("complete", "=", true)
    .executeTakeFirst();
  if (!row?.sealed) return null;
  const { secret, bytes, name } = openMeta(mine.key, file, row.sealed);
  if (by === "counsellor") await recorded(tx, "file_opened", mine.row.id);
  const place = { tenant: mine.row.tenant_id, dossier: mine.row.id, file };
  return { place, secret: Buffer.from(secret, "base64"), bytes, name };
}

/** Some pieces in order, from this one on; none when there are no more. */
export async function readPieces(
  db: Reading,
  place: FilePlace,
  first: number,
  count: number,
): Promise<Buffer[]> {
  const rows = await db
    .selectFrom("attachment_chunk")
    .select(["seq", "sealed"])
    .where("tenant_id", "=", place.tenant)
    .where("dossier_id", "=", place.dossier)
    .where("attachment_id", "=", place.file)
    .where("seq", ">=", first)
    .where("seq", "<", first + count)
    .orderBy("seq")
    .execute();
  return rows.map((row) => row.sealed);
}
