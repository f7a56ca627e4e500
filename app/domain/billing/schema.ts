import { z } from "zod";
import type { CivilDay } from "~/domain/clock";
import { line } from "~/domain/intake/schema";
import type { Cents } from "./money";

export const MODES = ["invoice", "stripe"] as const;
export type Mode = (typeof MODES)[number];

/** Countries of the Union whose businesses may be charged without Dutch btw, with a number of their own. */
export const COUNTRIES = [
  "NL", "BE", "DE", "AT", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
  "LU", "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK",
] as const; // biome-ignore format: a list

const tidy = (text: string) => text.toUpperCase().replace(/[\s.]/g, "");
const filled = (max: number) => line(max).refine((text) => text !== "", { message: "empty" });

/** What stands on an invoice about the one who pays it. */
export const Buyer = z
  .object({
    legalName: filled(80),
    address: filled(200),
    country: z.enum(COUNTRIES),
    kvk: z.string().transform((text) => text.replace(/\s/g, "")).pipe(z.string().regex(/^(\d{8})?$/)),
    vatId: z.string().transform(tidy).pipe(z.string().regex(/^([A-Z]{2}[0-9A-Z]{2,13})?$/)),
    invoiceEmail: z.string().transform((text) => text.trim().toLowerCase()).pipe(z.email().max(254)),
    poNumber: line(30),
    costCentre: line(30),
  })
  .superRefine((buyer, context) => {
    if (buyer.country === "NL" && buyer.vatId !== "" && !/^NL\d{9}B\d{2}$/.test(buyer.vatId))
      context.addIssue({ code: "custom", path: ["vatId"], message: "unclear" });
    // Greece writes its numbers with the letters of its own name.
    const prefix = buyer.country === "GR" ? "EL" : buyer.country;
    if (buyer.vatId !== "" && !buyer.vatId.startsWith(prefix))
      context.addIssue({ code: "custom", path: ["vatId"], message: "other_country" });
    if (buyer.country === "NL" && buyer.kvk === "")
      context.addIssue({ code: "custom", path: ["kvk"], message: "empty" });
  }); // biome-ignore format: a table
export type Buyer = z.output<typeof Buyer>;
export type BuyerField = keyof Buyer;

const whole = z.string().trim().regex(/^\d{1,6}$/).transform(Number); // biome-ignore format: one line
/** How many people work there and learn there, as the employer states it once a year. */
export const Heads = z.object({ own: whole, hired: whole, students: whole });
export type Heads = z.output<typeof Heads>;

export type VatRule = "nl_21" | "reverse_charge";
/** What one line of an invoice is about; its words follow from this alone. */
export type InvoiceLine = { about: LineAbout; net: Cents };
/** A line whose price may still have to be agreed. */
export type PricedLine = { about: LineAbout; net: Cents | null };
export type LineAbout =
  | { kind: "affiliation"; year: number; from: number; to: number | null }
  | { kind: "students"; year: number; from: number; to: number | null }
  | { kind: "hours"; hours: number }
  | { kind: "credit"; number: string };

export type Amounts = { lines: InvoiceLine[]; vat: VatRule; net: Cents; btw: Cents; total: Cents };

export type Invoice = Amounts & {
  id: string;
  tenantId: string;
  number: string;
  via: Mode;
  cause: string;
  issuedOn: CivilDay;
  dueOn: CivilDay;
  serviceFrom: CivilDay;
  serviceTo: CivilDay;
  buyer: Buyer;
  credits: string | null;
  paidOn: CivilDay | null;
  settled: "paid" | "void" | null;
  stripeId: string | null;
};

export const STEPS = ["friendly", "second", "formal", "decide"] as const;
export type UnpaidStep = (typeof STEPS)[number];

export const DECISIONS = ["arrangement", "dispute", "notice"] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export type Decision = {
  id: string;
  kind: DecisionKind;
  until: CivilDay | null;
  proposedBy: string;
  proposedOn: CivilDay;
  confirmedOn: CivilDay | null;
  endedOn: CivilDay | null;
};

export type ContractYear = Heads & {
  startsOn: CivilDay;
  endsOn: CivilDay;
  quote: Cents | null;
  statedOn: CivilDay | null;
  confirmedOn: CivilDay | null;
};
