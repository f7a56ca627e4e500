import { z } from "zod";
import type { CivilDay } from "~/domain/clock";
import { DayField } from "~/domain/day-field";

/** What somebody did to a counsellor for her work: a list, because words would tell of a case (S3-25). */
export const PRESSURES = [
  "who_reported",
  "what_was_told",
  "stop_or_change",
  "threatened",
  "withheld",
  "treated_worse",
  "other",
] as const;
export const PRESSED_BY = ["leadership", "hr", "manager", "works_council", "other"] as const;
/** What she wants of it; before the network speaks with an employer it speaks with her. */
export const WANTS = ["record", "call", "speak"] as const;

export const PressureForm = z.object({
  tenantId: z.uuid(),
  day: DayField,
  kind: z.enum(PRESSURES),
  by: z.enum(PRESSED_BY),
  wants: z.enum(WANTS),
});
export type PressureForm = z.output<typeof PressureForm>;

export type Pressure = {
  id: string;
  employer: string;
  day: CivilDay;
  kind: (typeof PRESSURES)[number];
  by: (typeof PRESSED_BY)[number];
  wants: (typeof WANTS)[number];
  writtenOn: CivilDay;
  /** When somebody of the network talked with her about it. */
  discussedOn: CivilDay | null;
};

/** Whether somebody of the network still has to call her. */
export const asksForCall = ({ wants, discussedOn }: Pick<Pressure, "wants" | "discussedOn">) =>
  wants !== "record" && discussedOn === null;
