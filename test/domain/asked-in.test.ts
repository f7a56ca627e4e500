import { describe, expect, test } from "vitest";
import { markOf } from "~/domain/documents/translations";
import { askedIn } from "~/words/course-said";
import { QUESTIONS_BEHIND, QUESTIONS_FROM } from "~/words/questions-behind";
import { wordsFor } from "~/words/words";

const ACTS = Object.entries(wordsFor("nl").course.acts);

describe("a question for a yes in another language (documents.md C7, decision 0105)", () => {
  test("is marked with the Dutch of today: whoever changes that, translates it or says that it lags", () => {
    const marks = ACTS.map(([act, { question, ifNo }]) => [act, markOf(`${question("{who}")}\n${ifNo}`)]);
    expect(QUESTIONS_FROM).toEqual(Object.fromEntries(marks));
    for (const { act } of QUESTIONS_BEHIND) expect(Object.keys(QUESTIONS_FROM)).toContain(act);
  });

  test("that lags is put in Dutch, with the day; every other one in the reader's own language", () => {
    const behind = [{ act: "signal", language: "pl", changedOn: "2026-12-01" }] as const;
    for (const [act, { question }] of ACTS) {
      const lags = act === "signal";
      expect(askedIn(act, "Agata", "pl", behind)?.since).toBe(lags ? "2026-12-01" : null);
      expect(askedIn(act, "Agata", "pl", behind)?.question === question("Agata")).toBe(lags);
      expect(askedIn(act, "Agata", "en", behind)?.since).toBeNull();
    }
    const { question, ifNo } = wordsFor("nl").course.acts.signal;
    expect(askedIn("signal", "Agata", "pl", behind)).toEqual({
      language: "nl",
      question: question("Agata"),
      ifNo,
      since: "2026-12-01",
    });
  });
});
