import { sha256 } from "~/crypto/primitives.server";
import { addDays, type CivilDay } from "~/domain/clock";
import { LANGUAGES, type Language, type Track } from "~/domain/intake/schema";
import { type Section, valuesNamedIn } from "./clause";
import { agreementSections } from "./clauses/agreement";
import { beforeYourStory } from "./clauses/before-your-story";
import { flyerSections, flyerSlots } from "./clauses/flyer";
import { BEHIND, type Behind, TEXTS_FROM, TRANSLATED_FROM } from "./clauses/translated-from";
import { type Regulation, SECTIONS, SUMMARIES } from "./compose-document";
import type { ClauseTexts } from "./template";

export type Translated = Exclude<Language, "nl">;
export const TRANSLATED = LANGUAGES.filter((language) => language !== "nl");

/** A text that exists in other languages, with the Dutch that they say. */
export type TranslatedText = { id: string; dutch: string; critical: boolean };

/** A text whose Dutch is no longer the one that a language says. */
export type Lag = { text: string; critical: boolean; changedOn: CivilDay };

/** How far a language is behind the Dutch of a version: since which day, and with words of which; null for the first. */
export type HowFarBehind = { critical: boolean; since: CivilDay; of: CivilDay | null };

/** A translation that the network gave in the portal, and a mark of the Dutch that it says. */
export type KnownTranslation = { text: string; language: Translated; from: string; words: string };

type Released = { from: Readonly<Record<string, string>>; behind: readonly Behind[] };
const RELEASED: Released = { from: TRANSLATED_FROM, behind: BEHIND };

/** By this it is known whether two Dutch texts are the same one. */
export const markOf = (dutch: string): string =>
  sha256(Buffer.from(dutch, "utf8")).toString("hex").slice(0, 16);

/** The rule on offences, the official channel, terms and ways of contact: whoever reads an old one of these is misled. */
const CRITICAL = /(^|\/)(CP-36|WS-10|WS-13|CR-04|CR-11|D-03)\b/;
const CRITICAL_VALUES = ["contactTerm", "panelPhone", "publicUrl", "officePhone", "addresseePhone"];

const isCritical = (id: string, words: string): boolean =>
  CRITICAL.test(id) || valuesNamedIn(words).some((value) => CRITICAL_VALUES.includes(value));

/** Every clause and heading of a text that is whole in three languages; an employer's own words are in one. */
export function spokenTexts<Facts>(sections: readonly Section<Facts>[]): TranslatedText[] {
  const clauses = sections.flatMap((section) => section.clauses).filter(({ kind }) => kind !== "own");
  const texts = new Map(clauses.map(({ id, nl }) => [id, nl]));
  const said = new Set(texts.values());
  for (const { item, heading, clauses } of sections)
    if (heading && !said.has(heading.nl)) texts.set(`${item ?? clauses[0]?.id} heading`, heading.nl);
  const isHeading = (id: string) => id.endsWith(" heading");
  return [...texts].map(([id, dutch]) => ({ id, dutch, critical: !isHeading(id) && isCritical(id, dutch) }));
}

export const flyerTranslated = (): TranslatedText[] =>
  spokenTexts([{ clauses: flyerSlots }, ...flyerSections]);

export const agreementTranslated = (track: Track): TranslatedText[] =>
  spokenTexts([...agreementSections[track], ...beforeYourStory]);

/** The texts of a summary, each with the Dutch clauses that it says in short, as an employer has them. */
export function summaryTranslated(kind: Regulation, own: ClauseTexts): (TranslatedText & { of: string[] })[] {
  const dutch = SECTIONS[kind].flatMap((section) => section.clauses);
  return SUMMARIES[kind].flatMap((section) =>
    section.clauses.flatMap((clause) => {
      const { id, en, tells } = clause;
      if ("nl" in clause) {
        const whole = String(clause.nl);
        return [{ id, of: [], dutch: whole, critical: isCritical(id, whole) }];
      }
      const of = dutch.filter((one) =>
        tells ? tells.includes(one.id) : one.id === id || one.id.startsWith(`${id}.`),
      );
      if (of.length === 0) return [];
      const text = of.map((one) => own[one.id] ?? one.nl).join("\n");
      return [{ id, of: of.map((one) => one.id), dutch: text, critical: isCritical(id, en) }];
    }),
  );
}

/** Whether a release's words in this language still say the Dutch. */
export function lagIn(
  { id, dutch, critical }: TranslatedText,
  language: Translated,
  released: Released = RELEASED,
): Lag | null {
  const behind = released.behind.find((one) => one.id === id && one.language === language);
  const from = behind?.from ?? released.from[id] ?? "";
  return from.split(" ").includes(markOf(dutch))
    ? null
    : { text: id, critical, changedOn: behind?.changedOn ?? TEXTS_FROM };
}

/** What of these texts a language says in words of before. */
export const lagsIn = (texts: readonly TranslatedText[], language: Translated, released?: Released): Lag[] =>
  texts.flatMap((text) => lagIn(text, language, released) ?? []);

/** What a language of the flyer set says in words of before. */
export const flyerBehind = (language: Translated, released?: Released): Lag[] =>
  lagsIn(flyerTranslated(), language, released);

/** Since which day the agreement in a language says what the Dutch said before; null where it may be signed in it. */
export function agreementBehind(track: Track, language: Language, released?: Released): CivilDay | null {
  const lags = language === "nl" ? [] : lagsIn(agreementTranslated(track), language, released);
  return lags.map(({ changedOn }) => changedOn).sort()[0] ?? null;
}

/** What of flyer and agreement this release itself leaves behind: nobody can mend it in the portal. */
export function releaseBehind(language: Translated, released?: Released): Lag[] {
  const texts = [
    ...flyerTranslated(),
    ...agreementTranslated("unwanted_behaviour"),
    ...agreementTranslated("integrity"),
  ];
  const lags = lagsIn(texts, language, released);
  return lags.filter(({ text }, at) => lags.findIndex((one) => one.text === text) === at);
}

export const isCritically = (lags: readonly Lag[]): boolean => lags.some(({ critical }) => critical);

/**
 * In which of these languages the flyer set may be printed that holds since a day, and of which day its words then are;
 * null where a paper would say something important as it was before.
 */
export const toPrint = (
  languages: readonly Language[],
  inForceOn: CivilDay,
  released?: Released,
): { language: Language; of: CivilDay | null }[] =>
  languages.map((language) => {
    const lags = language === "nl" ? [] : flyerBehind(language, released);
    const [of] = [inForceOn, ...lags.map(({ changedOn }) => addDays(changedOn, -1))].sort();
    return { language, of: isCritically(lags) ? null : (of ?? inForceOn) };
  });

/** What the network gave besides a release, and how an employer's Dutch read before each change that it took. */
export type Given = { known: readonly KnownTranslation[]; earlier: readonly ClauseTexts[] };
export const NOTHING_GIVEN: Given = { known: [], earlier: [] };

/** The words of a summary for an employer's own Dutch: those that say it, or else the last that said it, which lag. */
export function summaryWords(
  kind: Regulation,
  own: ClauseTexts,
  language: Translated,
  { known, earlier }: Given,
): { words: ClauseTexts; lags: Lag[] } {
  const words: Record<string, string> = {};
  const lags: Lag[] = [];
  const before = earlier.map((texts) => summaryTranslated(kind, texts));
  for (const text of summaryTranslated(kind, own)) {
    const given = (dutch: string | undefined) =>
      known.find(
        (one) =>
          dutch !== undefined &&
          one.text === text.id &&
          one.language === language &&
          one.from === markOf(dutch),
      );
    const exact = given(text.dutch);
    const lag = exact ? null : lagIn(text, language);
    const last = before
      .map((texts) => given(texts.find(({ id }) => id === text.id)?.dutch))
      .reverse()
      .find(Boolean);
    const said = exact ?? (lag ? last : undefined);
    if (said) words[text.id] = said.words;
    if (lag) lags.push(lag);
  }
  return { words, lags };
}
