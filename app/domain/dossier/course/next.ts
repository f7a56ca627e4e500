import { ACTS_ROW, type Around, dueOf } from "./checklist";
import { type Course, lastOf } from "./course";
import { pendingAct, stepTowards } from "./pending";
import { mayTake } from "./policy";
import type { CheckRow, Next } from "./schema";

/** The one thing that happens next (experience.md): what, whose turn it is, and until when. */
export function nextOf(course: Course, rows: readonly CheckRow[], around: Around): Next | null {
  const { stage, track } = course;
  if (track.stages[stage]?.standing === "closed") return null;
  const next = said(course, around) ?? marked(course, rows, around) ?? onwards(course, around);
  return next?.kind === "step" ? { ...next, due: dueOf(course, next.name, around) } : next;
}

/** Whoever said something last waits for what follows from it, whatever else the checklist holds. */
function said(course: Course, around: Around): Next | null {
  const agree = lastOf(course, "judge_unfit") && stepTowards(course, "agree_unfit", around);
  const tell = lastOf(course, "flag_crime") && !lastOf(course, "tell_crime");
  if (tell) return stepTowards(course, "tell_crime", around);
  const rewrite = lastOf(course, "ask_change") && stepTowards(course, "describe", around);
  return agree ?? rewrite ?? null;
}

function marked(course: Course, rows: readonly CheckRow[], around: Around): Next | null {
  const now = rows.find((row) => row.state === "now");
  if (!now) return null;
  return now.step === ACTS_ROW ? pendingAct(course, around) : stepTowards(course, now.step, around);
}

/** Nothing of the checklist can be done here: the first step that leads on from this stage, or to the end of it. */
function onwards(course: Course, around: Around): Next | null {
  const { stage, track } = course;
  const ways = Object.entries(track.steps).filter(([step, row]) => {
    const to = typeof row.to === "string" ? row.to : row.to?.[stage];
    return (
      to !== undefined &&
      to !== stage &&
      row.from.includes(stage) &&
      !row.endsConsents &&
      step !== "stay_away"
    );
  });
  const open = ways.find(([step, row]) => mayTake(course, step, row.who, around).ok) ?? ways[0];
  return open ? stepTowards(course, open[0], around) : null;
}
