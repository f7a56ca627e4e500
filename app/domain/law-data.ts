/** The hour by which a term ends, the same for everybody (design decision 13). */
export const dueHours = { validFrom: "2026-01-01", accept: 12, other: 17 } as const;

/** A dossier that nobody opens is destroyed this long after receipt (design decision 17). */
export const receiptDestroyMonths = 36;

/** So long a dossier stays open for a reporter whom nobody can reach, after the counsellor's last message. */
export const parkedDays = 90;

/** A hold ends by itself after this long; who still needs it holds the dossier anew (domain T4). */
export const longestHoldMonths = 6;

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
