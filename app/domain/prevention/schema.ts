import { z } from "zod";
import { DayField } from "~/domain/day-field";
import { paragraph } from "~/domain/intake/schema";

/** What the network does for an employer besides cases; the same words serve the annual report. */
export const KINDS = [
  "session",
  "advice",
  "introduction",
  "works_council",
  "announcement",
  "materials",
] as const;
export type ActivityKind = (typeof KINDS)[number];
/** What an employer may ask for, and what it does itself and writes down (S3-18, S4-16). */
export const ASKED = ["session", "advice"] as const;
export const OWN_DEEDS = ["introduction", "announcement", "materials"] as const;

/** What it is about: a list, so that nothing of a case can stand here (S4-17, S4-19, S4-20). */
export const THEMES = [
  "conduct",
  "knowing_us",
  "leadership",
  "speaking_up",
  "integrity",
  "registering",
] as const;
export type Theme = (typeof THEMES)[number];

export type ActivityState = "asked" | "planned" | "held" | "off";
export type Activity = {
  id: string;
  tenantId: string;
  employer: string;
  kind: ActivityKind;
  solicited: boolean;
  theme: Theme;
  state: ActivityState;
  askedOn: string;
  wish: string;
  counsellor: string | null;
  plannedOn: string | null;
  heldOn: string | null;
  hours: number | null;
};

export const Request = z.object({
  kind: z.enum(ASKED),
  theme: z.enum(THEMES),
  wish: paragraph(500).refine((text) => text !== ""),
});
export type Request = z.output<typeof Request>;

/** Hours as they are typed, in quarters of an hour. */
export const QuarterHours = z
  .string()
  .trim()
  .min(1)
  .transform((text) => Number(text.replace(",", ".")) * 4)
  .pipe(z.int().min(0).max(160));

/** That something was done, by whom it may be read in the annual report: a day and quarters of an hour. */
export const Deed = z.object({
  kind: z.enum(KINDS),
  theme: z.enum(THEMES),
  solicited: z.boolean(),
  heldOn: DayField,
  quarterHours: QuarterHours,
});
export type Deed = z.output<typeof Deed>;

export type YearHours = Pick<QuarterHours, "kind" | "solicited" | "times" | "hours">;

/** What the annual report says of one year: the quarters as they were rounded, so that both tables add up. */
export function inYear(quarters: readonly QuarterHours[], year: number): YearHours[] {
  return KINDS.flatMap((kind) =>
    [true, false].flatMap((solicited) => {
      const own = quarters.filter(
        (one) => one.year === year && one.kind === kind && one.solicited === solicited,
      );
      const sum = (of: "times" | "hours") => own.reduce((all, one) => all + one[of], 0);
      return own.length === 0 ? [] : [{ kind, solicited, times: sum("times"), hours: sum("hours") }];
    }),
  );
}

export type QuarterHours = {
  year: number;
  quarter: number;
  kind: ActivityKind;
  solicited: boolean;
  times: number;
  hours: number;
};

/** Hours by quarter, rounded up to whole ones over the whole quarter: no single meeting can be read from it. */
export function byQuarter(activities: readonly Activity[]): QuarterHours[] {
  const heaps = new Map<string, QuarterHours>();
  for (const one of activities) {
    if (one.state !== "held" || !one.heldOn) continue;
    const year = Number(one.heldOn.slice(0, 4));
    const quarter = Math.ceil(Number(one.heldOn.slice(5, 7)) / 3);
    const key = `${year} ${quarter} ${one.kind} ${one.solicited}`;
    const { kind, solicited } = one;
    const heap = heaps.get(key) ?? { year, quarter, kind, solicited, times: 0, hours: 0 };
    heaps.set(key, { ...heap, times: heap.times + 1, hours: heap.hours + (one.hours ?? 0) });
  }
  return [...heaps.values()]
    .map((heap) => ({ ...heap, hours: Math.ceil(heap.hours) }))
    .sort((a, b) => b.year - a.year || b.quarter - a.quarter || a.kind.localeCompare(b.kind));
}

/** What of the hours of a contract year is used: only what the employer ordered counts (documents F). */
export function usedHours(activities: readonly Activity[], from: string, to: string): number {
  return activities
    .filter((one) => one.solicited && one.heldOn !== null && one.heldOn >= from && one.heldOn <= to)
    .filter((one) => one.kind === "session" || one.kind === "advice")
    .reduce((all, one) => all + (one.hours ?? 0), 0);
}
