import { expect } from "vitest";
import type { House } from "#test/support/house";
import { fileReport } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { type Carried, enter, type Staff, seen } from "./people";

type Shared = Parameters<typeof enter>[0] & Pick<House, "sql">;

const TABLES = [
  "dossier",
  "header",
  "key_grant",
  "record",
  "part",
  "working_note",
  "timer",
  "access",
] as const;
export type Sight = Record<(typeof TABLES)[number], number | string>;

export const NOTHING: Sight = {
  dossier: 0,
  header: 0,
  key_grant: 0,
  record: 0,
  part: 0,
  working_note: 0,
  timer: 0,
  access: 0,
};
/** A reporter has no way at all to the header and the notes. */
export const NOTHING_AS_REPORTER: Sight = { ...NOTHING, header: "42501", working_note: "42501" };

export type Filed = { dossierId: string; code: string; lookup: Buffer; tenantId: string };

/** The people of these tests, and what each of them sees of one dossier, table by table. */
export async function cast(house: Shared) {
  const tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  const ruben = await enter(house, "r.tjinaloe@tweespoor.example");
  const agata = await enter(house, "a.wisniewska@tweespoor.example");
  const marije = await enter(house, "m.oostveen@tweespoor.example");

  async function sight(face: "counsellor" | "reporter", carried: Carried, dossierId: string): Promise<Sight> {
    const counts = await Promise.all(
      TABLES.map((table) =>
        seen(house, face, carried, `${table} where ${table === "dossier" ? "id" : "dossier_id"} = $1`, [
          dossierId,
        ]),
      ),
    );
    return Object.fromEntries(TABLES.map((table, at) => [table, counts[at] ?? 0])) as Sight;
  }

  return {
    tjeerd,
    ruben,
    agata,
    marije,
    asCounsellor: (who: Staff, dossierId: string) => sight("counsellor", { session: who.session }, dossierId),
    asReporter: (who: Filed, dossierId: string) => sight("reporter", { lookup: who.lookup }, dossierId),

    /** A new report at Noordzijl that asks for Tjeerd, with Ruben as the deputy whom the check page names. */
    async filed(): Promise<Filed> {
      const { code } = await fileReport(house, "noordzijl", {
        verhaal: "Een nieuwe melding voor de muren.",
        wie: tjeerd.id,
        spoor: "integrity",
      });
      const { lookup, lookupHash } = codeKeys(code);
      const [row] = await house.sql<{
        id: string;
        tenant_id: string;
        counsellor_id: string;
        deputy_id: string;
      }>(
        "owner",
        `select d.* from dossier d join key_grant g on g.dossier_id = d.id join reporter r on r.id = g.subject_id
          where r.lookup_hash = $1`,
        [lookupHash],
      );
      expect([row?.counsellor_id, row?.deputy_id]).toEqual([tjeerd.id, ruben.id]);
      return { dossierId: row?.id ?? "", code, lookup, tenantId: row?.tenant_id ?? "" };
    },

    choose: (who: Staff, dossierId: string, keuze: "aannemen" | "doorgeven") =>
      who.visitor.post(`/werkplek/dossiers/${dossierId}`, { doe: "kiezen", keuze }),
  };
}

/** "allowed", or the SQLSTATE with which it was refused. */
export const answerOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "allowed",
    (error: { code?: string }) => error.code ?? String(error),
  );
