import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { euros, percentOf } from "~/domain/billing/money";
import {
  amountsOf,
  cancelEndsOn,
  creditOf,
  needsQuote,
  nextYear,
  stepsDue,
  vatRule,
  yearEnd,
  yearLines,
} from "~/domain/billing/policy";
import { lookupKey } from "~/domain/billing/prices";
import { Buyer, type ContractYear, type Decision } from "~/domain/billing/schema";
import { addDays } from "~/domain/clock";
import { lineWords } from "~/words/nl/billing";

const yearWith = (heads: Partial<ContractYear>): ContractYear => ({
  startsOn: "2027-03-01",
  endsOn: "2028-02-29",
  own: 1,
  hired: 0,
  students: 0,
  quote: null,
  statedOn: null,
  confirmedOn: null,
  ...heads,
});
const totalOf = (heads: Partial<ContractYear>) => amountsOf(yearLines(yearWith(heads)) ?? [], "nl_21");

describe("what a year costs: one amount by the number of people, never by use (S1-15)", () => {
  test.each([
    [{ own: 85, students: 1400 }, 154_000, 186_340],
    [{ own: 640 }, 420_000, 508_200],
    [{ own: 310, hired: 420 }, 420_000, 508_200],
    [{ own: 24, students: 250 }, 52_500, 63_525],
    [{ own: 25 }, 69_000, 83_490],
    [{ own: 2_499 }, 690_000, 834_900],
  ])("%o", (heads, net, total) => {
    expect(totalOf(heads)).toMatchObject({ net, total });
  });

  test("where the list ends nothing is asked until a price was agreed", () => {
    expect(yearLines(yearWith({ own: 2_500 }))).toBeNull();
    expect(yearLines(yearWith({ own: 10, students: 2_501 }))).toBeNull();
    expect(needsQuote(2027, { own: 10, hired: 0, students: 2_500 })).toBe(false);
    expect(totalOf({ own: 2_500, quote: 900_000 }).net).toBe(900_000);
  });

  test("a line says what it is for, and the name of a price carries the year", () => {
    const [line] = yearLines(yearWith({ own: 700 })) ?? [];
    expect(line && lineWords(line)).toBe("Aansluiting 2027, 500–999 mensen");
    expect(lookupKey(2027, "b0500")).toBe("affiliation_2027_b0500");
    expect(euros(186_340)).toBe("€\u00a01.863,40");
  });
});

test("1,000 invoices add up, and every one is taken back to the cent", () => {
  const line = fc.record({
    about: fc.constant({ kind: "hours" as const, hours: 1 }),
    net: fc.integer({ min: 1, max: 100_000_000 }),
  });
  const rule = fc.constantFrom("nl_21" as const, "reverse_charge" as const);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), rule, (lines, vat) => {
      const made = amountsOf(lines, vat);
      expect(made.net).toBe(lines.reduce((all, one) => all + one.net, 0));
      expect(made.total).toBe(made.net + made.btw);
      expect([made.net, made.btw, made.total].every(Number.isSafeInteger)).toBe(true);
      // To the nearest cent: twice the distance is never more than a cent.
      if (vat === "nl_21") expect(Math.abs(made.btw * 100 - made.net * 21)).toBeLessThanOrEqual(50);
      else expect(made.btw).toBe(0);
      const back = creditOf({ ...made, number: "2027-0001" });
      expect([back.net + made.net, back.btw + made.btw, back.total + made.total]).toEqual([0, 0, 0]);
      expect(back.lines.reduce((all, one) => all + one.net, 0)).toBe(back.net);
    }),
    { numRuns: 1_000 },
  );
});

test("half a cent goes away from nought, on both sides", () => {
  expect([percentOf(50, 21), percentOf(-50, 21), percentOf(2, 21), percentOf(3, 21)]).toEqual([
    11, -11, 0, 1,
  ]);
  expect(() => percentOf(0.5, 21)).toThrow(RangeError);
});

describe("who is charged btw", () => {
  const buyer = {
    legalName: "Grens BV", address: "Kade 1", country: "BE", kvk: "", vatId: "be 0123.456.789",
    invoiceEmail: "Facturen@grens.example ", poNumber: "", costCentre: "",
  }; // biome-ignore format: a table

  test("a business elsewhere in the Union with a number of its own is not; all others are", () => {
    const parsed = Buyer.parse(buyer);
    expect(parsed).toMatchObject({ vatId: "BE0123456789", invoiceEmail: "facturen@grens.example" });
    expect(vatRule(parsed)).toBe("reverse_charge");
    expect(vatRule(Buyer.parse({ ...buyer, vatId: "" }))).toBe("nl_21");
    expect(vatRule({ country: "NL", vatId: "NL000000013B01" })).toBe("nl_21");
  });

  test.each([
    [{ vatId: "DE123456789" }, "vatId"],
    [{ country: "NL", vatId: "NL12", kvk: "00000001" }, "vatId"],
    [{ country: "NL", vatId: "" }, "kvk"],
    [{ country: "US" }, "country"],
    [{ invoiceEmail: "x" }, "invoiceEmail"],
    [{ legalName: " " }, "legalName"],
    [{ poNumber: "x".repeat(31) }, "poNumber"],
  ])("refuses %o", (wrong, field) => {
    const parsed = Buyer.safeParse({ ...buyer, ...wrong });
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });
});

describe("the calendar of an invoice that nobody pays", () => {
  const issued = "2027-01-31";
  const on = (day: number, decisions: Decision[] = []) =>
    stepsDue(issued, decisions, addDays(issued, day)).at(-1) ?? null;
  const decided = (kind: Decision["kind"], from: number, more: Partial<Decision> = {}): Decision => ({
    id: "d", kind, until: null, proposedBy: "a", proposedOn: addDays(issued, from),
    confirmedOn: addDays(issued, from), endedOn: null, ...more,
  }); // biome-ignore format: a table

  test.each([
    [32, null], [33, "friendly"], [43, "friendly"], [44, "second"], [59, "second"], [60, "formal"], [74, "formal"], [75, "decide"],
  ] as const)("day %i: %s", (day, step) => expect(on(day)).toBe(step)); // biome-ignore format: a table

  test("stands still while the employer disputes it, and goes on where it was", () => {
    const dispute = decided("dispute", 76);
    expect(on(120, [dispute])).toBeNull();
    const settled = { ...dispute, endedOn: addDays(issued, 120) };
    expect(on(120, [settled])).toBe("decide");
    const early = { ...decided("dispute", 40), endedOn: addDays(issued, 70) };
    expect(on(73, [early])).toBe("friendly");
    expect(on(74, [early])).toBe("second");
    // Proposed and not confirmed stops nothing.
    expect(on(80, [{ ...dispute, confirmedOn: null }])).toBe("decide");
  });

  test("waits for an arrangement until its day is over, and for a notice", () => {
    const until = addDays(issued, 100);
    expect(on(100, [decided("arrangement", 76, { until })])).toBeNull();
    expect(on(101, [decided("arrangement", 76, { until })])).toBe("decide");
    expect(on(200, [decided("notice", 76)])).toBeNull();
  });
});

test("a year is followed by the next without a day between, leap days too", () => {
  expect(yearEnd("2027-03-01")).toBe("2028-02-29");
  expect(nextYear({ endsOn: "2028-02-28" })).toEqual({ startsOn: "2028-02-29", endsOn: "2029-02-27" });
});

test("who cancels is free at the first end of a year that lies three months ahead", () => {
  expect(cancelEndsOn({ endsOn: "2027-06-30" }, "2027-03-30")).toBe("2027-06-30");
  expect(cancelEndsOn({ endsOn: "2027-06-30" }, "2027-03-31")).toBe("2027-06-30");
  expect(cancelEndsOn({ endsOn: "2027-06-30" }, "2027-04-01")).toBe("2028-06-30");
});
