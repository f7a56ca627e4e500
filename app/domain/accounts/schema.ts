import { z } from "zod";
import { line } from "~/domain/intake/schema";

export const FACES = ["counsellor", "employer", "network"] as const;
export type StaffFace = (typeof FACES)[number];

/** What somebody is for an employer. One role each; who does the people's work does everything. */
export const ROLES = ["hr", "board", "finance"] as const;
export type Role = (typeof ROLES)[number];

export const RIGHTS = ["people", "documents", "sign", "activities", "reports", "invoices"] as const;
export type Right = (typeof RIGHTS)[number];

/** The table of what each role may do on the employer's face. What is not here is for all of them to read. */
const MAY: Record<Role, readonly Right[]> = {
  hr: ["people", "documents", "sign", "activities", "reports", "invoices"],
  board: ["sign", "reports"],
  finance: ["invoices"],
};

export const may = (role: Role | null, right: Right): boolean => role !== null && MAY[role].includes(right);

/** Everything that an employer's own log can hold; each has a sentence in the words. */
export const EMPLOYER_ACTS = [
  "person.invited",
  "person.joined",
  "person.hr",
  "person.board",
  "person.finance",
  "person.stopped",
  "person.started_again",
  "invitation.sent_again",
  "invitation.withdrawn",
  "document.draft",
  "document.offered",
  "consent.asked",
  "document.consent",
  "document.published",
  "template.answered",
  "opening.ticked",
  "trial.made",
  "billing.fields",
  "billing.heads",
  "billing.cancelled",
] as const;
export type EmployerAct = (typeof EMPLOYER_ACTS)[number];

export const NAME_MAX = 80;

/** A person's name on one line. */
export const PersonName = line(NAME_MAX).refine((text) => text !== "", { message: "empty" });

/** An address as accounts have it: lower case, at most 254 characters, nothing that could end a line of a mail. */
export const MailAddress = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email({ message: "unclear" }).max(254, { message: "unclear" }));

const Phone = line(20).refine((text) => /^(\+\d|0)[\d -]{5,}$/.test(text), { message: "phone" });

/** Whom the network's office or an employer's HR lets in. */
export const Invitation = z.discriminatedUnion("face", [
  z.strictObject({ face: z.literal("network"), name: PersonName, email: MailAddress }),
  z.strictObject({
    face: z.literal("employer"),
    name: PersonName,
    email: MailAddress,
    tenantId: z.uuid(),
    role: z.enum(ROLES),
  }),
  z.strictObject({
    face: z.literal("counsellor"),
    name: PersonName,
    email: MailAddress,
    gender: z.enum(["w", "m"]),
    region: line(40).refine((text) => text !== "", { message: "empty" }),
    phone: Phone,
  }),
]);
export type Invitation = z.infer<typeof Invitation>;

/** One line of a list of people. */
export type PersonRow = {
  id: string;
  face: StaffFace;
  name: string;
  email: string;
  role: Role | null;
  state: "invited" | "active" | "stopped";
  /** The day of the invitation that waits, and whether its link still works. */
  invitedOn: string | null;
  linkLives: boolean;
  /** Only the office sees that this invitation went to an address that has an account. */
  elsewhere: boolean;
  employer: string | null;
};

export type ChangeRow = { day: string; who: string | null; act: EmployerAct; about: string };
