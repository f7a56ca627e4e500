import type { StepEntry } from "~/domain/tracks/entries";
import { applies } from "~/domain/tracks/terms";
import { type Around, dueOf } from "./checklist";
import { type Course, dayOf, lastOf } from "./course";
import type { CourseView, PassedTerm } from "./schema";

/** Whether the organisation or an authority has it, had it, or not yet: a talk alone is no statutory report (domain 2.1). */
export function officialOf({ track, stage, been }: Course): CourseView["official"] {
  const official = Object.keys(track.stages).filter((one) => track.stages[one]?.official);
  if (official.length === 0) return null;
  if (official.includes(stage)) return "now";
  if (official.some((one) => been.has(one))) return "past";
  return track.stages[stage]?.standing === "closed" ? "never" : "not_yet";
}

/** Since when somebody else decides, and why: in the words of the deed itself, or of the step that told of it before. */
export function controlSince(course: Course): CourseView["controlSince"] {
  const { track, standing, acts, control } = course;
  if (control === track.control) return null;
  const last = [...standing, ...acts]
    .filter((one) => rowOf(course, one)?.control === control)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (!last) return null;
  const told = (rowOf(course, last)?.needs ?? []).flatMap((need): StepEntry[] => {
    const entry = typeof need === "string" ? lastOf(course, need.replace("step:", "")) : undefined;
    return entry ? [entry] : [];
  });
  const why = [last, ...told].map(({ answers }) => answers.why).find((one) => typeof one === "string");
  return { on: dayOf(course, last), why: String(why ?? "") };
}

const rowOf = ({ track }: Course, entry: Course["standing"][number] | Course["acts"][number]) =>
  entry.kind === "act" ? track.acts[entry.act] : track.steps[entry.step];

/** The statutory terms that passed: written down as passed, or over today and still without what they are for (Wbk art. 2). */
export function passedTerms(course: Course, around: Around): PassedTerm[] {
  return Object.entries(course.track.steps).flatMap(([step, { within, missed, from }]) => {
    if (within?.timer !== "statutory" || !applies(within, around.settings)) return [];
    const due = dueOf(course, step, around)?.day;
    if (!due || lastOf(course, step)) return [];
    const written = missed !== undefined && lastOf(course, missed) !== undefined;
    return written || (from.includes(course.stage) && due < around.today) ? [{ step, due }] : [];
  });
}
