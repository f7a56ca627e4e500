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
): Pick<HistoryLine, "does" | "details"> {
  const { steps, acts } = course.track;
  const doesOf = (asked: string) => {
    const act = course.consents.find((one) => one.asked.id === asked)?.asked.act ?? "";
    return acts[act]?.does ?? act;
  };
  switch (entry.kind) {
    case "step": {
      const row = steps[entry.step];
      return { does: row?.does ?? entry.step, details: detailsOf(row?.asks, entry.answers) };
    }
    case "asked":
      return {
        does: acts[entry.act]?.does ?? entry.act,
        details: [
          { label: "Wat", value: entry.what },
          { label: "Met wie", value: entry.whom },
          ...(entry.until ? [{ label: "Tot en met", value: entry.until }] : []),
        ],
      };
    case "answered":
      return {
        does: doesOf(entry.asked),
        details: [{ label: "Antwoord", value: entry.yes ? "ja" : "nee" }],
      };
    case "withdrawn":
      return { does: doesOf(entry.asked), details: [] };
    case "disputed": {
      const about = entries.find((one) => one.id === entry.entry);
      const does =
        about?.kind === "step"
          ? (steps[about.step]?.does ?? "")
          : about?.kind === "answered"
            ? doesOf(about.asked)
            : "";
      return { does, details: entry.words ? [{ label: "De melder", value: entry.words }] : [] };
    }
    case "notice":
      return { does: entry.what, details: [] };
    case "act": {
      const row = acts[entry.act];
      return { does: row?.does ?? entry.act, details: detailsOf(row?.asks, entry.answers) };
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
