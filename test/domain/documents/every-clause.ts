import type { Section } from "~/domain/documents/clause";
import { agreementSections } from "~/domain/documents/clauses/agreement";
import { beforeYourStory } from "~/domain/documents/clauses/before-your-story";
import type { Language } from "~/domain/intake/schema";

type Text = { where: string; text: string };

const TRANSLATED = [
  agreementSections.unwanted_behaviour,
  agreementSections.integrity,
  beforeYourStory,
] as readonly (readonly Section<never>[])[];

/** Every heading and clause text of every document in one language, each once. */
export function everyText(language: Language): Text[] {
  const texts = new Map<string, string>();
  for (const sections of TRANSLATED) {
    for (const { heading, clauses } of sections) {
      texts.set(heading[language], `heading ${heading[language]}`);
      for (const clause of clauses) texts.set(clause[language], clause.id);
    }
  }
  return [...texts].map(([text, where]) => ({ text, where }));
}
