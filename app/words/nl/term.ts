import { amsterdamTime, daysBetween, instantOf } from "~/domain/clock";
import type { DueMoment } from "~/domain/intake/schema";
import { dayOf } from "~/words/dates";

/** How long is left, or how much too late: "nog 5 uur", "nog 1 dag", "2 uur te laat". */
export function termWords(due: DueMoment, now: string): string {
  const minutes = Math.floor((instantOf(due).getTime() - Date.parse(now)) / 60_000);
  const hours = Math.floor(Math.abs(minutes) / 60);
  const span = hours >= 24 ? dayCount(Math.abs(daysBetween(dayOf(now), due.day))) : hourCount(hours);
  return minutes < 0 ? `${span} te laat` : `nog ${span}`;
}

/** "sinds vandaag", "sinds gisteren", "sinds 3 dagen": counted in civil days, whatever the hour. */
export function sinceWords(since: string, now: string): string {
  const days = daysBetween(since, dayOf(now));
  if (days <= 0) return "sinds vandaag";
  return days === 1 ? "sinds gisteren" : `sinds ${days} dagen`;
}

/** "9.30 uur", in Amsterdam. */
export function clockWords(moment: string): string {
  const { hour, minute } = amsterdamTime(new Date(moment));
  return `${hour}.${String(minute).padStart(2, "0")} uur`;
}

/** "1 dag", "4 dagen". */
export function dayCount(days: number): string {
  return days === 1 ? "1 dag" : `${days} dagen`;
}

function hourCount(hours: number): string {
  return hours === 0 ? "minder dan een uur" : `${hours} uur`;
}
