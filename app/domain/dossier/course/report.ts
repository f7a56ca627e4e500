import type { DossierPage, LogLine } from "../schema";
import type { HistoryLine } from "./schema";

export type ReportLine = { id: string; at: string } & ({ log: LogLine } | { course: HistoryLine });

/** Steps that the log tells in words of its own. */
const IN_LOG = new Set(["accept", "make_contact", "stay_away"]);

/** The process report of a dossier (S0-22): steps, questions and contacts in one line of time, the oldest first. */
export function reportLines({ log, course }: Pick<DossierPage, "log" | "course">): ReportLine[] {
  const taken = course.history.filter(({ kind, code }) => !(kind === "step" && IN_LOG.has(code)));
  const all: ReportLine[] = [
    ...log.map((line) => ({ id: line.id, at: line.at, log: line })),
    ...taken.map((line) => ({ id: line.id, at: line.at, course: line })),
  ];
  return all.sort(byMoment);
}

export const byMoment = (a: { at: string }, b: { at: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
