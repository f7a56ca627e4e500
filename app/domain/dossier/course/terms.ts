import { addDays, addMonths, addWorkingDays, type CivilDay } from "~/domain/clock";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import type { Track, Within } from "~/domain/tracks/track";

export type TermSettings = Pick<ProtocolSettings, "firstContactDays" | "firstContactUnit">;

/** The last day of a term that began on a day: that day itself does not count (design decision 13). */
export function lastDayOf(within: Within, since: CivilDay, settings: TermSettings): CivilDay {
  if ("weeks" in within) return addDays(since, within.weeks * 7);
  if ("months" in within) return addMonths(since, within.months);
  const days = typeof within.days === "number" ? within.days : settings.firstContactDays;
  const working = within.unit !== undefined && settings.firstContactUnit === "working";
  return working ? addWorkingDays(since, days) : addDays(since, days);
}

/** The steps whose term begins when this one is taken. */
export function termsBegunBy(track: Track, step: string): { step: string; within: Within }[] {
  return Object.entries(track.steps).flatMap(([name, row]) =>
    row.within?.since === step ? [{ step: name, within: row.within }] : [],
  );
}
