import type { DossierKey } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Sealed } from "~/crypto/sealed";
import type { Writing } from "~/data/tables";
import type { Entry } from "~/domain/tracks/entries";
import type { Facts, LogEntry, State, Summary, TalkLine } from "./contents";

type Contents = {
  facts: Facts;
  state: State;
  summary: Summary;
  log: LogEntry[];
  talk: TalkLine[];
  course?: Entry[];
};

type Row = { id: string; shelf: string; seq: number; sealed: Sealed };

/** Everything that a new dossier holds, sealed under its own key, each part bound to its place. */
export function sealedContents(
  key: DossierKey,
  { facts, state, summary, log, talk, course = [] }: Contents,
): { parts: { kind: string; sealed: Sealed }[]; records: Row[] } {
  const lines = [
    ...log.map((value, at) => ({ shelf: "log", seq: at + 1, value })),
    ...talk.map((value, at) => ({ shelf: "talk", seq: at + 1, value })),
    ...course.map((value, at) => ({ shelf: "course", seq: at + 1, value })),
  ];
  return {
    parts: Object.entries({ facts, state, summary }).map(([kind, value]) => ({
      kind,
      sealed: key.seal({ table: "part", record: kind, version: 1 }, value),
    })),
    records: lines.map(({ shelf, seq, value }) => {
      const id = newUuid();
      return { id, shelf, seq, sealed: key.seal({ table: "record", record: id, version: 1 }, value) };
    }),
  };
}

/** Writes it, for whoever may insert the rows themselves. */
export async function sealContents(tx: Writing, key: DossierKey, contents: Contents): Promise<void> {
  const place = { tenant_id: key.tenant, dossier_id: key.dossierId, dek_epoch: key.epoch };
  const { parts, records } = sealedContents(key, contents);
  await tx
    .insertInto("part")
    .values(parts.map((part) => ({ ...place, ...part, version: 1 })))
    .execute();
  await tx
    .insertInto("record")
    .values(records.map((record) => ({ ...place, ...record })))
    .execute();
}
