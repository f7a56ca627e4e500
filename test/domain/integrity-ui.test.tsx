import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { structureOf, textsOf } from "#test/support/read-pdf";
import { authorities } from "~/domain/documents/law-texts";
import { courseOf } from "~/domain/dossier/course/course";
import { passedTerms } from "~/domain/dossier/course/official";
import { relayOf } from "~/domain/dossier/course/relay";
import type { CourseView } from "~/domain/dossier/course/schema";
import type { Entry } from "~/domain/tracks/entries";
import { documentPdf } from "~/pdf/document";
import { relayPaper } from "~/pdf/relay";
import { questionWords } from "~/words/course-said";
import { relayWords } from "~/words/nl/relay";
import { DAY, NOW, played, viewed } from "./course-cases";
import { contacted, dossierView } from "./dossier-cases";
import { homeOf, type Lines, pageAfter } from "./reporter-cases";

const IN = "integrity";
const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const SPARRING: Lines = ["accept", "make_contact", "explain", "judge_fit", "sign"];
const CHECKED: Lines = [
  ...SPARRING,
  ["qualify", { grade: "suspected_wrongdoing", why: "Het is een patroon." }],
  "find_no_duty",
];
const APPROVED: Lines = [
  ...CHECKED,
  ["describe", { text: "Een opdracht gaat steeds naar hetzelfde bedrijf." }],
  "offer",
  "approve",
];
const CHOSEN: Lines = [
  ...APPROVED,
  "explore",
  ["tell_control", { told: true, why: "Na de melding onderzoekt de gemeente." }],
  ["decide", { act: "relay_confidential", words: "" }],
];
const ASKED: Partial<Entry> = {
  id: "q", kind: "asked", act: "relay_confidential", what: "Precies deze woorden, en niets anders.", whom: "Meldpunt integriteit", until: null, by: "counsellor",
}; // biome-ignore format: a line of a course
const YES: Partial<Entry> = { id: "y", kind: "answered", asked: "q", yes: true, by: "reporter" };
const relayed = (on: string): Partial<Entry> => ({
  kind: "act", act: "relay_confidential", asked: "q", answers: { on, done: "Precies deze woorden." }, by: "counsellor",
}); // biome-ignore format: a line of a course

const reporterText = (lines: Lines) =>
  plain(renderToStaticMarkup(homeOf(pageAfter(lines, { code: IN }), "nl")));
const courseAfter = (lines: Lines): CourseView => pageAfter(lines, { code: IN }).course;

describe("a talk is not yet a statutory report", () => {
  test("S4-25: it is said before, during and after", () => {
    expect(reporterText(SPARRING)).toContain("Dit is nog geen officiële melding");
    expect(reporterText([...CHOSEN, ASKED, YES, relayed("2026-11-23")])).toContain("Uw melding is officieel");
    expect(reporterText([...CHOSEN, "no_report"])).toContain("Dit is nog geen officiële melding");
    expect(courseAfter([...CHOSEN, ASKED, YES, relayed("2026-11-23"), "end_company"]).official).toBe("past");
    const closed: Lines = [
      ...CHOSEN,
      "no_report",
      "evaluate",
      "decline_aftercare",
      "decline_checks",
      "classify",
      "close",
    ];
    expect(courseAfter(closed).official).toBe("never");
    expect(viewed("unwanted_behaviour", "reporter", ["accept"]).official).toBeNull();
  });
});

describe("who decides", () => {
  test("S4-24 S4-26: both read since when the organisation decides, with the reason the reporter heard before", () => {
    const lines: Lines = [...CHOSEN, ASKED, YES, relayed("2026-11-22")];
    expect(courseAfter(CHOSEN)).toMatchObject({ control: "reporter", controlSince: null });
    expect(courseAfter(lines)).toMatchObject({
      control: "organisation",
      controlSince: { on: "2026-11-22", why: "Na de melding onderzoekt de gemeente." },
    });
    expect(reporterText(lines)).toContain(
      "De organisatie beslist over het onderzoek. Over uw naam beslist u.",
    );
    expect(reporterText(lines)).toContain("Na de melding onderzoekt de gemeente.");
    const staff = plain(
      renderToStaticMarkup(dossierView({ ...contacted, track: IN, course: courseAfter(lines) })),
    );
    expect(staff).toContain("Na de melding onderzoekt de gemeente.");
  });

  test("S4-25: with a duty it is decided together, in the counsellor's own words of why", () => {
    const duty: Lines = [
      ...CHECKED.slice(0, -1),
      "find_duty",
      "tell_duty",
      ["share_control", { why: "De gemeente moet aangifte doen." }],
    ];
    expect(courseAfter(duty)).toMatchObject({
      control: "shared",
      controlSince: { why: "De gemeente moet aangifte doen." },
    });
    const row = (lines: Lines) =>
      courseAfter(lines).checklist.find(({ step }) => step === "find_no_duty")?.does;
    expect(row(duty)).toBe("Vaststellen dat er een meldplicht is");
    expect(row(CHECKED)).toBe("Vaststellen dat er geen meldplicht is");
  });
});

describe("when a term of the law passed", () => {
  const OUTSIDE = "U kunt nu ook buiten uw organisatie melden";

  test("S4-27: the reporter reads where else to go, from the list that holds now", () => {
    const late: Lines = [...CHOSEN, ASKED, YES, relayed("2026-11-16")];
    expect(courseAfter(late).passed).toEqual([{ step: "acknowledge", due: "2026-11-23" }]);
    const text = reporterText(late);
    expect(text).toContain(OUTSIDE);
    expect(text).toContain("uiterlijk maandag 23 november 2026");
    for (const line of authorities.lines) expect(text).toContain(line.replace("- ", ""));
    expect(reporterText([...CHOSEN, ASKED, YES, relayed("2026-11-17")])).not.toContain(OUTSIDE);
  });

  test("S4-27: also when it was only written down as passed, until it is reported there", () => {
    const missed: Lines = [
      ...CHOSEN, ASKED, YES, relayed("2026-08-10"), ["acknowledge", { on: "2026-08-12" }], ["miss_feedback", { told: true }],
    ]; // biome-ignore format: a course in one look
    expect(courseAfter(missed).passed).toEqual([{ step: "hear_back", due: "2026-11-12" }]);
    expect(reporterText(missed)).toContain(OUTSIDE);
    const reported: Lines = [...missed, ["report_outside", { authority: "ap", on: "2026-11-24" }]];
    expect(reporterText(reported)).not.toContain(OUTSIDE);
    expect(reporterText(reported)).toContain("Er is buiten de organisatie gemeld.");
  });

  test.each([
    ["none", []],
    ["network_receives", [{ step: "acknowledge_receipt", due: "2026-11-08" }]],
  ] as const)("S4-23: under the channel %s", (statutoryChannel, passed) => {
    const { track, entries } = played(IN, ["accept", "make_contact"]);
    const settings = { ...NOW.settings, statutoryChannel };
    const terms = { ...settings, firstContactDays: 2, firstContactUnit: "calendar" } as const;
    const around = { settings, today: DAY, receivedOn: "2026-11-01", terms: () => terms };
    expect(passedTerms(courseOf(track, entries), around)).toEqual(passed);
  });

  test.each(["nl", "en", "pl"] as const)("each authority has its name in %s", (lang) => {
    const names = questionWords("report_outside", "authority", lang)?.options ?? {};
    expect(authorities.codes.map((code) => names[code]).filter(Boolean)).toHaveLength(
      authorities.codes.length,
    );
  });
  test("and the list that may be chosen from is the one that documents print", () => {
    const names = questionWords("report_outside", "authority", "nl")?.options ?? {};
    expect(authorities.codes.map((code) => `- ${names[code]}`)).toEqual(authorities.lines);
  });
});

describe("the help with qualifying", () => {
  test("S4-21 S4-29: shows what the law calls wrongdoing, and chooses nothing", () => {
    const course = viewed(IN, "counsellor", ["accept", "make_contact", "explain", "judge_fit", "sign"]);
    const markup = renderToStaticMarkup(
      dossierView({ ...contacted, track: IN, course, answerDue: null }, { part: "stappen" }),
    );
    const fold = /<details id="stap-qualify".*?<\/details>/s.exec(markup)?.[0] ?? "";
    expect(plain(fold)).toContain("Iemand schendt Europees recht");
    expect(plain(fold)).toContain("Een vermoeden van een misstand");
    expect(fold).not.toContain("checked");
  });
});

describe("the letter to the organisation", () => {
  const read = async (lines: Lines) => {
    const relay = relayOf(courseAfter(lines), "q");
    if (!relay) return null;
    const pdf = await documentPdf(
      relayPaper(relay, { employer: "Gemeente Oosterwaarde", counsellor: "Agata W." }),
    );
    return { text: (await textsOf(pdf)).join(" ").replace(/\s+/g, " "), tags: await structureOf(pdf) };
  };
  const at = (level: string): Lines =>
    [...CHOSEN, ASKED, YES].map((line) =>
      !Array.isArray(line) && typeof line !== "string" && "act" in line
        ? { ...line, act: `relay_${level}` }
        : line,
    );

  test.each(["named", "confidential", "anonymous"] as const)(
    "S2-19 S4-26: %s: the very words of the yes, how much of the name, what the law asks",
    async (level) => {
      const letter = await read(at(level));
      expect(letter?.text).toContain("Precies deze woorden, en niets anders.");
      expect(letter?.text).toContain("Meldpunt integriteit");
      for (const sentence of relayWords.levels[level]) expect(letter?.text).toContain(sentence);
      for (const other of Object.values(relayWords.levels).flat())
        if (!relayWords.levels[level].some((mine) => mine === other))
          expect(letter?.text).not.toContain(other);
      expect(letter?.text).toContain("binnen zeven dagen");
      expect(letter?.text).not.toContain("Een opdracht gaat steeds");
      expect(letter?.tags).toMatchObject({ lang: "nl", marked: true });
    },
  );

  test("S2-19: before a yes it says that it may not go, and without one there is none", async () => {
    expect((await read([...CHOSEN, ASKED]))?.text).toContain(relayWords.concept.title);
    expect((await read([...CHOSEN, ASKED, YES]))?.text).not.toContain(relayWords.concept.title);
    expect(relayOf(courseAfter([...CHOSEN, ASKED, { ...YES, yes: false }]), "q")).toBeNull();
    expect(
      relayOf(courseAfter([...CHOSEN, ASKED, YES, { kind: "withdrawn", asked: "q", by: "reporter" }]), "q"),
    ).toBeNull();
  });

  test("an act that is no letter has none", () => {
    const signal: Lines = [...CHOSEN, { ...ASKED, act: "signal" } as Partial<Entry>, YES];
    expect(relayOf(courseAfter(signal), "q")).toBeNull();
  });
});
