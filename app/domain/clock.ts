import type { DueMoment } from "~/domain/intake/schema";
import { holidays, lawOn } from "./law-data";

/** A day of the Dutch calendar, YYYY-MM-DD. It has no zone: what zone a moment lies in is asked once, on the way in. */
export type CivilDay = string;

/** How near a term is: far, from its last morning on, past. */
export type Urgency = "plain" | "soon" | "late";

/** What a plain `timer` row may wait for (design decision 17). */
export type TimerKind = "accept" | "contact" | "answer" | "follow_up" | "statutory" | "aftercare" | "destroy";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * The machine clock: sessions, tokens, limits, queue locks; never a term or a date that a person reads (those come
 * from the product clock). Tests may move it with a number in `globalThis.__machineClockSkewMs`; nothing else sets it.
 */
export function machineNow(): Date {
  const skew: unknown = Reflect.get(globalThis, "__machineClockSkewMs");
  return new Date(Date.now() + (typeof skew === "number" ? skew : 0));
}

const amsterdam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

export function amsterdamTime(instant: Date): { day: CivilDay; hour: number; minute: number } {
  const parts = new Map(amsterdam.formatToParts(instant).map((part) => [part.type, part.value]));
  return {
    day: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
    hour: Number(parts.get("hour")),
    minute: Number(parts.get("minute")),
  };
}

export function amsterdamDay(instant: Date): CivilDay {
  return amsterdamTime(instant).day;
}

/** The moment at which Amsterdam reads this day and hour: the first one in October, the next that exists in March. */
export function instantOf({ day, hour }: DueMoment): Date {
  const asIfUtc = utcMidnight(day) + hour * HOUR_MS;
  const summer = new Date(asIfUtc - 2 * HOUR_MS);
  const read = amsterdamTime(summer);
  return read.day === day && read.hour === hour ? summer : new Date(asIfUtc - HOUR_MS);
}

export function addDays(day: CivilDay, days: number): CivilDay {
  return civil(utcMidnight(day) + whole(days) * DAY_MS);
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const from = new Date(utcMidnight(day));
  const month = from.getUTCMonth() + whole(months);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return civil(Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastDay)));
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: CivilDay): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7;
}

/** How many days `b` lies after `a`. */
export function daysBetween(a: CivilDay, b: CivilDay): number {
  return (utcMidnight(b) - utcMidnight(a)) / DAY_MS;
}

export function isHoliday(day: CivilDay): boolean {
  return holidays(new Date(utcMidnight(day)).getUTCFullYear()).some((holiday) => holiday.day === day);
}

export function isWorkingDay(day: CivilDay): boolean {
  return weekday(day) <= 5 && !isHoliday(day);
}

/** The nth working day after this day; with 0 the day itself, whatever it is. */
export function addWorkingDays(day: CivilDay, days: number): CivilDay {
  if (whole(days) < 0) throw new RangeError("working days are only counted forward");
  let reached = day;
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** A term ends on a day at the hour that law data gives its kind. */
export function dueMoment(kind: TimerKind, day: CivilDay): DueMoment {
  const { accept, other } = lawOn(day).dueHours;
  return { day, hour: kind === "accept" ? accept : other };
}

/** When the reporter must have been contacted (S0-05); the day of receipt does not count. */
export function firstContactDue(receivedOn: CivilDay, days: number, unit: "calendar" | "working"): DueMoment {
  const add = unit === "working" ? addWorkingDays : addDays;
  return dueMoment("contact", add(receivedOn, days));
}

export function acceptDue(receivedOn: CivilDay): DueMoment {
  return dueMoment("accept", addDays(receivedOn, lawOn(receivedOn).acceptDays));
}

/** True once the hour has gone by; on the hour itself it is still in time ("uiterlijk om 17.00 uur"). */
export function isPast(due: DueMoment, now: Date): boolean {
  return now.getTime() > instantOf(due).getTime();
}

/**
 * When to remind: the first 09.00 at or after half and four fifths of the term, counted in hours of the calendar from
 * the start of the first day. For terms of one or two days that is the morning after receipt and the last morning.
 */
export function reminderMoments(startDay: CivilDay, due: DueMoment): DueMoment[] {
  const hours = daysBetween(startDay, due.day) * 24 + due.hour;
  const { hour, fractions } = lawOn(startDay).reminders;
  const dayNumbers = fractions.map((fraction) => Math.ceil((hours * fraction - hour) / 24));
  return [...new Set(dayNumbers)]
    .filter((number) => number * 24 + hour < hours)
    .map((number) => ({ day: addDays(startDay, number), hour }));
}

/** "soon" from the last reminder on: 09.00 on the last day of a short term, four fifths of a long one. */
export function urgency(due: DueMoment, startDay: CivilDay, now: Date): Urgency {
  if (isPast(due, now)) return "late";
  const last = reminderMoments(startDay, due).at(-1);
  return last && now.getTime() >= instantOf(last).getTime() ? "soon" : "plain";
}

function utcMidnight(day: CivilDay): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(ms) || civil(ms) !== day) throw new RangeError(`not a day of the calendar: ${day}`);
  return ms;
}

function civil(utcMs: number): CivilDay {
  return new Date(utcMs).toISOString().slice(0, 10);
}

function whole(count: number): number {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}
