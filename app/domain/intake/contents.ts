import type { CivilDay } from "~/domain/clock";
import type { About, AllegedRole, DueMoment, Gender, Language, Reach, Relation } from "./schema";

/** How, when and where a reporter wants to be reached. */
export type ReachWish = {
  reach: Reach;
  phone: string;
  hours: string;
  voicemail: boolean;
  mail: string;
  callName: string;
};

/** What the reporter stated beside the story; sealed, never changed afterwards. */
export type Facts = {
  about: About;
  relation: Relation | "";
  allegedRole: AllegedRole | "";
  department: string;
  when: string;
  where: string;
  language: Language;
  reach: ReachWish;
  genderWish: Gender | "";
  languageWish: string;
  /** The exact moment of receipt: plain columns hold the day only (decision 13). */
  receivedAt: string;
  protocolMajor: number;
};

/** Where the work stands; sealed, so that nobody reads a stage from the database (decision 10). */
export type State = {
  stage: "received" | "accepted" | "contacted" | "closed";
  contactDue: DueMoment;
  firstContact: {
    at: string;
    met: boolean;
    way: "portal" | "phone" | "mail" | "in_person";
    note: string;
  } | null;
  /** Set while a message of the reporter waits for an answer. */
  answerDue: DueMoment | null;
  /** Why it was closed; writing opens it again. */
  closed?: { reason: "no_contact" } | null;
};

/** The little that a work list needs of each dossier. */
export type Summary = {
  contacted: boolean;
  contactDue: DueMoment;
  answerDue: DueMoment | null;
  /** The day since which the counsellor waits for the reporter. */
  waitingSince: CivilDay | null;
};

export type TalkLine = { from: "reporter" | "counsellor"; author: string; at: string; text: string };
export type LogEntry = {
  at: string;
  what: "received" | "accepted" | "taken_over" | "first_contact" | "closed_no_contact";
  detail: string;
};

/** What a counsellor sees before deciding; sealed to primary and deputy apart from the dossier (decision 14). */
export type HeaderFacts = {
  about: About;
  allegedRole: AllegedRole | "";
  department: string;
  language: Language;
  genderWish: Gender | "";
};
