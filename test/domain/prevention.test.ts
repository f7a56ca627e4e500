import { expect, test } from "vitest";
import {
  type Activity,
  byQuarter,
  inYear,
  QuarterHours,
  Request,
  usedHours,
} from "~/domain/prevention/schema";

const held = (heldOn: string, hours: number, more: Partial<Activity> = {}): Activity => ({
  id: `${heldOn}${hours}`, tenantId: "t", employer: "Noordzijl", kind: "session", solicited: true, theme: "conduct",
  state: "held", askedOn: heldOn, wish: "", counsellor: null, plannedOn: null, heldOn, hours, ...more,
}); // biome-ignore format: a table

test("side channel 9: hours are added up by quarter and kind, asked and unasked apart, and rounded up once (S3-08)", () => {
  const rows = [
    held("2027-01-05", 0.5),
    held("2027-03-31", 1),
    held("2027-03-30", 1, { solicited: false, kind: "advice" }),
    held("2027-04-01", 0.5),
    held("2027-04-02", 3, { state: "planned", heldOn: null, hours: null }),
  ];
  expect(inYear(byQuarter(rows), 2027)).toEqual([
    { kind: "session", solicited: true, times: 3, hours: 3 },
    { kind: "advice", solicited: false, times: 1, hours: 1 },
  ]);
  expect(inYear(byQuarter(rows), 2026)).toEqual([]);
  expect(byQuarter(rows)).toMatchObject([
    { year: 2027, quarter: 2, kind: "session", times: 1, hours: 1 },
    { year: 2027, quarter: 1, kind: "advice", solicited: false, times: 1, hours: 1 },
    { year: 2027, quarter: 1, kind: "session", solicited: true, times: 2, hours: 2 },
  ]);
});

test("only what the employer ordered is taken from its hours, within its own year (S2-26, S2-27)", () => {
  const rows = [
    held("2027-02-28", 2),
    held("2027-03-01", 1.5),
    held("2028-02-29", 1),
    held("2027-05-01", 4, { solicited: false }),
    held("2027-05-01", 4, { kind: "works_council" }),
    held("2027-05-01", 4, { kind: "introduction" }),
  ];
  expect(usedHours(rows, "2027-03-01", "2028-02-29")).toBe(2.5);
});

test("hours are written by the quarter, with a comma or a point (S2-26, S2-27)", () => {
  expect(["1,5", " 2 ", "0.25", "0"].map((typed) => QuarterHours.parse(typed))).toEqual([6, 8, 1, 0]);
  for (const wrong of ["1,3", "-1", "x", "41", "", " "])
    expect(QuarterHours.safeParse(wrong).success).toBe(false);
});

test("what an employer asks for is text: not nothing, and no character that no text can hold", () => {
  const asked = (wish: string) => Request.safeParse({ kind: "session", theme: "conduct", wish }).success;
  expect(["Voor twintig mensen.\r\nIn mei.", " ", "voor\0na", "x".repeat(501)].map(asked)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
