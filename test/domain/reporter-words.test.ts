import { describe, expect, test } from "vitest";
import { isTold } from "~/domain/dossier/course/told";
import { LANGUAGES } from "~/domain/intake/schema";
import { TRACKS } from "~/domain/tracks/all";
import type { Questions } from "~/domain/tracks/track";
import { actWords, answersOf, stepDone } from "~/words/course-said";
import { wordsFor } from "~/words/words";

/** Its lines lie on a shelf of their own; the reporter reads of it as notices in the case. */
const READ = TRACKS.filter(({ code }) => code !== "confidentiality");

const steps = READ.flatMap((track) =>
  Object.entries(track.steps).flatMap(([step, row]) => (isTold(row) ? [{ step, row }] : [])),
);

/** A description stands among its versions; a tick says only that something was told. */
const spoken = (step: string, asks: Questions = {}) =>
  Object.entries(asks).filter(([, { kind }]) => kind !== "tick" && step !== "describe");

describe("every step and act of every track has the reporter's own words", () => {
  for (const lang of LANGUAGES) {
    test(`in ${lang}, each step is said, and each that has a place in the checklist`, () => {
      const checks: Readonly<Record<string, string>> = wordsFor(lang).course.process.checks;
      for (const { step, row } of steps) {
        expect(stepDone(step, "Agata", lang), step).not.toBe("");
        if (row.place !== undefined) expect(checks[step], step).toBeTruthy();
      }
    });

    test(`in ${lang}, each answer is labelled, and each choice said`, () => {
      for (const { step, row } of steps) {
        for (const [name, question] of spoken(step, row.asks)) {
          for (const option of Object.keys(question.options ?? { woorden: "" })) {
            const answer = question.kind === "choices" ? [option] : option;
            const [said] = answersOf(step, { [name]: answer }, lang);
            expect(said?.label, `${step}.${name}`).toBeTruthy();
            if (question.options) expect(said?.value, `${step}.${name}.${option}`).not.toBe(option);
          }
        }
      }
    });

    test(`in ${lang}, each act is asked, given, refused and told`, () => {
      for (const act of READ.flatMap((track) => Object.keys(track.acts))) {
        const words = actWords(act, lang);
        for (const said of [words?.option, words?.question("Agata"), words?.given("Agata"), words?.ifNo])
          expect(said, act).toBeTruthy();
        expect(words?.done("Agata"), act).toContain("Agata");
      }
    });
  }

  test("in Dutch no sentence of the course is longer than a reporter reads at once", () => {
    const { steps: said, acts } = wordsFor("nl").course;
    const sentences = [
      ...Object.values(said).map((write) => write("Agata")),
      ...Object.values(acts).flatMap((act) => [act.question("Agata"), act.ifNo, act.option]),
    ].flatMap((text) => text.split(/[.?]\s/));
    for (const sentence of sentences) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(15);
  });
});
