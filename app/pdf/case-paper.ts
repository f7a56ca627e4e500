import type { Composed } from "~/domain/documents/clause";
import { writtenDate } from "~/domain/documents/written-date";
import type { CasePaper } from "~/domain/dossier/case-papers";
import { wordsFor } from "~/words/words";
import { composedPaper } from "./composed";
import { keptPdf } from "./kept";

/** A text of a case on paper, with its number; where the newest stands may be gone by then, so that is not said. */
export function casePaperPdf(
  text: Composed,
  shortName: string,
  { number, inForceOn }: Pick<CasePaper, "number" | "inForceOn">,
) {
  const paper = composedPaper(text, shortName);
  const { since } = wordsFor(text.language).public.document;
  const line = since(number, writtenDate(inForceOn, text.language));
  return keptPdf({ ...paper, blocks: [...paper.blocks, { kind: "small", text: line }] });
}
