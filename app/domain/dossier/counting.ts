import { type CivilDay, daysBetween } from "~/domain/clock";
import type { Count, Counted, Facts, LogEntry, State } from "~/domain/intake/contents";
import { COUNTED_ANSWERS } from "~/domain/tracks/taxonomy";
import type { Course } from "./course/course";

export type Countable = {
  course: Course;
  facts: Pick<Facts, "allegedRole" | "relation">;
  state: Pick<State, "firstContact">;
  /** By which way the report came in. */
  channel: NonNullable<LogEntry["channel"]>;
  receivedOn: CivilDay;
  closedOn: CivilDay;
};

/** Only a reporter who stayed away leaves no answer to why a dossier was closed. */
const NOBODY_SAID_WHY = "no_contact";
const LENGTHS = [
  ["month", 31],
  ["quarter", 92],
  ["half_year", 183],
] as const;

/** What a dossier that closes adds to the figures of its year: coarse, and nothing of it twice (domain taxonomy). */
export function countsOf({ course, facts, state, channel, receivedOn, closedOn }: Countable): Counted {
  const days = daysBetween(receivedOn, closedOn);
  const answers = countedAnswers(course);
  const counts: Count[] = [
    ["track", course.track.code],
    ["channel", channel],
    ["alleged_role", facts.allegedRole || "unknown"],
    ["relation", facts.relation || "unknown"],
    ["first_contact", state.firstContact ? (state.firstContact.met ? "met" : "missed") : "none"],
    ["formal", stoodIn(course, "formal") ? "yes" : "no"],
    ["length", LENGTHS.find(([, most]) => days <= most)?.[0] ?? "longer"],
    ...answers,
    ...actions(course).map((code): Count => ["action", code]),
  ];
  if (!answers.some(([dimension]) => dimension === "closing_reason"))
    counts.push(["closing_reason", NOBODY_SAID_WHY]);
  return { year: Number(closedOn.slice(0, 4)), counts };
}

const stoodIn = ({ track, been }: Course, standing: string): boolean =>
  [...been].some((stage) => track.stages[stage]?.standing === standing);

const undisputed = ({ taken, disputed }: Course) => taken.filter((step) => !disputed.has(step.id));

function actions(course: Course): string[] {
  const steps = undisputed(course).map(({ step }) => course.track.steps[step]?.counts);
  const acts = course.acts.map(({ act }) => course.track.acts[act]?.counts);
  return [...new Set([...steps, ...acts].filter((code) => code !== undefined))];
}

function countedAnswers(course: Course): Count[] {
  const found = new Map<keyof typeof COUNTED_ANSWERS, Set<string>>();
  for (const { step, answers } of undisputed(course)) {
    for (const [name, { counts, options }] of Object.entries(course.track.steps[step]?.asks ?? {})) {
      const answer = answers[name];
      if (!counts || !options || answer === undefined || typeof answer === "boolean") continue;
      const chosen = [answer].flat().filter((code) => Object.hasOwn(options, code));
      const before = COUNTED_ANSWERS[counts] === "every" ? (found.get(counts) ?? []) : [];
      found.set(counts, new Set([...before, ...chosen]));
    }
  }
  return [...found].flatMap(([dimension, codes]) => [...codes].map((code): Count => [dimension, code]));
}
