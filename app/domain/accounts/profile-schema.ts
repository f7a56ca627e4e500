import { z } from "zod";
import { DayField } from "~/domain/day-field";
import { line } from "~/domain/intake/schema";

/** Languages in which somebody can be spoken to by the network's people. */
export const SPOKEN = ["nl", "en", "pl", "de", "tr"] as const;

const TRACKS = ["unwanted_behaviour", "integrity"] as const;

/** What stands on the card of the certifier; it counts when the office saw it. */
export const CertificateForm = z
  .strictObject({
    number: line(40).refine((text) => /^[A-Za-z0-9][A-Za-z0-9 /-]{2,}$/.test(text), { message: "number" }),
    validFrom: DayField,
    validUntil: DayField,
    tracks: z.array(z.enum(TRACKS)).min(1),
  })
  .refine(({ validFrom, validUntil }) => validUntil > validFrom, { path: ["validUntil"], message: "order" });
export type CertificateForm = z.infer<typeof CertificateForm>;

export const LanguagesForm = z.array(z.enum(SPOKEN)).min(1);

/** "09:30" of a form as "9.30" of a page. */
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((time) => `${Number(time.slice(0, 2))}.${time.slice(3)}`);
const weekday = z.coerce.number().int().min(1).max(7);

export const HoursForm = z.array(
  z
    .strictObject({ from: weekday, to: weekday, start: clock, end: clock })
    .refine(({ from, to }) => to >= from, { path: ["to"] })
    .refine(({ start, end }) => Number(end) > Number(start), { path: ["end"] }),
);
export const HOURS_ROWS = 3;

/** The day by which an absence is known. */
export const AbsenceStart = DayField;

export const AbsenceForm = z
  .strictObject({ from: DayField, until: DayField })
  .refine(({ from, until }) => until >= from, { path: ["until"] });

/** A former tie with an employer, in her own sentence; reporters read it (S1-09). */
export const TieForm = line(200);

export type ProfileProblem = "certificate" | "languages" | "hours" | "absence" | "tie";
