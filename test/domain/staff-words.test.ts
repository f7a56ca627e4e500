import { expect, test } from "vitest";
import * as adviceWords from "~/words/nl/advice";
import * as consultationWords from "~/words/nl/consultation";
import * as counsellorWords from "~/words/nl/counsellor";
import * as employerWords from "~/words/nl/employer";
import * as loginWords from "~/words/nl/login";
import * as networkWords from "~/words/nl/network";
import * as pressureWords from "~/words/nl/pressure";
import * as relayWords from "~/words/nl/relay";
import * as staffWords from "~/words/nl/staff";
import * as courseWords from "~/words/nl/staff-course";
import * as unfitWords from "~/words/nl/unfit";

test("no sentence is longer than fifteen words, and none shouts", () => {
  const sentences = [
    adviceWords,
    consultationWords,
    counsellorWords,
    courseWords,
    employerWords,
    loginWords,
    networkWords,
    pressureWords,
    staffWords,
    relayWords,
    unfitWords,
  ]
    .flatMap(strings)
    .flatMap((words) => words.split(/(?<=[.?!:])\s+/));
  expect(sentences.length).toBeGreaterThan(200);
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15 || sentence.includes("!"))).toEqual(
    [],
  );
});

function strings(words: unknown): string[] {
  if (typeof words === "string") return [words];
  return words !== null && typeof words === "object" ? Object.values(words).flatMap(strings) : [];
}
