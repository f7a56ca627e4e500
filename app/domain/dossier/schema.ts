import type {
  Appointment,
  HandoverProposal,
  LogEntry,
  ReachWish,
  Slot,
  TalkLine,
} from "~/domain/intake/contents";
import type {
  About,
  AllegedRole,
  DueMoment,
  Gender,
  Language,
  PanelMember,
  Relation,
  Track,
} from "~/domain/intake/schema";
import type { NeutralPlace } from "~/domain/places/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { CaseDocuments } from "./case-documents";
import type { CourseView } from "./course/schema";
import type { FileLine } from "./file-schema";
import type { Keeping } from "./keeping-policy";
import type { Offer, Rules } from "./rules";

export type { ReachWish } from "~/domain/intake/contents";
export type { Track } from "~/domain/intake/schema";
export const STANDINGS = ["new", "active", "formal", "aftercare", "closed"] as const;
export type Standing = (typeof STANDINGS)[number];

export const MESSAGE_MAX = 10_000;
export const NOTE_MAX = 10_000;

/** One message of the conversation. `at` is the exact product moment (ISO), known only inside the seal. */
export type Message = TalkLine & { id: string };

/** One line of the process log (S0-22). */
export type LogLine = LogEntry & { id: string };

/** How the first contact was made (S0-05). */
export const CONTACT_WAYS = ["portal", "phone", "mail", "in_person"] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** What the counsellor sees before deciding (decision 14): nothing of the story. */
export type Header = {
  /** Somebody about whom others spoke, and not a report (decision 29). */
  apart?: true;
  employer: string;
  about: About;
  allegedRole: AllegedRole | "";
  department: string;
  language: Language;
  genderWish: Gender | "";
};

/** What a row of `/werkplek` knows of a dossier that was opened; `next` is what happens next, in words. */
type NamedWork = {
  name: string;
  next: string;
  /** The appointment that was made, until its day is over. */
  appointment?: Slot | null;
};

/** A term that runs for the counsellor; `withdrawn` before anybody was in contact, so that only closing is left. */
export type PressingKind = "contact" | "withdrawn" | "answer" | "follow_up" | "aftercare" | "statutory";

/** One row of `/werkplek`; `isTest` where somebody tried the form out before an employer opened. */
export type WorkItem = {
  dossierId: string;
  employer: string;
  track: Track;
  isTest?: boolean;
  /** A talk with somebody about whom others spoke, and not a report (decision 29). */
  apart?: true;
} & (
  | { kind: "choose"; due: DueMoment; asDeputy: boolean }
  | (NamedWork & { kind: PressingKind; due: DueMoment })
  /** No term runs: the counsellor's own step, the reporter's, or nothing that happened for a month (S0-17). */
  | (NamedWork & { kind: "step" | "stale" | "waiting"; since: string })
);

export type { Urgency } from "~/domain/clock";

/** What the reporter sees first on return: whose turn it is and by when (experience.md). */
export type Turn =
  | { who: "counsellor"; what: "accept"; due: DueMoment; late: boolean }
  | { who: "counsellor"; what: "contact"; due: DueMoment; late: boolean }
  | { who: "counsellor"; what: "answer"; due: DueMoment; late: boolean }
  /** `openUntil` for who can only come back with the code: the last day on which this stays open. */
  | { who: "reporter"; what: "read"; openUntil?: string | null }
  | { who: "reporter"; what: "closed" }
  | { who: "nobody"; what: "no_reader" };

/** Who looked on which day, as the reporter reads it. */
export type Look = {
  day: string;
  who: string;
  act:
    | "accepted"
    | "opened"
    | "answered"
    | "noted"
    | "contact_recorded"
    | "declined"
    | "file_added"
    | "file_opened"
    | "stepped"
    | "printed"
    | "held"
    | "hold_ended"
    | "wish_recorded";
};

/** Why a private address was not taken. */
export type NoticeProblem = "mail_needed" | "mail_unclear" | "mail_of_work";

/** The reporter's page after the code. */
export type ReporterPage = {
  employer: string;
  slug: string;
  phone: string;
  counsellor: PanelMember | null;
  deputy: PanelMember | null;
  /** Set when the first counsellor passed it on; she read nothing. */
  passedOnBy: string | null;
  /** The date that was promised first; passing a report on does not move it. */
  contactDue: DueMoment;
  turn: Turn;
  messages: Message[];
  files: FileLine[];
  looks: Look[];
  openedOn: string;
  dossierId: string;
  course: CourseView;
  track: Track;
  /** The protocol that was told at receipt, with what the reporter took since: a text that is made now says this. */
  settings: ProtocolSettings;
  documents: CaseDocuments;
  taken: TakenVersion | null;
  /** A later version of the protocol that this reporter may take, and need not. */
  offer: Offer | null;
  today: string;
  /** The counsellor whose new key opens nothing here yet, and asks for access again. */
  asksAgain: string | null;
  /** Whom the reporter may choose: when nobody is left to read, or instead of who reads. */
  possibleReaders: PanelMember[];
  keeping: Keeping;
  /** Every case of this code, with the one on this page. */
  cases: OwnCase[];
  /** Letters to a private address: wanted or not, and the address, if only the one that was left with the report. */
  notice: { wanted: boolean; mail: string };
  /** The colleague whom the counsellor proposes, as long as no answer was given. */
  handover: HandoverProposal | null;
  appointment: Appointment | null;
};

/**
 * The later version of the protocol that the reporter took for this case. `strict`: the agreement that was signed has other
 * limits, and until a new one is signed only a yes counts.
 */
export type TakenVersion = NonNullable<Rules["taken"]> & Pick<Rules, "strict">;

/** One of the cases that a code opens; `current`: the one that this page is about. */
export type OwnCase = { no: number; track: Track; current: boolean };

/** What the employer's protocol, as it stood at receipt, says that the counsellor must have at hand. */
export type DossierRules = Pick<
  ProtocolSettings,
  "sector" | "hasMinors" | "criminalOffenceRule" | "shortName" | "boardName"
>;

/** The dossier as its counsellor sees it. */
export type DossierPage = {
  dossierId: string;
  name: string;
  employer: string;
  employerShort: string;
  track: Track;
  standing: Standing;
  about: About;
  relation: Relation | "";
  allegedRole: AllegedRole | "";
  department: string;
  when: string;
  where: string;
  language: Language;
  reach: ReachWish;
  receivedAt: string;
  messages: Message[];
  files: FileLine[];
  log: LogLine[];
  notes: { text: string; savedAt: string | null };
  firstContact: { due: DueMoment; madeAt: string | null; met: boolean | null; way: ContactWay | null };
  answerDue: DueMoment | null;
  /** The colleague who was proposed, and what the reporter said of it. */
  handover: HandoverProposal | null;
  /** The same reporter's case on the other track. */
  linked: { dossierId: string; track: Track; name: string } | null;
  colleagues: { id: string; name: string }[];
  /** What the network offers for a talk on neutral ground. */
  places: NeutralPlace[];
  /** The day since which the reporter is to do something; null while somebody waits for the counsellor. */
  waitingSince: string | null;
  rules: DossierRules;
  readers: { name: string; role: "you" | "deputy" }[];
  protocolMajor: number;
  taken: TakenVersion | null;
  documents: CaseDocuments;
  course: CourseView;
  /** Breaking confidentiality, beside the case; the reporter's page never has it. */
  breach: CourseView;
  appointment: Appointment | null;
  keeping: Keeping;
};
