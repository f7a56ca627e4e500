import type { AnswerError } from "~/domain/tracks/answers";
import { becauseOf } from "./checklist";
import type { Course } from "./course";
import type { DeedEnd } from "./deeds";
import type { Refusal } from "./policy";
import type { Because } from "./schema";

/** Why a deed of a course did not happen, and what was typed with it: the page shows its form again (decision 25). */
export type CourseProblem = {
  typed: Readonly<Record<string, string>>;
  errors: AnswerError[];
  because: Refusal | null;
  /** True where nothing is wrong: the text was kept over a log-in and was not sent yet. */
  carried?: boolean;
  /** The same refusal for a sentence, where the course was at hand. */
  reason?: Because | null;
};

/** The same for the screens, from how the deed ended. */
export function problemOfDeed(
  end: Exclude<DeedEnd, { ok: true } | { refusal: "not_yours" }>,
  typed: Readonly<Record<string, string>>,
  course: Course | null = null,
): CourseProblem {
  if (end.refusal === "fields") return { typed, errors: end.errors, because: null };
  const row = course?.track.steps[typed.stap ?? ""] ?? course?.track.acts[typed.daad ?? ""];
  return {
    typed,
    errors: [],
    because: end.because,
    reason: course ? becauseOf(course, end.because, row?.from ?? []) : null,
  };
}
