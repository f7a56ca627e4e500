import { z } from "zod";
import { DayField } from "~/domain/day-field";
import type { CriminalOffenceRule } from "~/domain/intake/schema";
import { LANGUAGES, RELATIONS } from "~/domain/intake/schema";

const SMALL = 50;
const LARGE = 250;

/** What a person typed: NFC, trimmed, no line break or other control character. */
const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .refine((text) => !/\p{Cc}/u.test(text), { message: "control" })
    .refine((text) => [...text].length <= max, { message: "too_long" });

/** The employer's own words, which may keep their line breaks. */
const ownWords = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => !/\p{Cc}/u.test(text.replaceAll("\n", "")), { message: "control" })
    .refine((text) => [...text].length <= max, { message: "too_long" });

const required = (max: number) => line(max).refine((text) => text !== "", { message: "empty" });
const phone = line(20).refine((text) => /^(\+\d|0)[\d -]{5,}$/.test(text), { message: "phone_unclear" });
const range = (from: number, to: number) => z.int().min(from).max(to);
const heads = z.int().min(0);

const setOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.array(z.enum(values)).refine((list) => new Set(list).size === list.length, { message: "twice" });

const Contact = z.strictObject({ name: required(80), address: required(120), phone });
const Addressee = z.strictObject({ role: required(80), mail: z.email() });
const Office = z.strictObject({
  role: required(80),
  name: line(80).default(""),
  phone,
  mail: z.email(),
  address: required(120),
});
const Consent = z.strictObject({
  document: z.enum(["conductProtocol", "complaintsRegulation", "whistleblowingScheme", "appointmentLetter"]),
  major: z.int().min(1),
  asked: DayField.nullable(),
  decided: DayField,
  outcome: z.enum(["agreed", "agreed_if", "refused", "not_needed"]),
  /** Why nobody had to be asked; only with `not_needed`. */
  reason: line(300).default(""),
  proof: z
    .strictObject({ on: DayField, name: required(80) })
    .nullable()
    .default(null),
});
const Help = z.strictObject({ name: required(80), reach: required(120), from: z.enum(["network", "local"]) });

const CRIMINAL_OFFENCE_RULES = [
  "inform_board_with_knowledge",
  "consent_only",
  "consent_or_five_conditions",
] as const satisfies readonly CriminalOffenceRule[];

/**
 * Everything that an employer's protocol may settle (section B of documents.md, in its order and by its names).
 *
 * Not here, because they are tables of their own: `slug` with its `publicUrl`, which print has made final, and
 * `panel`, which is live and never consented to.
 */
const Fields = z.strictObject({
  employerName: required(80),
  shortName: required(28),
  sector: z.enum(["education_private", "education_regulated", "public_body", "private"]),
  hasMinors: z.boolean().default(false),
  headcountOwn: heads,
  headcountHired: heads.default(0),
  headcountStudents: heads.default(0),
  allowedRelations: setOf(RELATIONS).default(["employee"]),
  languages: setOf(LANGUAGES).default(["nl"]),
  contextFigures: z.boolean().default(false),
  panelPhone: phone,
  /** An account outside the panel; without one an accused person gets the referral text (decision 29). */
  accusedCounsellor: z.uuid().nullable().default(null),
  internalCounsellors: z.array(z.strictObject({ name: required(80), phone })).default([]),
  boardName: required(80),
  appointedBy: z.strictObject({ name: required(80), on: DayField }),
  criminalOffenceRule: z.enum(CRIMINAL_OFFENCE_RULES).default("consent_or_five_conditions"),
  counsellorMediationAllowed: z.boolean().default(false),
  retentionMonths: range(0, 24).default(24),
  firstContactDays: range(1, 2).default(2),
  firstContactUnit: z.enum(["calendar", "working"]).default("calendar"),
  formalAddressee: Contact.extend({ kind: z.enum(["committee_external", "committee_internal", "board"]) }),
  formalAddresseeAlternative: Contact.nullable().default(null),
  reportScope: z.enum(["all", "not_formally_complained"]).default("all"),
  quarterlyUpdate: z.enum(["off", "process_only", "yes_no"]).default("process_only"),
  quarterlyAddressee: Addressee.nullable().default(null),
  annualAddressee: Addressee,
  disclosureProfile: z.enum(["strict", "k5"]).default("strict"),
  /** Derived from the heads; the network may raise it (banks, trust offices), nobody may lower it. */
  wbkDuty: z.enum(["mandatory", "voluntary"]),
  statutoryChannel: z.enum(["none", "network_receives"]).default("none"),
  reportingOffice: Office,
  reportingOfficeAlternative: Office,
  anonymousInternalReports: z.boolean().default(false),
  openToOutsiders: z.boolean().default(false),
  complaintAckDays: range(3, 14).default(7),
  admissibilityDays: range(7, 21).default(14),
  hearingWeeks: range(2, 6).default(4),
  adviceWeeks: range(6, 12).default(8),
  decisionWeeks: range(2, 4).default(4),
  complaintLimitMonths: range(12, 60).nullable().default(null),
  complaintFileMonths: range(6, 24).default(24),
  /** The table gives a default and no range; the ceiling of the other terms holds until the legal check. */
  registerMonths: range(0, 24).default(24),
  privacyRoleModel: z.enum(["network_controller", "employer_controller"]).default("network_controller"),
  participationBody: z.enum(["or", "pvt", "none_not_obliged", "none_but_obliged"]),
  consents: z.array(Consent).default([]),
  externalHelp: z.array(Help).default([]),
  normLines: z.array(required(120)).max(7).default([]),
  promiseText: ownWords(400).default(""),
  flyerLine: ownWords(120).default(""),
  evaluationYears: range(1, 3).default(2),
  announcedOn: DayField.nullable().default(null),
  announceChannels: setOf(["mail", "intranet", "poster", "flyer", "meeting"]).default([]),
  kvk: z.union([z.literal(""), z.string().regex(/^\d{8}$/)]).default(""),
  vatId: z.union([z.literal(""), z.string().regex(/^NL\d{9}B\d{2}$/)]).default(""),
  invoiceEmail: z.union([z.literal(""), z.email()]).default(""),
  poNumber: line(30).default(""),
  costCentre: line(30).default(""),
  peppolId: z.union([z.literal(""), z.string().regex(/^\d{4}:[\dA-Za-z]{1,50}$/)]).default(""),
});

type Rule = {
  path: (keyof z.infer<typeof Fields>)[];
  message: string;
  broken: (settings: ProtocolSettings) => boolean;
};

const RULES: Rule[] = [
  {
    path: ["quarterlyUpdate"],
    message: "small_employer_process_only", // decision 7
    broken: (settings) => headcount(settings) < SMALL && settings.quarterlyUpdate !== "process_only",
  },
  {
    path: ["disclosureProfile"],
    message: "k5_needs_250_heads", // decision 7
    broken: (settings) => settings.disclosureProfile === "k5" && headcount(settings) < LARGE,
  },
  {
    path: ["wbkDuty"],
    message: "wbk_is_mandatory",
    broken: (settings) => settings.wbkDuty === "voluntary" && headcount(settings) >= SMALL,
  },
  {
    path: ["formalAddresseeAlternative"],
    message: "board_needs_alternative", // CR-10
    broken: (settings) => settings.formalAddressee.kind === "board" && !settings.formalAddresseeAlternative,
  },
  {
    path: ["formalAddresseeAlternative"],
    message: "alternative_is_the_same", // G6: nobody receives the complaint about himself
    broken: (settings) => settings.formalAddresseeAlternative?.name === settings.formalAddressee.name,
  },
  {
    path: ["reportingOfficeAlternative"],
    message: "alternative_is_the_same", // GL-09
    broken: (settings) => settings.reportingOfficeAlternative.mail === settings.reportingOffice.mail,
  },
  {
    path: ["allowedRelations"],
    message: "employee_always",
    broken: (settings) => !settings.allowedRelations.includes("employee"),
  },
  {
    path: ["languages"],
    message: "dutch_always",
    broken: (settings) => !settings.languages.includes("nl"),
  },
  {
    path: ["normLines"],
    message: "three_to_seven_lines", // CP-08; none yet leaves the document incomplete
    broken: (settings) => settings.normLines.length > 0 && settings.normLines.length < 3,
  },
  {
    path: ["externalHelp"],
    message: "three_local_at_most",
    broken: (settings) => settings.externalHelp.filter((help) => help.from === "local").length > 3,
  },
  {
    path: ["consents"],
    message: "not_needed_needs_reason",
    broken: (settings) =>
      settings.consents.some((consent) => (consent.outcome === "not_needed") === (consent.reason === "")),
  },
  {
    path: ["consents"],
    message: "decided_before_asked",
    broken: (settings) =>
      settings.consents.some((consent) => consent.asked !== null && consent.decided < consent.asked),
  },
];

export const ProtocolSettings = Fields.superRefine((settings, context) => {
  for (const { path, message, broken } of RULES) {
    if (broken(settings)) context.addIssue({ code: "custom", path, message });
  }
});
export type ProtocolSettings = z.output<typeof Fields>;
/** What has to be given; all with a default may be left out. */
export type ProtocolSettingsInput = z.input<typeof Fields>;

/** Own and hired people: what prices, profiles and the Wbk threshold are measured by. Students are no heads. */
export function headcount(settings: Pick<ProtocolSettings, "headcountOwn" | "headcountHired">): number {
  return settings.headcountOwn + settings.headcountHired;
}
