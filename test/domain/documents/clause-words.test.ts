import { describe, expect, test } from "vitest";
import { forbiddenIn } from "~/domain/documents/forbidden-words";
import { LANGUAGES } from "~/domain/intake/schema";
import { everyText } from "./every-clause";
import { sentencesOf, wordsIn } from "./sentences";

describe("the words of the documents (documents.md G3, G10)", () => {
  test.each(LANGUAGES)("nothing in %s promises, judges or counts what no document may", (language) => {
    expect(everyText(language).length).toBeGreaterThan(100);
    for (const { id, text } of everyText(language)) expect(forbiddenIn(text, language), id).toEqual([]);
  });

  test("each forbidden word is found, and the names of organisations are not", () => {
    const caught = {
      nl: "De dader. Het slachtoffer. Binnen 48 uur. Na 90 dagen. Volledig anoniem. Praat eerst met uw leidinggevende.",
      en: "The perpetrator. A victim. Within 48 hours. After 90 days. Fully anonymous.",
      pl: "Sprawca. Ofiara. 48 godzin. 90 dni. W pełni anonimowo.",
    };
    expect(forbiddenIn(caught.nl, "nl")).toHaveLength(6);
    expect(forbiddenIn(caught.en, "en")).toHaveLength(5);
    expect(forbiddenIn(caught.pl, "pl")).toHaveLength(5);
    expect(forbiddenIn("Bel Slachtofferhulp Nederland.", "nl")).toEqual([]);
  });

  test("the texts of no language are those of another", () => {
    const words = ({ text }: { text: string }) => /\p{L}/u.test(text.replace(/\{\w+\}/g, ""));
    const dutch = new Set(
      everyText("nl")
        .filter(words)
        .map(({ text }) => text),
    );
    for (const language of ["en", "pl"] as const) {
      for (const { id, text } of everyText(language)) expect(dutch.has(text), id).toBe(false);
    }
  });

  test("a law that only asks for knowledge is never told as consent (G10, C1)", () => {
    const told = everyText("nl").find(({ id }) => id === "CP-36.inform_board_with_knowledge");
    expect(told?.text).not.toMatch(/toestemming/);
    expect(told?.text).toContain("U hoort vooraf");
  });

  test("Dutch speaks in the voice of the house", () => {
    const avoided = /!|\b(helaas|oeps|gelieve|indien|middels|casus|melder|regie|jij|jouw|jullie)\b/i;
    for (const { id, text } of everyText("nl")) expect(text, id).not.toMatch(avoided);
  });

  test("no Dutch sentence has more than 15 words", () => {
    const long = everyText("nl").flatMap(({ text }) => sentencesOf(text).filter((one) => wordsIn(one) > 15));
    expect(long).toEqual([]);
  });
});
