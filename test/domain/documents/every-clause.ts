import type { Section } from "~/domain/documents/clause";
import { affiliationTerms } from "~/domain/documents/clauses/affiliation-terms";
import { agreementSections } from "~/domain/documents/clauses/agreement";
import { appointmentLetter } from "~/domain/documents/clauses/appointment-letter";
import { beforeYourStory } from "~/domain/documents/clauses/before-your-story";
import { complaintsRegulation } from "~/domain/documents/clauses/complaints-regulation";
import { conductProtocol } from "~/domain/documents/clauses/conduct-protocol";
import { flyerSlots } from "~/domain/documents/clauses/flyer";
import { processingAgreement } from "~/domain/documents/clauses/processing-agreement";
import {
  complaintsRegulationSummary,
  conductProtocolSummary,
  whistleblowingSchemeSummary,
} from "~/domain/documents/clauses/summaries";
import { whistleblowingScheme } from "~/domain/documents/clauses/whistleblowing-scheme";
import { worksCouncilRequest } from "~/domain/documents/clauses/works-council-request";
import type { Language } from "~/domain/intake/schema";

export type Text = { id: string; kind: string; text: string };

/** What a section of any document is, whatever it depends on and whichever languages it has. */
type Loose = {
  heading?: Partial<Record<Language, string>>;
  clauses: readonly ({ id: string; kind: string; when?: unknown } & Partial<Record<Language, string>>)[];
};

const loose = <Facts, Spoken extends Language>(sections: readonly Section<Facts, Spoken>[]) =>
  sections as unknown as readonly Loose[];

/** Every document of the product by its checklist. */
export const DOCUMENTS: Record<string, readonly Loose[]> = {
  A1: loose(conductProtocol),
  "A1 summary": loose(conductProtocolSummary),
  A2: loose([{ clauses: flyerSlots }]),
  A3: loose(complaintsRegulation),
  "A3 summary": loose(complaintsRegulationSummary),
  A4: loose(whistleblowingScheme),
  "A4 summary": loose(whistleblowingSchemeSummary),
  "A5 unwanted behaviour": loose(agreementSections.unwanted_behaviour),
  "A5 integrity": loose(agreementSections.integrity),
  "before the story": loose(beforeYourStory),
  A6: loose(appointmentLetter),
  A7: loose(worksCouncilRequest),
  A8: loose(processingAgreement),
  A9: loose(affiliationTerms),
};

/** Every heading and clause of every document in one language, each text once. */
export function everyText(language: Language): Text[] {
  const texts = new Map<string, Text>();
  for (const sections of Object.values(DOCUMENTS)) {
    for (const { heading, clauses } of sections) {
      const title = heading?.[language];
      if (title) texts.set(title, { id: "heading", kind: "fixed", text: title });
      for (const { id, kind, ...clause } of clauses) {
        const text = clause[language];
        if (text) texts.set(text, { id, kind, text });
      }
    }
  }
  return [...texts.values()];
}
