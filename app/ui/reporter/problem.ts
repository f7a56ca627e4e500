import { MESSAGE_MAX, type NoticeProblem } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { wordsFor } from "~/words/words";

/** Why an act on this page did not happen. */
export type ReporterError =
  | { field: "message"; problem: "empty" | "too_long" | "control" }
  | { field: "mail"; problem: NoticeProblem }
  | { field: "notice"; problem: "not_wanted" }
  | { field: "handover"; problem: "not_sure" }
  | { field: "sure"; problem: "not_ticked" };

/** The same in words, for the list above the page and for the field itself. */
export type ReporterProblem = { href: string; short: string; long: string };

export function problemOf(error: ReporterError, lang: Language, employer: string): ReporterProblem {
  const { errors: t } = wordsFor(lang).reporter.home;
  switch (error.problem) {
    case "empty":
      return { href: "#bericht", short: t.messageEmpty, long: t.messageEmptyLong };
    case "too_long":
      return { href: "#bericht", short: t.messageTooLong, long: t.messageTooLongLong(MESSAGE_MAX) };
    case "control":
      return { href: "#bericht", short: t.messageControl, long: t.messageControlLong };
    case "mail_needed":
      return { href: "#mail", short: t.mailNeeded, long: t.mailNeededLong };
    case "mail_unclear":
      return { href: "#mail", short: t.mailUnclear, long: t.mailUnclearLong };
    case "mail_of_work":
      return { href: "#mail", short: t.mailOfWork, long: t.mailOfWorkLong(employer) };
    case "not_wanted":
      return { href: "#melden", short: t.notWanted, long: t.notWantedLong };
    case "not_sure":
      return { href: "#overdragen", short: t.handover, long: t.handoverLong };
    case "not_ticked":
      return { href: "#zeker", short: t.sure, long: t.sureLong };
  }
}
