import { z } from "zod";

/** The languages in which a reporter can be spoken to by the screens. */
export const LANGUAGES = ["nl", "en", "pl"] as const;
export type Language = (typeof LANGUAGES)[number];

export type Track = "unwanted_behaviour" | "integrity";

/** Which track a report seems to belong to; the reporter suggests, the counsellor decides (S4-04, S4-22). */
export const ABOUT = ["unwanted_behaviour", "integrity", "both", "unknown"] as const;
export type About = (typeof ABOUT)[number];

export const REACH = ["code", "call", "mail"] as const;
export type Reach = (typeof REACH)[number];

export const RELATIONS = [
  "employee", "temp_agency_worker", "seconded_selfemployed", "intern", "volunteer", "student",
  "applicant", "former_employee", "manager_seeking_advice", "third_party", "unknown",
] as const; // biome-ignore format: a list of the domain
export type Relation = (typeof RELATIONS)[number];

export const ALLEGED_ROLES = [
  "direct_manager", "higher_management_board", "colleague", "subordinate", "teacher_trainer", "student",
  "client_citizen", "supplier_contractor", "agency", "elected_official", "group_culture", "unknown",
] as const; // biome-ignore format: a list of the domain
export type AllegedRole = (typeof ALLEGED_ROLES)[number];

export type Gender = "w" | "m";

export const STORY_MAX = 20_000;
export const LINE_MAX = 300;

/** A line that a person typed: NFC, no control characters, trimmed. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .refine((text) => !hasControl(text) && !/[\n\r\t]/.test(text), { message: "control" })
    .refine((text) => [...text].length <= max, { message: "too_long" });

export const paragraph = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => !hasControl(text.replace(/[\n\t]/g, "")), { message: "control" })
    .refine((text) => [...text].length <= max, { message: "too_long" });

function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}

/** The names of the form's fields as they stand in the HTML; Dutch, because a person may see them. */
export const FIELD_NAMES = {
  story: "verhaal", reach: "bereik", phone: "nummer", hours: "uren", voicemail: "voicemail", mail: "mail",
  callName: "naam", counsellor: "wie", gender: "geslacht", language: "taalwens", exclude: "niet",
  about: "spoor", relation: "relatie", allegedRole: "over", department: "afdeling", when: "toen", where: "daar",
} as const; // biome-ignore format: one field a word
export type IntakeField = keyof typeof FIELD_NAMES;

/** What a reporter filled in. Everything but "story or reach" may be empty (S0-03); nothing asks for proof (S4-09). */
export const IntakeForm = z.strictObject({
  story: paragraph(STORY_MAX).default(""),
  reach: z.enum(REACH).default("code"),
  phone: line(40).default(""),
  hours: line(LINE_MAX).default(""),
  voicemail: z.boolean().default(false),
  mail: line(254).default(""),
  callName: line(80).default(""),
  counsellor: z.union([z.literal(""), z.uuid()]).default(""),
  gender: z.union([z.literal(""), z.enum(["w", "m"])]).default(""),
  language: z.union([z.literal(""), z.string().regex(/^[a-z]{2}$/)]).default(""),
  exclude: z.union([z.literal(""), z.uuid()]).default(""),
  about: z.enum(ABOUT).default("unknown"),
  relation: z.union([z.literal(""), z.enum(RELATIONS)]).default(""),
  allegedRole: z.union([z.literal(""), z.enum(ALLEGED_ROLES)]).default(""),
  department: line(120).default(""),
  when: line(LINE_MAX).default(""),
  where: line(LINE_MAX).default(""),
});
export type IntakeForm = z.infer<typeof IntakeForm>;

/** Why a field was not accepted; the words live in `words/`. */
export const FIELD_PROBLEMS = [
  "empty_report", "too_long", "control", "phone_needed", "phone_unclear", "mail_needed", "mail_unclear",
  "mail_of_work", "same_person", "unknown_choice",
] as const; // biome-ignore format: a list of the domain
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];
export type FieldError = { field: IntakeField; problem: FieldProblem };

/** Days of the week 1 = Monday … 7 = Sunday, hours as "9.00". */
export type ReachableHours = { from: number; to: number; start: string; end: string };

/** A counsellor as everyone may know her (S0-26, S3-26). */
export type PanelMember = {
  id: string;
  name: string;
  gender: Gender;
  languages: string[];
  hours: ReachableHours[];
  tracks: ("unwanted_behaviour" | "integrity")[];
  /** A former tie with this employer that she declared herself (S1-09); plain Dutch sentence or nothing. */
  tie: string | null;
};

export type CriminalOffenceRule =
  | "inform_board_with_knowledge"
  | "consent_only"
  | "consent_or_five_conditions";

/** A civil day (YYYY-MM-DD, Amsterdam) and the hour on it by which something happens. */
export type DueMoment = { day: string; hour: number };

export type DocumentKind = "conductProtocol" | "flyer" | "complaintsRegulation" | "whistleblowingScheme";

/** Everything the public pages of one employer may show. */
export type EmployerPage = {
  slug: string;
  name: string;
  shortName: string;
  /** Who leads there, as the protocol calls them. */
  boardName: string;
  /** In which form's list, in this order. */
  relations: Relation[];
  phone: string;
  panel: PanelMember[];
  /** Who may be spoken to at work itself, by an employer that has such people too (S4-06). */
  atWork: { name: string; phone: string }[];
  firstContact: DueMoment;
  criminalOffenceRule: CriminalOffenceRule;
  retentionMonths: number;
  /** Agency workers read that their agency hears nothing. */
  hiresThroughAgency: boolean;
  statutoryChannel: "none" | "network_receives";
  hasMinors: boolean;
  /** The employer wants the page to tell how many people meet unwanted behaviour. */
  contextFigures: boolean;
  /** Published documents only; without one there is no link. */
  documents: DocumentKind[];
  /** The last day on which this page is there, once it is near. */
  lastDay: string | null;
  /** False when nobody is ready to read: then there is no form, only phone numbers. */
  canWrite: boolean;
};

/** Who will read a report, as routing chose. */
export type Readers = { primary: PanelMember; deputy: PanelMember | null };

/** Why nobody fits, so that the reporter can let go of one wish (decision 31). */
export type NobodyFits = { wish: "counsellor" | "gender" | "language" | "exclude" | "panel" };
