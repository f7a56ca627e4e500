import type { DossierKey } from "~/crypto/keyring.server";
import { newUuid } from "~/crypto/primitives.server";
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

/** Writes everything that a new dossier holds, sealed under its own key, each part bound to its place. */
export async function sealContents(
  tx: Writing,
  key: DossierKey,
  { facts, state, summary, log, talk, course = [] }: Contents,
): Promise<void> {
  const place = { tenant_id: key.tenant, dossier_id: key.dossierId };
  await tx
    .insertInto("part")
    .values(
      Object.entries({ facts, state, summary }).map(([kind, value]) => ({
        ...place,
        kind,
        version: 1,
        dek_epoch: key.epoch,
        sealed: key.seal({ table: "part", record: kind, version: 1 }, value),
      })),
    )
    .execute();
  const lines = [
    ...log.map((value, at) => ({ shelf: "log", seq: at + 1, value })),
    ...talk.map((value, at) => ({ shelf: "talk", seq: at + 1, value })),
    ...course.map((value, at) => ({ shelf: "course", seq: at + 1, value })),
  ];
  await tx
    .insertInto("record")
    .values(
      lines.map(({ shelf, seq, value }) => {
        const id = newUuid();
        const sealed = key.seal({ table: "record", record: id, version: 1 }, value);
        return { ...place, id, shelf, seq, dek_epoch: key.epoch, sealed };
      }),
    )
    .execute();
}
