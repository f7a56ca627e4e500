import { describe, expect, test } from "vitest";
import {
  askedLine,
  DAY,
  NOW,
  played,
  stepLine,
  TO_MANDATE,
  viewed,
  withdrawnLine,
  yesLine,
} from "#test/domain/course-cases";
import { type Course, courseOf } from "~/domain/dossier/course/course";
import { mayAsk, mayDo, mayTake } from "~/domain/dossier/course/policy";
import { trackOn } from "~/domain/tracks/all";
import { readAnswers } from "~/domain/tracks/answers";
import type { Answers, Entry } from "~/domain/tracks/entries";
import type { Who } from "~/domain/tracks/track";

const UB = "unwanted_behaviour";
const { steps, acts } = trackOn(UB, DAY);
type Way = (string | [string, Answers])[];

const CONTACTED: Way = TO_MANDATE.slice(0, 2);
const TAKEN_ON: Way = TO_MANDATE.slice(0, 4);
const EXPLORED: Way = [
  ...TO_MANDATE,
  ["explore", { option: "Praten met de docent", consequences: "Hij weet het dan.", view: "Eng" }],
];
const chose = (act: string): Way => [...EXPLORED, ["decide", { act, words: "" }]];
const COMPLAINED: Way = [
  ...chose("accompany"),
  ["show_regulation", { facts_on: DAY, explained: true }],
  ["disclose", { name: "N.", address: "A." }],
  ["file_complaint", { on: DAY }],
];
const WOUND_UP: Way = [...TO_MANDATE, "wind_up"];
const AFTERCARE: Way = [...WOUND_UP, ["evaluate", { went: "Goed.", aftercare: "accepted" }]];

const gone = (way: Way, more: Entry[] = []): Course => {
  const { track, entries } = played(UB, way);
  return courseOf(track, [...entries, ...more]);
};
const may = (way: Way, step: string, who: Who = "counsellor") => mayTake(gone(way), step, who, NOW).ok;
const lacks = (way: Way, step: string) => mayTake(gone(way), step, steps[step]?.who ?? "counsellor", NOW);
const need = (what: string) => ({ ok: false, refusal: { why: "need", need: what } });
const options = (step: string, question: string) => Object.keys(steps[step]?.asks?.[question]?.options ?? {});
const wrongIn = (step: string, posted: Record<string, string>) => {
  const read = readAnswers(steps[step]?.asks, new Map(Object.entries(posted)));
  return read.ok ? [] : read.errors.map(({ field }) => field);
};
const kept = (step: string, question: string, given: Record<string, string>) => {
  const read = readAnswers(steps[step]?.asks, new Map(Object.entries(given)));
  return read.ok ? read.answers[question] : undefined;
};
const withYes = (act: string) => [askedLine("q", act), yesLine("q")];

describe("the beginning", () => {
  test("S1-01 S2-21 S3-13: the first reception comes before anything else is asked or explained", () => {
    expect(may(["accept"], "explain")).toBe(false);
    expect(may(["accept"], "judge_fit")).toBe(false);
    expect(may(["accept"], "make_contact")).toBe(true);
    expect(may(CONTACTED, "explain")).toBe(true);
  });

  test("S1-13 S2-08: the matter is first discussed in outline, which both read afterwards", () => {
    const given = { "a.together": "ja", "a.outline": "Nare berichten." };
    expect(kept("judge_fit", "outline", given)).toBe("Nare berichten.");
    for (const who of ["reporter", "counsellor"] as const) {
      const outline = viewed(UB, who, TAKEN_ON).history.find(({ code }) => code === "judge_fit");
      expect(outline?.answers.outline).toBe("Nare berichten van een docent.");
    }
    expect(may(CONTACTED, "describe")).toBe(false);
  });

  test("S2-02: who does not belong to an affiliated employer is told so, and shown another way", () => {
    const posted = { "a.reason": "not_affiliated", "a.words": "" };
    expect(wrongIn("judge_unfit", posted)).toEqual(["a.words"]);
    expect(wrongIn("judge_unfit", { ...posted, "a.words": "Uw vakbond helpt u." })).toEqual([]);
  });

  test("S0-02 S1-06 S1-08: each kind can be named, aggression apart from violence, the subtle ones and any other", () => {
    const kinds = steps.classify?.asks?.kinds?.options ?? {};
    for (const kind of [
      "bullying", "intimidation", "sexual_harassment", "discrimination", "aggression", "violence",
      "manipulation", "abuse_of_power", "other",
    ]) expect(wrongIn("classify", { [`a.kinds.${kind}`]: "ja" }), kind).toEqual([]); // biome-ignore format: a list
    expect(kinds.aggression).not.toBe(kinds.violence);
    expect(wrongIn("classify", { "a.kinds.theft": "ja" })).toEqual(["a.kinds"]);
  });
});

describe("what is done, and who chooses it", () => {
  test("S3-03 S4-13: no step towards another without the reporter's own request for it", () => {
    for (const act of ["attend", "contact_employer", "contact_accused"]) {
      expect(mayAsk(gone(EXPLORED), act, NOW)).toEqual(need(`decision:${act}`));
      expect(mayAsk(gone(chose(act)), act, NOW)).toEqual({ ok: true });
      expect(mayDo(gone(chose(act)), act, NOW)).toEqual(need(`consent:${act}`));
    }
  });

  test("S1-10: what was advised decides nothing; the reporter may choose something else", () => {
    expect(viewed(UB, "reporter", EXPLORED).decisions).toEqual([]);
    expect(viewed(UB, "reporter", chose("signal")).decisions).toEqual(["signal"]);
    expect(steps.explore?.who).toBe("counsellor");
    expect(mayTake(gone(TO_MANDATE), "explore", "reporter", NOW).ok).toBe(false);
  });

  test("S1-04 S2-13: whoever acts alone is helped with advice, and for that no other yes is needed", () => {
    expect(mayDo(gone(EXPLORED), "support_self", NOW)).toEqual(need("decision:support_self"));
    expect(mayDo(gone(chose("support_self")), "support_self", NOW)).toEqual({ ok: true });
    expect(acts.support_self?.counts).toBe("support_self_action");
  });

  test("S1-11: somebody may come along to a talk, if that was chosen and allowed", () => {
    expect(mayDo(gone(chose("attend"), withYes("attend")), "attend", NOW)).toEqual({ ok: true });
    const back = [...withYes("attend"), withdrawnLine("q")];
    expect(mayDo(gone(chose("attend"), back), "attend", NOW)).toEqual(need("consent:attend"));
  });

  test("S2-18: a talk with the person concerned rests on a yes for that talk, and on no other yes", () => {
    const course = (act: string) => gone(chose("contact_accused"), withYes(act));
    for (const other of ["attend", "contact_employer"])
      expect(mayDo(course(other), "contact_accused", NOW)).toEqual(need("consent:contact_accused"));
    expect(mayDo(course("contact_accused"), "contact_accused", NOW)).toEqual({ ok: true });
    const [row] = viewed(UB, "reporter", chose("contact_accused"), withYes("contact_accused")).consents;
    expect(row).toMatchObject({
      act: "contact_accused",
      what: "Dat het moet stoppen.",
      whom: "De teamleider",
    });
  });

  test("S2-20: the management gets a signal only in words to which the reporter said yes, up to the aftercare", () => {
    for (const way of [TO_MANDATE, WOUND_UP, AFTERCARE]) {
      expect(mayDo(gone(way), "signal", NOW)).toEqual(need("consent:signal"));
      expect(mayDo(gone(way, withYes("signal")), "signal", NOW)).toEqual({ ok: true });
    }
  });

  test("S2-16: a police report is pointed at and never made by the counsellor", () => {
    for (const way of [CONTACTED, TAKEN_ON, TO_MANDATE]) expect(may(way, "urge_police")).toBe(true);
    const told = { "a.what": "Een klap.", "a.whom": "Het bestuur", "a.when": DAY };
    expect(wrongIn("tell_crime", told)).toEqual(["a.police"]);
    expect(wrongIn("tell_crime", { ...told, "a.police": "ja" })).toEqual([]);
    expect(Object.keys(acts).filter((act) => /police|aangifte/.test(act))).toEqual([]);
  });

  test("S1-15: the matter decides how often one talks: nothing is counted down", () => {
    const often = Array.from({ length: 60 }, (): Way[number] => ["explore", { option: "Weer gepraat." }]);
    expect(may([...TO_MANDATE, ...often], "explore")).toBe(true);
    const talks = Array.from({ length: 60 }, (_, at) =>
      stepLine(trackOn(UB, DAY), "decide", 200 + at, { answers: { act: "support_self", words: "" } }),
    );
    expect(mayDo(gone(EXPLORED, talks), "support_self", NOW)).toEqual({ ok: true });
  });
});

describe("possibilities, informal and formal", () => {
  test("S3-14 S4-11: what it is about is clear before solutions are sought, and the aim is asked with it", () => {
    expect(may(TAKEN_ON, "explore")).toBe(false);
    expect(may(TO_MANDATE.slice(0, 8), "explore")).toBe(false);
    expect(may(TO_MANDATE, "explore")).toBe(true);
  });

  test("S2-11: the aim is asked with the yes to guidance, and both read it", () => {
    expect(kept("give_mandate", "goal", { "a.goal": "Het moet stoppen." })).toBe("Het moet stoppen.");
    for (const who of ["reporter", "counsellor"] as const)
      expect(viewed(UB, who, TO_MANDATE).answers.give_mandate?.goal).toBe("Het moet stoppen.");
  });

  test("S4-12: no possibility is written down without the consequences that were discussed", () => {
    const posted = { "a.option": "Praten met de docent" };
    expect(wrongIn("explore", posted)).toEqual(["a.consequences"]);
    expect(wrongIn("explore", { ...posted, "a.consequences": "Hij weet het dan." })).toEqual([]);
    expect(lacks(TO_MANDATE, "decide")).toEqual(need("step:explore"));
  });

  test("S1-02 S2-22 S3-23: informal ways are discussed before a choice, and are advice rather than a gate", () => {
    expect(options("decide", "act")).toEqual(
      expect.arrayContaining(["support_self", "attend", "contact_accused", "accompany"]),
    );
    expect(lacks(TO_MANDATE, "show_regulation")).toEqual(need("step:explore"));
    expect(gone(COMPLAINED).stage).toBe("accompanying");
  });

  test("S1-03 S2-23: nobody complains formally before the regulation and what it means were explained", () => {
    const way = COMPLAINED.filter((one) => one[0] !== "show_regulation" && one[0] !== "file_complaint");
    expect(lacks(way, "file_complaint")).toEqual(need("step:show_regulation"));
    expect(wrongIn("show_regulation", { "a.facts_on": DAY })).toEqual(["a.explained"]);
  });

  test("S0-16: support stays during a formal procedure, which must end before anything is wound up", () => {
    const course = gone([...COMPLAINED, ["decide", { act: "attend", words: "" }]], withYes("attend"));
    expect(course.stage).toBe("accompanying");
    expect(mayDo(course, "attend", NOW)).toEqual({ ok: true });
    expect(may(COMPLAINED, "explore")).toBe(true);
    for (const step of ["wind_up", "evaluate", "close"]) expect(lacks(COMPLAINED, step).ok, step).toBe(false);
    expect(gone([...COMPLAINED, ["conclude_complaint", { outcome: "settled" }]]).stage).toBe("wrapping_up");
  });
});

describe("to others, and the end", () => {
  test("S2-15 S2-25 S3-04 S3-16: referred inside and outside, when it was discussed, at any moment and by nobody's leave", () => {
    for (const target of [
      "gp",
      "mediator",
      "board",
      "manager",
      "hr",
      "complaints_committee",
      "victim_support",
    ])
      expect(wrongIn("refer", { "a.target": target, "a.agreed": "yes", "a.discussed": "ja" })).toEqual([]);
    expect(wrongIn("refer", { "a.target": "gp", "a.agreed": "yes" })).toEqual(["a.discussed"]);
    for (const way of [CONTACTED, TAKEN_ON, TO_MANDATE, COMPLAINED]) expect(may(way, "refer")).toBe(true);
    const referred: Way = [...TO_MANDATE, ["refer", { target: "gp", discussed: true, agreed: "yes" }]];
    expect(mayDo(gone(referred), "warm_referral", NOW)).toEqual(need("consent:warm_referral"));
  });

  test("S3-17 S4-15: help from outside is there after the end too, and the end has a talk of its own", () => {
    expect(may(AFTERCARE, "refer")).toBe(true);
    for (const target of ["company_doctor", "mediator"])
      expect(options("refer", "target"), target).toContain(target);
    const way: Way = [...AFTERCARE, ["classify", { kinds: ["bullying"] }]];
    expect(lacks(way, "close").ok).toBe(false);
    expect(lacks([...way, ["hold_aftercare", { handled_well: "yes" }]], "close").ok).toBe(true);
  });

  test("S1-18: how it went is looked back on before anything closes", () => {
    expect(lacks(WOUND_UP, "close").ok).toBe(false);
    expect(lacks(WOUND_UP, "hold_aftercare").ok).toBe(false);
    expect(wrongIn("evaluate", { "a.aftercare": "accepted" })).toEqual(["a.went"]);
    expect(gone(AFTERCARE).stage).toBe("aftercare");
  });

  test("S4-24: in unwanted behaviour control stays with who told it, from the first day to the last", () => {
    const whole: Way = [...COMPLAINED, ["conclude_complaint", { outcome: "settled" }]];
    for (const at of whole.keys())
      expect(gone(whole.slice(0, at)).control, String(whole[at])).toBe("reporter");
  });
});
