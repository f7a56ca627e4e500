import type { documentWords } from "~/words/nl/documents";

export type DocumentProblem = keyof typeof documentWords.problems;

/** What is wrong with the field that has this id, if anything. */
export type WrongAt = (id: string) => string | null;

/** The field where each problem is mended; one of a proposal has the ids of the proposal that was answered. */
const FIELDS: Partial<Record<DocumentProblem, string>> = {
  motives: "redenen",
  meetingOn: "overleg",
  in_past: "overleg",
  wishedOn: "ingang",
  decided: "besloten",
  in_future: "besloten",
  reason: "reden",
  inForceOn: "vanaf",
  too_early: "vanaf",
  before_consent: "vanaf",
  backwards: "vanaf",
  announcedOn: "bekend",
  announce_first: "bekend",
};
const OF_PROPOSAL: Partial<Record<DocumentProblem, string>> = {
  words_needed: "tekst",
  forbidden_words: "tekst",
  reason_needed: "waarom",
};

/** The id of the field where a refused form is mended; null where it is about more than a field. */
export function fieldOf(problem: DocumentProblem, typed: Record<string, string>): string | null {
  const part = OF_PROPOSAL[problem];
  if (part && typed.doe === "antwoorden") return `${part}-${typed.zin}-${typed.voorstel}`;
  return FIELDS[problem] ?? null;
}
