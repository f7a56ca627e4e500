import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as clock from "~/domain/clock";
import { DayField } from "~/domain/day-field";
import { holidays } from "~/domain/law-data";

const at = (iso: string) => new Date(iso);
const FIRST = Date.UTC(2020, 0, 1);
const anyDay = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10));
const anyInstant = fc
  .integer({ min: FIRST, max: Date.UTC(2060, 0, 1) })
  .map((milliseconds) => new Date(milliseconds));

/**
 * Typed by hand from Algemene termijnenwet art. 3 lid 1 and 2 and the calendars of these years. A star marks the days
 * that this product deliberately works on: Goede Vrijdag, and 5 May outside the five-yearly one.
 */
const LAW: Record<number, string> = {
  2024: "01-01 03-29* 04-01 04-27 05-05* 05-09 05-20 12-25 12-26",
  2025: "01-01 04-18* 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
  2026: "01-01 04-03* 04-06 04-27 05-05* 05-14 05-25 12-25 12-26",
  2027: "01-01 03-26* 03-29 04-27 05-05* 05-06 05-17 12-25 12-26",
  2028: "01-01 04-14* 04-17 04-27 05-05* 05-25 06-05 12-25 12-26",
  2029: "01-01 03-30* 04-02 04-27 05-05* 05-10 05-21 12-25 12-26",
  2030: "01-01 04-19* 04-22 04-27 05-05 05-30 06-10 12-25 12-26",
  2031: "01-01 04-11* 04-14 04-26 05-05* 05-22 06-02 12-25 12-26",
};

describe("terms are civil days with a fixed hour (decision 13)", () => {
  test("S0-05: two days from Monday is Wednesday 17.00, in calendar and in working days", () => {
    expect(clock.firstContactDue("2026-03-02", 2, "calendar")).toEqual({ day: "2026-03-04", hour: 17 });
    expect(clock.firstContactDue("2026-03-02", 2, "working")).toEqual({ day: "2026-03-04", hour: 17 });
  });

  test("S0-05: calendar days run through the weekend, working days do not", () => {
    expect(clock.firstContactDue("2026-03-06", 2, "calendar").day).toBe("2026-03-08");
    expect(clock.firstContactDue("2026-03-06", 2, "working").day).toBe("2026-03-10");
    expect(clock.firstContactDue("2026-03-07", 2, "working").day).toBe("2026-03-10");
  });

  test("working days pass over Christmas and the turn of the year", () => {
    expect(clock.firstContactDue("2026-12-24", 2, "working").day).toBe("2026-12-29");
    expect(clock.firstContactDue("2026-12-31", 2, "working").day).toBe("2027-01-05");
    expect(clock.firstContactDue("2026-12-31", 2, "calendar").day).toBe("2027-01-02");
  });

  test("acceptance is due at 12.00 on the next day, whatever day that is", () => {
    expect(clock.acceptDue("2026-12-24")).toEqual({ day: "2026-12-25", hour: 12 });
    expect(clock.dueMoment("answer", "2026-12-25")).toEqual({ day: "2026-12-25", hour: 17 });
  });

  test("on the hour itself it is in time, a millisecond later it is not", () => {
    const due = { day: "2026-07-01", hour: 17 };
    expect(clock.isPast(due, at("2026-07-01T15:00:00.000Z"))).toBe(false);
    expect(clock.isPast(due, at("2026-07-01T15:00:00.001Z"))).toBe(true);
  });
});

describe("reminders (decision 13)", () => {
  test("two days: 09.00 on the day after receipt and 09.00 on the last day", () => {
    const due = clock.firstContactDue("2026-03-02", 2, "calendar");
    expect(clock.reminderMoments("2026-03-02", due)).toEqual([
      { day: "2026-03-03", hour: 9 },
      { day: "2026-03-04", hour: 9 },
    ]);
  });

  test("one day, acceptance or contact: those two are the same morning", () => {
    const morning = [{ day: "2026-03-03", hour: 9 }];
    expect(clock.reminderMoments("2026-03-02", clock.acceptDue("2026-03-02"))).toEqual(morning);
    expect(clock.reminderMoments("2026-03-02", { day: "2026-03-03", hour: 17 })).toEqual(morning);
  });

  test("seven days: the first 09.00 at or after half and four fifths", () => {
    expect(clock.reminderMoments("2026-03-02", { day: "2026-03-09", hour: 17 })).toEqual([
      { day: "2026-03-06", hour: 9 },
      { day: "2026-03-08", hour: 9 },
    ]);
  });

  test("thirty days, over a change of the clock: the same rule", () => {
    expect(clock.reminderMoments("2026-03-02", { day: "2026-04-01", hour: 17 })).toEqual([
      { day: "2026-03-17", hour: 9 },
      { day: "2026-03-27", hour: 9 },
    ]);
  });

  test("no reminder comes after its term", () => {
    expect(clock.reminderMoments("2026-03-02", { day: "2026-03-02", hour: 9 })).toEqual([]);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), fc.constantFrom(12, 17), (start, days, hour) => {
        const due = { day: clock.addDays(start, days), hour };
        const moments = clock.reminderMoments(start, due).map((moment) => clock.instantOf(moment).getTime());
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
        for (const moment of moments) expect(moment).toBeLessThan(clock.instantOf(due).getTime());
      }),
    );
  });

  test("urgency turns at 09.00 on the last day and after the hour", () => {
    const due = { day: "2026-03-04", hour: 17 };
    expect(clock.urgency(due, "2026-03-02", at("2026-03-04T07:59:59Z"))).toBe("plain");
    expect(clock.urgency(due, "2026-03-02", at("2026-03-04T08:00:00Z"))).toBe("soon");
    expect(clock.urgency(due, "2026-03-02", at("2026-03-04T16:00:00Z"))).toBe("soon");
    expect(clock.urgency(due, "2026-03-02", at("2026-03-04T16:00:01Z"))).toBe("late");
  });
});

describe("Amsterdam", () => {
  test("the day turns at midnight in Amsterdam, in winter, in summer and at the end of the year", () => {
    expect(clock.amsterdamDay(at("2026-01-10T22:59:59Z"))).toBe("2026-01-10");
    expect(clock.amsterdamDay(at("2026-01-10T23:00:00Z"))).toBe("2026-01-11");
    expect(clock.amsterdamDay(at("2026-07-10T22:00:00Z"))).toBe("2026-07-11");
    expect(clock.amsterdamTime(at("2026-12-31T23:00:00Z"))).toEqual({
      day: "2027-01-01",
      hour: 0,
      minute: 0,
    });
  });

  test("17.00 is 17.00 on the days on which the clock changes", () => {
    expect(clock.instantOf({ day: "2026-03-28", hour: 17 })).toEqual(at("2026-03-28T16:00:00Z"));
    expect(clock.instantOf({ day: "2026-03-29", hour: 17 })).toEqual(at("2026-03-29T15:00:00Z"));
    expect(clock.instantOf({ day: "2026-10-24", hour: 17 })).toEqual(at("2026-10-24T15:00:00Z"));
    expect(clock.instantOf({ day: "2026-10-25", hour: 17 })).toEqual(at("2026-10-25T16:00:00Z"));
  });

  test("02.00 that does not exist is 03.00, 02.00 that comes twice is the first", () => {
    expect(clock.instantOf({ day: "2026-03-29", hour: 2 })).toEqual(at("2026-03-29T01:00:00Z"));
    expect(clock.instantOf({ day: "2026-10-25", hour: 2 })).toEqual(at("2026-10-25T00:00:00Z"));
    expect(clock.amsterdamTime(at("2026-10-25T00:30:00Z"))).toEqual(
      clock.amsterdamTime(at("2026-10-25T01:30:00Z")),
    );
  });

  test("a term over a change of the clock keeps its day and hour", () => {
    expect(clock.firstContactDue(clock.amsterdamDay(at("2026-03-27T22:30:00Z")), 2, "calendar").day).toBe(
      "2026-03-29",
    );
    expect(clock.firstContactDue(clock.amsterdamDay(at("2026-10-23T22:30:00Z")), 2, "calendar").day).toBe(
      "2026-10-26",
    );
  });

  test("every hour that exists survives the way to UTC and back", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { day, hour } = clock.amsterdamTime(instant);
        const back = clock.amsterdamTime(clock.instantOf({ day, hour }));
        expect(back).toEqual({ day, hour, minute: 0 });
      }),
    );
  });
});

describe("days and months", () => {
  test("leap days, month ends and year ends", () => {
    expect(clock.addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(clock.addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(clock.addMonths("2028-02-29", 12)).toBe("2029-02-28");
    expect(clock.addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(clock.addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(clock.addMonths("2026-08-31", 36)).toBe("2029-08-31");
    expect(clock.addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(clock.daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(clock.daysBetween("2028-03-01", "2028-02-28")).toBe(-2);
  });

  test("Monday is 1, Sunday is 7", () => {
    expect(clock.weekday("2026-03-02")).toBe(1);
    expect(clock.weekday("2026-03-08")).toBe(7);
  });

  test("what is no day is refused", () => {
    for (const wrong of ["2026-02-30", "2026-2-3", "02-03-2026", "2026-03-02T10:00", ""]) {
      expect(() => clock.addDays(wrong, 1)).toThrow(RangeError);
    }
    expect(() => clock.addDays("2026-03-02", 0.5)).toThrow(RangeError);
    expect(() => clock.addWorkingDays("2026-03-02", -1)).toThrow(RangeError);
  });

  test("adding days and counting them are each other's inverse", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(clock.daysBetween(day, clock.addDays(day, count))).toBe(count);
        expect((((clock.weekday(day) - 1 + count) % 7) + 7) % 7).toBe(
          clock.weekday(clock.addDays(day, count)) - 1,
        );
      }),
    );
  });

  test("a month later is the same day or the last one of that month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const later = clock.addMonths(day, months);
        const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(number(later) - number(day)).toBe(months);
        if (later.slice(8) !== day.slice(8)) expect(clock.addDays(later, 1).slice(8)).toBe("01");
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });

  test("the nth working day has n working days up to and including it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const reached = clock.addWorkingDays(day, count);
        const passed = Array.from({ length: clock.daysBetween(day, reached) }, (_, step) =>
          clock.addDays(day, step + 1),
        );
        expect(passed.filter(clock.isWorkingDay)).toHaveLength(count);
        expect(clock.isWorkingDay(reached)).toBe(true);
      }),
    );
  });
});

describe("holidays", () => {
  test.each(Object.entries(LAW))("%s: the days of the law, without the two that we work on", (year, list) => {
    const ours = list.split(" ").filter((day) => !day.endsWith("*"));
    expect(holidays(Number(year)).map(({ day }) => day.slice(5))).toEqual(ours);
  });

  test("Koningsdag on a Sunday moves to the Saturday before", () => {
    expect(holidays(2025).find(({ name }) => name === "Koningsdag")?.day).toBe("2025-04-26");
    expect(holidays(2026).find(({ name }) => name === "Koningsdag")?.day).toBe("2026-04-27");
  });

  test("Goede Vrijdag and an ordinary 5 May are working days, 5 May 2025 was not", () => {
    expect(clock.isWorkingDay("2026-04-03")).toBe(true);
    expect(clock.isWorkingDay("2026-05-05")).toBe(true);
    expect(clock.isWorkingDay("2025-05-05")).toBe(false);
    expect(clock.isHoliday("2026-05-14")).toBe(true);
  });
});

describe("the machine clock (decision 12)", () => {
  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(globalThis, "__machineClockSkewMs");
  });

  test("a test may move it, by a number and nothing else", () => {
    vi.useFakeTimers({ now: at("2026-03-02T10:00:00Z") });
    expect(clock.machineNow()).toEqual(at("2026-03-02T10:00:00Z"));
    Reflect.set(globalThis, "__machineClockSkewMs", 60_000);
    expect(clock.machineNow()).toEqual(at("2026-03-02T10:01:00Z"));
    Reflect.set(globalThis, "__machineClockSkewMs", "60000");
    expect(clock.machineNow()).toEqual(at("2026-03-02T10:00:00Z"));
  });
});

test("a day that somebody typed is one of the calendar, in a year that the database knows", () => {
  for (const given of ["2028-02-29", "1900-01-01", "2199-12-31"])
    expect(DayField.safeParse(given).success).toBe(true);
  for (const given of [
    "2200-01-01",
    "9999-12-31",
    "0000-01-01",
    "0999-12-31",
    "2027-02-29",
    "2026-04-31",
    "26-04-01",
    "",
    "morgen",
  ])
    expect(DayField.safeParse(given).success, given).toBe(false);
});
