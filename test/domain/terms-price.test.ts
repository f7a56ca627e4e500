import { afterEach, expect, test, vi } from "vitest";
import { euros } from "~/domain/billing/money";
import { amountsOf, dueOn, UNPAID, yearLines, yearOfTerms } from "~/domain/billing/policy";
import * as prices from "~/domain/billing/prices";
import type { ContractYear } from "~/domain/billing/schema";
import { addDays } from "~/domain/clock";
import { plainText } from "~/domain/documents/clause";
import { terms } from "~/domain/documents/compose-document";
import { termsPrice } from "~/routes/employer/price-terms.server";
import { lineWords } from "~/words/nl/billing";
import { factsOf } from "./documents/facts";

const { priceList } = prices;

/** Lets one list be dearer for a while: the terms and the invoices are read from it, and from nowhere else. */
function dearer(times: number): void {
  const dear = <One extends { yearly: number }>(one: One): One => ({ ...one, yearly: one.yearly * times });
  vi.spyOn(prices, "priceList").mockImplementation((year) => {
    const { bands, students, ...rest } = priceList(year);
    return { ...rest, bands: bands.map(dear), students: students.map(dear) };
  });
}
afterEach(() => vi.restoreAllMocks());

const yearOf = (heads: Partial<ContractYear>): ContractYear => ({
  startsOn: "2027-01-01", endsOn: "2027-12-31", own: 0, hired: 0, students: 0, quote: null, statedOn: null,
  confirmedOn: null, ...heads,
}); // biome-ignore format: a table
/** An amount on a line of a document, whose spaces are plain ones. */
const written = (amount: number) => euros(amount).replace("\u00a0", " ");
const said = (year: ContractYear, vat: "nl_21" | "reverse_charge" = "nl_21") =>
  plainText(terms(factsOf("de-linde"), termsPrice(year, vat)));

test("S1-15: the terms name what the invoice asks, and a dearer list moves both", () => {
  const year = yearOf({ own: 310, hired: 420, students: 1_400 });
  const asked = () => yearLines(year) ?? [];
  for (const times of [1, 3]) {
    dearer(times);
    expect(asked().map(({ net }) => net)).toEqual([420_000 * times, 56_000 * times]);
    for (const line of asked())
      expect(said(year)).toContain(`- ${lineWords(line)}: ${written(line.net)}, zonder btw`);
  }
  expect(said(year)).toContain("Daar komt 21 procent btw bij.");
  expect(amountsOf(asked(), "nl_21").btw).toBe(299_880);
  expect(said(year, "reverse_charge")).toContain("De btw is verlegd");
});

test("S1-15: where the list ends the terms say that a quote comes, and then the price that was agreed", () => {
  const year = yearOf({ own: 2_500 });
  const about = "Aansluiting 2027, vanaf 2.500 mensen";
  expect(yearLines(year)).toBeNull();
  expect(said(year)).toContain(
    `- ${about}: dit staat niet in de prijslijst. Het bedrag staat in een offerte`,
  );
  expect(said({ ...year, quote: 812_500 })).toContain(`- ${about}: ${written(812_500)}, zonder btw`);
});

test("S1-15: the days to pay and what follows are those that billing keeps to", () => {
  const text = said(yearOf({ own: 30 }));
  const days = /binnen (\d+) dagen betaald/.exec(text)?.[1];
  expect(dueOn("2027-01-01")).toBe(addDays("2027-01-01", Number(days)));
  expect(text).toContain(`na ${days} dagen niet betaald`);
  for (const { day } of UNPAID) expect(text).toContain(`- Na ${day} dagen`);
});

test("S1-15: the terms name the year that runs, else the one to come, else the first with the agreements of now", () => {
  const first = { startsOn: "2026-12-01", own: 5, hired: 0, students: 0 };
  const [next, now] = [yearOf({ startsOn: "2028-01-01", endsOn: "2028-12-31", own: 2 }), yearOf({ own: 1 })];
  const own = (years: ContractYear[], today: string) => yearOfTerms(years, first, today).own;
  expect([own([next, now], "2027-06-01"), own([next], "2027-06-01"), own([], "2026-11-01")]).toEqual([
    1, 2, 5,
  ]);
});
