import { describe, expect, test } from "vitest";
import { protocols } from "#db/seed/protocols";
import { aboutNow, addressees, checklist, isReady, questionsFor } from "~/domain/tenancy/going-live/policy";
import {
  type GoingLiveFacts,
  ITEMS,
  type Item,
  LACKS,
  type PanelFact,
  type Side,
  SLUG,
} from "~/domain/tenancy/going-live/schema";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { lackSentence } from "~/words/nl/going-live";

/** The list by which an employer opens (documents.md E): every item, and each way in which it breaks. */
const settings = ProtocolSettings.parse(protocols.noordzijl);
const both = ["unwanted_behaviour", "integrity"] as const;
const person = (id: string, more: Partial<PanelFact> = {}): PanelFact => ({
  id,
  name: `Persoon ${id}`,
  gender: "w",
  languages: ["nl", "en", "pl"],
  phone: `06 0000 000${id}`,
  hours: [{ from: 1, to: 7, start: "9.00", end: "17.00" }],
  ready: true,
  conflict: false,
  mailArrives: true,
  certificates: [{ tracks: [...both], until: "2028-01-01" }],
  ...more,
});

function green(more: Partial<GoingLiveFacts> = {}): GoingLiveFacts {
  const bare: GoingLiveFacts = {
    state: "setup",
    slug: "noordzijl",
    name: "Noordzijl Fulfilment B.V.",
    shortName: "Noordzijl",
    payment: true,
    today: "2026-11-26",
    liveOn: null,
    endsOn: null,
    settings,
    panel: [person("1"), person("2", { gender: "m" })],
    published: ["conductProtocol", "complaintsRegulation", "whistleblowingScheme", "flyer"],
    coming: [],
    versions: [],
    consents: (["conductProtocol", "complaintsRegulation", "whistleblowingScheme"] as const).map((kind) => ({
      kind,
      outcome: "agreed",
    })),
    statements: [],
    behind: [],
    ...more,
  };
  const said = (item: string, side: Side, subject = "") => ({
    item,
    side,
    subject,
    about: aboutNow(bare, item, subject) ?? "",
    words: "",
    onDay: "2026-11-26",
    saidOn: "2026-11-26",
    who: "Iemand",
  });
  const statements = [
    ...["GL-01", "GL-02", "GL-08", "GL-09", "GL-16", "GL-17", "GL-18"].map((item) => said(item, "employer")),
    ...["GL-01", "GL-02", "GL-06", "GL-13"].map((item) => said(item, "network")),
    said("GL-15", "counsellor"),
    ...bare.panel.flatMap(({ id }) => [
      said("GL-04", "counsellor", id),
      said("GL-14", "counsellor", id),
      said("GL-05", "employer", id),
    ]),
    ...(bare.settings ? addressees(bare.settings).map((mail) => said("GL-11", "addressee", mail)) : []),
  ];
  return { ...bare, statements };
}

const red = (facts: GoingLiveFacts): Item[] =>
  checklist(facts)
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ item }) => item);

test("with every fact there, only the opening itself is left", () => {
  expect(red(green())).toEqual(["GL-20"]);
  expect(isReady(green())).toBe(true);
  expect(red(green({ state: "live" }))).toEqual([]);
});

test("S4-05: nobody opens without the employer's own policy in force, whatever else is there", () => {
  const published = green().published.filter((kind) => kind !== "conductProtocol");
  expect(red(green({ published }))).toContain("GL-07");
  expect(isReady(green({ published }))).toBe(false);
});

test("with nothing there, every item says in a sentence what it lacks", () => {
  const lines = checklist({
    ...green(),
    settings: null,
    payment: false,
    panel: [],
    published: [],
    consents: [],
    statements: [],
  });
  expect(lines.map(({ item }) => item)).toEqual([...ITEMS]);
  expect(lines.filter(({ lacks }) => lacks.length === 0)).toEqual([]);
  for (const lack of LACKS) expect(lackSentence({ lack, who: "" })).toMatch(/^[A-Z].*[.:a-z]$/);
});

/** Changes one thing after everything was said. */
const altered = (change: Partial<GoingLiveFacts>) => ({ ...green(), ...change });
const changed = (change: Partial<typeof settings>) => altered({ settings: { ...settings, ...change } });
const without = (item: string, side?: Side) =>
  altered({
    statements: green().statements.filter((one) => !(one.item === item && (!side || one.side === side))),
  });
const panel = (...people: PanelFact[]) => altered({ panel: people });

describe("a tick falls off when its fact breaks", () => {
  const CASES: [Item, string, GoingLiveFacts][] = [
    ["GL-01", "the employer did not sign", without("GL-01", "employer")],
    ["GL-01", "the office did not sign", without("GL-01", "network")],
    ["GL-02", "the roles changed", changed({ privacyRoleModel: "employer_controller" })],
    ["GL-03", "the man left", panel(person("1"), person("2"))],
    [
      "GL-03",
      "a certificate ends within three months",
      panel(
        person("1", { certificates: [{ tracks: [...both], until: "2027-01-26" }] }),
        person("2", { gender: "m" }),
      ),
    ],
    ["GL-03", "somebody has no key", panel(person("1", { ready: false }), person("2", { gender: "m" }))],
    [
      "GL-03",
      "nobody speaks Polish any more",
      panel(person("1", { languages: ["nl", "en"] }), person("2", { gender: "m", languages: ["nl", "en"] })),
    ],
    ["GL-04", "a conflict was declared", panel(person("1", { conflict: true }), person("2", { gender: "m" }), person("3"), person("4", { gender: "m" }))],
    ["GL-05", "somebody joined without a letter", panel(...green().panel, person("3"))],
    ["GL-05", "the board has another name", changed({ boardName: "de raad van bestuur" })],
    ["GL-05", "somebody has one track left", panel(person("1", { certificates: [{ tracks: ["integrity"], until: "2028-01-01" }] }), person("2", { gender: "m" }))],
    ["GL-06", "somebody else was named", changed({ accusedCounsellor: "00000000-0000-4000-8000-000000000001" })],
    ["GL-07", "the protocol is not published", altered({ published: ["complaintsRegulation", "whistleblowingScheme", "flyer"] })],
    ["GL-08", "the addressee moved", changed({ formalAddressee: { ...settings.formalAddressee, address: "Elders 1" } })],
    ["GL-09", "the office has another number", changed({ reportingOffice: { ...settings.reportingOffice, phone: "050 000 0699" } })],
    ["GL-09", "a counsellor is the office", changed({ reportingOffice: { ...settings.reportingOffice, phone: "06 0000 0001" } })],
    ["GL-10", "the council refused", altered({ consents: [{ kind: "conductProtocol", outcome: "refused" }] })],
    ["GL-10", "there should be a council", changed({ participationBody: "none_but_obliged" })],
    ["GL-11", "the reports go to another address", changed({ annualAddressee: { role: "directie", mail: "nieuw@noordzijl.example" } })],
    ["GL-12", "nobody is there on Sunday", panel(...green().panel.map((one) => ({ ...one, hours: [{ from: 1, to: 6, start: "9.00", end: "17.00" }] })))],
    ["GL-13", "the number changed", changed({ panelPhone: "06 0123 9999" })],
    ["GL-14", "a mail came back", panel(person("1", { mailArrives: false }), person("2", { gender: "m" }))],
    ["GL-15", "no trial arrived", without("GL-15")],
    ["GL-16", "what matters on it is no longer what the Dutch says", altered({ behind: ["en"] })],
    ["GL-16", "a name on the poster changed", panel(person("1", { phone: "06 0000 0009" }), person("2", { gender: "m" }))],
    ["GL-17", "nothing was announced", without("GL-17")],
    ["GL-18", "the text is not placed", without("GL-18")],
    ["GL-19", "there is no number to invoice", green({ payment: false })],
  ]; // biome-ignore format: a table

  test.each(CASES)("%s: %s", (item, _what, facts) => {
    expect(red(facts)).toContain(item);
    expect(isReady(facts)).toBe(false);
  });

  test("every item but the opening breaks in one of these ways", () => {
    expect(new Set(CASES.map(([item]) => item))).toEqual(new Set(ITEMS.filter((item) => item !== "GL-20")));
  });
});

test("working days need no weekend; one week-end day is not two", () => {
  const noSunday = green().panel.map((one) => ({
    ...one,
    hours: [{ from: 1, to: 5, start: "9.00", end: "17.00" }],
  }));
  expect(
    red(altered({ panel: noSunday, settings: { ...settings, firstContactUnit: "working" } })),
  ).not.toContain("GL-12");
});

test("S2-04: the announcement may lie two weeks after the opening, and no more", () => {
  const announced = (onDay: string) =>
    altered({
      state: "live",
      liveOn: "2026-11-01",
      statements: green().statements.map((one) => (one.item === "GL-17" ? { ...one, onDay } : one)),
    });
  expect(red(announced("2026-11-15"))).toEqual([]);
  expect(red(announced("2026-11-16"))).toEqual(["GL-17"]);
});

describe("what an open employer is asked by the calendar", () => {
  const asked = (today: string, answers: Record<string, string> = {}) =>
    questionsFor({
      ...green(),
      state: "live",
      liveOn: "2026-01-01",
      today,
      statements: Object.entries(answers).map(([item, saidOn]) => ({
        item,
        side: "employer" as const,
        subject: "",
        about: "",
        words: "",
        onDay: saidOn,
        saidOn,
        who: "x",
      })),
    });

  test("after thirty days the posters, every year the facts, and every so many years the agreements", () => {
    expect(asked("2026-01-30")).toEqual([]);
    expect(asked("2026-01-31")).toEqual(["posters"]);
    const posters = { "after-30": "2026-02-01" };
    expect(asked("2026-12-31", posters)).toEqual([]);
    expect(asked("2027-01-01", posters)).toEqual(["review"]);
    const reviewed = { ...posters, yearly: "2027-01-05" };
    expect(asked("2027-12-31", reviewed)).toEqual([]);
    expect(asked("2028-01-05", reviewed)).toEqual(["review", "evaluation"]);
    expect(asked("2028-06-01", { ...reviewed, yearly: "2028-01-05", evaluation: "2028-01-05" })).toEqual([]);
  });

  test("a page that is paused or has ended is asked nothing", () => {
    for (const state of ["setup", "ready", "paused", "ended"] as const)
      expect(questionsFor({ ...green(), state, liveOn: "2020-01-01" })).toEqual([]);
  });
});

test("GL-09: where the law asks for no scheme, none is needed; where there is one, it must be right", () => {
  const small = { ...settings, wbkDuty: "voluntary" as const };
  const without = (wbkDuty: typeof small.wbkDuty | "mandatory") =>
    altered({
      settings: { ...small, wbkDuty },
      published: ["conductProtocol", "complaintsRegulation", "flyer"],
      consents: green().consents.filter(({ kind }) => kind !== "whistleblowingScheme"),
      statements: green().statements.filter(({ item }) => item !== "GL-09"),
    });
  expect(red(without("voluntary"))).toEqual(["GL-20"]);
  expect(red(without("mandatory"))).toEqual(["GL-09", "GL-10", "GL-20"]);
  const unchecked = green().statements.filter(({ item }) => item !== "GL-09");
  expect(red(altered({ settings: small, statements: unchecked }))).toEqual(["GL-09", "GL-20"]);
});

test("an address on a poster is short, small and has no double dash (bad input 25)", () => {
  for (const good of ["noordzijl", "de-linde", "a1b"]) expect(SLUG.test(good), good).toBe(true);
  for (const bad of ["ab", "-abc", "abc-", "a--b", "Abc", "a b", "a_b", "é́a", "x".repeat(41), "../x", "аbc"])
    expect(SLUG.test(bad), bad).toBe(false);
});
