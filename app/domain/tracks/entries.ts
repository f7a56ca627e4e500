import type { CivilDay } from "~/domain/clock";
import type { Composed } from "~/domain/documents/clause";
import type { Language } from "~/domain/intake/schema";
import type { Who } from "~/domain/tracks/track";

/** How something the reporter said came to be written down; absent: the reporter did it on the own page. */
export type How = "verbal" | "paper";
export type Answer = string | string[] | boolean;
export type Answers = Readonly<Record<string, Answer>>;

type Base = {
  id: string;
  /** The exact product moment (ISO), known only inside the seal. */
  at: string;
  by: Who;
  /** Who of the counsellors; empty for the reporter. */
  author: string;
};

/** Which text was read, and the text itself: a later template changes nothing that was agreed. */
export type ReadText = {
  version: string;
  language: string;
  agreed?: Pick<Composed, "title" | "blocks">;
};

/** A step of the track was taken. */
export type StepEntry = Base & {
  kind: "step";
  step: string;
  answers: Answers;
  how?: How;
  /** The day on which the reporter said it, when that was not through the page. */
  on?: CivilDay;
  /** The version that was approved, bound to its exact text by a keyed hash (security design 2.7). */
  binds?: { entry: string; mac: string };
  text?: ReadText;
};

/** The counsellor asks for a yes to one act: what is shared, with whom, until when (S2-19). */
export type AskedEntry = Base & {
  kind: "asked";
  act: string;
  what: string;
  whom: string;
  until: CivilDay | null;
};
/** The question as it stood on the reporter's own page, and what a no meant: other words of later change no answer. */
export type ReadQuestion = { language: Language; question: string; ifNo: string };
export type AnsweredEntry = Base & {
  kind: "answered";
  asked: string;
  yes: boolean;
  read?: ReadQuestion;
  how?: How;
  on?: CivilDay;
};
export type WithdrawnEntry = Base & { kind: "withdrawn"; asked: string; how?: How; on?: CivilDay };
/** "Dit klopt niet": what the counsellor wrote down as said was not said so. */
export type DisputedEntry = Base & { kind: "disputed"; entry: string; words: string };
/** Somebody was told (medeweten); another kind of record than a consent (domain 6.6.14). */
export type NoticeEntry = Base & { kind: "notice"; what: string };
/** The reporter read what a later version of the protocol says and wants it for this case. */
export type LaterEntry = Base & { kind: "later"; major: number };
/** The agreement was made anew, with the limits of the version that was taken; the earlier one stays as it was signed. */
export type SignedAgainEntry = Base & { kind: "signed"; text: ReadText };
/** New law came into force while the case was open; both sides read it here once. */
export type LawEntry = Base & { kind: "law"; since: CivilDay };
/** Something was done towards others; what was shared stays stored. */
export type ActEntry = Base & {
  kind: "act";
  act: string;
  asked: string | null;
  answers: Answers;
};

/** One line of the course of a dossier: sealed, never changed, never removed before the dossier is. */
export type Entry =
  | StepEntry
  | AskedEntry
  | AnsweredEntry
  | WithdrawnEntry
  | DisputedEntry
  | NoticeEntry
  | LaterEntry
  | SignedAgainEntry
  | LawEntry
  | ActEntry;
