import { z } from "zod";
import { LINE_MAX, line, paragraph } from "~/domain/intake/schema";

export const CONSULTED = ["legal", "peers"] as const;
export type Consulted = (typeof CONSULTED)[number];
export const CONSULTATION_MAX = 10_000;

const filled = <T extends z.ZodType<string>>(text: T) =>
  text.refine((value) => value !== "", { message: "empty" });

/** A story written anew: the counsellor says that nobody can be known from it. */
export const ConsultationForm = z.strictObject({
  with: z.enum(CONSULTED),
  story: filled(paragraph(CONSULTATION_MAX)),
  question: filled(line(LINE_MAX)),
  nameless: z.literal("ja"),
});
export type ConsultationForm = z.infer<typeof ConsultationForm>;

export const AdviceForm = z.strictObject({ id: z.uuid(), advice: filled(paragraph(CONSULTATION_MAX)) });

export type Consultation = {
  id: string;
  with: Consulted;
  story: string;
  question: string;
  /** Empty until somebody answered. */
  advice: string;
  /** Year and month. */
  writtenIn: string;
};
