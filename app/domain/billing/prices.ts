import type { Cents } from "./money";

/** One row of the price list: from so many people on, so much a year, with so many hours of prevention. */
export type Band = { key: string; from: number; to: number; yearly: Cents; hours: number };
export type StudentBand = { key: string; from: number; to: number; yearly: Cents };

/** A price list holds for contract years that begin in its year; an old one is never changed (documents F). */
export type PriceList = {
  year: number;
  bands: readonly Band[];
  students: readonly StudentBand[];
  bundles: readonly { key: string; hours: number; price: Cents }[];
};

const bands = [
  { key: "b0001", from: 1, to: 24, yearly: 52_500, hours: 2 },
  { key: "b0025", from: 25, to: 49, yearly: 69_000, hours: 2 },
  { key: "b0050", from: 50, to: 99, yearly: 98_000, hours: 3 },
  { key: "b0100", from: 100, to: 249, yearly: 165_000, hours: 4 },
  { key: "b0250", from: 250, to: 499, yearly: 275_000, hours: 6 },
  { key: "b0500", from: 500, to: 999, yearly: 420_000, hours: 8 },
  { key: "b1000", from: 1_000, to: 2_499, yearly: 690_000, hours: 12 },
] as const satisfies Band[];

const students = [
  { key: "students_0251", from: 251, to: 1_000, yearly: 28_000 },
  { key: "students_1001", from: 1_001, to: 2_500, yearly: 56_000 },
] as const satisfies StudentBand[];

const bundles = [
  { key: "prevention_hours_1", hours: 1, price: 13_000 },
  { key: "prevention_hours_4", hours: 4, price: 50_000 },
  { key: "prevention_hours_8", hours: 8, price: 96_000 },
] as const;

const LISTS: readonly PriceList[] = [
  { year: 2025, bands, students, bundles },
  { year: 2026, bands, students, bundles },
  { year: 2027, bands, students, bundles },
];

/** The list for a contract year that begins in this year: its own, or the newest before it. */
export function priceList(year: number): PriceList {
  const list = LISTS.findLast((one) => one.year <= year) ?? LISTS[0];
  if (!list) throw new Error("there is no price list");
  return list;
}

/** So many students are in the price. */
export const FREE_STUDENTS = 250;

/** The name of a price at the payment company: `affiliation_2027_b0500`. */
export const lookupKey = (year: number, key: string): string => `affiliation_${priceList(year).year}_${key}`;
