import type { DueMoment, Language } from "~/domain/intake/schema";
import { dayOf, writtenDay, writtenDue, writtenMoment } from "~/words/dates";

/** A written day; with the `year` when it may lie far off. */
export function Day({ day, lang, year = false }: { day: string; lang: Language; year?: boolean }) {
  return <time dateTime={day}>{writtenDay(day, lang) + (year ? ` ${day.slice(0, 4)}` : "")}</time>;
}

/** The day and hour by which something happens. */
export function Due({ due, lang }: { due: DueMoment; lang: Language }) {
  const hour = String(due.hour).padStart(2, "0");
  return <time dateTime={`${due.day}T${hour}:00`}>{writtenDue(due, lang)}</time>;
}

/** A moment that has passed, by the clock in Amsterdam; the machine reads only the day. */
export function Moment({ at, lang }: { at: string; lang: Language }) {
  return <time dateTime={dayOf(at)}>{writtenMoment(at, lang)}</time>;
}
