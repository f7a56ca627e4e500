import { z } from "zod";
import type { CivilDay } from "~/domain/clock";
import { DayField } from "~/domain/day-field";
import type { Composed } from "~/domain/documents/clause";
import {
  type DocumentKind,
  type Language,
  line,
  type ReachableHours,
  type Track,
} from "~/domain/intake/schema";
import type { ProtocolSettings } from "~/domain/tenancy/settings";

/** The items of the list by which an employer opens (documents.md E), in its order. */
export const ITEMS = [
  "GL-01", "GL-02", "GL-03", "GL-04", "GL-05", "GL-06", "GL-07", "GL-08", "GL-09", "GL-10",
  "GL-11", "GL-12", "GL-13", "GL-14", "GL-15", "GL-16", "GL-17", "GL-18", "GL-19", "GL-20",
] as const; // biome-ignore format: a table
export type Item = (typeof ITEMS)[number];

export const SIDES = ["employer", "network", "counsellor", "addressee"] as const;
export type Side = (typeof SIDES)[number];

export const STATES = ["setup", "ready", "live", "paused", "ended"] as const;
export type EmployerState = (typeof STATES)[number];

/** What a counsellor reads and promises for each employer before she works there (GL-04, S3-09, S3-12). */
export const PROMISES = ["independent", "organisation", "procedures", "secrecy"] as const;
export type CounsellorPromise = (typeof PROMISES)[number];

/** The promises in a statement, and a statement of some. */
export const promisesIn = (about: string): CounsellorPromise[] =>
  PROMISES.filter((one) => about.split(" ").includes(one));
export const aboutPromises = (made: readonly CounsellorPromise[]): string =>
  PROMISES.filter((one) => made.includes(one)).join(" ");

/** Something that a person said about a value. With another value it no longer counts. */
export type Statement = {
  item: string;
  side: Side;
  subject: string;
  about: string;
  words: string;
  onDay: CivilDay;
  saidOn: CivilDay;
  who: string | null;
};

/** The words of a letter of appointment as they were signed. */
export type SignedLetter = Pick<Composed, "title" | "blocks">;

/** Somebody's yes to one version of a paper; it stays when a later version is signed. */
export type Signature = {
  item: string;
  side: Side;
  subject: string;
  version: string;
  who: string | null;
  signedOn: CivilDay;
  /** Of a letter of appointment, what was signed; of the other papers the version says it. */
  text: SignedLetter | null;
};

export type PanelFact = {
  id: string;
  name: string;
  gender: "w" | "m";
  languages: string[];
  phone: string;
  hours: ReachableHours[];
  /** Has keys of her own. */
  ready: boolean;
  conflict: boolean;
  mailArrives: boolean;
  certificates: { tracks: Track[]; until: CivilDay }[];
};

/** Everything that the list is made of. */
export type GoingLiveFacts = {
  state: EmployerState;
  slug: string;
  name: string;
  shortName: string;
  /** It is known how the employer pays. */
  payment: boolean;
  today: CivilDay;
  liveOn: CivilDay | null;
  endsOn: CivilDay | null;
  /** What holds, or is being written; null while the employer has written nothing. */
  settings: ProtocolSettings | null;
  panel: PanelFact[];
  published: DocumentKind[];
  coming: DocumentKind[];
  /** Of each document the one that holds. */
  versions: { kind: DocumentKind; major: number; minor: number; inForceOn: CivilDay }[];
  consents: { kind: DocumentKind; outcome: string }[];
  statements: Statement[];
  /** Languages of the employer in which something that matters is not what the Dutch says. */
  behind: Language[];
};

/** Why an item is not done; each has a sentence in the words. */
export const LACKS = [
  "not_signed", "office_not_signed", "no_panel", "no_woman", "no_man", "track", "language", "no_deputy", "independent", "conflict",
  "no_letter", "not_chosen", "no_settings", "not_published", "comes_later", "not_checked", "office_is_counsellor",
  "consent_missing", "nobody_to_ask", "not_confirmed", "weekend", "not_called", "mail_missing", "mail_not_confirmed",
  "no_trial", "not_printed", "behind", "not_announced", "announced_late", "not_placed", "no_invoice", "not_open",
] as const; // biome-ignore format: a table
export type Lack = (typeof LACKS)[number];

/** What an open employer is asked once in a while, and the statement by which it answers. */
export const QUESTIONS = { posters: "after-30", review: "yearly", evaluation: "evaluation" } as const;
export type Question = keyof typeof QUESTIONS;

export type Line = { item: Item; lacks: { lack: Lack; who: string }[] };

/** What the employer says itself. */
export const EmployerSays = z.discriminatedUnion("item", [
  z.strictObject({
    item: z.enum(["GL-01", "GL-02", "GL-08", "GL-09", "GL-16", "GL-18", ...Object.values(QUESTIONS)]),
  }),
  z.strictObject({
    item: z.literal("GL-17"),
    onDay: DayField,
    words: line(120).refine((text) => text !== "", { message: "empty" }),
  }),
]);
export type EmployerSays = z.infer<typeof EmployerSays>;

export const NetworkSays = z.discriminatedUnion("item", [
  z.strictObject({ item: z.enum(["GL-01", "GL-02", "GL-06"]) }),
  z.strictObject({
    item: z.literal("GL-13"),
    onDay: DayField,
    words: line(80).refine((text) => text !== "", { message: "empty" }),
  }),
]);
export type NetworkSays = z.infer<typeof NetworkSays>;

export const SLUG = /^(?!.*--)[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/;

/** What the office writes down of an employer that joins. */
export const Admission = z.strictObject({
  name: line(80).refine((text) => text !== "", { message: "empty" }),
  shortName: line(28).refine((text) => text !== "", { message: "empty" }),
  slug: z.string().trim().regex(SLUG),
  domain: z.union([
    z.literal(""),
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  ]),
  sector: z.enum(["education_private", "education_regulated", "public_body", "private"]),
  headcountOwn: z.int().min(1).max(1_000_000),
  headcountHired: z.int().min(0).max(1_000_000),
  headcountStudents: z.int().min(0).max(1_000_000),
  panelPhone: line(20).refine((text) => /^(\+\d|0)[\d -]{5,}$/.test(text), { message: "phone_unclear" }),
  startsOn: DayField,
});
export type Admission = z.infer<typeof Admission>;
