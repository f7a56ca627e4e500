import { describe, expect, test } from "vitest";
import { firstContactDue } from "~/domain/clock";
import { type Composed, plainText } from "~/domain/documents/clause";
import {
  consentRequest,
  processing,
  REGULATIONS,
  regulation,
  summary,
} from "~/domain/documents/compose-document";
import type { DocumentFacts } from "~/domain/documents/facts";
import { flyerTexts } from "~/domain/documents/flyer";
import { trustAgreement } from "~/domain/documents/trust-agreement";
import { writtenDate } from "~/domain/documents/written-date";
import { factsOf } from "./facts";
import { GUARDS, ON_PAPER_ONLY, pageOf } from "./guards";

/** All that an employer's documents say, clause by clause. */
function everythingSaid(facts: DocumentFacts): Map<string, string> {
  const said = new Map<string, string>();
  const add = (document: string, text: Composed | null) => {
    for (const block of text?.blocks ?? []) {
      if (block.kind === "heading") continue;
      const key = `${document} ${block.clause}`;
      said.set(key, `${said.get(key) ?? ""}${plainText({ title: "", blocks: [block] })}`);
    }
  };
  add("A1", regulation("conductProtocol", facts));
  add("A3", regulation("complaintsRegulation", facts));
  add("A4", regulation("whistleblowingScheme", facts));
  const names = { reporter: null, counsellor: "Agata", deputy: null, network: facts.network };
  add("A5", trustAgreement({ track: "integrity", settings: facts, language: "nl", names, signed: null }));
  add(
    "A7",
    consentRequest(facts, {
      about: "whistleblowingScheme",
      annex: { number: "1.0", hash: "x" },
      motives: "x",
      differences: [],
      meetingOn: "2026-12-03",
      wishedOn: "2027-01-04",
    }),
  );
  add("A8", processing(facts));
  for (const [slot, lines] of Object.entries(flyerTexts(facts, "nl").slots))
    said.set(`A2 ${slot}`, lines.join());
  return said;
}

const base = factsOf("de-linde");
const contact = { name: "Iemand anders", address: "Postbus 1, 1000 AA Amsterdam", phone: "020 000 0001" };
const office = {
  role: "iemand anders",
  name: "",
  phone: "020 000 0002",
  mail: "x@x.example",
  address: "Postbus 2",
};

/** Each setting that changes a rule or a fact of a document, another value, and the clauses it must change. */
const CHANGES: [keyof DocumentFacts, Partial<DocumentFacts>, string[]][] = [
  ["criminalOffenceRule", { criminalOffenceRule: "consent_only" }, ["A1 CP-36.consent_only", "A2 D-08.consent", "A5 CP-36.consent_only"]],
  ["criminalOffenceRule", { criminalOffenceRule: "consent_or_five_conditions" }, ["A1 CP-36.consent_or_five_conditions", "A1 CP-37", "A5 CP-37"]],
  ["counsellorMediationAllowed", { counsellorMediationAllowed: true }, ["A1 CP-19.on", "A5 CP-19.on"]],
  ["retentionMonths", { retentionMonths: 6 }, ["A1 CP-47.months", "A2 D-08.kept", "A5 CP-47.months", "A8 PA-08"]],
  ["retentionMonths", { retentionMonths: 0 }, ["A1 CP-47.at_once", "A2 D-08.not_kept", "A5 CP-47.at_once", "A8 PA-08.at_once"]],
  ["firstContactDays", { firstContactDays: 1 }, ["A1 CP-25", "A2 D-07", "A2 D-14.body", "A2 D-15.body"]],
  ["firstContactUnit", { firstContactUnit: "working" }, ["A1 CP-25", "A2 D-07", "A2 D-14.body", "A2 D-15.body"]],
  ["formalAddressee", { formalAddressee: { ...contact, kind: "committee_external" } }, ["A1 CP-41", "A3 CR-01", "A3 CR-09.committee_external"]],
  ["formalAddressee", { formalAddressee: { ...contact, kind: "board" } }, ["A3 CR-09.board", "A3 CR-13.board"]],
  ["formalAddresseeAlternative", { formalAddresseeAlternative: contact }, ["A3 CR-10"]],
  ["reportScope", { reportScope: "not_formally_complained" }, ["A1 CP-51.not_formally_complained"]],
  ["quarterlyUpdate", { quarterlyUpdate: "off" }, ["A1 CP-49.off"]],
  ["quarterlyUpdate", { quarterlyUpdate: "process_only" }, ["A1 CP-49.process_only"]],
  ["quarterlyAddressee", { quarterlyAddressee: { role: "iemand anders", mail: "x@x.example" } }, ["A1 CP-49.yes_no"]],
  ["annualAddressee", { annualAddressee: { role: "iemand anders", mail: "x@x.example" } }, ["A1 CP-50.strict"]],
  ["disclosureProfile", { disclosureProfile: "k5" }, ["A1 CP-50.k5"]],
  ["wbkDuty", { wbkDuty: "voluntary" }, ["A4 WS-01.voluntary"]],
  ["statutoryChannel", { statutoryChannel: "network_receives" }, ["A4 WS-10.network_receives"]],
  ["reportingOffice", { reportingOffice: office }, ["A4 WS-07"]],
  ["reportingOfficeAlternative", { reportingOfficeAlternative: office }, ["A4 WS-07"]],
  ["anonymousInternalReports", { anonymousInternalReports: true }, ["A4 WS-09.yes"]],
  ["openToOutsiders", { openToOutsiders: true }, ["A4 WS-04.yes"]],
  ["complaintAckDays", { complaintAckDays: 3 }, ["A3 CR-11"]],
  ["admissibilityDays", { admissibilityDays: 8 }, ["A3 CR-12"]],
  ["hearingWeeks", { hearingWeeks: 2 }, ["A3 CR-16"]],
  ["adviceWeeks", { adviceWeeks: 6 }, ["A3 CR-20"]],
  ["decisionWeeks", { decisionWeeks: 2 }, ["A3 CR-21"]],
  ["complaintLimitMonths", { complaintLimitMonths: 36 }, ["A3 CR-04.months"]],
  ["complaintFileMonths", { complaintFileMonths: 12 }, ["A3 CR-26"]],
  ["registerMonths", { registerMonths: 6 }, ["A4 WS-24.months"]],
  ["registerMonths", { registerMonths: 0 }, ["A4 WS-24.at_once"]],
  ["privacyRoleModel", { privacyRoleModel: "employer_controller" }, ["A8 PA-02.employer_controller"]],
  ["participationBody", { participationBody: "pvt" }, ["A1 CP-01.consent", "A7 OR-00.pvt"]],
  ["participationBody", { participationBody: "none_not_obliged" }, ["A7 OR-00.majority", "A7 OR-07.majority", "A7 OR-08.majority"]],
  ["allowedRelations", { allowedRelations: ["employee", "temp_agency_worker"] }, ["A1 CP-05", "A1 CP-06", "A2 D-02.agency", "A3 CR-02"]],
  ["sector", { sector: "public_body" }, ["A1 CP-39.public_body", "A3 CR-27.ombudsman", "A4 WS-17", "A5 CP-39.public_body"]],
  ["hasMinors", { hasMinors: false }, []],
  ["boardName", { boardName: "de raad" }, ["A1 CP-36.inform_board_with_knowledge", "A1 CP-52", "A2 D-15.body", "A5 CP-36.inform_board_with_knowledge"]],
  ["appointedBy", { appointedBy: { name: "de raad", on: "2026-02-02" } }, ["A1 CP-14"]],
  ["internalCounsellors", { internalCounsellors: [{ name: "Fatima", phone: "06 0123 4521" }] }, ["A1 CP-16"]],
  ["accused", { accused: { name: "Ruben", phone: "06 0123 4504" } }, ["A1 CP-20.named"]],
  ["panelPhone", { panelPhone: "06 0123 4599" }, ["A1 CP-21", "A2 D-03.line", "A2 D-13.front", "A3 CR-06", "A4 WS-05"]],
  ["normLines", { normLines: ["Een.", "Twee.", "Drie."] }, ["A1 CP-08"]],
  ["promiseText", { promiseText: "Anders." }, ["A1 CP-03"]],
  ["flyerLine", { flyerLine: "Anders." }, ["A2 D-12"]],
  ["externalHelp", { externalHelp: [{ name: "Hulp", reach: "020", from: "local" }] }, ["A2 D-11.help", "A3 CR-27.help"]],
  ["evaluationYears", { evaluationYears: 1 }, ["A1 CP-54.evaluation"]],
  ["announceChannels", { announceChannels: ["flyer"] }, ["A1 CP-54.channels"]],
]; // biome-ignore format: a table

/** Of the quarterly update only whether there is one steers anything here: what it holds is the report's. */
const STEERING = CHANGES.filter(
  ([setting, change]) => setting in GUARDS && change.quarterlyUpdate !== "process_only",
);

/** Settings by which a reader misses a day or goes to the wrong place: who reads a summary hears these too. */
const IN_SUMMARIES: readonly (keyof DocumentFacts)[] = [
  "criminalOffenceRule", "retentionMonths", "firstContactDays", "firstContactUnit", "formalAddressee", "formalAddresseeAlternative",
  "statutoryChannel", "reportingOffice", "reportingOfficeAlternative", "complaintAckDays", "admissibilityDays", "hearingWeeks",
  "adviceWeeks", "decisionWeeks", "complaintLimitMonths", "allowedRelations", "panelPhone",
]; // biome-ignore format: a table
const inSummary = (facts: DocumentFacts, language: "en" | "pl") =>
  REGULATIONS.map((kind) => plainText(summary(kind, facts, language))).join("\n");

describe("one source of truth: a setting changes the words that tell it, and what the product does", () => {
  const before = everythingSaid(base);

  test.each(CHANGES)("%s", (_setting, change, clauses) => {
    const after = everythingSaid({ ...base, ...change });
    for (const clause of clauses) {
      expect(after.get(clause), clause).toBeDefined();
      expect(after.get(clause), clause).not.toBe(before.get(clause));
    }
    expect(after).not.toEqual(before);
  });

  test.each(CHANGES.filter(([setting]) => IN_SUMMARIES.includes(setting)))(
    "%s: the English and Polish pages say it too",
    (_setting, change) => {
      for (const language of ["en", "pl"] as const)
        expect(inSummary({ ...base, ...change }, language)).not.toBe(inSummary(base, language));
    },
  );

  test.each(STEERING)("%s: what the product does follows the same value", (setting, change) => {
    const does = GUARDS[setting];
    expect(does?.({ ...base, ...change })).not.toEqual(does?.(base));
  });

  test("every setting that is told steers something, or says why it is on paper only", () => {
    const told = new Set(CHANGES.map(([setting]) => setting));
    const steers = new Set(Object.keys(GUARDS));
    expect([...told].filter((setting) => !steers.has(setting) && !(setting in ON_PAPER_ONLY))).toEqual([]);
    expect([...steers].filter((setting) => setting in ON_PAPER_ONLY)).toEqual([]);
    expect([...steers].filter((setting) => !told.has(setting as keyof DocumentFacts))).toEqual([]);
  });

  test("S0-05, C7: the term in the text is counted by what counts it for a report", () => {
    for (const days of [1, 2] as const) {
      for (const unit of ["calendar", "working"] as const) {
        const facts = { ...base, firstContactDays: days, firstContactUnit: unit };
        const told = everythingSaid(facts).get("A1 CP-25") ?? "";
        const due = firstContactDue("2026-11-19", days, unit);
        const day = { 20: "vrijdag", 21: "zaterdag", 23: "maandag" }[Number(due.day.slice(8))];
        expect(told).toContain(`Schrijft u op donderdag? Dan is dat uiterlijk ${day} om ${due.hour}.00 uur.`);
        expect(told).toContain(
          `${days === 1 ? "eerste" : "tweede"} ${unit === "calendar" ? "kalenderdag" : "werkdag"}`,
        );
        expect(pageOf(facts, "2026-11-19").firstContact).toEqual(due);
      }
    }
    expect(writtenDate("2026-11-19", "nl")).toBe("19 november 2026");
  });

  test("the page that a reporter opens shows the same values as the documents", () => {
    const page = pageOf(base, "2026-11-19");
    expect(page.relations).toEqual(base.allowedRelations);
    expect(page.criminalOffenceRule).toBe(base.criminalOffenceRule);
    expect(page.retentionMonths).toBe(base.retentionMonths);
    expect(page.statutoryChannel).toBe(base.statutoryChannel);
    expect(page.boardName).toBe(base.boardName);
  });
});
