import { addDays, addMonths, type CivilDay, daysBetween } from "~/domain/clock";
import { type Cents, percentOf, sum } from "./money";
import { FREE_STUDENTS, priceList } from "./prices";
import type {
  Amounts,
  Buyer,
  ContractYear,
  Decision,
  Heads,
  InvoiceLine,
  PricedLine,
  UnpaidStep,
  VatRule,
} from "./schema";

export const PAY_WITHIN_DAYS = 30;
/** Days after the invoice on which something follows when nobody paid (documents F). */
export const UNPAID: readonly { step: UnpaidStep; day: number }[] = [
  { step: "friendly", day: 33 },
  { step: "second", day: 44 },
  { step: "formal", day: 60 },
  { step: "decide", day: 75 },
];
/** Days before a contract year begins. */
export const BEFORE_YEAR = { headcount: 60, announcement: 14 } as const;
const NOTICE_MONTHS = 3;
export const BTW_PERCENT = 21;

/** Own and hired people; students are no heads. */
export const headsOf = ({ own, hired }: Pick<Heads, "own" | "hired">): number => own + hired;

/** The band that so many people fall in; null where the list ends and a price is agreed. */
export const bandOf = (year: number, heads: number) =>
  priceList(year).bands.find((band) => heads <= band.to) ?? null;

export const studentBandOf = (year: number, students: number) =>
  priceList(year).students.find((band) => students >= band.from && students <= band.to) ?? null;

/** True where the list ends: the office agrees on a price first. */
export function needsQuote(year: number, heads: Heads): boolean {
  return bandOf(year, headsOf(heads)) === null || beyondStudents(year, heads.students);
}

function beyondStudents(year: number, students: number): boolean {
  return students > FREE_STUDENTS && studentBandOf(year, students) === null;
}

/** What a contract year costs, by line; without an amount where the list ends and no price was agreed yet. */
export function pricedLines({
  startsOn,
  quote,
  ...heads
}: Pick<ContractYear, "startsOn" | "quote" | keyof Heads>): PricedLine[] {
  const year = Number(startsOn.slice(0, 4));
  const band = bandOf(year, headsOf(heads));
  if (!band || beyondStudents(year, heads.students)) {
    const from = band?.from ?? (priceList(year).bands.at(-1)?.to ?? 0) + 1;
    return [{ about: { kind: "affiliation", year, from, to: null }, net: quote || null }];
  }
  const students = studentBandOf(year, heads.students);
  return [
    { about: { kind: "affiliation", year, from: band.from, to: band.to }, net: band.yearly },
    ...(students
      ? [
          {
            about: { kind: "students" as const, year, from: students.from, to: students.to },
            net: students.yearly,
          },
        ]
      : []),
  ];
}

/** The same as an invoice asks it; null as long as no price was agreed where the list ends. */
export function yearLines(year: ContractYear): InvoiceLine[] | null {
  const lines = pricedLines(year);
  const isPriced = (line: PricedLine): line is InvoiceLine => line.net !== null;
  return lines.every(isPriced) ? lines : null;
}

/** The year whose price an employer's terms name: the running one, the one to come, or the first as it would begin. */
export function yearOfTerms(
  years: readonly ContractYear[],
  first: Heads & Pick<ContractYear, "startsOn">,
  today: CivilDay,
): Parameters<typeof pricedLines>[0] {
  const running = years.find((year) => year.startsOn <= today && today <= year.endsOn);
  return running ?? years.findLast((year) => year.startsOn > today) ?? { ...first, quote: null };
}

/** Dutch btw, unless a business elsewhere in the Union has a number of its own: then it accounts for the tax itself. */
export function vatRule({ country, vatId }: Pick<Buyer, "country" | "vatId">): VatRule {
  return country !== "NL" && vatId !== "" ? "reverse_charge" : "nl_21";
}

/** Adds lines up. The btw is reckoned once, over the whole: so a total is never a cent off its parts. */
export function amountsOf(lines: InvoiceLine[], vat: VatRule): Amounts {
  const net = sum(lines.map((line) => line.net));
  const btw = vat === "nl_21" ? percentOf(net, BTW_PERCENT) : 0;
  return { lines, vat, net, btw, total: sum([net, btw]) };
}

/** Takes an invoice back as a whole, under the tax rule it was made with. */
export function creditOf(invoice: Amounts & { number: string }): Amounts {
  const back = (amount: Cents): Cents => 0 - amount;
  return {
    lines: [{ about: { kind: "credit", number: invoice.number }, net: back(invoice.net) }],
    vat: invoice.vat,
    net: back(invoice.net),
    btw: back(invoice.btw) || 0,
    total: back(invoice.total),
  };
}

export const dueOn = (issuedOn: CivilDay): CivilDay => addDays(issuedOn, PAY_WITHIN_DAYS);

/** The year after this one; a year that began on 29 February goes on from the 28th. */
export function nextYear({ endsOn }: Pick<ContractYear, "endsOn">): { startsOn: CivilDay; endsOn: CivilDay } {
  const startsOn = addDays(endsOn, 1);
  return { startsOn, endsOn: yearEnd(startsOn) };
}

export const yearEnd = (startsOn: CivilDay): CivilDay => addDays(addMonths(startsOn, 12), -1);

/** Days on which the clock stood still because the employer disputes the invoice. */
function stopped(decisions: readonly Decision[], today: CivilDay): number {
  return decisions
    .filter((one) => one.kind === "dispute" && one.confirmedOn !== null)
    .reduce(
      (days, one) => days + Math.max(0, daysBetween(one.confirmedOn ?? today, one.endedOn ?? today)),
      0,
    );
}

/** An agreement, a dispute or a notice that two people decided on and that still stands. */
export const standing = (decisions: readonly Decision[], today: CivilDay): Decision | null =>
  decisions.find(
    (one) =>
      one.confirmedOn !== null &&
      one.endedOn === null &&
      (one.kind !== "arrangement" || (one.until ?? "") >= today),
  ) ?? null;

/** Which steps of the calendar an unpaid invoice has come to, the newest last. Nothing goes on during what was decided. */
export function stepsDue(issuedOn: CivilDay, decisions: readonly Decision[], today: CivilDay): UnpaidStep[] {
  if (standing(decisions, today)) return [];
  const day = daysBetween(issuedOn, today) - stopped(decisions, today);
  return UNPAID.filter((one) => day >= one.day).map((one) => one.step);
}

/** The last day after a notice that is given today. */
export const noticeEndsOn = (today: CivilDay): CivilDay => addMonths(today, NOTICE_MONTHS);

/** When an employer that cancels today is free: the first end of a contract year that lies three months ahead. */
export function cancelEndsOn(year: Pick<ContractYear, "endsOn">, today: CivilDay): CivilDay {
  let end = year.endsOn;
  while (end < addMonths(today, NOTICE_MONTHS)) end = nextYear({ endsOn: end }).endsOn;
  return end;
}
