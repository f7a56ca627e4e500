import { describe, expect, test } from "vitest";
import {
  addDays,
  type CivilDay,
  dueMoment,
  instantOf,
  isPast,
  isWorkingDay,
  reminderMoments,
  weekday,
} from "~/domain/clock";
import { nameOfTrack, TRACKS } from "~/domain/tracks/all";
import { lastDayOf, type TermSettings } from "~/domain/tracks/terms";
import type { Within } from "~/domain/tracks/track";

/** Fault 23 and S0-05, S0-18: every term of every track over the days on which clocks and calendars do something else. */
type Day = [name: string, since: CivilDay];
const DAYS: Day[] = [
  ["the Friday before winter time", "2026-10-23"],
  ["the day of winter time", "2026-10-25"],
  ["the Friday before summer time", "2027-03-26"],
  ["the day of summer time", "2027-03-28"],
  ["the last day of the year", "2026-12-31"],
  ["the day before a leap day", "2028-02-28"],
  ["a leap day", "2028-02-29"],
  ["the end of a long month", "2027-01-31"],
  ["the Thursday before Easter", "2027-03-25"],
  ["the day before Koningsdag", "2027-04-26"],
  ["the day before Ascension", "2027-05-05"],
  ["the day before Christmas", "2026-12-24"],
];
const UNITS = ["calendar", "working"] as const;
const settings = (unit: TermSettings["firstContactUnit"]): TermSettings => ({
  firstContactDays: 2,
  firstContactUnit: unit,
  criminalOffenceRule: "consent_only",
  counsellorMediationAllowed: false,
  statutoryChannel: "none",
});

const TERMS = TRACKS.flatMap((track) =>
  Object.entries(track.steps).flatMap(([step, { within }]) =>
    within ? [{ name: `${nameOfTrack(track)} ${step}`, within }] : [],
  ),
);
const CASES = TERMS.flatMap(({ name, within }) =>
  DAYS.flatMap(([when, since]) => UNITS.map((unit) => ({ name, within, when, since, unit }))),
);

/** The same day by counting, one day after another, instead of by the product's own arithmetic. */
function counted(within: Within, since: CivilDay, unit: (typeof UNITS)[number]): CivilDay {
  if ("months" in within) {
    const [year = 0, month = 0, day = 0] = since.split("-").map(Number);
    const index = year * 12 + month - 1 + within.months;
    const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
    return [Math.floor(index / 12), (index % 12) + 1, Math.min(day, last)]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  }
  const fixed = "weeks" in within ? within.weeks * 7 : typeof within.days === "number" ? within.days : null;
  const working = fixed === null && unit === "working";
  let day = since;
  for (let left = fixed ?? 2; left > 0; ) {
    day = addDays(day, 1);
    if (!working || isWorkingDay(day)) left -= 1;
  }
  return day;
}

test("every track has terms, and each kind of counting is among them", () => {
  expect(TERMS.length).toBeGreaterThan(TRACKS.length);
  expect(TERMS.some(({ within }) => "weeks" in within)).toBe(true);
  expect(TERMS.some(({ within }) => "days" in within && within.days === "protocol.firstContactDays")).toBe(
    true,
  );
});

test.each(CASES)(
  "$name from $when ($since), $unit days, ends on the day that counting finds",
  ({ within, since, unit }) => {
    const day = lastDayOf(within, since, settings(unit));
    expect(day).toBe(counted(within, since, unit));
    const due = dueMoment(within.timer, day);
    const at = instantOf(due).getTime();
    // On the hour it is in time, a second later it is not, on whichever side of a change of clocks.
    expect(isPast(due, new Date(at))).toBe(false);
    expect(isPast(due, new Date(at + 1000))).toBe(true);
    const written = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Amsterdam",
      dateStyle: "short",
      timeStyle: "short",
    });
    expect(written.format(at)).toBe(`${day} ${due.hour}:00`);
    const moments = reminderMoments(since, due);
    expect(moments.every((moment) => instantOf(moment).getTime() < at && moment.hour === 9)).toBe(true);
  },
);

describe("first contact in two days", () => {
  test.each([
    ["calendar", "2026-10-23", "2026-10-25"],
    ["working", "2026-10-23", "2026-10-27"],
    ["calendar", "2026-12-24", "2026-12-26"],
    ["working", "2026-12-24", "2026-12-29"],
    ["working", "2026-12-31", "2027-01-05"],
    ["working", "2027-03-25", "2027-03-30"],
    ["working", "2027-04-26", "2027-04-29"],
    ["calendar", "2028-02-28", "2028-03-01"],
    ["working", "2028-02-28", "2028-03-01"],
  ] as const)("S0-05: in %s days, from %s it is %s", (unit, since, until) => {
    const within = TERMS.find(({ name }) => name.endsWith("make_contact"))?.within;
    if (!within) throw new Error("no track has a first contact");
    expect(lastDayOf(within, since, settings(unit))).toBe(until);
  });
});

test("S0-18: six weeks end on the same day of the week, in every season", () => {
  const within = TERMS.find(({ within }) => "weeks" in within)?.within;
  if (!within) throw new Error("no track has a talk afterwards");
  for (const [, since] of DAYS)
    expect(weekday(lastDayOf(within, since, settings("calendar")))).toBe(weekday(since));
});

test("a term in calendar months ends on the last day of a shorter month, and never after ninety days", () => {
  const months = (count: number): Within => ({ timer: "statutory", since: "x", months: count });
  const last = (count: number, since: CivilDay) => lastDayOf(months(count), since, settings("calendar"));
  expect(last(3, "2026-11-30")).toBe("2027-02-28");
  expect(last(3, "2027-11-30")).toBe("2028-02-29");
  expect(last(3, "2027-01-31")).toBe("2027-04-30");
  expect(last(3, "2026-12-31")).toBe("2027-03-31");
  expect(last(12, "2028-02-29")).toBe("2029-02-28");
});
