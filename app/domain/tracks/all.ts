import { accusedPerson } from "./accused/2026-01-01";
import { confidentiality } from "./confidentiality/2026-01-01";
import { integrity } from "./integrity/2026-01-01";
import type { Track } from "./track";
import { unwantedBehaviour } from "./unwanted-behaviour/2026-01-01";

/** Every dated table, the oldest of a track first. Nothing is ever removed: a dossier keeps the one it was opened under. */
export const TRACKS: readonly Track[] = [unwantedBehaviour, integrity, accusedPerson, confidentiality];

export const nameOfTrack = ({ code, validFrom }: Track): string => `${code}/${validFrom}`;

/** The table under which a dossier was opened. */
export function trackCalled(name: string): Track {
  const found = TRACKS.find((one) => nameOfTrack(one) === name);
  if (!found) throw new Error(`no track is called ${name}`);
  return found;
}

/** The table of a track that holds on a day. */
export function trackOn(code: string, day: string): Track {
  const found = TRACKS.filter((one) => one.code === code && one.validFrom <= day).at(-1);
  if (!found) throw new Error(`no track ${code} on ${day}`);
  return found;
}

/** The table for who is spoken of: it stays apart from every panel (decision 29). */
export function trackApartOn(day: string): Track {
  const found = TRACKS.filter((one) => one.apart && one.validFrom <= day).at(-1);
  if (!found) throw new Error(`no track stays apart on ${day}`);
  return found;
}

/** A procedure beside a talk that stays apart: the same table, whose questions name the person as that talk does. */
export const besideApart = (table: Track): Track => ({
  ...table,
  apart: true,
  steps: mapped(table.steps, ({ asks, ...row }) =>
    asks ? { ...row, asks: mapped(asks, (one) => ({ ...one, label: one.apart ?? one.label })) } : row,
  ),
});

const mapped = <V>(all: Readonly<Record<string, V>>, make: (one: V) => V): Record<string, V> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one)]));

/** Whether a dossier that was opened under this table stays away from the panel. */
export const staysApart = ({ path }: { path: string }): boolean => trackCalled(path).apart === true;
