import type { CivilDay } from "~/domain/clock";
import type { DueMoment } from "~/domain/intake/schema";
import type { Answers, Entry, How, ReadQuestion, ReadText } from "~/domain/tracks/entries";
import type { Act, Control, Questions, Step, Who } from "~/domain/tracks/track";

/** Why something is still shut, for a sentence: what is lacking, in the words of the track where it has them. */
export type Because =
  | { kind: "lacking"; text: string }
  | { kind: "consent"; does: string }
  | { kind: "decision"; does: string }
  | { kind: "setting"; setting: string }
  | { kind: "stage"; stage: string };

/** One row of the checklist. */
export type CheckRow = {
  step: string;
  does: string;
  who: Who;
  /** `passed`: it was not done, and from here it cannot be any more. */
  state: "done" | "now" | "open" | "shut" | "passed";
  on: CivilDay | null;
  how: How | null;
  due: DueMoment | null;
  because: Because | null;
};

/** The case ended before anybody was in contact: withdrawn, or closed. */
export const endedUncontacted = (rows: readonly CheckRow[]): boolean =>
  rows.some(({ step, state }) => step === "make_contact" && state === "passed");

/**
 * What happens next, and whose turn it is: a step; a consent to be asked, or to be answered by the reporter; an act that
 * the reporter chose. `name` is the step's or the act's.
 */
export type Next = {
  kind: "step" | "ask" | "consent" | "act";
  name: string;
  does: string;
  who: Who;
  due: DueMoment | null;
};

/** A step that may be taken now. `writesDown`: the reporter said it and the counsellor writes it down, with the day. */
export type OpenStep = {
  step: string;
  does: string;
  asks: Questions;
  writesDown: boolean;
  basis: string;
  law?: Step["law"];
  opens?: Step["opens"];
};

export type ConsentRow = {
  id: string;
  act: string;
  does: string;
  what: string;
  whom: string;
  until: CivilDay | null;
  askedOn: CivilDay;
  standing: "asked" | "given" | "refused" | "withdrawn" | "disputed" | "ended" | "expired";
  on: CivilDay;
  how: How | null;
  /** The line to which "dit klopt niet" would belong; null when the reporter said it on the own page. */
  disputable: string | null;
  /** How the question stood on the page of who answered it there. */
  read: ReadQuestion | null;
};

export type ActRow = {
  act: string;
  does: string;
  asks: Questions;
  needsConsent: boolean;
  /** Set where it goes out as a letter: how much of who reported it tells. */
  letter: NonNullable<Act["letter"]> | null;
  /** Null: it may be done now. */
  because: Because | null;
  mayAsk: boolean;
  live: ConsentRow[];
  done: number;
};

/** One version of the description. */
export type Version = {
  entry: string;
  version: number;
  text: string;
  on: CivilDay;
  author: string;
  standing: "draft" | "offered" | "change_asked" | "approved" | "replaced";
  approved: { on: CivilDay; how: How | null; disputable: string | null } | null;
  /** Whether the reporter ever got it to read; a text that was not offered is the counsellor's alone. */
  offered: boolean;
  /** The day of a yes that fell away when a newer text was written. */
  voidedYes: CivilDay | null;
  /** What the reporter wanted otherwise. */
  wish: string;
};

/** Something the counsellor wrote down in the reporter's place. */
export type Said = {
  entry: string;
  step: string;
  does: string;
  on: CivilDay;
  how: How;
  author: string;
  disputed: boolean;
};

export type HistoryLine = {
  id: string;
  at: string;
  by: Who;
  author: string;
  kind: Entry["kind"];
  /** The step, act or line that it is about, for words in another language. */
  code: string;
  answers: Answers;
  does: string;
  details: { label: string; value: string }[];
  how: How | null;
  on: CivilDay | null;
};

/** A statutory term that passed without what it was for. */
export type PassedTerm = { step: string; due: CivilDay };

/** An agreement that was signed before the one that holds. */
export type SignedText = ReadText & { on: CivilDay };

/** Everything that a screen, a print or a download shows of a course, for one of the two. */
export type CourseView = {
  track: string;
  /** Somebody about whom others spoke, and not a report (decision 29). */
  apart?: true;
  dutch: string;
  stage: string;
  stageDutch: string;
  control: Control;
  /** Since when somebody else decides, and why, in the words in which the reporter was told before; null at the beginning. */
  controlSince: { on: CivilDay; why: string } | null;
  /** Whether this is more than a talk in confidence; null where the track knows no such thing. */
  official: "not_yet" | "now" | "past" | "never" | null;
  passed: PassedTerm[];
  checklist: CheckRow[];
  /** Null where nothing follows: the case is closed. */
  next: Next | null;
  steps: OpenStep[];
  acts: ActRow[];
  consents: ConsentRow[];
  versions: Version[];
  agreement: (ReadText & { on: CivilDay; how: How | null; entry: string; earlier: SignedText[] }) | null;
  said: Said[];
  /** The acts that the reporter chose and still stands by. */
  decisions: string[];
  history: HistoryLine[];
  /** The answers with which each step that stands was taken the last time. */
  answers: Record<string, Answers>;
};
