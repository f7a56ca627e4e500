import type { Language } from "~/domain/intake/schema";
import { courseWords as courseEn } from "~/words/en/course";
import { filesWords as filesEn } from "~/words/en/files";
import { ownKeepingWords as keepingEn } from "~/words/en/own-keeping";
import { publicWords as publicEn } from "~/words/en/public";
import { reporterWords as reporterEn } from "~/words/en/reporter";
import { type CourseWords, courseWords as courseNl } from "~/words/nl/course";
import { type FilesWords, filesWords as filesNl } from "~/words/nl/files";
import { ownKeepingWords as keepingNl, type OwnKeepingWords } from "~/words/nl/own-keeping";
import { type PublicWords, publicWords as publicNl } from "~/words/nl/public";
import { type ReporterWords, reporterWords as reporterNl } from "~/words/nl/reporter";
import { courseWords as coursePl } from "~/words/pl/course";
import { filesWords as filesPl } from "~/words/pl/files";
import { ownKeepingWords as keepingPl } from "~/words/pl/own-keeping";
import { publicWords as publicPl } from "~/words/pl/public";
import { reporterWords as reporterPl } from "~/words/pl/reporter";

/** Every sentence that a reporter can meet, per face. */
export type Words = {
  public: PublicWords;
  reporter: ReporterWords;
  course: CourseWords;
  keeping: OwnKeepingWords;
  files: FilesWords;
};

const WORDS: Record<Language, Words> = {
  nl: { public: publicNl, reporter: reporterNl, course: courseNl, keeping: keepingNl, files: filesNl },
  en: { public: publicEn, reporter: reporterEn, course: courseEn, keeping: keepingEn, files: filesEn },
  pl: { public: publicPl, reporter: reporterPl, course: coursePl, keeping: keepingPl, files: filesPl },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
