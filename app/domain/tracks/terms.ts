import { addDays, addMonths, addWorkingDays, type CivilDay } from "~/domain/clock";
import type { ProtocolSettings } from "~/domain/tenancy/settings";
import { type GuardSettings, settingHolds } from "./settings";
import type { Track, Within } from "./track";

export type TermSettings = Pick<ProtocolSettings, "firstContactDays" | "firstContactUnit"> & GuardSettings;

/** The last day of a term that began on a day: that day itself does not count (design decision 13). */
export function lastDayOf(
  within: Within,
  since: CivilDay,
  settings: Pick<TermSettings, "firstContactDays" | "firstContactUnit">,
): CivilDay {
  if ("weeks" in within) return addDays(since, within.weeks * 7);
  if ("months" in within) return addMonths(since, within.months);
  const days = typeof within.days === "number" ? within.days : settings.firstContactDays;
  const working = within.unit !== undefined && settings.firstContactUnit === "working";
  return working ? addWorkingDays(since, days) : addDays(since, days);
}

/** The steps whose term begins when this step or act is done, under these settings. */
export function termsBegunBy(
  track: Track,
  done: string,
  settings: GuardSettings,
): { step: string; within: Within }[] {
  return Object.entries(track.steps).flatMap(([name, { within }]) =>
    within && beginsWith(within, done) && applies(within, settings) ? [{ step: name, within }] : [],
  );
}

export const beginsWith = ({ since }: Within, done: string): boolean =>
  typeof since === "string" ? since === done : since.includes(done);

/** Whether a term exists at all under an employer's protocol. */
export const applies = ({ when }: Within, settings: GuardSettings): boolean =>
  when === undefined || settingHolds(when.slice("setting:".length), settings);
