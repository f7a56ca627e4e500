import { consentRequest } from "~/domain/documents/compose-document";
import type { DocumentFacts } from "~/domain/documents/facts";
import { needsConsent, standsInTheWay } from "~/domain/documents/policy";
import { keptUntil } from "~/domain/dossier/keeping-policy";
import { checkForm } from "~/domain/intake/policy";
import { RELATIONS } from "~/domain/intake/schema";
import { employerPage } from "~/domain/routing/page";
import { aboutNow, addressees, checklist, questionsFor } from "~/domain/tenancy/going-live/policy";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { TRACKS } from "~/domain/tracks/all";
import { settingHolds } from "~/domain/tracks/settings";
import { lastDayOf, termsBegunBy } from "~/domain/tracks/terms";
import { offenceAdvice, sectorAdvice } from "~/words/nl/advice";

const DAY = "2026-11-19";

/** What the public pages of an employer with these settings show. */
export function pageOf(facts: DocumentFacts, today: string) {
  const { employerName, shortName } = facts;
  const intake = {
    id: "1",
    slug: "de-linde",
    name: employerName,
    shortName,
    major: 1,
    domains: [],
    documents: [],
    lastDay: null,
  };
  return employerPage({ ...intake, settings: facts }, [], today);
}

/** The list of an employer that is open, with these settings and nothing else. */
const listOf = (settings: DocumentFacts): GoingLiveFacts => ({
  state: "live",
  slug: "de-linde",
  name: settings.employerName,
  shortName: settings.shortName,
  today: "2028-01-01",
  liveOn: "2026-11-19",
  endsOn: null,
  payment: true,
  settings,
  panel: [],
  published: ["conductProtocol", "complaintsRegulation", "flyer"],
  coming: [],
  versions: [],
  consents: [],
  statements: [],
  behind: [],
});

const holds = (need: string, facts: DocumentFacts) =>
  !need.startsWith("setting:") || settingHolds(need.slice("setting:".length), facts);

/** Of every step, act and term of every track, which exist under these settings. */
const law = (facts: DocumentFacts) =>
  TRACKS.map((track) => ({
    open: Object.entries({ ...track.steps, ...track.acts })
      .filter(([, { needs = [] }]) => needs.every((need) => [need].flat().some((one) => holds(one, facts))))
      .map(([name]) => name),
    terms: Object.keys(track.steps).flatMap((done) =>
      termsBegunBy(track, done, facts).map(({ step, within }) => [step, lastDayOf(within, DAY, facts)]),
    ),
  }));

const page = (facts: DocumentFacts) => pageOf(facts, DAY);
const answers = (facts: DocumentFacts) =>
  RELATIONS.map(
    (relation) =>
      checkForm(
        { story: "Er is iets.", reach: "code", relation },
        { panelIds: new Set(), relations: new Set(page(facts).relations), domains: [] },
      ).ok,
  );
const lacks = (facts: DocumentFacts) => checklist(listOf(facts));
const about = (item: string) => (facts: DocumentFacts) => aboutNow(listOf(facts), item);
const asked = (facts: DocumentFacts) => ({
  needs: needsConsent("complaintsRegulation", facts.participationBody),
  addressed: consentRequest(facts, {
    about: "whistleblowingScheme",
    annex: { number: "1.0", hash: "x" },
    motives: "x",
    differences: [],
    meetingOn: DAY,
    wishedOn: DAY,
  })?.blocks,
  stands: standsInTheWay({
    kind: "whistleblowingScheme",
    newMajor: true,
    body: facts.participationBody,
    consent: { outcome: "agreed", decided: DAY },
    inForceOn: "2026-12-01",
    announcedOn: null,
    previous: null,
    live: false,
    today: DAY,
  }),
});

/** What the product does by a setting: the same value that writes the clause. */
export const GUARDS: Partial<Record<keyof DocumentFacts, (facts: DocumentFacts) => unknown>> = {
  criminalOffenceRule: (facts) => [law(facts), page(facts).criminalOffenceRule, offenceAdvice(facts, {})],
  counsellorMediationAllowed: law,
  retentionMonths: (facts) => [page(facts).retentionMonths, keptUntil(DAY, facts)],
  firstContactDays: (facts) => [law(facts), page(facts).firstContact],
  firstContactUnit: (facts) => [law(facts), page(facts).firstContact],
  formalAddressee: about("GL-08"),
  formalAddresseeAlternative: about("GL-08"),
  quarterlyUpdate: addressees,
  quarterlyAddressee: addressees,
  annualAddressee: addressees,
  wbkDuty: lacks,
  statutoryChannel: (facts) => [law(facts), page(facts).statutoryChannel],
  reportingOffice: about("GL-09"),
  reportingOfficeAlternative: about("GL-09"),
  privacyRoleModel: about("GL-02"),
  participationBody: (facts) => [asked(facts), lacks(facts)],
  allowedRelations: answers,
  sector: sectorAdvice,
  hasMinors: (facts) => [page(facts).hasMinors, sectorAdvice(facts)],
  boardName: (facts) => [page(facts).boardName, offenceAdvice(facts, {})],
  internalCounsellors: (facts) => page(facts).atWork,
  panelPhone: (facts) => [page(facts).phone, about("GL-13")(facts)],
  evaluationYears: (facts) => questionsFor(listOf(facts)),
};

/** Settings that steer nothing here, and why: what they say is done by people on paper, or is only words. */
export const ON_PAPER_ONLY: Partial<Record<keyof DocumentFacts, string>> = {
  complaintAckDays: "the committee's own term",
  admissibilityDays: "the committee's own term",
  hearingWeeks: "the committee's own term",
  adviceWeeks: "the committee's own term",
  decisionWeeks: "the employer's own term",
  complaintLimitMonths: "the committee decides",
  complaintFileMonths: "kept by the addressee, never here",
  registerMonths: "the reporting office's register",
  anonymousInternalReports: "the reporting office's own channel",
  openToOutsiders: "the reporting office's own channel",
  reportScope: "the words of the yearly report",
  disclosureProfile: "the numbers of the yearly report",
  appointedBy: "a fact of the letter",
  accused: "read from the account that is named; shown with its own address in walls",
  normLines: "the employer's own words",
  promiseText: "the employer's own words",
  flyerLine: "the employer's own words",
  externalHelp: "addresses to print",
  announceChannels: "how staff are told",
};
