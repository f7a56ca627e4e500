import { describe, expect, test } from "vitest";
import { protocols } from "#db/seed/protocols";
import type { ProtocolSettingsInput } from "~/domain/tenancy/settings";
import { headcount, ProtocolSettings } from "~/domain/tenancy/settings";

const problems = (base: ProtocolSettingsInput, change: Record<string, unknown>) =>
  ProtocolSettings.safeParse({ ...base, ...change }).error?.issues.map(
    ({ path, message, code }) => `${path.join(".")}: ${code === "custom" ? message : code}`,
  ) ?? [];
const linde: ProtocolSettingsInput = protocols["de-linde"];
const noordzijl: ProtocolSettingsInput = protocols.noordzijl;
const oosterwaarde: ProtocolSettingsInput = protocols.oosterwaarde;

describe("the three demo protocols", () => {
  test.each(Object.entries(protocols))("%s is a whole protocol", (_slug, settings) => {
    expect(ProtocolSettings.safeParse(settings).error).toBeUndefined();
  });

  test("they settle what documents.md B says, and the rest is the default", () => {
    const parsed = ProtocolSettings.parse(linde);
    expect(parsed).toMatchObject({
      criminalOffenceRule: "inform_board_with_knowledge",
      firstContactDays: 2,
      firstContactUnit: "calendar",
      retentionMonths: 24,
      quarterlyUpdate: "yes_no",
      disclosureProfile: "strict",
      counsellorMediationAllowed: false,
      statutoryChannel: "none",
      complaintAckDays: 7,
      admissibilityDays: 14,
      hearingWeeks: 4,
      adviceWeeks: 8,
      decisionWeeks: 4,
      complaintLimitMonths: null,
      complaintFileMonths: 24,
      registerMonths: 24,
      privacyRoleModel: "network_controller",
      evaluationYears: 2,
      accusedCounsellor: null,
    });
    expect(ProtocolSettings.parse(oosterwaarde)).toMatchObject({
      firstContactUnit: "working",
      disclosureProfile: "k5",
    });
    expect(ProtocolSettings.parse(noordzijl)).toMatchObject({ reportScope: "not_formally_complained" });
    expect(headcount(ProtocolSettings.parse(noordzijl))).toBe(730);
  });

  test("what is parsed can be stored and parsed again", () => {
    for (const settings of Object.values(protocols)) {
      const once = ProtocolSettings.parse(settings);
      expect(ProtocolSettings.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
    }
  });
});

describe("rules between settings", () => {
  const small = { headcountOwn: 40, headcountHired: 9, wbkDuty: "voluntary" };

  test("decision 7: under 50 heads the quarterly update is about the process only", () => {
    expect(problems(linde, { ...small })).toEqual(["quarterlyUpdate: small_employer_process_only"]);
    expect(problems(linde, { ...small, quarterlyUpdate: "off" })).toEqual([
      "quarterlyUpdate: small_employer_process_only",
    ]);
    expect(problems(linde, { ...small, quarterlyUpdate: "process_only" })).toEqual([]);
    expect(problems(linde, { ...small, headcountHired: 10, wbkDuty: "mandatory" })).toEqual([]);
  });

  test("decision 7: k5 from 250 heads, hired people included, students not", () => {
    const k5 = { disclosureProfile: "k5", headcountStudents: 1400 };
    expect(problems(linde, { ...k5, headcountOwn: 200, headcountHired: 49 })).toEqual([
      "disclosureProfile: k5_needs_250_heads",
    ]);
    expect(problems(linde, { ...k5, headcountOwn: 200, headcountHired: 50 })).toEqual([]);
  });

  test("CR-10, G6: a board that receives complaints needs an alternative, and another one", () => {
    expect(problems(noordzijl, { formalAddresseeAlternative: null })).toEqual([
      "formalAddresseeAlternative: board_needs_alternative",
    ]);
    const { kind: _, ...board } = protocols.noordzijl.formalAddressee;
    expect(problems(noordzijl, { formalAddresseeAlternative: board })).toEqual([
      "formalAddresseeAlternative: alternative_is_the_same",
    ]);
    expect(problems(linde, { formalAddresseeAlternative: null })).toEqual([]);
  });

  test("GL-09: the second reporting office is another one", () => {
    expect(problems(linde, { reportingOfficeAlternative: linde.reportingOffice })).toEqual([
      "reportingOfficeAlternative: alternative_is_the_same",
    ]);
  });

  test("from 50 heads the Wbk duty cannot be lowered; below it may be raised", () => {
    expect(problems(linde, { wbkDuty: "voluntary" })).toEqual(["wbkDuty: wbk_is_mandatory"]);
    const raised = { ...small, wbkDuty: "mandatory", quarterlyUpdate: "process_only" };
    expect(problems(linde, raised)).toEqual([]);
  });

  test("employees and Dutch are always there, nothing twice", () => {
    expect(problems(linde, { allowedRelations: ["student"] })).toEqual(["allowedRelations: employee_always"]);
    expect(problems(linde, { languages: ["en", "pl"] })).toEqual(["languages: dutch_always"]);
    expect(problems(linde, { languages: ["nl", "nl"] })).toEqual(["languages: twice"]);
    expect(problems(linde, { languages: ["nl", "de"] })).toEqual(["languages.1: invalid_value"]);
  });

  test("CP-08: three to seven lines, or none yet", () => {
    const lines = (count: number) => ({
      normLines: Array.from({ length: count }, (_, place) => `Regel ${place}.`),
    });
    expect(problems(linde, lines(0))).toEqual([]);
    expect(problems(linde, lines(2))).toEqual(["normLines: three_to_seven_lines"]);
    expect(problems(linde, lines(7))).toEqual([]);
    expect(problems(linde, lines(8))).toEqual(["normLines: too_big"]);
  });

  test("three local addresses for help at most", () => {
    const local = (count: number) => ({
      externalHelp: Array.from({ length: count }, (_, place) => ({
        name: `${place}`,
        reach: "x",
        from: "local",
      })),
    });
    expect(problems(linde, local(3))).toEqual([]);
    expect(problems(linde, local(4))).toEqual(["externalHelp: three_local_at_most"]);
  });

  test("a consent that was not needed says why, and none is given before it was asked", () => {
    const consent = { document: "conductProtocol", major: 1, asked: "2026-02-01", decided: "2026-03-01" };
    const given = (change: object) => ({ consents: [{ ...consent, outcome: "agreed", ...change }] });
    expect(problems(linde, given({}))).toEqual([]);
    expect(problems(linde, given({ outcome: "not_needed" }))).toEqual(["consents: not_needed_needs_reason"]);
    expect(problems(linde, given({ outcome: "not_needed", reason: "cao" }))).toEqual([]);
    expect(problems(linde, given({ decided: "2026-01-31" }))).toEqual(["consents: decided_before_asked"]);
  });
});

describe("single settings", () => {
  test.each([
    ["retentionMonths", 0, 24],
    ["firstContactDays", 1, 2],
    ["complaintAckDays", 3, 14],
    ["admissibilityDays", 7, 21],
    ["hearingWeeks", 2, 6],
    ["adviceWeeks", 6, 12],
    ["decisionWeeks", 2, 4],
    ["complaintLimitMonths", 12, 60],
    ["complaintFileMonths", 6, 24],
    ["registerMonths", 0, 24],
    ["evaluationYears", 1, 3],
  ])("%s runs from %i to %i", (name, from, to) => {
    expect(problems(linde, { [name]: from })).toEqual([]);
    expect(problems(linde, { [name]: to })).toEqual([]);
    expect(problems(linde, { [name]: from - 1 })).toEqual([`${name}: too_small`]);
    expect(problems(linde, { [name]: to + 1 })).toEqual([`${name}: too_big`]);
    expect(problems(linde, { [name]: from + 0.5 })).toEqual([`${name}: invalid_type`]);
  });

  test.each([
    ["employerName", 80],
    ["shortName", 28],
    ["promiseText", 400],
    ["flyerLine", 120],
    ["poNumber", 30],
    ["costCentre", 30],
  ])("%s has at most %i characters", (name, most) => {
    expect(problems(linde, { [name]: "é".repeat(most) })).toEqual([]);
    expect(problems(linde, { [name]: "é".repeat(most + 1) })).toEqual([`${name}: too_long`]);
  });

  test("names are trimmed and hold no line break; the employer's own words may", () => {
    expect(ProtocolSettings.parse({ ...linde, shortName: "  De Linde " }).shortName).toBe("De Linde");
    expect(problems(linde, { shortName: "De\nLinde" })).toEqual(["shortName: control"]);
    expect(problems(linde, { shortName: "   " })).toEqual(["shortName: empty"]);
    expect(ProtocolSettings.parse({ ...linde, promiseText: "Een.\r\nTwee." }).promiseText).toBe(
      "Een.\nTwee.",
    );
  });

  test("numbers for invoices have their shape", () => {
    expect(problems(linde, { vatId: "NL000000011B01", peppolId: "0190:00000000000000000011" })).toEqual([]);
    expect(problems(linde, { kvk: "1234567" })).toEqual(["kvk: invalid_format"]);
    expect(problems(linde, { vatId: "NL11B01" })).toEqual(["vatId: invalid_format"]);
  });

  test("an unknown setting, and one that lives in its own table, is refused", () => {
    for (const name of ["slug", "publicUrl", "panel", "anders"]) {
      expect(problems(linde, { [name]: "x" })).toEqual([": unrecognized_keys"]);
    }
  });
});
