import type { Now } from "~/domain/dossier/course/policy";
import type { Entry } from "~/domain/tracks/entries";
import type { GuardSettings } from "~/domain/tracks/settings";
import type { Need, Track, Within } from "~/domain/tracks/track";

export const NOW: Now = { settings: under(), today: "2026-11-24" };

/** Settings under which one named setting holds, or under which it does not. */
function under(name?: string, holds = true): GuardSettings {
  return {
    counsellorMediationAllowed: name === "counsellorMediationAllowed" ? holds : true,
    statutoryChannel: name === "networkReceives" && holds ? "network_receives" : "none",
    criminalOffenceRule:
      name === "boardMustKnow" && holds
        ? "inform_board_with_knowledge"
        : name === "fiveConditions" && holds
          ? "consent_or_five_conditions"
          : "consent_only",
  };
}

/**
 * Lines with which every need of a step or act stands, but for one if it is named: made from the needs themselves, so
 * that a new track has its tests without a line written for it.
 */
export function fulfilled(
  track: Track,
  kind: "step" | "act",
  name: string,
  but?: Need,
): { stage: string; entries: Entry[]; now: Now } {
  const row = kind === "act" ? track.acts[name] : track.steps[name];
  if (!row) throw new Error(`no ${kind} is called ${name}`);
  const needs = (row.needs ?? []).filter((need) => need !== but);
  const setting = (row.needs ?? []).map(String).find((need) => need.startsWith("setting:"));
  const settings = under(setting?.slice("setting:".length), setting !== but);
  return {
    stage: row.from[0] ?? track.start,
    entries: needs.flatMap((need, at) => linesFor(typeof need === "string" ? need : (need[0] ?? ""), at)),
    now: { ...NOW, settings },
  };
}

/** The lines that make one need stand. */
function linesFor(need: string, at: number): Entry[] {
  const [kind, name = "", count] = need.split(":");
  const base = (id: string) => ({ id: `${at}-${id}`, at: "2026-11-20T09:00:00Z", author: "" });
  switch (kind) {
    case "step":
    case "times":
      return Array.from({ length: Number(count ?? 1) }, (_, time) => ({
        ...base(`${name}-${time}`),
        kind: "step",
        by: "counsellor",
        step: name,
        answers: {},
      }));
    case "decision":
      return [
        { ...base(`decide-${name}`), kind: "step", by: "reporter", step: "decide", answers: { act: name } },
      ];
    case "consent":
      return [
        {
          ...base(`asked-${name}`),
          kind: "asked",
          by: "counsellor",
          act: name,
          what: "Dit.",
          whom: "Haar",
          until: null,
        },
        { ...base(`yes-${name}`), kind: "answered", by: "reporter", asked: `${at}-asked-${name}`, yes: true },
      ];
    default:
      return [];
  }
}

/** Settings under which a term runs. */
export const underWhich = ({ when }: Pick<Within, "when">): GuardSettings =>
  under(when?.slice("setting:".length));
