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
import {
  flyerBehind,
  type Given,
  type Lag,
  NOTHING_GIVEN,
  summaryWords,
  type Translated,
} from "./translations";
import { valuesOf } from "./values";

const flyerTitle = flyerSlots.filter(({ id }) => id === "D-01");

export type KeptText = { title: string; blocks: FrozenBlock[] };

/** A version's words: in Dutch the whole, in the other languages a page of summary; the flyer is whole in all three. */
export type KeptTexts = Record<Language, KeptText>;

/** What a version says in words of before, by language; a language that lags nowhere is not named. */
export type Lags = Partial<Record<Translated, Lag[]>>;

/** The text of a document as a version keeps it, with whatever is still to be filled in, and where a language lags. */
export function keptTexts(
  kind: DocumentKind,
  facts: DocumentFacts,
  own: ClauseTexts,
  given: Given = NOTHING_GIVEN,
): { texts: KeptTexts; missing: Missing[]; lags: Lags } {
  const parts = LANGUAGES.map((language) => ({ language, ...kept(kind, facts, own, language, given) }));
  const texts = Object.fromEntries(parts.map(({ language, title, blocks }) => [language, { title, blocks }]));
  const lags = parts.filter((part) => part.lags.length > 0).map(({ language, lags }) => [language, lags]);
  return {
    texts: texts as KeptTexts,
    missing: parts.flatMap(({ missing }) => missing),
    lags: Object.fromEntries(lags),
  };
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

function kept(
  kind: DocumentKind,
  facts: DocumentFacts,
  own: ClauseTexts,
  language: Language,
  given: Given,
): KeptText & { missing: Missing[]; lags: Lag[] } {
  const values = valuesOf(facts, language);
  if (kind === "flyer") {
    const title = clauseLine(flyerTitle, language, facts, values);
    const text = freeze(flyerSections, language, facts, values, () => "");
    const lags = language === "nl" ? [] : flyerBehind(language);
    return { title, ...text, lags: shownIn(text.blocks, lags) };
  }
  const title = TITLES[kind][language];
  if (language === "nl") {
    const text = freeze(withTexts(SECTIONS[kind], own, "nl"), "nl", facts, values, numberedIn(kind));
    return { title, ...text, lags: [] };
  }
  const { words, lags } = summaryWords(kind, own, language, given);
  const text = freeze(withTexts(SUMMARIES[kind], words, language), language, facts, values);
  return { title, ...text, lags: shownIn(text.blocks, lags) };
}

const HEADING = /(title| heading)$/;

/** Only what an employer's text has can lag in it; a heading is always there. */
function shownIn(blocks: readonly FrozenBlock[], lags: Lag[]): Lag[] {
  const shown = new Set(blocks.map((block) => (block.kind === "heading" ? "" : block.clause)));
  return lags.filter(({ text }) => shown.has(text) || HEADING.test(text));
}

function composed(kind: DocumentKind, facts: DocumentFacts, language: Language) {
  const values = valuesOf(facts, language);
  if (kind === "flyer") return compose(flyerSections, language, facts, values, () => "");
  if (language !== "nl") return compose(SUMMARIES[kind], language, facts, values);
  return compose(SECTIONS[kind], "nl", facts, values);
}
