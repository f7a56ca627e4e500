import type { Reading } from "~/data/tables";
import { readText } from "~/domain/documents/document-text";
import { versionFacts } from "~/domain/documents/queries";
import { kindAt } from "~/domain/documents/schema";
import { type CaseDocuments, caseText } from "~/domain/dossier/case-documents";
import type { Language } from "~/domain/intake/schema";
import { casePaperPdf } from "~/pdf/case-paper";
import type { CasePaperPage } from "~/ui/documents/case-paper";
import { panelLine } from "~/words/panel";
import { aroundOf } from "./surroundings.server";

const FILE = /\.pdf$/;

/** What an address below a case asks for: which text, and whether as a file. */
type Asked = { kind?: string; version?: string };

type Found = { page: CasePaperPage; pdf: (() => Promise<Buffer<ArrayBuffer>>) | null };

/** The text of a case at an address, among those that hold for it; null for all else. */
export async function readCasePaper(
  db: Reading,
  dossierId: string,
  { papers, factsOn }: CaseDocuments,
  { kind, version = "" }: Asked,
  lang: Language,
): Promise<Found | null> {
  const asFile = FILE.test(version);
  const number = version.replace(FILE, "");
  const paper = papers.find((one) => one.kind === kindAt(kind) && one.number === number);
  const found = paper && (await caseText(db, dossierId, paper));
  if (!paper || !found) return null;
  const { file, shortName } = found;
  const facts = {
    ...found.settings,
    ...aroundOf(found.slug),
    panel: found.panel.map((one) => panelLine({ ...one, tie: null }, one.phone, lang)),
    accused: found.accused,
    version: versionFacts(found),
  };
  const text = readText(paper.kind, found.texts[lang], facts, lang);
  const page: CasePaperPage = {
    text,
    paper,
    factsOn,
    file: `${number}.pdf`,
    isFile: file !== null,
    summary: lang !== "nl" && file === null,
  };
  return { page, pdf: asFile ? async () => file ?? casePaperPdf(text, shortName, paper) : null };
}
