import type { FileProblem } from "~/domain/dossier/file-schema";

/** The answer's number for whoever reads numbers; people read the sentence. */
export function statusOf(problem: FileProblem): number {
  if (problem === "too_large" || problem === "too_much" || problem === "too_many") return 413;
  if (problem === "busy" || problem === "not_now") return 503;
  const unwelcome: FileProblem[] = ["heic", "document", "archive", "drawing", "unknown"];
  return unwelcome.includes(problem) ? 415 : 422;
}
