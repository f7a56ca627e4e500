import type { Now } from "~/domain/dossier/course/policy";
import type { Entry } from "~/domain/tracks/entries";
import type { Need, Track } from "~/domain/tracks/track";

export const NOW: Now = { settings: { counsellorMediationAllowed: true }, today: "2026-11-24" };

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
  const settings = { ...NOW.settings };
  if (but === "setting:counsellorMediationAllowed") settings.counsellorMediationAllowed = false;
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
