import { DayField } from "~/domain/day-field";
import { line, paragraph } from "~/domain/intake/schema";
import type { Answers } from "./entries";
import type { Question, Questions } from "./track";

export const ANSWER_LINE_MAX = 300;
export const ANSWER_TEXT_MAX = 10_000;

export type AnswerProblem = "empty" | "too_long" | "control" | "unknown_choice" | "not_a_day";
export type AnswerError = { field: string; problem: AnswerProblem };

/** Under which name a question, or one option of a question with several answers, is posted. */
export const fieldOf = (question: string, option?: string): string =>
  option === undefined ? `a.${question}` : `a.${question}.${option}`;

/** Reads the answers to a step's questions from a posted form; the first thing that is wrong with each field. */
export function readAnswers(
  questions: Questions | undefined,
  posted: ReadonlyMap<string, string>,
): { ok: true; answers: Answers } | { ok: false; errors: AnswerError[] } {
  const answers: Record<string, Answers[string]> = {};
  const errors: AnswerError[] = [];
  for (const [name, question] of Object.entries(questions ?? {})) {
    const read = readOne(name, question, posted);
    if ("problem" in read) errors.push({ field: fieldOf(name), problem: read.problem });
    else answers[name] = read.answer;
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, answers };
}

function readOne(
  name: string,
  question: Question,
  posted: ReadonlyMap<string, string>,
): { answer: Answers[string] } | { problem: AnswerProblem } {
  const given = posted.get(fieldOf(name)) ?? "";
  const options = Object.keys(question.options ?? {});
  switch (question.kind) {
    case "tick":
      return given !== "" || question.optional ? { answer: given !== "" } : { problem: "empty" };
    case "choices": {
      const chosen = options.filter((option) => (posted.get(fieldOf(name, option)) ?? "") !== "");
      return chosen.length > 0 || question.optional ? { answer: chosen } : { problem: "empty" };
    }
    case "choice":
      if (given === "") return question.optional ? { answer: "" } : { problem: "empty" };
      return options.includes(given) ? { answer: given } : { problem: "unknown_choice" };
    case "day":
      if (given === "") return question.optional ? { answer: "" } : { problem: "empty" };
      return isDay(given) ? { answer: given } : { problem: "not_a_day" };
    case "line":
    case "text": {
      const shape = question.kind === "line" ? line(ANSWER_LINE_MAX) : paragraph(ANSWER_TEXT_MAX);
      const text = shape.safeParse(given);
      if (!text.success)
        return { problem: text.error.issues[0]?.message === "too_long" ? "too_long" : "control" };
      return text.data !== "" || question.optional ? { answer: text.data } : { problem: "empty" };
    }
  }
}

/** A day of the calendar, written as the browser sends it. */
export const isDay = (given: string): boolean => DayField.safeParse(given).success;
