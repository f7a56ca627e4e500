import type { CivilDay } from "~/domain/clock";
import type { About, AllegedRole, DueMoment, Gender, Language, Reach, Relation, Track } from "./schema";

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

/** What a dossier must remember beside its lines; sealed (decision 10). */
export type State = {
  /** The dated track under which the dossier was opened; where it stands follows from the lines of its course. */
  path: string;
  contactDue: DueMoment;
  firstContact: {
    at: string;
    met: boolean;
    way: "portal" | "phone" | "mail" | "in_person";
    note: string;
  } | null;
  /** Set while a message of the reporter waits for an answer. */
  answerDue: DueMoment | null;
  /** The proposal that stands, or the appointment that was made of it. */
  appointment?: Appointment | null;
  /** Where the reporter wants letters; absent for who wants none. */
  notice?: Notice | null;
  /** Why nothing of it may be destroyed, and until which day; the day alone stands plain as well. */
  hold?: { reason: HoldReason; until: CivilDay } | null;
  /** What this dossier added to the year's figures when it closed last. */
  counted?: Counted;
  /** The case on the other track that the same reporter has with the same counsellor. */
  linked?: { dossierId: string; track: Track };
  /** Whom the reporter handed it to, the last time it went to another counsellor. */
  handedTo?: string;
  /** The colleague whom the counsellor proposes, until the reporter answered. */
  handover?: HandoverProposal | null;
};

/** Why a dossier may be kept longer than its term, or than its reporter wants (domain T4). */
export const HOLD_REASONS = ["formal_procedure", "lvv_complaint", "court"] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** A heading of the year's figures and the code that is counted under it. */
export type Count = [dimension: string, code: string];
export type Counted = { year: number; counts: Count[] };

/** Why a counsellor wants to hand a dossier over (domain 6.0). */
export const HANDOVER_REASONS = ["absence", "conflict", "wish"] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];
export type HandoverProposal = { to: string; name: string; reason: HandoverReason; refused: boolean };

/** A private address, and the random name under which its letters wait; the name says nothing outside the seal. */
export type Notice = { mail: string; language: Language; tag: string };

export const MEETING_MODES = ["physical_neutral", "phone", "video"] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** Three moments to choose from (S0-06, S1-14, S2-10); Amsterdam day and clock. */
export type Slot = { day: CivilDay; time: string };
export type Appointment = {
  id: string;
  mode: MeetingMode;
  /** A neutral place; empty for a call. */
  place: string;
  slots: Slot[];
  chosen: Slot | null;
  /** The reporter can do none of them. */
  none: boolean;
};

/** The little that a work list needs of each dossier. */
export type Summary = {
  contacted: boolean;
  contactDue: DueMoment;
  answerDue: DueMoment | null;
  /** The day since which the counsellor waits for the reporter. */
  waitingSince: CivilDay | null;
  /** The day on which the counsellor wanted to come back to it. */
  followUpOn?: CivilDay | null;
};

export type TalkLine = {
  from: "reporter" | "counsellor";
  author: string;
  at: string;
  text: string;
  /** Who wrote down what the reporter said (S0-04); absent when the reporter wrote it. */
  writtenBy?: string;
};
/** By which way a report came in (domain taxonomy `contactChannel`, as far as it can happen here). */
export const CHANNELS = ["web_form", "phone", "email", "walk_in", "letter"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a counsellor logs of a contact, in twenty seconds. */
export const MOMENTS = ["called", "talked", "written", "no_answer", "consulted"] as const;
export type Moment = (typeof MOMENTS)[number];

export type LogEntry = {
  at: string;
  what:
    | "received"
    | "linked"
    | "accepted"
    | "taken_over"
    | "handed_over"
    | "handover_proposed"
    | "first_contact"
    | "moment"
    | "activation"
    | "appointment"
    | "closed_no_contact"
    | "held"
    | "hold_ended"
    | "wish_recorded";
  detail: string;
  channel?: Channel;
  moment?: { kind: Moment; minutes: number; followUpOn: CivilDay | null };
  hold?: { reason: HoldReason; until: CivilDay };
  /** The day on which the reporter said it. */
  said?: CivilDay;
};

/** What a counsellor sees before deciding; sealed to primary and deputy apart from the dossier (decision 14). */
export type HeaderFacts = {
  /** Somebody about whom others spoke, and not a report (decision 29). */
  apart?: true;
  about: About;
  allegedRole: AllegedRole | "";
  department: string;
  language: Language;
  genderWish: Gender | "";
};
