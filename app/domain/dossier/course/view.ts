import { amsterdamDay, type CivilDay } from "~/domain/clock";
import type { Entry, StepEntry } from "~/domain/tracks/entries";
import type { Who } from "~/domain/tracks/track";
import { agreementOf } from "./agreed";
import { type Around, becauseOf, checklist } from "./checklist";
import { type Consent, type Course, dayOf, lastOf, liveConsents } from "./course";
import { historyOf } from "./history";
import { nextOf } from "./next";
import { controlSince, officialOf, passedTerms } from "./official";
import { mayAsk, mayDispute, mayDo, mayTake, type Now } from "./policy";
import type { ActRow, ConsentRow, CourseView, OpenStep, Said, Version } from "./schema";
import { reporterReads } from "./told";

/** What one of the two sees of a course. */
export function viewOf(course: Course, entries: readonly Entry[], who: Who, around: Around): CourseView {
  const { track, stage } = course;
  const rows = checklist(course, around);
  const mayRead = (step: string) => who === "counsellor" || step !== "describe";
  const seen = (line: { id: string; kind: string; code: string; by: Who }) =>
    who === "counsellor" || line.by === "reporter" || reporterReads(course, line);
  return {
    track: track.code,
    ...(track.apart ? { apart: true } : {}),
    dutch: track.dutch,
    stage,
    stageDutch: track.stages[stage]?.dutch ?? stage,
    control: course.control,
    controlSince: controlSince(course),
    official: officialOf(course),
    passed: passedTerms(course, around),
    checklist: rows,
    next: nextOf(course, rows, around),
    steps: openSteps(course, who, around),
    acts: Object.keys(track.acts).map((act) => actRow(course, act, around)),
    consents: course.consents.map((consent) => consentRow(course, consent, around.today)),
    versions: versions(course).filter(({ offered }) => who === "counsellor" || offered),
    agreement: agreementOf(course, entries),
    said: said(course),
    decisions: course.standing.flatMap((one) => (one.step === "decide" ? [String(one.answers.act)] : [])),
    history: historyOf(course, entries)
      .filter(seen)
      .map((line) => (mayRead(line.code) ? line : { ...line, ...UNREAD })),
    answers: Object.fromEntries(
      course.standing
        .filter((one) => mayRead(one.step) && seen({ ...one, code: one.step }))
        .map((one) => [one.step, one.answers]),
    ),
  };
}

/** The reporter reads a description when it is offered, among the versions. */
const UNREAD = { answers: {}, details: [] };

/** Steps that the screen takes in another way: accepting and the first contact have their own forms. */
const ELSEWHERE = new Set(["accept", "make_contact", "stay_away", "reopen"]);

function openSteps(course: Course, who: Who, now: Now): OpenStep[] {
  return Object.entries(course.track.steps)
    .filter(([step]) => !ELSEWHERE.has(step) && mayTake(course, step, who, now).ok)
    .map(([step, row]) => ({
      step,
      does: row.does,
      asks: row.asks ?? {},
      writesDown: row.who !== who,
      basis: row.basis,
      ...(row.law ? { law: row.law } : {}),
      ...(row.opens ? { opens: row.opens } : {}),
    }));
}

function actRow(course: Course, act: string, now: Now): ActRow {
  const row = course.track.acts[act];
  if (!row) throw new Error(`no act is called ${act}`);
  const allowed = mayDo(course, act, now);
  return {
    act,
    does: row.does,
    asks: row.asks ?? {},
    needsConsent: row.needs.includes(`consent:${act}`),
    letter: row.letter ?? null,
    because: allowed.ok ? null : becauseOf(course, allowed.refusal, row.from),
    mayAsk: mayAsk(course, act, now).ok,
    live: liveConsents(course, act, now.today).map((consent) => consentRow(course, consent, now.today)),
    done: course.acts.filter((one) => one.act === act).length,
  };
}

function consentRow(course: Course, consent: Consent, today: CivilDay): ConsentRow {
  const { asked, standing, at, how, answeredBy, read } = consent;
  const over = standing === "given" && asked.until !== null && asked.until < today;
  return {
    id: asked.id,
    act: asked.act,
    does: course.track.acts[asked.act]?.does ?? asked.act,
    what: asked.what,
    whom: asked.whom,
    until: asked.until,
    askedOn: amsterdamDay(new Date(asked.at)),
    standing: over ? "expired" : standing,
    on: amsterdamDay(new Date(at)),
    how: how ?? null,
    disputable: answeredBy !== null && mayDispute(course, answeredBy) ? answeredBy : null,
    read: read ?? null,
  };
}

function versions(course: Course): Version[] {
  const at = course.taken.flatMap((one, place) => (one.step === "describe" ? [place] : []));
  return at
    .map((place, number): Version => {
      const entry = course.taken[place] as StepEntry;
      const until = at[number + 1];
      const approved = yesTo(course.standing, entry);
      const since = course.taken.slice(place, until);
      const wish = since.findLast((one) => one.step === "ask_change");
      const before = until === undefined ? undefined : yesTo(course.taken, entry);
      return {
        entry: entry.id,
        version: number + 1,
        text: String(entry.answers.text ?? ""),
        on: dayOf(course, entry),
        author: entry.author,
        offered: since.some((one) => one.step === "offer"),
        standing: until === undefined ? current(course, approved, wish) : "replaced",
        approved: approved
          ? {
              on: dayOf(course, approved),
              how: approved.how ?? null,
              disputable: mayDispute(course, approved.id) ? approved.id : null,
            }
          : null,
        voidedYes: before && !course.disputed.has(before.id) ? dayOf(course, before) : null,
        wish: String(wish?.answers.words ?? ""),
      };
    })
    .reverse();
}

const yesTo = (taken: readonly StepEntry[], text: StepEntry): StepEntry | undefined =>
  taken.findLast((one) => one.binds?.entry === text.id);

function current(
  course: Course,
  approved: StepEntry | undefined,
  wish: StepEntry | undefined,
): Version["standing"] {
  if (approved) return "approved";
  if (lastOf(course, "offer")) return "offered";
  return wish ? "change_asked" : "draft";
}

function said(course: Course): Said[] {
  return course.taken.flatMap((entry) => {
    const row = course.track.steps[entry.step];
    if (!row || !entry.how || row.who !== "reporter" || entry.by !== "counsellor") return [];
    const { id, step, how, author } = entry;
    return [
      {
        entry: id,
        step,
        does: row.does,
        on: dayOf(course, entry),
        how,
        author,
        disputed: course.disputed.has(id),
      },
    ];
  });
}
