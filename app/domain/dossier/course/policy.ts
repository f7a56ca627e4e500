import type { CivilDay } from "~/domain/clock";
import { type GuardSettings, settingHolds } from "~/domain/tracks/settings";
import type { Need, Who } from "~/domain/tracks/track";
import { type Course, liveConsents } from "./course";

/** Under which settings, and on which day, a case is judged. */
export type Now = { settings: GuardSettings; today: CivilDay };

/** Why something may not be done now. */
export type Refusal =
  | { why: "unknown" }
  | { why: "not_yours" }
  | { why: "stage"; stage: string }
  /** Somebody else changed the text meanwhile on which this was based (fault 20). */
  | { why: "changed" }
  /** Who proposes it may not take a case on that track (S4-02). */
  | { why: "certificate" }
  | { why: "need"; need: Need };

export type Allowed = { ok: true } | { ok: false; refusal: Refusal };

const no = (refusal: Refusal): Allowed => ({ ok: false, refusal });

/** Whether one need stands. Every guard of every track is decided here and nowhere else (fault 22). */
export function stands(course: Course, need: Need, now: Now): boolean {
  if (typeof need !== "string") return need.some((one) => stands(course, one, now));
  const [kind, name = "", count] = need.split(":");
  switch (kind) {
    case "step":
      return course.standing.some((one) => one.step === name);
    case "times":
      return course.standing.filter((one) => one.step === name).length >= Number(count);
    case "consent":
      return liveConsents(course, name, now.today).length > 0;
    case "decision":
      return course.standing.some((one) => one.step === "decide" && one.answers.act === name);
    case "setting":
      return settingHolds(name, now.settings);
    default:
      return false;
  }
}

/** The row of a table by a name that came from outside: what every object has by itself is no row of it. */
const own = <V>(table: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Whether somebody may take a step now; what the reporter said may be written down by the counsellor where the table says so. */
export function mayTake(course: Course, step: string, by: Who, now: Now): Allowed {
  const row = own(course.track.steps, step);
  if (!row) return no({ why: "unknown" });
  const wroteDown = row.who === "reporter" && by === "counsellor" && row.verbal === true;
  if (row.who !== by && !wroteDown) return no({ why: "not_yours" });
  if (!row.from.includes(course.stage)) return no({ why: "stage", stage: course.stage });
  return needsOf(course, row.needs, now);
}

/** Whether the counsellor may do an act now. */
export function mayDo(course: Course, act: string, now: Now): Allowed {
  const row = own(course.track.acts, act);
  if (!row) return no({ why: "unknown" });
  if (!row.from.includes(course.stage)) return no({ why: "stage", stage: course.stage });
  return needsOf(course, row.needs, now);
}

/** Whether a consent for an act may be asked now: there is one to ask, and nothing but the consent itself is missing. */
export function mayAsk(course: Course, act: string, now: Now): Allowed {
  const row = own(course.track.acts, act);
  if (!row?.needs.includes(`consent:${act}`)) return no({ why: "unknown" });
  if (!row.from.includes(course.stage)) return no({ why: "stage", stage: course.stage });
  return needsOf(
    course,
    row.needs.filter((need) => need !== `consent:${act}`),
    now,
  );
}

function needsOf(course: Course, needs: readonly Need[] | undefined, now: Now): Allowed {
  const missing = needs?.find((need) => !stands(course, need, now));
  return missing === undefined ? { ok: true } : no({ why: "need", need: missing });
}

/** The consents to which the reporter may still say yes or no, or take a yes back. */
export function mayAnswer(course: Course, asked: string): boolean {
  return course.consents.some((one) => one.asked.id === asked && one.standing === "asked");
}
export function mayWithdraw(course: Course, asked: string): boolean {
  return course.consents.some((one) => one.asked.id === asked && one.standing === "given");
}

/** "Dit klopt niet" is for what a counsellor wrote down in the reporter's place, once. */
export function mayDispute(course: Course, entry: string): boolean {
  if (course.disputed.has(entry)) return false;
  const step = course.taken.find((one) => one.id === entry);
  if (step) return step.by === "counsellor" && course.track.steps[step.step]?.who === "reporter";
  return course.consents.some((one) => one.answeredBy === entry && one.how !== undefined);
}
