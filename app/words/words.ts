import type { Language } from "~/domain/intake/schema";
import { publicWords as publicEn } from "~/words/en/public";
import { reporterWords as reporterEn } from "~/words/en/reporter";
import { type PublicWords, publicWords as publicNl } from "~/words/nl/public";
import { type ReporterWords, reporterWords as reporterNl } from "~/words/nl/reporter";
import { publicWords as publicPl } from "~/words/pl/public";
import { reporterWords as reporterPl } from "~/words/pl/reporter";

/** Every sentence that a reporter can meet, per face. */
export type Words = { public: PublicWords; reporter: ReporterWords };

const WORDS: Record<Language, Words> = {
  nl: { public: publicNl, reporter: reporterNl },
  en: { public: publicEn, reporter: reporterEn },
  pl: { public: publicPl, reporter: reporterPl },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
