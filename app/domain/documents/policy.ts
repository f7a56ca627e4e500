import { addDays, addMonths, type CivilDay } from "~/domain/clock";
import type { DocumentKind } from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { keptTexts, saysTheSame } from "./document-text";
import type { DocumentFacts } from "./facts";
import type { ClauseTexts } from "./template";

type Setting = keyof ProtocolSettings;

/** Settings that are a rule, not a fact: another value is another major (documents.md B). */
const RULES: readonly Setting[] = [
  "criminalOffenceRule", "counsellorMediationAllowed", "retentionMonths", "firstContactDays", "firstContactUnit",
  "reportScope", "quarterlyUpdate", "statutoryChannel", "anonymousInternalReports", "openToOutsiders",
  "complaintAckDays", "admissibilityDays", "hearingWeeks", "adviceWeeks", "decisionWeeks", "complaintLimitMonths",
  "complaintFileMonths", "registerMonths",
]; // biome-ignore format: a table

const SETTLES: Record<Exclude<DocumentKind, "conductProtocol">, readonly Setting[]> = {
  flyer: ["flyerLine"],
  complaintsRegulation: [
    "complaintAckDays", "admissibilityDays", "hearingWeeks", "adviceWeeks", "decisionWeeks", "complaintLimitMonths",
    "complaintFileMonths",
  ],
  whistleblowingScheme: [
    "wbkDuty", "statutoryChannel", "reportingOffice", "reportingOfficeAlternative", "anonymousInternalReports",
    "openToOutsiders", "registerMonths",
  ],
}; // biome-ignore format: a table

/** What only the network may settle; an employer's draft keeps it as it is. */
export const NETWORKS_OWN: readonly Setting[] = [
  "employerName", "shortName", "sector", "headcountOwn", "headcountHired", "headcountStudents", "panelPhone",
  "accusedCounsellor", "disclosureProfile", "wbkDuty", "statutoryChannel", "privacyRoleModel",
]; // biome-ignore format: a table

/** The settings that a document settles: with it in force, they hold. Whatever no other document settles is the protocol's. */
export function settledBy(kind: DocumentKind, settings: ProtocolSettings): Partial<ProtocolSettings> {
  const elsewhere = new Set<string>(Object.values(SETTLES).flat());
  const here = (key: string) =>
    kind === "conductProtocol" ? !elsewhere.has(key) : SETTLES[kind].includes(key as Setting);
  return Object.fromEntries(Object.entries(settings).filter(([key]) => here(key)));
}

type Written = { facts: DocumentFacts; own: ClauseTexts };

/** Whether a rule changes: a clause of the network's that has other words, or a setting that is a rule and is told here. */
export function isMajor(kind: DocumentKind, before: Written, after: Written): boolean {
  const said = (facts: DocumentFacts, own: ClauseTexts) => keptTexts(kind, facts, own).texts;
  if (!saysTheSame(said(before.facts, before.own), said(before.facts, after.own))) return true;
  const addressee = (facts: DocumentFacts) => facts.formalAddressee.kind;
  if (
    kind !== "flyer" &&
    kind !== "whistleblowingScheme" &&
    addressee(before.facts) !== addressee(after.facts)
  )
    return true;
  return RULES.some((rule) => {
    const changed = { ...before.facts, [rule]: after.facts[rule] };
    return !saysTheSame(said(before.facts, after.own), said(changed, after.own));
  });
}

export type ConsentFact = {
  outcome: "agreed" | "agreed_if" | "refused" | "not_needed";
  decided: CivilDay;
};

/** Whether somebody has to be asked: nobody about the flyer, and the staff itself about the reporting scheme only. */
export function needsConsent(kind: DocumentKind, body: ProtocolSettings["participationBody"]): boolean {
  if (kind === "flyer") return false;
  return body !== "none_not_obliged" || kind === "whistleblowingScheme";
}

export type Publishing = {
  kind: DocumentKind;
  /** Whether nothing of this major was published before: a smaller number never gets past the consent. */
  newMajor: boolean;
  body: ProtocolSettings["participationBody"];
  consent: ConsentFact | null;
  inForceOn: CivilDay;
  announcedOn: CivilDay | null;
  /** When the newest published version of this document holds from; null when there is none. */
  previous: CivilDay | null;
  live: boolean;
  today: CivilDay;
};

export type NotPublishable =
  | "nobody_to_ask"
  | "no_consent"
  | "before_consent"
  | "too_early"
  | "backwards"
  | "announce_first";

const ANNOUNCED_DAYS = 14;

/** Why a version cannot come into force on that day (documents.md C3), or null. Silence is never a yes. */
export function standsInTheWay(asked: Publishing): NotPublishable | null {
  const { kind, newMajor, body, consent, inForceOn, announcedOn, previous, live, today } = asked;
  if (kind === "whistleblowingScheme" && body === "none_but_obliged") return "nobody_to_ask";
  if (newMajor && needsConsent(kind, body)) {
    if (!consent || consent.outcome === "refused" || consent.outcome === "agreed_if") return "no_consent";
    if (inForceOn < consent.decided) return "before_consent";
  }
  if (inForceOn <= today) return "too_early";
  if (previous !== null && inForceOn < previous) return "backwards";
  if (newMajor && live && previous !== null && kind !== "flyer") {
    if (!announcedOn || announcedOn > today || inForceOn < addDays(announcedOn, ANNOUNCED_DAYS))
      return "announce_first";
  }
  return null;
}

/** Until when a works council that was not asked may object (WOR 27 lid 5). */
export function objectionUntil(consent: ConsentFact | null): CivilDay | null {
  return consent?.outcome === "not_needed" ? addMonths(consent.decided, 1) : null;
}
