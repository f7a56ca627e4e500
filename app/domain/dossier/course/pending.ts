import type { Who } from "~/domain/tracks/track";
import { type Course, lastOf } from "./course";
import { mayAsk, mayDo, mayTake, type Now } from "./policy";
import type { Next } from "./schema";

/** The acts for which the reporter chose, the first choice first. */
export function chosenActs(course: Course): string[] {
  const chosen = course.standing.flatMap((one) =>
    one.step === "decide" ? [String(one.answers.act ?? "")] : [],
  );
  return [...new Set(chosen)].filter((act) => Object.hasOwn(course.track.acts, act));
}

/** What is to happen first for an act that the reporter chose and that was not done yet; null when nothing waits. */
export function pendingAct(course: Course, now: Now): Next | null {
  for (const act of chosenActs(course)) {
    const waits = course.acts.some((one) => one.act === act) ? null : towards(course, act, now);
    if (waits) return waits;
  }
  return null;
}

function towards(course: Course, act: string, now: Now): Next | null {
  const row = course.track.acts[act];
  const allowed = mayDo(course, act, now);
  if (!row) return null;
  const next = (kind: Next["kind"], who: Who): Next => ({ kind, name: act, does: row.does, who, due: null });
  if (allowed.ok) return next("act", "counsellor");
  const { refusal } = allowed;
  if (refusal.why === "stage") {
    const leads = leadingTo(course, row.from);
    return leads ? stepTowards(course, leads, now) : null;
  }
  if (refusal.why !== "need" || typeof refusal.need !== "string") return null;
  const [kind, name = ""] = refusal.need.split(":");
  if (kind === "step") return stepTowards(course, name, now);
  if (kind !== "consent") return null;
  // A no, or a yes that was taken back, settles it: nobody asks on by itself.
  const last = course.consents.findLast((one) => one.asked.act === act);
  if (last) return last.standing === "asked" ? next("consent", "reporter") : null;
  return mayAsk(course, act, now).ok ? next("ask", "counsellor") : null;
}

function leadingTo({ track, stage }: Course, stages: readonly string[]): string | undefined {
  return Object.entries(track.steps).find(([, row]) => {
    const to = typeof row.to === "string" ? row.to : row.to?.[stage];
    return row.from.includes(stage) && to !== undefined && to !== stage && stages.includes(to);
  })?.[0];
}

/** The step itself, or the first that is lacking before it can be taken. */
export function stepTowards(
  course: Course,
  step: string,
  now: Now,
  seen: readonly string[] = [],
): Next | null {
  const row = course.track.steps[step];
  if (!row || seen.includes(step)) return null;
  const here: Next = { kind: "step", name: step, does: row.does, who: row.who, due: null };
  const allowed = mayTake(course, step, row.who, now);
  if (allowed.ok) return here;
  if (allowed.refusal.why !== "need") return null;
  const { need } = allowed.refusal;
  const [kind, name = ""] = (typeof need === "string" ? need : (need[0] ?? "")).split(":");
  return kind === "step" && !lastOf(course, name) ? stepTowards(course, name, now, [...seen, step]) : null;
}
