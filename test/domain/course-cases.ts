import { courseOf } from "~/domain/dossier/course/course";
import type { CourseView } from "~/domain/dossier/course/schema";
import { viewOf } from "~/domain/dossier/course/view";
import { trackOn } from "~/domain/tracks/all";
import type { Answers, Entry, StepEntry } from "~/domain/tracks/entries";
import type { Track, Who } from "~/domain/tracks/track";

export const DAY = "2026-11-24";
const SETTINGS = {
  counsellorMediationAllowed: false,
  statutoryChannel: "none",
  criminalOffenceRule: "consent_only",
} as const;
export const NOW = { settings: SETTINGS, today: DAY };
const TERMS = { ...SETTINGS, firstContactDays: 2, firstContactUnit: "calendar" } as const;

/** A line of a course as the one who may take the step would write it. */
export function stepLine(
  track: Track,
  step: string,
  at: number,
  more: Partial<StepEntry> & { answers?: Answers } = {},
): StepEntry {
  return {
    id: `${at}-${step}`,
    kind: "step",
    step,
    at: new Date(Date.parse("2026-11-20T09:00:00Z") + at * 60_000).toISOString(),
    by: track.steps[step]?.who ?? "counsellor",
    author: "Agata Wiśniewska-Bos",
    answers: {},
    ...more,
  };
}

/** A course in which these steps were taken one after another. */
export function played(
  code: string,
  steps: (string | [string, Answers])[],
): { track: Track; entries: Entry[] } {
  const track = trackOn(code, DAY);
  return {
    track,
    entries: steps.map((one, at) =>
      typeof one === "string" ? stepLine(track, one, at) : stepLine(track, one[0], at, { answers: one[1] }),
    ),
  };
}

export function viewed(
  code: string,
  who: Who,
  steps: (string | [string, Answers])[],
  more: Entry[] = [],
): CourseView {
  const { track, entries: first } = played(code, steps);
  const entries = [...first, ...more];
  return viewOf(courseOf(track, entries), entries, who, {
    ...NOW,
    receivedOn: "2026-11-20",
    terms: () => TERMS,
  });
}

/** The way to guidance, as most reports go. */
export const TO_MANDATE: (string | [string, Answers])[] = [
  "accept",
  "make_contact",
  ["explain", { how: "spoken", limits: true }],
  ["judge_fit", { together: true, outline: "Nare berichten van een docent." }],
  "sign",
  ["describe", { text: "De docent stuurt u ’s avonds berichten." }],
  "offer",
  "approve",
  ["give_mandate", { goal: "Het moet stoppen." }],
];

/** A consent that was asked, and the line that answered it or took it back. */
export const askedLine = (id: string, act: string, until: string | null = null): Entry => ({
  id,
  at: "2026-11-23T10:00:00Z",
  author: "Agata Wiśniewska-Bos",
  by: "counsellor",
  kind: "asked",
  act,
  what: "Dat het moet stoppen.",
  whom: "De teamleider",
  until,
});
const byReporter = (id: string) => ({
  id,
  at: "2026-11-23T11:00:00Z",
  author: "",
  by: "reporter" as const,
});
export const yesLine = (asked: string, yes = true): Entry => ({
  ...byReporter(`${asked}-yes`),
  kind: "answered",
  asked,
  yes,
});
export const withdrawnLine = (asked: string): Entry => ({
  ...byReporter(`${asked}-back`),
  kind: "withdrawn",
  asked,
});
