import type { Step } from "~/domain/tracks/track";
import type { Course } from "./course";

/** A step is the reporter's to read if it is the own one, is told, has its place in the checklist or closes the case. */
export const isTold = (row: Step): boolean =>
  row.who === "reporter" || row.tells === true || row.place !== undefined || row.to === "closed";

/** Whether the reporter reads a line that a counsellor wrote; an act that may come before it was told (Wbk 1a), after it was. */
export function reporterReads(
  { track, standing }: Course,
  { kind, code }: { kind: string; code: string },
): boolean {
  if (kind === "step") {
    const row = track.steps[code];
    return row !== undefined && isTold(row);
  }
  if (kind !== "act") return true;
  const oneOf = track.acts[code]?.needs.filter((need) => typeof need !== "string") ?? [];
  return oneOf.every((needs) => {
    const telling = needs.map((need) => need.replace("step:", "")).filter((step) => track.steps[step]?.tells);
    return telling.length === 0 || telling.some((step) => standing.some((one) => one.step === step));
  });
}
