import { type Course, courseOf } from "~/domain/dossier/course/course";
import { mayTake, type Now, stands } from "~/domain/dossier/course/policy";
import { fieldOf } from "~/domain/tracks/answers";
import type { Entry } from "~/domain/tracks/entries";
import type { Need, Questions, Track } from "~/domain/tracks/track";

export type Planned = { step: string; act?: string };

const NOTHING_SPECIAL = {
  counsellorMediationAllowed: false,
  statutoryChannel: "none",
  criminalOffenceRule: "consent_only",
} as const;
const NOW: Now = { settings: NOTHING_SPECIAL, today: "2026-11-24" };
/** Not steps that somebody takes on the way. */
const NEVER = new Set(["stay_away", "reopen"]);

/** One need met, or one stage reached, may take this many steps before it. */
const DEEPEST = 12;

/**
 * The steps by which a dossier comes to a stage, found in the table itself: a new track is walked without a line written
 * for it. Then what an act needs there, but for consents.
 */
export function wayTo(track: Track, stage: string, act?: string): Planned[] {
  const way = reach(track, [], stage, DEEPEST);
  if (!way) throw new Error(`no way leads to ${stage}`);
  if (!act) return way;
  const all = (track.acts[act]?.needs ?? []).reduce<Planned[] | null>(
    (so, need) => so && meet(track, so, need, DEEPEST),
    way,
  );
  if (!all) throw new Error(`what ${act} needs cannot be met in ${stage}`);
  return all;
}

function at(track: Track, way: Planned[]): Course {
  return courseOf(
    track,
    way.map(
      ({ step, act }, place): Entry => ({
        id: String(place),
        at: "2026-11-20T09:00:00Z",
        author: "",
        kind: "step",
        by: "counsellor",
        step,
        answers: act ? { act } : {},
      }),
    ),
  );
}

/** Longest first the steps that lead to the stage; from each of their stages, nearest first. */
function reach(track: Track, so: Planned[], stage: string, deep: number): Planned[] | null {
  if (at(track, so).stage === stage) return so;
  if (deep === 0) return null;
  const found: Planned[][] = [];
  for (const [step, row] of Object.entries(track.steps)) {
    if (NEVER.has(step)) continue;
    for (const from of row.from) {
      const next = typeof row.to === "string" ? row.to : row.to?.[from];
      if (next !== stage || from === stage) continue;
      const before = reach(track, so, from, deep - 1);
      const taken = before && take(track, before, { step }, deep - 1);
      if (taken) found.push(taken);
    }
    if (found.length > 0 && deep < DEEPEST - 6) break;
  }
  return found.sort((a, b) => a.length - b.length)[0] ?? null;
}

function take(track: Track, so: Planned[], planned: Planned, deep: number): Planned[] | null {
  const row = track.steps[planned.step];
  if (!row || deep < 0) return null;
  const ready = (row.needs ?? []).reduce<Planned[] | null>(
    (way, need) => way && meet(track, way, need, deep),
    so,
  );
  return ready && mayTake(at(track, ready), planned.step, row.who, NOW).ok ? [...ready, planned] : null;
}

function meet(track: Track, so: Planned[], need: Need, deep: number): Planned[] | null {
  if (stands(at(track, so), need, NOW)) return so;
  if (deep <= 0) return null;
  if (typeof need !== "string") {
    for (const one of need) {
      const met = meet(track, so, one, deep - 1);
      if (met) return met;
    }
    return null;
  }
  const [kind, name = "", count] = need.split(":");
  switch (kind) {
    case "consent":
      return so;
    case "decision":
      return take(track, so, { step: "decide", act: name }, deep - 1);
    case "step":
      return take(track, so, { step: name }, deep - 1);
    case "times":
      return Array.from({ length: Number(count) }).reduce<Planned[] | null>(
        (way) => way && take(track, way, { step: name }, deep - 1),
        so,
      );
    default:
      return null;
  }
}

/** Every question of a step answered, as a form would post it. */
export function filledIn(asks: Questions | undefined, day: string, act?: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asks ?? {}).map(([name, question]) => {
      const first = Object.keys(question.options ?? {})[0] ?? "";
      switch (question.kind) {
        case "choice":
          return [fieldOf(name), name === "act" && act ? act : first];
        case "choices":
          return [fieldOf(name, first), "ja"];
        case "day":
          return [fieldOf(name), day];
        case "tick":
          return [fieldOf(name), "ja"];
        default:
          return [fieldOf(name), "Zo is het besproken."];
      }
    }),
  );
}
