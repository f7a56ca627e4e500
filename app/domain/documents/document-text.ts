import { type DocumentKind, LANGUAGES, type Language } from "~/domain/intake/schema";
import {
  type Composed,
  clauseLine,
  compose,
  type FrozenBlock,
  freeze,
  type Missing,
  plainText,
  thaw,
} from "./clause";
import { flyerSections, flyerSlots } from "./clauses/flyer";
import { numberedIn, SECTIONS, SUMMARIES, TITLES } from "./compose-document";
import type { DocumentFacts } from "./facts";
import { type ClauseTexts, withTexts } from "./template";
import { valuesOf } from "./values";

const flyerTitle = flyerSlots.filter(({ id }) => id === "D-01");

export type KeptText = { title: string; blocks: FrozenBlock[] };

/** A version's words: in Dutch the whole, in the other languages a page of summary; the flyer is whole in all three. */
export type KeptTexts = Record<Language, KeptText>;

/** The text of a document as a version keeps it, with whatever is still to be filled in. */
export function keptTexts(
  kind: DocumentKind,
  facts: DocumentFacts,
  own: ClauseTexts,
): { texts: KeptTexts; missing: Missing[] } {
  const parts = LANGUAGES.map((language) => ({ language, ...kept(kind, facts, own, language) }));
  const texts = Object.fromEntries(parts.map(({ language, title, blocks }) => [language, { title, blocks }]));
  return { texts: texts as KeptTexts, missing: parts.flatMap(({ missing }) => missing) };
}

/** A kept text as it reads today, with the annexes of the day. */
export function readText(
  kind: DocumentKind,
  { title, blocks }: KeptText,
  facts: DocumentFacts,
  language: Language,
): Composed {
  return { language, title, blocks: thaw(blocks, composed(kind, facts, language).blocks), missing: [] };
}

/** Whether two versions would say the same. */
export function saysTheSame(a: KeptTexts, b: KeptTexts): boolean {
  return LANGUAGES.every((language) => plainText(a[language]) === plainText(b[language]));
}

function kept(kind: DocumentKind, facts: DocumentFacts, own: ClauseTexts, language: Language) {
  const values = valuesOf(facts, language);
  if (kind === "flyer") {
    return {
      title: clauseLine(flyerTitle, language, facts, values),
      ...freeze(flyerSections, language, facts, values, () => ""),
    };
  }
  const title = TITLES[kind][language];
  if (language !== "nl") return { title, ...freeze(SUMMARIES[kind], language, facts, values) };
  return { title, ...freeze(withTexts(SECTIONS[kind], own), "nl", facts, values, numberedIn(kind)) };
}

function composed(kind: DocumentKind, facts: DocumentFacts, language: Language) {
  const values = valuesOf(facts, language);
  if (kind === "flyer") return compose(flyerSections, language, facts, values, () => "");
  if (language !== "nl") return compose(SUMMARIES[kind], language, facts, values);
  return compose(SECTIONS[kind], "nl", facts, values);
}
