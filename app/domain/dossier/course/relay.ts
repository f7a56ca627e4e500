import { amsterdamDay, type CivilDay } from "~/domain/clock";
import { INTEGRITY_GRADES } from "~/domain/tracks/taxonomy";
import type { ActRow, ConsentRow, CourseView } from "./schema";

/** A report as it goes to the organisation: the very words of a consent, and how much of who reported it tells. */
export type Relay = {
  level: NonNullable<ActRow["letter"]>;
  consent: ConsentRow;
  /** The reporter did not say yes yet: to read, and not to send. */
  concept: boolean;
};

/** The letter of one consent; null where the act is no letter, or where the reporter did not agree or no longer does. */
export function relayOf(course: CourseView, asked: string): Relay | null {
  const consent = course.consents.find(({ id }) => id === asked);
  const level = course.acts.find(({ act }) => act === consent?.act)?.letter;
  if (!consent || !level || !["asked", "given"].includes(consent.standing)) return null;
  return { level, consent, concept: consent.standing === "asked" };
}

/** What an employer's own register needs when the network received for it, and nothing more (Wbk art. 2a). */
export type RegisterFacts = { number: string; receivedOn: CivilDay; kind: string; closedOn: CivilDay | null };

/**
 * The facts for the register. Only a protocol under which the network receives for the employer lets receipt be
 * acknowledged here, so without that there are none.
 */
export function registerFacts({ history, next }: CourseView, receivedAt: string): RegisterFacts | null {
  const steps = history.filter(({ kind }) => kind === "step");
  const line = steps.findLast(({ code }) => code === "acknowledge_receipt");
  if (!line) return null;
  const last = steps.at(-1)?.at ?? receivedAt;
  return {
    number: String(line.answers.register ?? ""),
    receivedOn: amsterdamDay(new Date(receivedAt)),
    kind: INTEGRITY_GRADES[String(line.answers.kind) as keyof typeof INTEGRITY_GRADES] ?? "",
    closedOn: next === null ? amsterdamDay(new Date(last)) : null,
  };
}
