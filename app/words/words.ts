import type { Language } from "~/domain/intake/schema";
import { courseWords as courseEn } from "~/words/en/course";
import { filesWords as filesEn } from "~/words/en/files";
import { ownApartWords as apartEn } from "~/words/en/own-apart";
import { ownKeepingWords as keepingEn } from "~/words/en/own-keeping";
import { ownLaterWords as laterEn } from "~/words/en/own-later";
import { publicWords as publicEn } from "~/words/en/public";
import { reporterWords as reporterEn } from "~/words/en/reporter";
import { type CourseWords, courseWords as courseNl } from "~/words/nl/course";
import { type FilesWords, filesWords as filesNl } from "~/words/nl/files";
import { ownApartWords as apartNl, type OwnApartWords } from "~/words/nl/own-apart";
import { ownKeepingWords as keepingNl, type OwnKeepingWords } from "~/words/nl/own-keeping";
import { ownLaterWords as laterNl, type OwnLaterWords } from "~/words/nl/own-later";
import { type PublicWords, publicWords as publicNl } from "~/words/nl/public";
import { type ReporterWords, reporterWords as reporterNl } from "~/words/nl/reporter";
import { courseWords as coursePl } from "~/words/pl/course";
import { filesWords as filesPl } from "~/words/pl/files";
import { ownApartWords as apartPl } from "~/words/pl/own-apart";
import { ownKeepingWords as keepingPl } from "~/words/pl/own-keeping";
import { ownLaterWords as laterPl } from "~/words/pl/own-later";
import { publicWords as publicPl } from "~/words/pl/public";
import { reporterWords as reporterPl } from "~/words/pl/reporter";

/** Every sentence that a reporter can meet, per face. */
export type Words = {
  public: PublicWords;
  reporter: ReporterWords;
  course: CourseWords;
  keeping: OwnKeepingWords;
  apart: OwnApartWords;
  files: FilesWords;
  later: OwnLaterWords;
};

const WORDS: Record<Language, Words> = {
  nl: {
    public: publicNl,
    reporter: reporterNl,
    course: courseNl,
    keeping: keepingNl,
    apart: apartNl,
    files: filesNl,
    later: laterNl,
  },
  en: {
    public: publicEn,
    reporter: reporterEn,
    course: courseEn,
    keeping: keepingEn,
    apart: apartEn,
    files: filesEn,
    later: laterEn,
  },
  pl: {
    public: publicPl,
    reporter: reporterPl,
    course: coursePl,
    keeping: keepingPl,
    apart: apartPl,
    files: filesPl,
    later: laterPl,
  },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}

/** The words of one's own page: who was spoken of has another page than who told something (decision 29). */
export function wordsOn(course: { apart?: true }, language: Language): Words {
  const words = wordsFor(language);
  if (!course.apart) return words;
  const { apart, reporter, course: said } = words;
  const { home } = reporter;
  return {
    ...words,
    reporter: {
      ...reporter,
      place: apart.place,
      home: { ...home, ...apart.home, acts: { ...home.acts, ...apart.acts } },
    },
    course: {
      ...said,
      next: { ...said.next, ...apart.next, stages: { ...said.next.stages, ...apart.stages } },
      process: { ...said.process, checks: { ...said.process.checks, ...apart.checks } },
      steps: { ...said.steps, ...apart.steps },
      own: { ...said.own, ...apart.own },
    },
  };
}
