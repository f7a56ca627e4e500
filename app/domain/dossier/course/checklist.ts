import { amsterdamDay, type CivilDay, dueMoment } from "~/domain/clock";
import type { Facts } from "~/domain/intake/contents";
import type { StepEntry } from "~/domain/tracks/entries";
import { lastDayOf, type TermSettings } from "~/domain/tracks/terms";
import type { Need, Step, Track } from "~/domain/tracks/track";
import type { Rules } from "../rules";
import { type Course, dayOf, lastDoneOn, lastOf } from "./course";
import { chosenActs, pendingAct } from "./pending";
import { mayTake, type Now, type Refusal, stands } from "./policy";
import type { Because, CheckRow } from "./schema";

/** `terms` says by which settings a term counts that began on a day. */
export type Around = Now & { receivedOn: CivilDay; terms: (since: CivilDay) => TermSettings };

/** What a dossier's own facts and the rules that hold for it come to on a day. */
export const aroundOf = (
  { receivedAt }: Pick<Facts, "receivedAt">,
  { settings, termsFrom }: Pick<Rules, "settings" | "termsFrom">,
  today: CivilDay,
): Around => ({ settings, today, receivedOn: amsterdamDay(new Date(receivedAt)), terms: termsFrom });

/** The row that stands for everything the reporter asked to be done. */
export const ACTS_ROW = "acts";

/** The way from the report to the end, with one row marked as the next. */
export function checklist(course: Course, around: Around): CheckRow[] {
  const ahead = stagesAhead(course.track, course.stage);
  const rows = Object.entries(course.track.steps)
    .filter(([, row]) => row.place !== undefined)
    .sort(([, a], [, b]) => (a.place ?? 0) - (b.place ?? 0))
    .flatMap(([step]): CheckRow[] => {
      const row = stepRow(course, step, ahead, around);
      return step === "decide" ? [row, actsRow(course, ahead, around)] : [row];
    });
  const here = (row: CheckRow) => course.track.steps[row.step]?.from.includes(course.stage);
  const now =
    rows.find((row) => row.state === "open") ?? rows.find((row) => row.state === "shut" && here(row));
  return rows.map((row) => (row === now ? { ...row, state: "now" } : row));
}

function stepRow(course: Course, step: string, ahead: ReadonlySet<string>, around: Around): CheckRow {
  const row = course.track.steps[step];
  if (!row) throw new Error(`no step is called ${step}`);
  const base = { step, does: row.does, who: row.who, due: dueOf(course, step, around) };
  const ways = [step, ...(row.or ?? [])];
  const took = ways.map((one) => lastOf(course, one)).find((one) => one !== undefined);
  const last = took ?? closedBy(course, row);
  if (last)
    return {
      ...base,
      // Finding that there is a duty ticks the row of finding that there is none: the row then says what was found.
      does: (took && course.track.steps[took.step]?.does) ?? row.does,
      state: "done",
      on: dayOf(course, last),
      how: last.how ?? null,
      due: null,
      because: null,
    };
  const taken = closingFrom(course, row, ahead) ?? step;
  const { who, from } = course.track.steps[taken] ?? row;
  if (!from.some((stage) => ahead.has(stage)) || anotherWayWasTaken(course, step, around))
    return { ...base, state: "passed", on: null, how: null, due: null, because: null };
  const allowed = mayTake(course, taken, who, around);
  const because = allowed.ok ? null : becauseOf(course, allowed.refusal, from);
  return { ...base, state: allowed.ok ? "open" : "shut", on: null, how: null, because };
}

/** A case is closed in more than one way; whichever it was ticks the row of closing. */
function closedBy(course: Course, row: Step): StepEntry | undefined {
  const closed = course.track.stages[course.stage]?.standing === "closed";
  return closed && closes(course, row) ? course.taken.at(-1) : undefined;
}

const closes = ({ track }: Course, { to }: Step): boolean =>
  typeof to === "string" && track.stages[to]?.standing === "closed";

/**
 * Who was referred or withdrew is closed by a step of its own, to which the row of closing leads; by nothing where nobody
 * came back. As long as the usual end is still ahead, that is where the row leads.
 */
function closingFrom(course: Course, row: Step, ahead: ReadonlySet<string>): string | undefined {
  if (!closes(course, row) || row.from.some((stage) => ahead.has(stage))) return undefined;
  return Object.entries(course.track.steps).find(
    ([step, other]) => step !== "stay_away" && closes(course, other) && other.from.includes(course.stage),
  )?.[0];
}

function actsRow(course: Course, ahead: ReadonlySet<string>, now: Now): CheckRow {
  const base = { step: ACTS_ROW, does: "Doen wat de melder vraagt", how: null, due: null } as const;
  const last = course.acts.at(-1);
  const on = last ? amsterdamDay(new Date(last.at)) : null;
  const pending = pendingAct(course, now);
  if (pending) return { ...base, who: pending.who, state: "open", on: null, because: null };
  if (last || chosenActs(course).length > 0)
    return { ...base, who: "counsellor", state: "done", on, because: null };
  const reachable = course.track.steps.decide?.from.some((stage) => ahead.has(stage));
  const text = course.track.steps.decide?.lacking ?? "";
  return {
    ...base,
    who: "counsellor",
    on: null,
    ...(reachable
      ? { state: "shut", because: { kind: "lacking", text } }
      : { state: "passed", because: null }),
  };
}

/** Whether a need that this step would meet is met by another step already. */
function anotherWayWasTaken({ track, ...course }: Course, step: string, now: Now): boolean {
  return Object.values(track.steps).some((row) =>
    row.needs?.some(
      (need) =>
        typeof need !== "string" &&
        need.includes(`step:${step}`) &&
        row.from.includes(course.stage) &&
        stands({ track, ...course }, need, now),
    ),
  );
}

/** The stages that may still come, the present one among them. Opening again begins a new way. */
export function stagesAhead(track: Track, stage: string): ReadonlySet<string> {
  const ahead = new Set([stage]);
  for (const one of ahead) {
    for (const row of Object.values(track.steps)) {
      if (!row.from.includes(one) || track.stages[one]?.standing === "closed") continue;
      const to = typeof row.to === "string" ? row.to : row.to?.[one];
      if (to) ahead.add(to);
    }
  }
  return ahead;
}

/** When a step is due, if its term has begun. */
export function dueOf(course: Course, step: string, { receivedOn, terms }: Around): CheckRow["due"] {
  const within = course.track.steps[step]?.within;
  if (!within) return null;
  const began = lastDoneOn(course, within.since, receivedOn);
  return began ? dueMoment(within.timer, lastDayOf(within, began, terms(began))) : null;
}

/** Why something is shut: what lacks, or the step that leads to where it is possible. */
export function becauseOf(course: Course, refusal: Refusal, from: readonly string[]): Because {
  const { steps, acts } = course.track;
  if (refusal.why === "need") return lacking(refusal.need);
  const ahead = stagesAhead(course.track, course.stage);
  const leads = from.some((stage) => ahead.has(stage)) ? leadingTo(course.track, from) : undefined;
  return refusal.why === "stage" && leads && !from.includes(course.stage)
    ? { kind: "lacking", text: leads.lacking }
    : { kind: "stage", stage: course.track.stages[course.stage]?.dutch ?? course.stage };

  function lacking(need: Need): Because {
    const one = typeof need === "string" ? need : (need[0] ?? "");
    const [kind, name = ""] = one.split(":");
    if (kind === "consent") return { kind, does: acts[name]?.does ?? name };
    if (kind === "decision") return { kind, does: acts[name]?.does ?? name };
    if (kind === "setting") return { kind, setting: name };
    return { kind: "lacking", text: steps[name]?.lacking ?? name };
  }
}

/** The step by which somebody usually comes to one of these stages from another: one of the checklist, else the last. */
function leadingTo({ steps }: Track, stages: readonly string[]): Step | undefined {
  const ways = Object.values(steps).filter(
    ({ from, to, endsConsents }) =>
      !endsConsents &&
      from.some((stage) => {
        const reached = typeof to === "string" ? to : to?.[stage];
        return reached !== undefined && stages.includes(reached) && !stages.includes(stage);
      }),
  );
  return ways.find(({ place }) => place !== undefined) ?? ways.at(-1);
}
