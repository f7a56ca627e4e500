import { describe, expect, test } from "vitest";
import {
  datedDay,
  datedMoment,
  languageName,
  writtenDay,
  writtenDue,
  writtenHours,
  writtenLanguages,
  writtenMoment,
} from "~/words/dates";
import { SAME_ON_PURPOSE } from "~/words/same-on-purpose";
import { wordsFor } from "~/words/words";

type Leaves = Map<string, string>;

/** Every sentence under its path; sentences with variables are spoken with three names. */
function leavesOf(branch: object, path = "", leaves: Leaves = new Map()): Leaves {
  for (const [key, value] of Object.entries(branch)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") leaves.set(here, value);
    else if (typeof value === "function") leaves.set(here, String(value("Agata", "Tjeerd", "Noordzijl")));
    else leavesOf(value, here, leaves);
  }
  return leaves;
}

describe("words", () => {
  const dutch = leavesOf(wordsFor("nl"));

  for (const language of ["en", "pl"] as const) {
    const spoken = leavesOf(wordsFor(language));

    test(`${language} has exactly the sentences that Dutch has`, () => {
      expect([...spoken.keys()].sort()).toEqual([...dutch.keys()].sort());
    });

    test(`no sentence was left in Dutch in ${language}, but those listed`, () => {
      const same = [...spoken].filter(([path, text]) => dutch.get(path) === text).map(([path]) => path);
      expect(same.sort()).toEqual([...SAME_ON_PURPOSE[language]].sort());
    });
  }

  test("no sentence is empty or has a variable that was forgotten", () => {
    for (const language of ["nl", "en", "pl"] as const) {
      for (const [path, text] of leavesOf(wordsFor(language))) {
        expect(text.trim(), path).not.toBe("");
        expect(text, path).not.toMatch(/undefined|\$\{|\s{2}/);
      }
    }
  });

  test("no sentence promises what no system can keep (security 1.3)", () => {
    const never = /end-to-end|anoniem|anonim|anonymous|100 ?%|niet te herleiden/i;
    for (const language of ["nl", "en", "pl"] as const) {
      for (const [path, text] of leavesOf(wordsFor(language))) expect(text, path).not.toMatch(never);
    }
  });

  test("Dutch says u, and none of the words that the voice avoids", () => {
    const avoided = /!|\b(helaas|oeps|gelieve|indien|middels|casus|melder|termijn|dader|slachtoffer)\b/i;
    for (const [path, text] of dutch) {
      expect(text, path).not.toMatch(avoided);
      expect(text, path).not.toMatch(/\b(jij|jouw|jullie)\b/i);
    }
  });
});

describe("written dates", () => {
  test("a day", () => {
    expect(writtenDay("2026-11-24", "nl")).toBe("dinsdag 24 november");
    expect(writtenDay("2026-11-24", "en")).toBe("Tuesday 24 November");
    expect(writtenDay("2026-11-24", "pl")).toBe("wtorek 24 listopada");
    expect(() => writtenDay("24-11-2026", "nl")).toThrow();
  });

  test("the day and hour by which something happens", () => {
    expect(writtenDue({ day: "2026-11-24", hour: 17 }, "nl")).toBe("dinsdag 24 november, 17.00 uur");
    expect(writtenDue({ day: "2026-11-24", hour: 17 }, "en")).toBe("Tuesday 24 November, 17:00");
    expect(writtenDue({ day: "2026-11-24", hour: 17 }, "pl")).toBe("wtorek 24 listopada, godz. 17.00");
  });

  test("a moment is told by the clock in Amsterdam, in winter and in summer", () => {
    expect(writtenMoment("2026-11-18T18:42:00.000Z", "nl")).toBe("woensdag 18 november, 19.42 uur");
    expect(writtenMoment("2026-07-01T22:05:00.000Z", "nl")).toBe("donderdag 2 juli, 0.05 uur");
    expect(writtenMoment("2026-11-18T18:42:00.000Z", "en")).toBe("Wednesday 18 November, 19:42");
    expect(writtenMoment("2026-11-18T18:42:00.000Z", "pl")).toBe("środa 18 listopada, godz. 19.42");
  });

  test("on paper with the year", () => {
    expect(datedMoment("2026-12-31T23:30:00.000Z", "nl")).toBe("vrijdag 1 januari 2027, 0.30 uur");
    expect(datedDay("2026-11-24", "pl")).toBe("wtorek 24 listopada 2026");
  });

  test("hours, in the words people use for them", () => {
    const hours = (from: number, to: number) => [{ from, to, start: "9.00", end: "20.00" }];
    expect(writtenHours(hours(1, 4), "nl")).toEqual(["Maandag t/m donderdag, 9.00–20.00 uur"]);
    expect(writtenHours(hours(1, 4), "en")).toEqual(["Monday to Thursday, 9:00–20:00"]);
    expect(writtenHours(hours(1, 4), "pl")).toEqual(["Od poniedziałku do czwartku, godz. 9.00–20.00"]);
    expect(writtenHours(hours(1, 5), "nl")).toEqual(["Elke werkdag, 9.00–20.00 uur"]);
    expect(writtenHours(hours(6, 7), "nl")).toEqual(["Zaterdag en zondag, 9.00–20.00 uur"]);
    expect(writtenHours(hours(6, 7), "pl")).toEqual(["Sobota i niedziela, godz. 9.00–20.00"]);
    expect(writtenHours(hours(3, 3), "en")).toEqual(["Wednesday, 9:00–20:00"]);
    expect(writtenHours([...hours(1, 2), ...hours(6, 6)], "nl")).toHaveLength(2);
  });

  test("languages", () => {
    expect(writtenLanguages(["nl", "pl", "en"], "nl")).toBe("Nederlands, Pools, Engels");
    expect(writtenLanguages(["nl", "tr"], "pl")).toBe("Niderlandzki, turecki");
    expect(languageName("de", "en")).toBe("German");
  });
});
