import { describe, expect, test } from "vitest";
import { courseOf, liveConsents } from "~/domain/dossier/course/course";
import { mayAsk, mayDispute, mayDo, mayTake } from "~/domain/dossier/course/policy";
import type { Entry } from "~/domain/tracks/entries";
import { DAY, NOW, played, stepLine, TO_MANDATE, viewed } from "./course-cases";

const UB = "unwanted_behaviour";
const mandated = () => played(UB, TO_MANDATE);
const base = (id: string) => ({ id, at: "2026-11-23T10:00:00Z", author: "" });
const asked = (id: string, act: string, until: string | null = null): Entry => ({
  ...base(id),
  by: "counsellor",
  kind: "asked",
  act,
  what: "Dat het moet stoppen.",
  whom: "De teamleider",
  until,
});
const yes = (id: string, of: string): Entry => ({
  ...base(id),
  by: "reporter",
  kind: "answered",
  asked: of,
  yes: true,
});
const decided = (act: string) => {
  const { track } = mandated();
  return [
    stepLine(track, "explore", 20, { answers: { option: "Praten", consequences: "Besproken.", view: "" } }),
    stepLine(track, "decide", 21, { answers: { act, words: "" } }),
  ];
};

test("a step or an act by a name that every object has by itself is none", () => {
  const course = courseOf(mandated().track, mandated().entries);
  for (const name of ["constructor", "toString", "__proto__", "nooit-van-gehoord"]) {
    const unknown = { ok: false, refusal: { why: "unknown" } };
    expect(mayTake(course, name, "counsellor", NOW)).toEqual(unknown);
    expect(mayDo(course, name, NOW)).toEqual(unknown);
    expect(mayAsk(course, name, NOW)).toEqual(unknown);
  }
});

describe("the course of a case follows from its lines", () => {
  test("S0-10 S0-11: nothing is done before the description is approved and the reporter agreed to guidance", () => {
    const { track, entries } = mandated();
    const before = courseOf(track, entries.slice(0, -2));
    expect(before.stage).toBe("taken_on");
    expect(mayDo(before, "contact_employer", NOW)).toEqual({
      ok: false,
      refusal: { why: "stage", stage: "taken_on" },
    });
    expect(courseOf(track, entries).stage).toBe("mandated");
  });

  test("S0-10: a later edit voids the approval, and acts wait until the new text is approved", () => {
    const { track, entries } = mandated();
    const lines: Entry[] = [
      ...entries,
      ...decided("contact_employer"),
      asked("q", "contact_employer"),
      yes("y", "q"),
    ];
    expect(mayDo(courseOf(track, lines), "contact_employer", NOW)).toEqual({ ok: true });
    lines.push(stepLine(track, "describe", 30, { answers: { text: "Anders." } }));
    expect(mayDo(courseOf(track, lines), "contact_employer", NOW)).toEqual({
      ok: false,
      refusal: { why: "need", need: "step:approve" },
    });
  });

  test("S2-19: a consent ends by withdrawal, by its last day, by dispute and by ending the guidance", () => {
    const { track, entries } = mandated();
    const lines: Entry[] = [...entries, ...decided("attend"), asked("q", "attend", DAY), yes("y", "q")];
    const live = (more: Entry[], today = DAY) =>
      liveConsents(courseOf(track, [...lines, ...more]), "attend", today);
    expect(live([])).toHaveLength(1);
    expect(live([], "2026-11-25")).toHaveLength(0);
    expect(live([{ ...base("w"), by: "reporter", kind: "withdrawn", asked: "q" }])).toHaveLength(0);
    expect(live([{ ...base("d"), by: "reporter", kind: "disputed", entry: "y", words: "" }])).toHaveLength(0);
    expect(live([stepLine(track, "end_mandate", 40)])).toHaveLength(0);
  });

  test("S0-14 S0-15: no act without the reporter's own choice for it", () => {
    const { track, entries } = mandated();
    const course = courseOf(track, [...entries, ...decided("attend")]);
    expect(mayAsk(course, "attend", NOW)).toEqual({ ok: true });
    expect(mayAsk(course, "contact_accused", NOW)).toEqual({
      ok: false,
      refusal: { why: "need", need: "decision:contact_accused" },
    });
  });

  test("S2-17: mediation only where the protocol allows it, with all five steps", () => {
    const { track, entries } = mandated();
    const course = courseOf(track, [...entries, ...decided("mediate")]);
    expect(mayAsk(course, "mediate", NOW)).toEqual({
      ok: false,
      refusal: { why: "need", need: "setting:counsellorMediationAllowed" },
    });
    const allowed = { ...NOW, settings: { ...NOW.settings, counsellorMediationAllowed: true } };
    expect(mayAsk(course, "mediate", allowed)).toEqual({
      ok: false,
      refusal: { why: "need", need: "step:advise_self_talk" },
    });
  });

  test("S0-09: the counsellor may write down what the reporter said; the reporter may say that it is not so", () => {
    const { track, entries } = played(UB, TO_MANDATE.slice(0, 4));
    expect(mayTake(courseOf(track, entries), "sign", "counsellor", NOW)).toEqual({ ok: true });
    expect(mayTake(courseOf(track, entries), "explain", "reporter", NOW)).toEqual({
      ok: false,
      refusal: { why: "not_yours" },
    });
    const said = stepLine(track, "sign", 9, { by: "counsellor", how: "verbal", on: DAY });
    const course = courseOf(track, [...entries, said]);
    expect(mayDispute(course, said.id)).toBe(true);
    const after = courseOf(track, [
      ...entries,
      said,
      { ...base("d"), by: "reporter", kind: "disputed", entry: said.id, words: "" },
    ]);
    expect(after.standing.some((one) => one.step === "sign")).toBe(false);
    expect(mayDispute(after, said.id)).toBe(false);
  });

  test("S2-19: a stop that the reporter never said is no stop, and gives no consent back", () => {
    const { track, entries } = mandated();
    const before = [...entries, ...decided("attend"), asked("q", "attend"), yes("y", "q")];
    const said = stepLine(track, "withdraw", 40, { by: "counsellor", how: "verbal", on: DAY });
    const denied: Entry = { ...base("d"), by: "reporter", kind: "disputed", entry: said.id, words: "" };
    const stopped = courseOf(track, [...before, said]);
    expect([stopped.stage, stopped.standing.some(({ step }) => step === "give_mandate")]).toEqual([
      "withdrawn",
      false,
    ]);
    const after = courseOf(track, [...before, said, denied]);
    expect(after.stage).toBe("mandated");
    expect(liveConsents(after, "attend", DAY)).toHaveLength(0);
    expect(mayAsk(after, "attend", NOW)).toEqual({ ok: true });
    expect(mayDo(after, "attend", NOW).ok).toBe(false);
    expect(mayTake(after, "wind_up", "counsellor", NOW)).toEqual({ ok: true });
    // What was closed meanwhile stays closed; the reporter opens it again, which is a step of the own page.
    const closed = stepLine(track, "close_withdrawn", 41);
    expect(courseOf(track, [...before, said, closed, denied]).stage).toBe("closed");
  });

  test.each(["unwanted_behaviour", "integrity", "accused_person"] as const)(
    "%s: after a stop that was never said the case goes on and can be ended",
    (name) => {
      const { track, entries } = played(name, ["accept", "make_contact"]);
      const said = stepLine(track, "withdraw", 40, { by: "counsellor", how: "verbal", on: DAY });
      const denied: Entry = { ...base("d"), by: "reporter", kind: "disputed", entry: said.id, words: "" };
      const after = courseOf(track, [...entries, said, denied]);
      expect(after.stage).toBe("contacted");
      expect(mayTake(after, "explain", "counsellor", NOW)).toEqual({ ok: true });
      expect(mayTake(after, "withdraw", "reporter", NOW)).toEqual({ ok: true });
    },
  );

  test("S2-12: who only wants to tell goes to the end without description and mandate", () => {
    const { track, entries } = played(UB, [...TO_MANDATE.slice(0, 5), "listen_only"]);
    const course = courseOf(track, entries);
    expect(course.stage).toBe("wrapping_up");
    expect(mayTake(course, "evaluate", "counsellor", NOW)).toEqual({ ok: true });
  });

  test("S0-19 S1-20: closing waits for the talk afterwards, a no to it, or three tries", () => {
    const { track, entries } = played(UB, [
      ...TO_MANDATE,
      "wind_up",
      ["evaluate", { went: "Goed.", aftercare: "accepted" }],
      ["classify", { kinds: ["bullying"] }],
    ]);
    const closes = (more: string[]) =>
      mayTake(
        courseOf(track, [...entries, ...more.map((step, at) => stepLine(track, step, 50 + at))]),
        "close",
        "counsellor",
        NOW,
      ).ok;
    expect(closes([])).toBe(false);
    expect(closes(["hold_aftercare"])).toBe(true);
    expect(closes(["decline_aftercare"])).toBe(true);
    expect(closes(["try_aftercare", "try_aftercare"])).toBe(false);
    expect(closes(["try_aftercare", "try_aftercare", "try_aftercare"])).toBe(true);
  });
});

describe("what the screens read of it", () => {
  test("the checklist marks one next step, and says of what is shut why", () => {
    const { checklist } = viewed(UB, "counsellor", TO_MANDATE.slice(0, 6));
    expect(checklist.filter((row) => row.state === "now").map((row) => row.step)).toEqual(["approve"]);
    const approve = checklist.find((row) => row.step === "approve");
    expect(approve).toMatchObject({
      because: { kind: "lacking", text: "de beschrijving is nog niet voorgelegd" },
    });
    const evaluate = checklist.find((row) => row.step === "evaluate");
    expect(evaluate).toMatchObject({ state: "shut", because: { kind: "lacking" } });
  });

  test("a version that was changed is replaced, and only the last can be approved", () => {
    const { versions } = viewed(UB, "reporter", [...TO_MANDATE, ["describe", { text: "Anders." }], "offer"]);
    expect(versions.map(({ version, standing }) => [version, standing])).toEqual([
      [2, "offered"],
      [1, "replaced"],
    ]);
  });
});
