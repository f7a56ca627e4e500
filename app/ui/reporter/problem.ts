import { MESSAGE_MAX } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { wordsFor } from "~/words/words";

/** Why an act on this page did not happen. */
export type ReporterError =
  | { field: "message"; problem: "empty" | "too_long" | "control" }
  | { field: "sure"; problem: "not_ticked" };

/** The same in words, for the list above the page and for the field itself. */
export type ReporterProblem = { href: string; short: string; long: string };

export function problemOf(error: ReporterError, lang: Language): ReporterProblem {
  const { errors: t } = wordsFor(lang).reporter.home;
  switch (error.problem) {
    case "empty":
      return { href: "#bericht", short: t.messageEmpty, long: t.messageEmptyLong };
    case "too_long":
      return { href: "#bericht", short: t.messageTooLong, long: t.messageTooLongLong(MESSAGE_MAX) };
    case "control":
      return { href: "#bericht", short: t.messageControl, long: t.messageControlLong };
    case "not_ticked":
      return { href: "#zeker", short: t.sure, long: t.sureLong };
  }
}
