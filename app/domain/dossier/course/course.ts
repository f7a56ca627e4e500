import { amsterdamDay, type CivilDay } from "~/domain/clock";
import type { ActEntry, AskedEntry, Entry, ReadQuestion, StepEntry } from "~/domain/tracks/entries";
import type { Control, Track } from "~/domain/tracks/track";

/** One thing that was asked: the ledger shows each as it stands (S2-19). */
export type Consent = {
  asked: AskedEntry;
  standing: "asked" | "given" | "refused" | "withdrawn" | "disputed" | "ended";
  /** When it came to stand like this. */
  at: string;
  /** How the yes or no was given; absent: on the reporter's own page. */
  how?: "verbal" | "paper";
  /** The line that wrote it down, for "dit klopt niet". */
  answeredBy: string | null;
  read?: ReadQuestion;
};

/** Where a case stands: everything that follows from its lines, in their order. */
export type Course = {
  track: Track;
  stage: string;
  /** Every stage in which it stood. */
  been: ReadonlySet<string>;
  control: Control;
  /** Every step that was taken, in order. */
  taken: StepEntry[];
  /** Those that still stand: not undone by a later step and not disputed. */
  standing: StepEntry[];
  consents: Consent[];
  acts: ActEntry[];
  /** Lines about which the reporter said "dit klopt niet". */
  disputed: ReadonlySet<string>;
};

/** Where a case stands whose reporter stopped. Who says that it was never said so goes on where it was (decision 0098). */
const STOPPED = "withdrawn";

/** Reads a course from its lines. Pure: the same lines give the same course, whoever reads them. */
export function courseOf(track: Track, entries: readonly Entry[]): Course {
  let stage = track.start;
  const been = new Set([stage]);
  let control = track.control;
  const taken: StepEntry[] = [];
  let standing: StepEntry[] = [];
  const consents = new Map<string, Consent>();
  const acts: ActEntry[] = [];
  const disputed = new Set<string>();
  const stops = new Map<string, { from: string; undone: StepEntry[] }>();

  const settle = (id: string, change: Partial<Consent>) => {
    const known = consents.get(id);
    if (known) consents.set(id, { ...known, ...change });
  };

  for (const entry of entries) {
    switch (entry.kind) {
      case "step": {
        const step = track.steps[entry.step];
        if (!step) break;
        taken.push(entry);
        const undone = standing.filter((one) => step.undoes?.includes(one.step));
        if (step.to === STOPPED) stops.set(entry.id, { from: stage, undone });
        standing = standing.filter((one) => !undone.includes(one));
        standing.push(entry);
        if (step.endsConsents) {
          for (const { asked, standing: now } of consents.values())
            if (now === "given" || now === "asked") settle(asked.id, { standing: "ended", at: entry.at });
        }
        stage = nextStage(step.to, stage);
        been.add(stage);
        control = step.control ?? control;
        break;
      }
      case "asked":
        consents.set(entry.id, { asked: entry, standing: "asked", at: entry.at, answeredBy: null });
        break;
      case "answered":
        settle(entry.asked, {
          standing: entry.yes ? "given" : "refused",
          at: entry.at,
          answeredBy: entry.id,
          ...(entry.how ? { how: entry.how } : {}),
          ...(entry.read ? { read: entry.read } : {}),
        });
        break;
      case "withdrawn":
        settle(entry.asked, { standing: "withdrawn", at: entry.at, answeredBy: entry.id });
        break;
      case "disputed": {
        disputed.add(entry.entry);
        standing = standing.filter((one) => one.id !== entry.entry);
        const stop = stops.get(entry.entry);
        if (stop && stage === STOPPED) {
          // The consents that ended with it stay ended: a yes is given anew, and never given back by us.
          stage = stop.from;
          standing = [...stop.undone, ...standing];
        }
        for (const consent of consents.values()) {
          if (consent.answeredBy === entry.entry)
            settle(consent.asked.id, { standing: "disputed", at: entry.at });
        }
        break;
      }
      case "act": {
        acts.push(entry);
        const act = track.acts[entry.act];
        stage = nextStage(act?.to, stage);
        been.add(stage);
        control = act?.control ?? control;
        break;
      }
      case "notice":
      case "later":
      case "signed":
      case "law":
        break;
    }
  }
  return { track, stage, been, control, taken, standing, consents: [...consents.values()], acts, disputed };
}

function nextStage(to: Track["steps"][string]["to"], stage: string): string {
  if (to === undefined) return stage;
  return typeof to === "string" ? to : (to[stage] ?? stage);
}

/** The stage in which a step or act would leave the case. */
export const stageAfter = ({ track, stage }: Course, kind: "steps" | "acts", name: string): string =>
  nextStage(track[kind][name]?.to, stage);

/** The day on which something was done, as far as terms are concerned. */
export function dayOf(course: Course, entry: StepEntry | ActEntry): CivilDay {
  const row = entry.kind === "act" ? course.track.acts[entry.act] : course.track.steps[entry.step];
  const given = row?.dated ? entry.answers[row.dated] : undefined;
  if (typeof given === "string" && given !== "") return given;
  return (entry.kind === "step" ? entry.on : undefined) ?? amsterdamDay(new Date(entry.at));
}

/** The day on which the last of these was done that still stands; `receivedOn` for the receipt itself. */
export function lastDoneOn(
  course: Course,
  done: string | readonly string[],
  receivedOn: CivilDay,
): CivilDay | null {
  const names = typeof done === "string" ? [done] : done;
  const days = [
    ...course.standing.filter((one) => names.includes(one.step)),
    ...course.acts.filter((one) => names.includes(one.act)),
  ].map((one) => dayOf(course, one));
  return names.includes("receive") ? receivedOn : (days.sort().at(-1) ?? null);
}

/** The last time a step was taken that still stands. */
export function lastOf(course: Course, step: string): StepEntry | undefined {
  return course.standing.findLast((one) => one.step === step);
}

/** The consents of one act that hold on a day: given, not withdrawn, not disputed, not past their last day. */
export function liveConsents(course: Course, act: string, today: CivilDay): Consent[] {
  return course.consents.filter(
    ({ asked, standing }) =>
      asked.act === act && standing === "given" && (asked.until === null || asked.until >= today),
  );
}
