import type { House } from "#test/support/house";
import { fileReport, returnWith, type Visitor } from "#test/support/visitor";
import type { Staff } from "#test/walls/people";
import { codeKeys } from "~/crypto/code";

export type Filed = { dossierId: string; code: string; reporter: Visitor };
type Shared = Pick<House, "origin" | "sql">;

/** A report that asks for this counsellor, with its reporter come back. */
export async function filedFor(house: Shared, counsellor: Staff): Promise<Filed> {
  const { code } = await fileReport(house, "noordzijl", {
    verhaal: "Er is ook een foto.",
    wie: counsellor.id,
    spoor: "integrity",
  });
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  return { dossierId: row?.id ?? "", code, reporter: await returnWith(house, code) };
}

/** The same, accepted. */
export async function acceptedBy(house: Shared, counsellor: Staff): Promise<Filed> {
  const report = await filedFor(house, counsellor);
  await counsellor.visitor.post(dossierPage(report.dossierId), { doe: "kiezen", keuze: "aannemen" });
  return report;
}

export const dossierPage = (dossierId: string) => `/werkplek/dossiers/${dossierId}`;

export const attachmentsOf = (house: Shared, dossierId: string) =>
  house.sql<{ n: number; done: number }>(
    "owner",
    "select count(*)::int as n, count(*) filter (where complete)::int as done from attachment where dossier_id = $1",
    [dossierId],
  );
