import { type CivilDay, firstContactDue, weekday } from "~/domain/clock";
import type { Language, Relation, Track } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Values } from "./clause";
import { writtenMonths } from "./clauses/record";
import type { DocumentFacts } from "./facts";
import { authorities } from "./law-texts";
import { DAYS, writtenDate, writtenMonth } from "./written-date";

export const WHO = { nl: "de vertrouwenspersoon", en: "the counsellor", pl: "osoba zaufania" } as const;

const RELATIONS: Record<Language, Record<Exclude<Relation, "unknown">, string>> = {
  nl: {
    employee: "wie hier in dienst is",
    temp_agency_worker: "wie hier werkt via een uitzendbureau",
    seconded_selfemployed: "wie hier gedetacheerd is of als zzp’er werkt",
    intern: "wie hier stage loopt",
    volunteer: "wie hier vrijwilliger is",
    student: "wie hier een opleiding of cursus volgt",
    applicant: "wie hier solliciteert of solliciteerde",
    former_employee: "wie hier vroeger werkte",
    manager_seeking_advice: "wie hier leiding geeft en advies wil",
    third_party: "wie hier niet werkt, maar met ons te maken heeft",
  },
  en: {
    employee: "everyone employed here",
    temp_agency_worker: "everyone who works here through an agency",
    seconded_selfemployed: "everyone seconded here or working as a freelancer",
    intern: "everyone doing an internship here",
    volunteer: "every volunteer here",
    student: "everyone following a course here",
    applicant: "everyone who applied for a job here",
    former_employee: "everyone who used to work here",
    manager_seeking_advice: "everyone who manages people here and wants advice",
    third_party: "everyone who does not work here but has to do with us",
  },
  pl: {
    employee: "osoby zatrudnione tutaj",
    temp_agency_worker: "osoby pracujące tu przez agencję",
    seconded_selfemployed: "osoby oddelegowane lub samozatrudnione",
    intern: "stażyści",
    volunteer: "wolontariusze",
    student: "uczestnicy kursów i szkoleń",
    applicant: "osoby ubiegające się o pracę",
    former_employee: "byli pracownicy",
    manager_seeking_advice: "osoby kierujące innymi, które szukają rady",
    third_party: "osoby, które tu nie pracują, ale mają z nami do czynienia",
  },
};

const UNITS = {
  nl: {
    calendar: ["eerste kalenderdag", "tweede kalenderdag"],
    working: ["eerste werkdag", "tweede werkdag"],
  },
  en: {
    calendar: ["first calendar day", "second calendar day"],
    working: ["first working day", "second working day"],
  },
  pl: {
    calendar: ["pierwszego dnia kalendarzowego", "drugiego dnia kalendarzowego"],
    working: ["pierwszego dnia roboczego", "drugiego dnia roboczego"],
  },
} as const;

const BODIES = {
  or: "de ondernemingsraad",
  pvt: "de personeelsvertegenwoordiging",
  none_not_obliged: "meer dan de helft van het personeel",
  none_but_obliged: "",
} as const;

const ONLY: Record<Language, Record<Track, string>> = {
  nl: { unwanted_behaviour: "Alleen voor omgang met elkaar", integrity: "Alleen voor misstanden" },
  en: { unwanted_behaviour: "Only for how people treat each other", integrity: "Only for wrongdoing" },
  pl: { unwanted_behaviour: "Tylko w sprawach zachowania", integrity: "Tylko w sprawach nadużyć" },
};

const CHANNELS = {
  mail: "een mail aan iedereen",
  intranet: "het intranet",
  poster: "posters",
  flyer: "de flyer",
  meeting: "bijeenkomsten",
} as const;

/** A Thursday in a week without a holiday: what "two days" comes to is shown, not only said (decision 13). */
const EXAMPLE: CivilDay = "2026-11-19";

/** Everything between braces, in one language; who counts the days of a term here is who counts them for a report. */
export function valuesOf(facts: DocumentFacts, language: Language): Values {
  const { version, accused, formalAddressee: addressee, formalAddresseeAlternative: other } = facts;
  const due = firstContactDue(EXAMPLE, facts.firstContactDays, facts.firstContactUnit);
  return {
    ...named(facts, language),
    network: facts.network.name,
    networkPhone: facts.network.phone,
    panelPhone: facts.panelPhone,
    panel: facts.panel.map(({ name, about, hours, phone, only }) =>
      [name, about, ...(only ? [ONLY[language][only]] : []), ...hours, phone].join(". "),
    ),
    personName: facts.panel.map(({ name }) => name),
    personAbout: facts.panel.map(({ about }) => about),
    personHours: facts.panel.flatMap(({ hours }) => hours),
    personPhone: facts.panel.map(({ phone }) => phone),
    publicUrl: facts.publicUrl,
    siteUrl: facts.publicUrl.replace(/\/.*$/, ""),
    accusedName: accused?.name ?? "",
    accusedPhone: accused?.phone ?? "",
    internal: facts.internalCounsellors.map(({ name, phone }) => `${name}, ${phone}`),
    appointedByName: facts.appointedBy.name,
    appointedOn: writtenDate(facts.appointedBy.on, language),
    relations: facts.allowedRelations.flatMap((one) => (one === "unknown" ? [] : RELATIONS[language][one])),
    promiseText: facts.promiseText.split("\n"),
    normLines: facts.normLines,
    contactTerm: contactTermOf(facts, language),
    exampleFrom: DAYS[language][weekday(EXAMPLE) % 7] ?? "",
    exampleDue: DAYS[language][weekday(due.day) % 7] ?? "",
    addresseeName: addressee.name,
    addresseeAddress: addressee.address,
    addresseePhone: addressee.phone,
    alternativeName: other?.name ?? "",
    alternativeAddress: other?.address ?? "",
    alternativePhone: other?.phone ?? "",
    ...office("office", facts.reportingOffice),
    ...office("secondOffice", facts.reportingOfficeAlternative),
    quarterlyRole: facts.quarterlyAddressee?.role ?? "",
    annualRole: facts.annualAddressee.role,
    complaintAckDays: `${facts.complaintAckDays}`,
    admissibilityDays: `${facts.admissibilityDays}`,
    hearingWeeks: `${facts.hearingWeeks}`,
    adviceWeeks: `${facts.adviceWeeks}`,
    decisionWeeks: `${facts.decisionWeeks}`,
    complaintLimit: writtenMonths(facts.complaintLimitMonths ?? 0, language),
    complaintFile: writtenMonths(facts.complaintFileMonths, language),
    register: writtenMonths(facts.registerMonths, language),
    externalHelp: facts.externalHelp.map(({ name, reach }) => `${name}: ${reach}`),
    nearestHelp: nearestHelp(facts),
    flyerLine: facts.flyerLine,
    channels: listed(facts.announceChannels.map((channel) => CHANNELS[channel])),
    evaluation:
      facts.evaluationYears === 1 ? "jaar" : `${facts.evaluationYears === 2 ? "twee" : "drie"} jaar`,
    authoritiesOn: writtenDate(authorities.checkedOn, language),
    participationBody: BODIES[facts.participationBody],
    versionNumber: version?.number ?? "",
    monthOfForce: version ? writtenMonth(version.inForceOn, language) : "",
    inForceOn: version ? writtenDate(version.inForceOn, language) : "",
    replaces: version?.replaces ?? "",
    consentOn: version?.consent ? writtenDate(version.consent.decided, language) : "",
    consentReason: version?.consent?.reason ?? "",
  };
}

/** "tweede werkdag", as it stands in a sentence about when somebody hears from us. */
export const contactTermOf = (
  { firstContactUnit, firstContactDays }: Pick<ProtocolSettings, "firstContactUnit" | "firstContactDays">,
  language: Language,
): string => UNITS[language][firstContactUnit][firstContactDays - 1] ?? "";

/** The values that every text has, also one that knows only the settings. */
export function named(settings: ProtocolSettings, language: Language): Values {
  return {
    who: WHO[language],
    employerName: settings.employerName,
    shortName: settings.shortName,
    boardName: settings.boardName,
    retention: writtenMonths(settings.retentionMonths, language),
  };
}

function office(
  name: string,
  { role, name: person, phone, mail, address }: ProtocolSettings["reportingOffice"],
) {
  return {
    [`${name}Who`]: person ? `${role}, ${person}` : role,
    [`${name}Phone`]: phone,
    [`${name}Mail`]: mail,
    [`${name}Address`]: address,
  };
}

/** The one address besides 112 and the Huis voor Klokkenluiders that fits on a flyer: a local one if there is one. */
function nearestHelp({ externalHelp }: DocumentFacts): string {
  const others = externalHelp.filter(({ name }) => name !== "Huis voor Klokkenluiders");
  const nearest = others.find(({ from }) => from === "local") ?? others[0];
  return nearest ? `${nearest.name}: ${nearest.reach}` : "";
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;
}
