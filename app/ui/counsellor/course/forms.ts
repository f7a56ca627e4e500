import type { CourseProblem } from "~/domain/dossier/course/problem";
import type { AnswerError } from "~/domain/tracks/answers";
import type { Question } from "~/domain/tracks/track";
import type { OnTrack } from "~/words/nl/on-track";
import { courseWords } from "~/words/nl/staff-course";

type Fields = Readonly<Record<string, string>>;

/** What every form of the course gets: how the last one ended, and what was typed before and never sent. */
export type CourseForms = {
  dossierId: string;
  track: OnTrack;
  token: string;
  problem: CourseProblem | null;
  drafts: Readonly<Record<string, Fields>>;
};

/** One form as it stands on the page: open when somebody is busy with it. */
export type CourseForm = {
  id: string;
  typed: Fields;
  errors: readonly AnswerError[];
  open: boolean;
  draft: boolean;
  dossierId: string;
  track: OnTrack;
  token: string;
};

/** The name of a form, from the fields with which it is posted; a text that was carried through the log-in lost its `doe`. */
export function formOf(fields: Fields): string {
  const { stap, daad, met, op, procedure } = fields;
  if (procedure) return nameOf(procedure, stap);
  const deed =
    fields.doe ?? (stap ? "stap" : met !== undefined ? "vraag" : daad ? "daad" : op ? "antwoord" : "verteld");
  const about = stap ?? daad ?? op;
  return nameOf(deed, about);
}

/** A form's name is its id on the page, and where its draft is kept. */
export const nameOf = (deed: string, about?: string): string =>
  (about ? `${deed}-${about}` : deed).replaceAll("_", "-");

export function formFor(forms: CourseForms, deed: string, about?: string): CourseForm {
  const id = nameOf(deed, about);
  const { problem, dossierId, track, token } = forms;
  const mine = problem !== null && formOf(problem.typed) === id ? problem : null;
  const draft = forms.drafts[id];
  return {
    id,
    dossierId,
    track,
    token,
    typed: mine?.typed ?? draft ?? {},
    errors: mine?.errors ?? [],
    open: mine !== null || draft !== undefined,
    draft: mine === null && draft !== undefined,
  };
}

/** The id of a field in a form: "a.text" of "stap-describe" is "stap-describe-text". */
export const idOf = (form: string, field: string): string => `${form}-${field.replace(/^a\./, "")}`;

/** What is wrong with a field of this form, in words. */
export function wrongWith(
  { errors, track }: Pick<CourseForm, "errors" | "track">,
  field: string,
  kind: Question["kind"],
): string | null {
  const found = errors.find((error) => error.field === field);
  if (!found) return null;
  const { problem } = courseWords(track);
  return found.problem === "empty" ? problem.empty[kind] : problem.problems[found.problem];
}
