import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf } from "~/domain/dossier/counting";
import { courseOf } from "~/domain/dossier/course/course";
import type { Count, Counted } from "~/domain/intake/contents";
import type { Answers, Entry } from "~/domain/tracks/entries";
import { played, TO_MANDATE } from "./course-cases";

type Plan = (string | [string, Answers])[];
const CONTACT = { at: "2026-11-21T09:00:00Z", met: true, way: "phone", note: "" } as const;

function counted(
  code: string,
  steps: Plan,
  more: { lines?: Entry[]; received?: string; closed?: string } = {},
) {
  const { track, entries } = played(code, steps);
  return countsOf({
    course: courseOf(track, [...entries, ...(more.lines ?? [])]),
    facts: { allegedRole: "", relation: "employee" },
    state: { firstContact: CONTACT },
    channel: "phone",
    receivedOn: more.received ?? "2026-11-20",
    closedOn: more.closed ?? "2026-12-31",
  });
}
const under = ({ counts }: Counted, dimension: string) =>
  counts.filter(([one]) => one === dimension).map(([, code]) => code);

const TO_AFTERCARE: Plan = [
  ...TO_MANDATE,
  ["explore", { option: "Praten", consequences: "Besproken.", view: "" }],
  "wind_up",
  ["evaluate", { went: "Goed.", aftercare: "accepted" }],
  ["hold_aftercare", { way: "x", now: "x", lasting: "x", handled_well: "partly" }],
  ["classify", { kinds: ["bullying", "racism"] }],
  ["close", { reason: "resolved_informally" }],
];

describe("what a dossier adds to the figures of the year in which it closes", () => {
  test("S0-19: the track, the kinds, who and how, what was done, why it ended and whether it was handled well", () => {
    const found = counted("unwanted_behaviour", TO_AFTERCARE);
    expect(found.year).toBe(2026);
    expect(
      Object.fromEntries(
        [...new Set(found.counts.map(([one]) => one))].map((one) => [one, under(found, one)]),
      ),
    ).toEqual({
      track: ["unwanted_behaviour"],
      channel: ["phone"],
      alleged_role: ["unknown"],
      relation: ["employee"],
      first_contact: ["met"],
      formal: ["no"],
      length: ["quarter"],
      kind: ["bullying", "racism"],
      handled_well: ["partly"],
      closing_reason: ["resolved_informally"],
      action: ["options_explored", "aftercare"],
    });
  });

  test("a formal complaint stays one after it ended; an act counts by its own name", () => {
    const found = counted(
      "unwanted_behaviour",
      [
        ...TO_MANDATE,
        ["explore", { option: "Klacht", consequences: "Besproken.", view: "" }],
        ["decide", { act: "accompany", words: "" }],
        ["show_regulation", { facts_on: "2026-10-01", explained: true }],
        ["disclose", { name: "N", address: "A" }],
        ["file_complaint", { on: "2026-11-22" }],
        ["conclude_complaint", { outcome: "founded", view: "" }],
      ],
      {
        lines: [
          {
            id: "a",
            at: "2026-11-23T09:00:00Z",
            by: "counsellor",
            author: "",
            kind: "act",
            act: "accompany",
            asked: null,
            answers: {},
          },
          {
            id: "b",
            at: "2026-11-24T09:00:00Z",
            by: "counsellor",
            author: "",
            kind: "act",
            act: "accompany",
            asked: null,
            answers: {},
          },
        ],
      },
    );
    expect(under(found, "formal")).toEqual(["yes"]);
    expect(under(found, "action")).toEqual(["options_explored", "support_formal_complaint"]);
  });

  test("who stayed away left no reason; what was answered again counts as answered last, every referral once", () => {
    const found = counted("unwanted_behaviour", [
      ...TO_MANDATE,
      ["classify", { kinds: ["bullying"] }],
      ["classify", { kinds: ["threat"] }],
      ["refer", { target: "gp", who: "", discussed: true, agreed: "yes", letter: "" }],
      ["refer", { target: "mediator", who: "", discussed: true, agreed: "no", letter: "" }],
      ["refer", { target: "gp", who: "", discussed: true, agreed: "later", letter: "" }],
      "stay_away",
    ]);
    expect(under(found, "closing_reason")).toEqual(["no_contact"]);
    expect(under(found, "kind")).toEqual(["threat"]);
    expect(under(found, "referral_target")).toEqual(["gp", "mediator"]);
  });

  test("what the reporter disputed is not counted", () => {
    const told: Plan = [...TO_MANDATE.slice(0, 5), "listen_only"];
    expect(under(counted("unwanted_behaviour", told), "action")).toEqual(["listening_ear"]);
    const lines: Entry[] = [
      {
        id: "d",
        at: "2026-11-23T09:00:00Z",
        by: "reporter",
        author: "",
        kind: "disputed",
        entry: "5-listen_only",
        words: "",
      },
    ];
    expect(under(counted("unwanted_behaviour", told, { lines }), "action")).toEqual([]);
  });

  test("the accused person's own talk is counted as such, and integrity under its own name", () => {
    expect(under(counted("accused_person", ["accept", "make_contact", "withdraw"]), "track")).toEqual([
      "accused_person",
    ]);
    expect(under(counted("integrity", ["accept", "withdraw"]), "track")).toEqual(["integrity"]);
  });

  test.each([
    ["2026-11-20", "2026-12-21", "month"],
    ["2026-11-20", "2026-12-22", "quarter"],
    ["2026-11-20", "2027-02-21", "half_year"],
    ["2026-11-20", "2027-05-23", "longer"],
  ])("from %s to %s is a %s", (received, closed, length) => {
    expect(under(counted("unwanted_behaviour", ["accept"], { received, closed }), "length")).toEqual([
      length,
    ]);
  });

  test("the year is that of closing, to the day", () => {
    expect(counted("unwanted_behaviour", ["accept"], { closed: "2027-12-31" }).year).toBe(2027);
    expect(counted("unwanted_behaviour", ["accept"], { closed: "2028-01-01" }).year).toBe(2028);
  });
});

test("each closing of any dossier says each thing once, in codes alone", () => {
  const step = fc.constantFrom<string | [string, Answers]>(
    ...TO_AFTERCARE,
    ["refer", { target: "gp", who: "Naam van iemand", discussed: true, agreed: "yes", letter: "Een brief." }],
    ["classify", { kinds: ["bullying", "not a kind of ours"] }],
    ["close", { reason: "in eigen woorden" }],
    "reopen",
    "withdraw",
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { counts } = counted("unwanted_behaviour", steps);
      expect(new Set(counts.map((one) => one.join(" "))).size).toBe(counts.length);
      for (const [dimension, code] of counts satisfies Count[]) {
        expect(dimension).toMatch(/^[a-z_]{2,30}$/);
        expect(code).toMatch(/^[a-z_]{1,40}$/);
      }
    }),
  );
});
