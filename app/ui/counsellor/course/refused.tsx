import type { CourseProblem } from "~/domain/dossier/course/problem";
import type { CourseView } from "~/domain/dossier/course/schema";
import type { AnswerError } from "~/domain/tracks/answers";
import type { Question } from "~/domain/tracks/track";
import { ErrorSummary } from "~/ui/kit/fields";
import type { OnTrack } from "~/words/nl/on-track";
import { becauseWords, courseWords } from "~/words/nl/staff-course";
import { formOf, idOf, wrongWith } from "./forms";

/** Above the heading: what is not right yet and where, or why it cannot be done now. What was typed stays. */
export function CourseRefused({ course, problem }: { course: CourseView; problem: CourseProblem }) {
  const words = courseWords(course).problem;
  const id = formOf(problem.typed);
  const form = { errors: problem.errors, track: course };
  if (problem.errors.length === 0 && !problem.because) return null;
  if (problem.because)
    return (
      <ErrorSummary title={words.notNow} items={[{ text: sentenceOf(problem, course) }]} kept={words.kept} />
    );
  const items = problem.errors.map(({ field }) => {
    const asked = questionOf(course, problem, field);
    return { href: `#${idOf(id, field)}`, text: `${asked.label} ${wrongWith(form, field, asked.kind)}` };
  });
  return <ErrorSummary title={items.length === 1 ? words.one : words.more} items={items} kept={words.kept} />;
}

function sentenceOf({ because, reason }: CourseProblem, track: OnTrack): string {
  const words = courseWords(track).problem;
  if (because?.why === "changed" || because?.why === "unknown") return words.changed;
  if (because?.why === "certificate") return words.certificate;
  if (because?.why === "not_yours" || !reason) return words.notYours;
  return becauseWords(reason, track);
}

const KINDS: Readonly<Record<string, Question["kind"]>> = {
  gezegd: "day",
  tot: "day",
  wat: "text",
  met: "line",
  antwoord: "choice",
};

function questionOf(
  course: CourseView,
  { typed }: CourseProblem,
  field: AnswerError["field"],
): { label: string; kind: Question["kind"] } {
  const step = course.steps.find(({ step }) => step === typed.stap);
  const act = course.acts.find(({ act }) => act === typed.daad);
  const question = (step ?? act)?.asks[field.replace(/^a\./, "")];
  if (field.startsWith("a.") && question) return { label: withEnd(question.label), kind: question.kind };
  const labels: Readonly<Record<string, string>> = courseWords(course).consents.fields;
  return { label: `${labels[field] ?? ""}:`, kind: KINDS[field] ?? "line" };
}

const withEnd = (label: string) => (/[.?:]$/.test(label) ? label : `${label}:`);
