import { z } from "zod";
import { DayField } from "~/domain/day-field";
import { type DocumentKind, line, paragraph } from "~/domain/intake/schema";

export const KINDS = ["conductProtocol", "complaintsRegulation", "whistleblowingScheme", "flyer"] as const;
const REGULATION_KINDS = ["conductProtocol", "complaintsRegulation", "whistleblowingScheme"] as const;

/** Where each is read, under an employer's own address. */
export const DOCUMENT_PATHS: Record<DocumentKind, string> = {
  conductProtocol: "protocol",
  flyer: "flyer",
  complaintsRegulation: "klachtenreglement",
  whistleblowingScheme: "meldregeling",
};

/** The document at an address, or null where there is none. */
export function kindAt(path: string | undefined): DocumentKind | null {
  return KINDS.find((kind) => DOCUMENT_PATHS[kind] === path) ?? null;
}

export const Offer = z.strictObject({
  kind: z.enum(KINDS),
  note: line(300).default(""),
  /** The number with which an employer's papers go on that had some before it came here; for a first version only. */
  startAt: z.int().min(1).max(99).optional(),
});
export type Offer = z.input<typeof Offer>;

export const Consent = z
  .strictObject({
    kind: z.enum(REGULATION_KINDS),
    major: z.int().min(1),
    asked: DayField.nullable(),
    decided: DayField,
    outcome: z.enum(["agreed", "agreed_if", "refused", "not_needed"]),
    reason: line(300).default(""),
    proof: z
      .strictObject({ on: DayField, name: line(80) })
      .nullable()
      .default(null),
  })
  .refine(({ outcome, reason }) => outcome !== "not_needed" || reason !== "", {
    path: ["reason"],
    message: "not_needed_needs_reason",
  })
  .refine(({ asked, decided }) => asked === null || asked <= decided, {
    path: ["decided"],
    message: "decided_before_asked",
  });
export type Consent = z.input<typeof Consent>;

export const Request = z.strictObject({
  kind: z.enum(REGULATION_KINDS),
  major: z.int().min(1),
  motives: paragraph(600).refine((text) => text !== "", { message: "empty" }),
  meetingOn: DayField,
  wishedOn: DayField,
});
export type Request = z.infer<typeof Request>;

export const Publish = z.strictObject({
  kind: z.enum(KINDS),
  major: z.int().min(1),
  minor: z.int().min(0),
  inForceOn: DayField,
  announcedOn: DayField.nullable(),
});
export type Publish = z.infer<typeof Publish>;

export const AnswerProposal = z.strictObject({
  kind: z.enum(REGULATION_KINDS),
  number: z.int().min(1),
  clause: line(60),
  choice: z.enum(["taken", "edited", "refused"]),
  words: paragraph(2000).default(""),
  reason: line(300).default(""),
});
export type AnswerProposal = z.input<typeof AnswerProposal>;

const TranslationWords = z.strictObject({
  text: line(60),
  language: z.enum(["en", "pl"]),
  words: paragraph(2000).refine((text) => text !== "", { message: "empty" }),
});
export type TranslationWords = z.infer<typeof TranslationWords>;

export const Translate = TranslationWords.extend({
  kind: z.enum(REGULATION_KINDS),
  from: z.string().regex(/^[0-9a-f]{16}$/),
});
export type Translate = z.infer<typeof Translate>;

export const ChangeTemplate = z.strictObject({
  kind: z.enum(REGULATION_KINDS),
  texts: z.record(line(60), paragraph(2000)),
  reason: line(300).refine((text) => text !== "", { message: "empty" }),
  lawOn: DayField.nullable().default(null),
  translations: z.array(TranslationWords).max(20).default([]),
});
export type ChangeTemplate = z.input<typeof ChangeTemplate>;

export const Reply = z.strictObject({
  tenantId: z.uuid(),
  kind: z.enum(REGULATION_KINDS),
  number: z.int().min(1),
  clause: line(60),
  words: line(600).refine((text) => text !== "", { message: "empty" }),
});
export type Reply = z.input<typeof Reply>;
