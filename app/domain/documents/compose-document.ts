import type { CivilDay } from "~/domain/clock";
import type { Language, Track } from "~/domain/intake/schema";
import { type Composed, compose, type Section } from "./clause";
import { affiliationTerms } from "./clauses/affiliation-terms";
import { appointmentLetter } from "./clauses/appointment-letter";
import { complaintsRegulation } from "./clauses/complaints-regulation";
import { conductProtocol } from "./clauses/conduct-protocol";
import { processingAgreement } from "./clauses/processing-agreement";
import {
  complaintsRegulationSummary,
  conductProtocolSummary,
  whistleblowingSchemeSummary,
} from "./clauses/summaries";
import { whistleblowingScheme } from "./clauses/whistleblowing-scheme";
import { worksCouncilRequest } from "./clauses/works-council-request";
import type { DocumentFacts } from "./facts";
import { valuesOf } from "./values";
import { writtenDate } from "./written-date";

/** The three texts that an employer settles and publishes; the flyer follows from them. */
export const REGULATIONS = ["conductProtocol", "complaintsRegulation", "whistleblowingScheme"] as const;
export type Regulation = (typeof REGULATIONS)[number];

type Translated = "en" | "pl";

export const TITLES: Record<Regulation, Record<Language, string>> = {
  conductProtocol: {
    nl: "Protocol gewenst gedrag en werkwijze vertrouwenspersoon",
    en: "Protocol on conduct and confidential counsellors",
    pl: "Protokół dobrego zachowania i osób zaufania",
  },
  complaintsRegulation: {
    nl: "Klachtenreglement ongewenst gedrag",
    en: "Complaints regulation on unwanted behaviour",
    pl: "Regulamin skarg na niepożądane zachowanie",
  },
  whistleblowingScheme: {
    nl: "Meldregeling vermoeden misstand",
    en: "Scheme for reporting suspected wrongdoing",
    pl: "Zasady zgłaszania podejrzenia nadużycia",
  },
};

export const SECTIONS: Record<Regulation, readonly Section<DocumentFacts, "nl">[]> = {
  conductProtocol,
  complaintsRegulation,
  whistleblowingScheme,
};
export const SUMMARIES: Record<Regulation, readonly Section<DocumentFacts, Translated>[]> = {
  conductProtocol: conductProtocolSummary,
  complaintsRegulation: complaintsRegulationSummary,
  whistleblowingScheme: whistleblowingSchemeSummary,
};

/** A protocol has numbers, a regulation articles. */
export const numberedIn = (kind: Regulation) => (number: number) =>
  kind === "conductProtocol" ? `${number}.` : `Artikel ${number}.`;

/** The whole text in Dutch, which leads. */
export function regulation(kind: Regulation, facts: DocumentFacts): Composed {
  const text = compose(SECTIONS[kind], "nl", facts, valuesOf(facts, "nl"), numberedIn(kind));
  return { language: "nl", title: TITLES[kind].nl, ...text };
}

/** One page of it for who reads another language. */
export function summary(kind: Regulation, facts: DocumentFacts, language: Translated): Composed {
  const text = compose(SUMMARIES[kind], language, facts, valuesOf(facts, language));
  return { language, title: TITLES[kind][language], ...text };
}

export type Appointment = {
  name: string;
  tracks: readonly Track[];
  from: CivilDay;
  until: CivilDay | null;
  /** Who signs it for the employer, and when; null while it is only read. */
  signed: { by: string; on: CivilDay } | null;
};

export function appointmentOf(facts: DocumentFacts, wanted: Appointment): Composed {
  const { name, tracks, from, until, signed } = wanted;
  const values = {
    ...valuesOf(facts, "nl"),
    counsellorName: name,
    from: writtenDate(from, "nl"),
    until: until ? writtenDate(until, "nl") : "",
    signedBy: signed?.by ?? "",
    signedOn: signed ? writtenDate(signed.on, "nl") : "",
  };
  const text = compose(
    appointmentLetter,
    "nl",
    { ...facts, tracks, until, isSigned: signed !== null },
    values,
  );
  return { language: "nl", title: "Aanstellingsbrief vertrouwenspersoon", ...text };
}

export type ConsentRequest = {
  about: Regulation;
  /** Version and hash of the text that is asked about: another word is another request. */
  annex: { number: string; hash: string };
  motives: string;
  differences: readonly string[];
  meetingOn: CivilDay;
  wishedOn: CivilDay;
};

/**
 * Null where nobody can be asked. The staff itself consents to the reporting scheme only, and only where the law demands
 * no works council (documents.md C2).
 */
export function consentRequest(facts: DocumentFacts, wanted: ConsentRequest): Composed | null {
  if (facts.participationBody === "none_but_obliged") return null;
  if (facts.participationBody === "none_not_obliged" && wanted.about !== "whistleblowingScheme") return null;
  const { about, annex, motives, differences, meetingOn, wishedOn } = wanted;
  const values = {
    ...valuesOf(facts, "nl"),
    documentName: TITLES[about].nl,
    motives: motives.split("\n"),
    differences,
    annexNumber: annex.number,
    annexHash: annex.hash,
    meetingOn: writtenDate(meetingOn, "nl"),
    wishedOn: writtenDate(wishedOn, "nl"),
  };
  const text = compose(worksCouncilRequest, "nl", { ...facts, about, differences }, values);
  return { language: "nl", title: "Verzoek om instemming", ...text };
}

export function processing(facts: DocumentFacts): Composed {
  const title =
    facts.privacyRoleModel === "network_controller"
      ? "Afspraken over persoonsgegevens"
      : "Verwerkersovereenkomst";
  return { language: "nl", title, ...compose(processingAgreement, "nl", facts, valuesOf(facts, "nl")) };
}

/** What the terms say of money; whoever shows them takes it from billing. */
export type TermsPrice = { priceLines: readonly string[] } & Record<
  "vatLine" | "payDays" | "friendlyDay" | "secondDay" | "formalDay" | "decideDay",
  string
>;

export function terms(facts: DocumentFacts, price: TermsPrice): Composed {
  const text = compose(affiliationTerms, "nl", facts, { ...valuesOf(facts, "nl"), ...price });
  return { language: "nl", title: "Aansluitvoorwaarden", ...text };
}
