import type { CivilDay } from "~/domain/clock";
import type { Language, Track } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { type Composed, compose, type Values } from "./clause";
import { agreementSections } from "./clauses/agreement";
import { beforeYourStory } from "./clauses/before-your-story";
import { named } from "./values";
import { writtenDate } from "./written-date";

/** The day since when both texts of this file's clauses read as they do; a dossier keeps the text it was told. */
export const AGREEMENT_TEXT_FROM: CivilDay = "2026-01-01";

export type Names = {
  /** A name or a name to be called by; null for the writer with the code. */
  reporter: string | null;
  counsellor: string;
  deputy: string | null;
  network: { name: string; phone: string };
};
export type Signed = { how: "portal" | "paper" | "verbal"; on: CivilDay };

const TITLES = {
  agreement: {
    unwanted_behaviour: {
      nl: "Vertrouwensovereenkomst: hoe iemand met u omgaat",
      en: "Trust agreement: how somebody treats you",
      pl: "Umowa zaufania: zachowanie innych osób",
    },
    integrity: {
      nl: "Vertrouwensovereenkomst: iets wat niet mag of gevaarlijk is",
      en: "Trust agreement: something wrong or dangerous at work",
      pl: "Umowa zaufania: coś niedozwolonego lub niebezpiecznego",
    },
  },
  before: {
    nl: "Voordat u uw verhaal vertelt",
    en: "Before you tell your story",
    pl: "Zanim opowiedzą Państwo, co się stało",
  },
} as const;
const WRITER = {
  nl: "de schrijver met de code",
  en: "the writer with the code",
  pl: "osoba pisząca, która ma kod",
} as const;

/**
 * What reporter and counsellor agree (A5), before or after the yes. It stays in the dossier and is never the employer's.
 * Store the text itself with its day and a hash of `plainText`; a later template changes no agreement.
 */
export function trustAgreement(wanted: {
  track: Track;
  settings: ProtocolSettings;
  language: Language;
  names: Names;
  signed: Signed | null;
}): Composed {
  const { track, settings, language, names, signed } = wanted;
  const values: Values = {
    ...named(settings, language),
    reporter: names.reporter || WRITER[language],
    counsellor: names.counsellor,
    deputy: names.deputy ?? "",
    network: names.network.name,
    networkPhone: names.network.phone,
    signedOn: signed ? writtenDate(signed.on, language) : "",
    textVersion: writtenDate(AGREEMENT_TEXT_FROM, language),
  };
  const facts = { ...settings, deputyNamed: names.deputy !== null, signed: signed?.how ?? null };
  const title = TITLES.agreement[track][language];
  return { language, title, ...compose(agreementSections[track], language, facts, values) };
}

/** What a reporter hears or reads before the story (S0-08). */
export function whatYouHearFirst(settings: ProtocolSettings, language: Language): Composed {
  const told = compose(beforeYourStory, language, settings, named(settings, language));
  return { language, title: TITLES.before[language], ...told };
}
