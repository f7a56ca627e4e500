import type { AnswerError } from "~/domain/tracks/answers";
import type { DeedEnd } from "./deeds";
import type { Refusal } from "./policy";

/** Why a deed of a course did not happen, and what was typed with it: the page shows its form again (decision 25). */
export type CourseProblem = {
  typed: Readonly<Record<string, string>>;
  errors: AnswerError[];
  because: Refusal | null;
  /** True where nothing is wrong: the text was kept over a log-in and was not sent yet. */
  carried?: boolean;
};

/** The same for the screens, from how the deed ended. */
export function problemOfDeed(
  end: Exclude<DeedEnd, { ok: true } | { refusal: "not_yours" }>,
  typed: Readonly<Record<string, string>>,
): CourseProblem {
  return end.refusal === "fields"
    ? { typed, errors: end.errors, because: null }
    : { typed, errors: [], because: end.because };
}
