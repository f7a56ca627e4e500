import type { Composed } from "~/domain/documents/clause";
import type { CourseProblem } from "~/domain/dossier/course/problem";
import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import type { AnswerError } from "~/domain/tracks/answers";
import { firstName } from "~/ui/intake/person";
import type { FieldMessage } from "~/ui/kit/fields";
import { wordsFor } from "~/words/words";

/** What every part of the course is drawn from. */
export type Here = {
  page: ReporterPage;
  lang: Language;
  formToken: string;
  problem: CourseProblem | null;
  /** The agreement that could be signed now, or since when this language is behind; `mark` proves which words were shown. */
  toSign: { text: Composed; mark: string } | { behind: string } | null;
  network: { name: string; phone: string };
};

/** The counsellor's first name, or "a counsellor". */
export function whoIn({ page, lang }: Pick<Here, "page" | "lang">): string {
  return page.counsellor ? firstName(page.counsellor) : wordsFor(lang).reporter.home.someone;
}

/** The name of a field on this page: many forms may ask the same, so its form's own name stands before it. */
export const idIn = (form: Readonly<Record<string, string>>, field: string): string =>
  `${form.stap ?? ""}${form.op ?? ""}-${field.replace(/^a\./, "")}`;

/** What was typed into this very form before, if it is the one that came back. */
export function typedIn({ problem }: Pick<Here, "problem">, form: Readonly<Record<string, string>>) {
  const own =
    problem !== null &&
    Object.entries(form).every(([name, value]) => name === "doe" || problem.typed[name] === value);
  return own ? problem : null;
}

/** What is wrong with one field of a form. */
export function errorIn(
  here: Pick<Here, "problem" | "lang">,
  form: Readonly<Record<string, string>>,
  field: string,
): FieldMessage | undefined {
  const error = typedIn(here, form)?.errors.find((one) => one.field === field);
  if (!error) return undefined;
  return { prefix: wordsFor(here.lang).public.errors.prefix, text: longOf(error, here.lang) };
}

const longOf = ({ problem }: AnswerError, lang: Language) => wordsFor(lang).course.problem.long[problem];

/** The errors for the list above the page. */
export function summaryOf({ problem, lang }: Pick<Here, "problem" | "lang">) {
  const { short } = wordsFor(lang).course.problem;
  return (problem?.errors ?? []).map((error) => ({
    href: `#${idIn(problem?.typed ?? {}, error.field)}`,
    text: short[error.problem],
  }));
}

/** Words that were typed and have no form any more in which they could stand. */
export function looseWords({ problem, page }: Pick<Here, "problem" | "page">): string[] {
  if (!problem || problem.errors.length > 0) return [];
  const { stap } = problem.typed;
  if (!problem.because && (!stap || page.course.steps.some(({ step }) => step === stap))) return [];
  const isText = ([name, value]: [string, string]) =>
    /^a\.|^woorden$/.test(name) && value.trim().includes(" ");
  return Object.entries(problem.typed)
    .filter(isText)
    .map(([, value]) => value);
}
