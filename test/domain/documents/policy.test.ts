import { describe, expect, test } from "vitest";
import { keptTexts } from "~/domain/documents/document-text";
import {
  isMajor,
  needsConsent,
  objectionUntil,
  type Publishing,
  settledBy,
  standsInTheWay,
} from "~/domain/documents/policy";
import {
  differencesBetween,
  openDifferences,
  type TemplateChange,
  textsOf,
} from "~/domain/documents/template";
import { factsOf } from "./facts";

const asked = (change: Partial<Publishing> = {}): Publishing => ({
  kind: "conductProtocol",
  newMajor: true,
  body: "or",
  consent: { outcome: "agreed", decided: "2026-11-10" },
  inForceOn: "2026-12-15",
  announcedOn: "2026-11-20",
  previous: "2026-01-01",
  live: true,
  today: "2026-11-26",
  ...change,
});

describe("when a version may come into force (documents.md C3, G5)", () => {
  test.each<[string, Partial<Publishing>, string | null]>([
    ["everything is there", {}, null],
    ["nobody was asked", { consent: null }, "no_consent"],
    ["they said no", { consent: { outcome: "refused", decided: "2026-11-10" } }, "no_consent"],
    ["they said yes, if", { consent: { outcome: "agreed_if", decided: "2026-11-10" } }, "no_consent"],
    ["nobody had to be asked", { consent: { outcome: "not_needed", decided: "2026-11-10" } }, null],
    ["a minor of what was published needs nobody", { newMajor: false, consent: null }, null],
    ["the flyer neither", { kind: "flyer", consent: null }, null],
    [
      "before the consent",
      { inForceOn: "2026-12-15", consent: { outcome: "agreed", decided: "2026-12-16" } },
      "before_consent",
    ],
    ["today", { inForceOn: "2026-11-26" }, "too_early"],
    ["before the version that holds", { previous: "2027-01-01" }, "backwards"],
    ["13 days after it was told", { inForceOn: "2026-12-03", announcedOn: "2026-11-20" }, "announce_first"],
    ["14 days after it was told", { inForceOn: "2026-12-04", announcedOn: "2026-11-20" }, null],
    ["it was never told", { announcedOn: null }, "announce_first"],
    ["it will be told later", { announcedOn: "2026-11-27" }, "announce_first"],
    ["a first version need not be told before", { previous: null, announcedOn: null }, null],
    ["an employer that is not live neither", { live: false, announcedOn: null }, null],
    [
      "a scheme where a council was compulsory",
      { kind: "whistleblowingScheme", body: "none_but_obliged" },
      "nobody_to_ask",
    ],
    ["a protocol where there is no council", { body: "none_not_obliged", consent: null }, null],
    [
      "a scheme without a council asks the staff",
      { kind: "whistleblowingScheme", body: "none_not_obliged", consent: null },
      "no_consent",
    ],
  ])("%s", (_what, change, problem) => {
    expect(standsInTheWay(asked(change))).toBe(problem);
  });

  test("a council that was not asked may object for a month, to the same day or the month's last", () => {
    expect(objectionUntil({ outcome: "not_needed", decided: "2027-01-31" })).toBe("2027-02-28");
    expect(objectionUntil({ outcome: "agreed", decided: "2027-01-31" })).toBeNull();
    expect(objectionUntil(null)).toBeNull();
  });

  test("nobody is asked about the flyer, and a staff only about the scheme", () => {
    expect(needsConsent("flyer", "or")).toBe(false);
    expect(needsConsent("complaintsRegulation", "pvt")).toBe(true);
    expect(needsConsent("complaintsRegulation", "none_not_obliged")).toBe(false);
    expect(needsConsent("whistleblowingScheme", "none_not_obliged")).toBe(true);
  });
});

describe("major or minor (documents.md C1)", () => {
  const base = { facts: factsOf("de-linde"), own: {} };
  const changed = (facts: Parameters<typeof factsOf>[1], own = {}) => ({
    facts: factsOf("de-linde", facts),
    own,
  });

  test("a rule that the document tells makes a major, in this document only", () => {
    const kept = changed({ retentionMonths: 6 });
    expect(isMajor("conductProtocol", base, kept)).toBe(true);
    expect(isMajor("complaintsRegulation", base, kept)).toBe(false);
    expect(isMajor("flyer", base, kept)).toBe(true);
    expect(isMajor("whistleblowingScheme", base, changed({ statutoryChannel: "network_receives" }))).toBe(
      true,
    );
  });

  test("a name, a phone or the employer's own words make a minor", () => {
    expect(
      isMajor("conductProtocol", base, changed({ promiseText: "Anders.", panelPhone: "06 0123 4599" })),
    ).toBe(false);
    const phone = { ...base.facts.formalAddressee, phone: "030 000 0499" };
    expect(isMajor("complaintsRegulation", base, changed({ formalAddressee: phone }))).toBe(false);
    const other = { ...base.facts.formalAddressee, kind: "committee_external" as const };
    expect(isMajor("complaintsRegulation", base, changed({ formalAddressee: other }))).toBe(true);
    expect(isMajor("whistleblowingScheme", base, changed({ formalAddressee: other }))).toBe(false);
  });

  test("other words of the network's clause make a major", () => {
    expect(isMajor("complaintsRegulation", base, changed({}, { "CR-19": "Anders." }))).toBe(true);
    expect(isMajor("conductProtocol", base, changed({}, { "CR-19": "Anders." }))).toBe(false);
  });

  test("every setting is settled by exactly one document", () => {
    const kinds = ["conductProtocol", "complaintsRegulation", "whistleblowingScheme", "flyer"] as const;
    const { publicUrl: _, network: __, panel: ___, accused: ____, version: _____, ...settings } = base.facts;
    const settled = kinds.flatMap((kind) => Object.keys(settledBy(kind, settings)));
    expect(settled.sort()).toEqual(Object.keys(settings).sort());
  });
});

describe("changes of a template, one after the other (documents.md C5)", () => {
  const changes: TemplateChange[] = [
    { number: 2, texts: { "CR-03": "Twee." }, reason: "b", lawOn: "2027-01-01" },
    { number: 1, texts: { "CR-03": "Eén.", "CR-05": "Vijf." }, reason: "a", lawOn: null },
  ];

  test("what was taken or edited holds, what was refused or not answered keeps what was", () => {
    const took = { clause: "CR-03", words: "" };
    expect(textsOf(changes, [])).toEqual({});
    expect(textsOf(changes, [{ ...took, number: 1, choice: "taken" }])).toEqual({ "CR-03": "Eén." });
    expect(
      textsOf(changes, [
        { ...took, number: 1, choice: "taken" },
        { ...took, number: 2, choice: "refused" },
      ]),
    ).toEqual({ "CR-03": "Eén." });
    expect(textsOf(changes, [{ ...took, number: 2, choice: "edited", words: "Eigen." }])).toEqual({
      "CR-03": "Eigen.",
    });
  });

  test("each open clause shows the template before, the own text and the template after", () => {
    const answers = [{ number: 1, clause: "CR-03", choice: "refused" as const, words: "" }];
    const open = openDifferences("complaintsRegulation", changes, answers);
    expect(open.map(({ number, clause }) => `${number} ${clause}`)).toEqual(["1 CR-05", "2 CR-03"]);
    expect(open[1]).toMatchObject({
      before: "Eén.",
      after: "Twee.",
      reason: "b",
      lawOn: "2027-01-01",
      mayEdit: false,
    });
    expect(open[1]?.own).toContain("Werkt u hier niet meer?");
  });

  test("between two versions only the clauses that differ are told, with both texts", () => {
    const text = (months: number) =>
      keptTexts("conductProtocol", factsOf("de-linde", { retentionMonths: months }), {}).texts.nl.blocks;
    expect(differencesBetween(text(24), text(24))).toEqual([]);
    expect(differencesBetween(text(24), text(0))).toEqual([
      { clause: "CP-47.at_once", before: null, after: expect.stringContaining("meteen na de afsluiting") },
      { clause: "CP-47.months", before: expect.stringContaining("24 maanden"), after: null },
    ]);
  });
});
