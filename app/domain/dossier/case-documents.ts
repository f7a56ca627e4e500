import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { amsterdamDay, type CivilDay } from "~/domain/clock";
import type { PublicDocument } from "~/domain/documents/queries";
import type { Facts } from "~/domain/intake/contents";
import type { Gender, ReachableHours, Track } from "~/domain/intake/schema";
import { today } from "~/domain/product-clock";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { type CasePaper, type Published, papersOf } from "./case-papers";
import type { CourseView } from "./course/schema";
import type { Offer, Rules } from "./rules";

/** The employer's documents as a case meets them, and to whom a formal complaint goes. */
export type CaseDocuments = {
  papers: CasePaper[];
  factsOn: CivilDay | null;
} & Pick<ProtocolSettings, "formalAddressee" | "formalAddresseeAlternative">;

/** Which of the employer's documents hold for a case, and to whom a formal complaint goes. */
export async function caseDocuments(
  db: Reading,
  dossierId: string,
  { receivedAt, protocolMajor }: Facts,
  { settings, taken }: Pick<Rules, "settings" | "taken">,
  { answers }: CourseView,
  offer: Pick<Offer, "major"> | null = null,
): Promise<CaseDocuments> {
  const { rows } = await sql<Published>`
    select kind, major, minor, in_force_on::text as "inForceOn" from app.versions_for(${dossierId}::uuid)`.execute(
    db,
  );
  const told = answers.show_regulation?.facts_on;
  const factsOn = typeof told === "string" ? told : null;
  const receivedOn = amsterdamDay(new Date(receivedAt));
  const offered = offer && { major: offer.major, on: await today(db) };
  const papers = papersOf(rows, { receivedOn, factsOn, protocolMajor }, { taken, offered });
  const { formalAddressee, formalAddresseeAlternative } = settings;
  return { papers, factsOn, formalAddressee, formalAddresseeAlternative };
}

/** Somebody of the panel of today, as an annex names her. */
type OnPanel = {
  id: string;
  name: string;
  gender: Gender;
  languages: string[];
  hours: ReachableHours[];
  phone: string;
  tracks: Track[];
};

/** A text of a case with its words; of one that is a file of the employer's own, the file. */
export type CaseText = Omit<PublicDocument, "isFile" | "overtaken"> & {
  slug: string;
  shortName: string;
  panel: OnPanel[];
  file: Buffer<ArrayBuffer> | null;
};

/** One of the texts of a case, for whoever may read the case; null for everybody else. */
export async function caseText(
  db: Reading,
  dossierId: string,
  { kind, number }: Pick<CasePaper, "kind" | "number">,
): Promise<CaseText | null> {
  const { rows } = await sql<{ found: Omit<CaseText, "file"> | null; file: CaseText["file"] }>`
    select app.document_for(${dossierId}::uuid, ${kind}, ${number}) as found,
           app.document_file_for(${dossierId}::uuid, ${kind}, ${number}) as file`.execute(db);
  const [row] = rows;
  return row?.found
    ? { ...row.found, settings: ProtocolSettings.parse(row.found.settings), file: row.file }
    : null;
}
