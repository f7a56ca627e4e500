import type { DossierKey } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import type { Facts, LogEntry, State, Summary, TalkLine } from "~/domain/intake/contents";
import { Overtaken } from "~/domain/outcome";
import type { Entry } from "~/domain/tracks/entries";

type Parts = { facts: Facts; state: State; summary: Summary };
type Lines = { talk: TalkLine; log: LogEntry; course: Entry; breach: Entry };

export type Opened<K extends keyof Parts> = { version: number; value: Parts[K] };

/** Opens one part of a dossier. */
export async function openPart<K extends keyof Parts>(
  db: Reading,
  key: DossierKey,
  kind: K,
): Promise<Opened<K>> {
  const row = await db
    .selectFrom("part")
    .select(["version", "sealed"])
    .where("dossier_id", "=", key.dossierId)
    .where("kind", "=", kind)
    .executeTakeFirstOrThrow(() => new Overtaken(`a dossier lost its ${kind} meanwhile`));
  return {
    version: row.version,
    value: key.open<Parts[K]>({ table: "part", record: kind, version: row.version }, row.sealed),
  };
}

/** Replaces a part; throws when somebody else replaced it since it was opened, so that nothing is overwritten unseen. */
export async function replacePart<K extends "state" | "summary">(
  tx: Writing,
  key: DossierKey,
  kind: K,
  opened: Opened<K>,
  value: Parts[K],
): Promise<void> {
  const version = opened.version + 1;
  const result = await tx
    .updateTable("part")
    .set({ version, dek_epoch: key.epoch, sealed: key.seal({ table: "part", record: kind, version }, value) })
    .where("dossier_id", "=", key.dossierId)
    .where("kind", "=", kind)
    .where("version", "=", opened.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Overtaken(`the ${kind} of a dossier changed meanwhile`);
}

/** Whether this very line was added before: the same form sent twice. */
export async function hasLine(db: Reading, key: DossierKey, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("record")
    .select("id")
    .where("dossier_id", "=", key.dossierId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a line to a shelf; the caller holds the dossier's row, so the sequence has no gaps and no doubles. */
export async function addLine<S extends keyof Lines>(
  tx: Writing,
  key: DossierKey,
  shelf: S,
  value: Lines[S],
  id = newUuid(),
): Promise<void> {
  const last = await tx
    .selectFrom("record")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("dossier_id", "=", key.dossierId)
    .where("shelf", "=", shelf)
    .executeTakeFirst();
  await tx
    .insertInto("record")
    .values({
      tenant_id: key.tenant,
      dossier_id: key.dossierId,
      id,
      shelf,
      seq: (last?.seq ?? 0) + 1,
      dek_epoch: key.epoch,
      sealed: key.seal({ table: "record", record: id, version: 1 }, value),
    })
    .execute();
}

/** All lines of a shelf in order. */
export async function openLines<S extends keyof Lines>(
  db: Reading,
  key: DossierKey,
  shelf: S,
): Promise<(Lines[S] & { id: string })[]> {
  const rows = await db
    .selectFrom("record")
    .select(["id", "sealed"])
    .where("dossier_id", "=", key.dossierId)
    .where("shelf", "=", shelf)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    ...key.open<Lines[S]>({ table: "record", record: row.id, version: 1 }, row.sealed),
    id: row.id,
  }));
}
