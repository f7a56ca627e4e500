import { z } from "zod";
import { DayField } from "~/domain/day-field";

/** What two people of the network's office decide together (decision 9). */
export const DECISION_KINDS = [
  "panel_add",
  "panel_remove",
  "key_replace",
  "employer_open",
  "statutory_channel",
  "slug",
  "office_person",
  "affiliation_end",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Words that are addresses of ours, or that somebody could take for one. */
const RESERVED = [
  "portaal",
  "weg",
  "admin",
  "beheer",
  "netwerk",
  "werkplek",
  "inloggen",
  "privacy",
  "melden",
  "dev",
];

const id = z.uuid();
const Slug = z
  .string()
  .regex(/^[a-z0-9-]{3,40}$/)
  .refine((slug) => !RESERVED.includes(slug));

/** What one of them may ask for; a new key is asked for by its counsellor, a colleague by whoever invites. */
export const Proposal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("panel_add"), tenantId: id, counsellorId: id }),
  z.strictObject({ kind: z.literal("panel_remove"), tenantId: id, counsellorId: id }),
  z.strictObject({ kind: z.literal("employer_open"), tenantId: id }),
  z.strictObject({
    kind: z.literal("statutory_channel"),
    tenantId: id,
    value: z.enum(["none", "network_receives"]),
  }),
  z.strictObject({ kind: z.literal("slug"), tenantId: id, value: Slug }),
  z.strictObject({
    kind: z.literal("affiliation_end"),
    tenantId: id,
    value: z.union([DayField, z.literal("goes_on")]),
  }),
]);
export type Proposal = z.infer<typeof Proposal>;

export type DecisionState = "waiting" | "confirmed" | "done" | "stopped" | "void";

export type DecisionRow = {
  id: string;
  kind: DecisionKind;
  tenantId: string | null;
  employer: string | null;
  person: string | null;
  value: string | null;
  state: DecisionState;
  askedOn: string;
  first: string | null;
  second: string | null;
  /** Whether this would put on a panel who is named there for accused persons (decision 29). */
  losesAccused: boolean;
  /** Whether whoever reads this was the first of the two. */
  mine: boolean;
  takesEffectAt: string | null;
  settledOn: string | null;
};
