import type { Language } from "~/domain/intake/schema";
import type { Block, Section } from "./clause";
import { type Regulation, SECTIONS } from "./compose-document";
import type { DocumentFacts } from "./facts";

/** Texts by clause, in Dutch: what stands in place of the release's own. */
export type ClauseTexts = Readonly<Record<string, string>>;

/** One change of a template by the network. Number 0 is the text of the release itself. */
export type TemplateChange = { number: number; texts: ClauseTexts; reason: string; lawOn: string | null };

export type Answer = {
  number: number;
  clause: string;
  choice: "taken" | "edited" | "refused";
  words: string;
};

/**
 * The clauses that the network may change in the portal, with the release's text. A clause that is spoken in three
 * languages stands on pages, form and agreement too and changes only with a release; so does an annex.
 */
export function changeable(kind: Regulation): Map<string, { text: string; fixed: boolean }> {
  const clauses = SECTIONS[kind].flatMap((section) => section.clauses);
  return new Map(
    clauses
      .filter((clause) => !("en" in clause) && !clause.live && clause.kind !== "own")
      .map(({ id, nl, kind }) => [id, { text: nl, fixed: kind === "fixed" }]),
  );
}

/** The heading under which a clause stands, for who does not know it by its code; empty for the head of the document. */
export const headingOf = (kind: Regulation, clause: string, shortName: string): string =>
  SECTIONS[kind]
    .find(({ clauses }) => clauses.some(({ id }) => id === clause))
    ?.heading?.nl.replace("{shortName}", shortName) ?? "";

/** What an employer's text is by now: each change counts for it only where it said so (documents.md C5). */
export function textsOf(changes: readonly TemplateChange[], answers: readonly Answer[]): ClauseTexts {
  const texts: Record<string, string> = {};
  for (const { number, texts: offered } of [...changes].sort((a, b) => a.number - b.number)) {
    for (const [clause, text] of Object.entries(offered)) {
      const answer = answers.find((one) => one.number === number && one.clause === clause);
      if (answer?.choice === "taken") texts[clause] = text;
      if (answer?.choice === "edited") texts[clause] = answer.words;
    }
  }
  return texts;
}

/** What the network's own text is after all its changes. */
export function networkTexts(changes: readonly TemplateChange[]): ClauseTexts {
  return Object.assign({}, ...[...changes].sort((a, b) => a.number - b.number).map(({ texts }) => texts));
}

export type Difference = {
  number: number;
  clause: string;
  /** The template before, the employer's text, the template after. */
  before: string;
  own: string;
  after: string;
  reason: string;
  lawOn: string | null;
  /** A fixed clause can be taken or refused, never edited. */
  mayEdit: boolean;
};

/** Every clause of every change about which an employer has decided nothing yet. */
export function openDifferences(
  kind: Regulation,
  changes: readonly TemplateChange[],
  answers: readonly Answer[],
): Difference[] {
  const known = changeable(kind);
  const own = textsOf(changes, answers);
  return [...changes]
    .sort((a, b) => a.number - b.number)
    .flatMap((change) =>
      Object.entries(change.texts)
        .filter(([clause]) => !answers.some((one) => one.number === change.number && one.clause === clause))
        .map(([clause, after]) => {
          const release = known.get(clause)?.text ?? "";
          const earlier = networkTexts(changes.filter(({ number }) => number < change.number));
          return {
            number: change.number,
            clause,
            before: earlier[clause] ?? release,
            own: own[clause] ?? release,
            after,
            reason: change.reason,
            lawOn: change.lawOn,
            mayEdit: !known.get(clause)?.fixed,
          };
        }),
    );
}

/** The sections of a document with other words in one language. */
export function withTexts<Spoken extends Language>(
  sections: readonly Section<DocumentFacts, Spoken>[],
  texts: ClauseTexts,
  language: Spoken,
): readonly Section<DocumentFacts, Spoken>[] {
  return sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((clause) => ({
      ...clause,
      [language]: texts[clause.id] ?? clause[language],
    })),
  }));
}

export type ClauseDifference = { clause: string; before: string | null; after: string | null };

/** What differs between two texts, clause by clause, in the order of the newer one. */
export function differencesBetween(
  before: readonly { kind: string }[],
  after: readonly { kind: string }[],
): ClauseDifference[] {
  const old = wordsByClause(before as readonly Block[]);
  const now = wordsByClause(after as readonly Block[]);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((clause) => ({ clause, before: old.get(clause) ?? null, after: now.get(clause) ?? null }))
    .filter((one) => one.before !== one.after);
}

function wordsByClause(blocks: readonly Block[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "list") continue;
    const text = block.kind === "list" ? block.items.join("\n") : block.text;
    words.set(block.clause, [words.get(block.clause), text].filter(Boolean).join("\n"));
  }
  return words;
}
