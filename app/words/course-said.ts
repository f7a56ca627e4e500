import type { CivilDay } from "~/domain/clock";
import type { HistoryLine } from "~/domain/dossier/course/schema";
import type { Language } from "~/domain/intake/schema";
import type { Answers, ReadQuestion } from "~/domain/tracks/entries";
import { capital, writtenDay } from "~/words/dates";
import { firstNameOf } from "~/words/initials";
import { QUESTIONS_BEHIND, type QuestionBehind } from "~/words/questions-behind";
import { type Words, wordsFor } from "~/words/words";

type ActWords = {
  option: string;
  question: (who: string) => string;
  given: (who: string) => string;
  ifNo: string;
  done: (who: string) => string;
};
type QuestionWords = { label: string; options?: Readonly<Record<string, string>> };

/** What the tables name in Dutch for counsellors, in the words and the language of the reporter. */
export function actWords(act: string, lang: Language): ActWords | undefined {
  const acts: Readonly<Record<string, ActWords>> = wordsFor(lang).course.acts;
  return acts[act];
}

/** A question for a yes as it is put, and since when its Dutch stands there as this language says it as before. */
export type AskedNow = ReadQuestion & { since: CivilDay | null };

export function askedIn(
  act: string,
  who: string,
  lang: Language,
  behind: readonly QuestionBehind[] = QUESTIONS_BEHIND,
): AskedNow | undefined {
  const since = behind.find((one) => one.act === act && one.language === lang)?.changedOn ?? null;
  const language = since ? "nl" : lang;
  const words = actWords(act, language);
  return words && { language, question: words.question(who), ifNo: words.ifNo, since };
}

export function stepDone(step: string, who: string, lang: Language, words = wordsFor(lang)): string {
  const steps: Readonly<Record<string, (who: string) => string>> = words.course.steps;
  return capital(steps[step]?.(who) ?? "");
}

/** How one question of a step is put to the reporter. */
export function questionWords(step: string, question: string, lang: Language): QuestionWords | undefined {
  const known: Readonly<Record<string, Readonly<Record<string, QuestionWords>>>> =
    wordsFor(lang).course.questions;
  return known[step]?.[question];
}

/** One way to go on, as the reporter chooses it: an act of the counsellor, or something that the reporter does alone. */
export function choiceSaid(choice: string, lang: Language): string {
  return actWords(choice, lang)?.option ?? questionWords("decide", "act", lang)?.options?.[choice] ?? choice;
}

/** The answers of a step that a reporter reads, labelled; ticks and what has a place of its own stay out. */
export function answersOf(
  step: string,
  answers: Answers,
  lang: Language,
): { label: string; value: string }[] {
  const known: Readonly<Record<string, Readonly<Record<string, QuestionWords>>>> =
    wordsFor(lang).course.questions;
  return Object.entries(known[step] ?? {}).flatMap(([name, { label, options }]) => {
    const value = spoken(answers[name], options, lang);
    return value === "" ? [] : [{ label, value }];
  });
}

function spoken(
  answer: Answers[string] | undefined,
  options: QuestionWords["options"],
  lang: Language,
): string {
  if (answer === undefined || typeof answer === "boolean") return "";
  if (typeof answer !== "string") return answer.map((one) => options?.[one] ?? one).join(", ");
  if (/^\d{4}-\d\d-\d\d$/.test(answer)) return writtenDay(answer, lang);
  return options?.[answer] ?? (options ? choiceSaid(answer, lang) : answer);
}

/** One line of what happened, as the reporter reads it; `words` are those of the own page. */
export function lineOf(line: HistoryLine, lang: Language, words: Words = wordsFor(lang)): string {
  const { process: t } = words.course;
  const who = line.author ? firstNameOf(line.author) : words.reporter.home.someone;
  const act = actWords(line.code, lang);
  const about = act?.given(who) ?? "";
  switch (line.kind) {
    case "step":
      return stepDone(line.code, who, lang, words);
    case "act":
      return capital(act?.done(who) ?? "");
    case "asked":
      return t.asked(act?.question(who) ?? "");
    case "answered":
      return line.answers.yes ? t.saidYes(about) : t.saidNo(about);
    case "withdrawn":
      return t.tookBack(about);
    case "disputed":
      return t.disputed(about || stepDone(line.code, who, lang, words));
    case "notice":
      return t.told(String(line.answers.what ?? ""));
    case "later":
      return words.later.line(String(line.answers.version));
    case "signed":
      return words.later.signedAgain;
    case "law":
      return words.later.law(writtenDay(String(line.answers.since), lang));
  }
}

/** What was filled in with a line, labelled. */
export function detailsOf(line: HistoryLine, lang: Language): { label: string; value: string }[] {
  const { actDone } = wordsFor(lang).course;
  if (line.kind === "act") return [{ label: actDone, value: String(line.answers.done ?? "") }];
  return line.kind === "step" ? answersOf(line.code, line.answers, lang) : [];
}
