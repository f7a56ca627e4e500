import type { Answer, Answers, Entry } from "~/domain/tracks/entries";
import type { Questions } from "~/domain/tracks/track";
import type { Course } from "./course";
import type { HistoryLine } from "./schema";

/** The process report of a course (S0-22): every line with what was filled in, in the words of the track. */
export function historyOf(course: Course, entries: readonly Entry[]): HistoryLine[] {
  return entries.map((entry) => {
    const { id, at, by, author, kind } = entry;
    const how = "how" in entry ? (entry.how ?? null) : null;
    const on = "on" in entry ? (entry.on ?? null) : null;
    return { id, at, by, author, kind, how, on, ...wordsOf(course, entries, entry) };
  });
}

function wordsOf(
  course: Course,
  entries: readonly Entry[],
  entry: Entry,
): Pick<HistoryLine, "code" | "answers" | "does" | "details"> {
  const { steps, acts } = course.track;
  const actOf = (asked: string) => course.consents.find((one) => one.asked.id === asked)?.asked.act ?? "";
  const doesOf = (asked: string) => acts[actOf(asked)]?.does ?? actOf(asked);
  switch (entry.kind) {
    case "step": {
      const row = steps[entry.step];
      return {
        code: entry.step,
        answers: entry.answers,
        does: row?.does ?? entry.step,
        details: detailsOf(row?.asks, entry.answers),
      };
    }
    case "asked":
      return {
        code: entry.act,
        answers: { what: entry.what, whom: entry.whom },
        does: acts[entry.act]?.does ?? entry.act,
        details: [
          { label: "Wat", value: entry.what },
          { label: "Met wie", value: entry.whom },
          ...(entry.until ? [{ label: "Tot en met", value: entry.until }] : []),
        ],
      };
    case "answered":
      return {
        code: actOf(entry.asked),
        answers: { yes: entry.yes },
        does: doesOf(entry.asked),
        details: [{ label: "Antwoord", value: entry.yes ? "ja" : "nee" }],
      };
    case "withdrawn":
      return { code: actOf(entry.asked), answers: {}, does: doesOf(entry.asked), details: [] };
    case "disputed": {
      const about = entries.find((one) => one.id === entry.entry);
      const does =
        about?.kind === "step"
          ? (steps[about.step]?.does ?? "")
          : about?.kind === "answered"
            ? doesOf(about.asked)
            : "";
      const code = about?.kind === "step" ? about.step : about?.kind === "answered" ? actOf(about.asked) : "";
      const details = entry.words
        ? [{ label: course.track.apart ? "Deze persoon" : "De melder", value: entry.words }]
        : [];
      return { code, answers: { words: entry.words }, does, details };
    }
    case "later":
      return {
        code: "",
        answers: { version: String(entry.major) },
        does: "Een nieuwere versie van de afspraken",
        details: [{ label: "Versie", value: String(entry.major) }],
      };
    case "signed":
      return { code: "", answers: {}, does: "De vertrouwensovereenkomst", details: [] };
    case "law":
      return {
        code: "",
        answers: { since: entry.since },
        does: "Die gelden ook voor dit dossier",
        details: [{ label: "Sinds", value: entry.since }],
      };
    case "notice":
      return { code: "", answers: { what: entry.what }, does: entry.what, details: [] };
    case "act": {
      const row = acts[entry.act];
      return {
        code: entry.act,
        answers: entry.answers,
        does: row?.does ?? entry.act,
        details: detailsOf(row?.asks, entry.answers),
      };
    }
  }
}

function detailsOf(asks: Questions | undefined, answers: Answers): HistoryLine["details"] {
  return Object.entries(asks ?? {}).flatMap(([name, question]) => {
    const value = written(answers[name], question.options);
    return value === "" ? [] : [{ label: question.label, value }];
  });
}

function written(answer: Answer | undefined, options: Readonly<Record<string, string>> | undefined): string {
  if (answer === undefined || answer === false || answer === "") return "";
  if (answer === true) return "ja";
  if (typeof answer === "string") return options?.[answer] ?? answer;
  return answer.map((one) => options?.[one] ?? one).join(", ");
}
