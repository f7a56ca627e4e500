/**
 * The numbers by which the product counts days, months and hours, as dated data: a dossier is judged by the numbers of
 * the day it is about, so that a change never rewrites what was promised before. Terms of one track stand in its table,
 * and what an employer may choose stands in its protocol. `reviewer` stays empty until a lawyer has read the entry
 * (README, before you go live).
 */
type Numbers = {
  /** The hour by which a term ends, the same for everybody (design decision 13). */
  dueHours: { accept: number; other: number };
  /** So many days after receipt somebody has to accept; the day of receipt does not count. */
  acceptDays: number;
  /** A reminder comes at the first such hour at or after these fractions of a term. */
  reminders: { hour: number; fractions: readonly number[] };
  /** A dossier that nobody opens is destroyed this long after the last work on it (design decision 17). */
  unopenedMonths: number;
  /** So long a dossier stays open for a reporter whom nobody can reach, after the counsellor's last message. */
  parkedDays: number;
  /** A hold ends by itself after this long; who still needs it holds the dossier anew (domain T4). */
  longestHoldMonths: number;
  /** After so many days without activity in an open dossier its counsellor gets a letter (S0-17). */
  staleDays: number;
  /** A story without names, on which a counsellor asked for advice, is kept this long. */
  consultationMonths: number;
  /** What a counsellor wrote down about pressure is kept so long after its day, and may lie so far back. */
  pressureMonths: number;
  /** A report by phone, mail or letter may be registered this long after it came. */
  registerWithinDays: number;
};

/** One number from one day on, with where it comes from and when somebody last looked whether that still holds. */
export type Dated<Value> = {
  value: Value;
  validFrom: string;
  source: string;
  checkedOn: string;
  reviewer: string;
};

const first = <Value>(value: Value, source: string): readonly Dated<Value>[] => [
  { value, validFrom: "2026-01-01", source, checkedOn: "2026-11-26", reviewer: "" },
];

/** Every number with its entries, the oldest first. A new one is added below; none is ever changed. */
export const LAW: { [Name in keyof Numbers]: readonly Dated<Numbers[Name]>[] } = {
  dueHours: first({ accept: 12, other: 17 }, "S0-05 names no hour; ours is the end of a working day"),
  acceptDays: first(1, "domain 6.0: no acceptance within a day goes to the deputy"),
  reminders: first({ hour: 9, fractions: [0.5, 0.8] }, "domain T1: warn at half and at four fifths"),
  unopenedMonths: first(36, "AVG art. 5 lid 1 onder e; S0-20 begins at closing, which never comes"),
  parkedDays: first(90, "domain 6.0: no visit for ninety days closes"),
  longestHoldMonths: first(6, "domain T4: a hold has an expiry; AVG art. 17 lid 3 onder e"),
  staleDays: first(30, "S0-17; domain 6.1: stalled after thirty days"),
  consultationMonths: first(24, "AVG art. 5 lid 1 onder e; no longer than a dossier (S0-20)"),
  pressureMonths: first(24, "AVG art. 5 lid 1 onder e; no longer than a dossier (S0-20)"),
  registerWithinDays: first(
    60,
    "S0-05: terms run from the arrival, so an old arrival cannot be kept to them",
  ),
};

/** The numbers that hold on a day; before the first of them, the first. */
export function lawOn(day: string): Numbers {
  const on = <Value>(entries: readonly Dated<Value>[]): Value => {
    const found = entries.findLast((entry) => entry.validFrom <= day) ?? entries[0];
    if (!found) throw new Error("a number of the law without an entry");
    return found.value;
  };
  return {
    dueHours: on(LAW.dueHours),
    acceptDays: on(LAW.acceptDays),
    reminders: on(LAW.reminders),
    unopenedMonths: on(LAW.unopenedMonths),
    parkedDays: on(LAW.parkedDays),
    longestHoldMonths: on(LAW.longestHoldMonths),
    staleDays: on(LAW.staleDays),
    consultationMonths: on(LAW.consultationMonths),
    pressureMonths: on(LAW.pressureMonths),
    registerWithinDays: on(LAW.registerWithinDays),
  };
}

/** A day (YYYY-MM-DD) and its Dutch name. */
export type Holiday = { day: string; name: string };

/**
 * The days besides Saturday and Sunday that are no working day, in the order of the year.
 *
 * Source unless a line says otherwise: Algemene termijnenwet art. 3 lid 1. Two of its days are left out on purpose,
 * because a term counted without them ends earlier, and the earlier day is the one we promise: Goede Vrijdag (lid 2)
 * and 5 May in ordinary years. Days that a decree under lid 3 adds do not count either.
 */
export function holidays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return [
    { day: iso(year, 1, 1), name: "Nieuwjaarsdag" }, // "de Nieuwjaarsdag"
    { day: shifted(easter, 1), name: "Tweede Paasdag" }, // "de Christelijke tweede Paas- en Pinksterdag"
    { day: kingsDay(year), name: "Koningsdag" }, // "de dag waarop de verjaardag van de Koning wordt gevierd"
    ...liberationDay(year),
    { day: shifted(easter, 39), name: "Hemelvaartsdag" }, // "de Hemelvaartsdag"
    { day: shifted(easter, 50), name: "Tweede Pinksterdag" }, // "de Christelijke tweede Paas- en Pinksterdag"
    { day: iso(year, 12, 25), name: "Eerste Kerstdag" }, // "de beide Kerstdagen"
    { day: iso(year, 12, 26), name: "Tweede Kerstdag" }, // "de beide Kerstdagen"
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** 27 April, or the Saturday before when that is a Sunday (as celebrated since 2014). */
function kingsDay(year: number): string {
  const isSunday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0;
  return iso(year, 4, isSunday ? 26 : 27);
}

/** "De vijfde mei": a free day only once in five years by custom of the collective agreements (2020, 2025, 2030). */
function liberationDay(year: number): Holiday[] {
  return year % 5 === 0 ? [{ day: iso(year, 5, 5), name: "Bevrijdingsdag" }] : [];
}

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * lateMoon + 114;
  return iso(year, Math.floor(march / 31), (march % 31) + 1);
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
