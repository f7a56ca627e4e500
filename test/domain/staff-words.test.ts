import { expect, test } from "vitest";
import { accusedPerson } from "~/domain/tracks/accused/2026-01-01";
import { besideApart } from "~/domain/tracks/all";
import { confidentiality } from "~/domain/tracks/confidentiality/2026-01-01";
import * as adviceWords from "~/words/nl/advice";
import * as consultationWords from "~/words/nl/consultation";
import * as counsellorWords from "~/words/nl/counsellor";
import * as dossierFilesWords from "~/words/nl/dossier-files";
import * as employerWords from "~/words/nl/employer";
import * as keepingWords from "~/words/nl/keeping";
import * as loginWords from "~/words/nl/login";
import * as networkWords from "~/words/nl/network";
import * as pressureWords from "~/words/nl/pressure";
import * as printWords from "~/words/nl/print";
import * as relayWords from "~/words/nl/relay";
import * as staffWords from "~/words/nl/staff";
import * as courseWords from "~/words/nl/staff-course";
import * as unfitWords from "~/words/nl/unfit";

const { acceptWords, allegedRoleWords, declinedWords, dossierWords, rowWords } = counsellorWords;
const ON_TRACK = {
  acceptWords,
  adviceWords: adviceWords.adviceWords,
  allegedRoleWords,
  courseWords: courseWords.courseWords,
  declinedWords,
  dossierFilesWords: dossierFilesWords.dossierFilesWords,
  dossierWords,
  keepingWords: keepingWords.keepingWords,
  printWords: printWords.printWords,
  rowWords,
};
const onEach = Object.values(ON_TRACK).flatMap((words) => [words({}), words({ apart: true })]);

test("no sentence is longer than fifteen words, and none shouts", () => {
  const sentences = [
    adviceWords,
    consultationWords,
    counsellorWords,
    courseWords,
    employerWords,
    keepingWords,
    loginWords,
    networkWords,
    pressureWords,
    staffWords,
    relayWords,
    unfitWords,
    onEach,
  ]
    .flatMap(strings)
    .flatMap((words) => words.split(/(?<=[.?!:])\s+/));
  expect(sentences.length).toBeGreaterThan(200);
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15 || sentence.includes("!"))).toEqual(
    [],
  );
});

/** Words of steps and papers that the track of that talk does not have. */
const UNREACHED = [
  ...Object.keys(courseWords.courseWords({}).steps.why)
    .filter((step) => !Object.hasOwn(accusedPerson.steps, step))
    .map((step) => `courseWords.steps.why.${step}`),
  "courseWords.next.reporterTurns",
  "courseWords.complaint",
  "courseWords.official",
];

test("S3-20: a talk with somebody about whom others spoke has no reporter and no report (decision 29)", () => {
  const named = (words: unknown, at = "") =>
    placed(words, at, ["x", "y"]).filter(({ text }) => /melder|melding/i.test(text));
  const reached = Object.entries(ON_TRACK)
    .flatMap(([name, words]) => named(words({ apart: true }), name))
    .filter(({ at }) => !UNREACHED.some((part) => at.startsWith(part)));
  // Only the one of which nobody says whether it exists keeps its name.
  expect(reached.map(({ at }) => at)).toEqual(["acceptWords.apart", "dossierWords.apart"]);
  expect(named(accusedPerson).map(({ at }) => at)).toEqual([".steps.explain.asks.limits.label"]);
  expect(named(besideApart(confidentiality))).toEqual([]);
});

function strings(words: unknown): string[] {
  return placed(words).map(({ text }) => text);
}

/** Every text with its place, and with what is said of these facts where a sentence is about something. */
function placed(words: unknown, at = "", facts?: readonly string[]): { at: string; text: string }[] {
  if (typeof words === "string") return [{ at, text: words }];
  if (typeof words === "function") return facts ? placed(words(...facts), at) : [];
  return words !== null && typeof words === "object"
    ? Object.entries(words).flatMap(([name, word]) => placed(word, `${at}.${name}`, facts))
    : [];
}
