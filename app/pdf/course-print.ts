import { reportLines } from "~/domain/dossier/course/report";
import type { ConsentRow, HistoryLine, Version } from "~/domain/dossier/course/schema";
import type { DossierPage, LogLine } from "~/domain/dossier/schema";
import { datedDay, datedMoment } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";
import { logSentence } from "~/words/nl/log";
import type { OnTrack } from "~/words/nl/on-track";
import { courseWords } from "~/words/nl/staff-course";
import type { Printed } from "./document";

/** The first part of the dossier (S0-22): the description as it stands, whatever the reporter said of it. */
export function descriptionPart({ course }: DossierPage): Printed[] {
  const { description } = courseWords(course);
  const [latest] = course.versions;
  return [
    { kind: "h2", text: description.title },
    latest ? versionBlock(latest, course) : { kind: "p", text: description.empty.title },
  ];
}

function versionBlock({ version, standing, on, author, text, approved }: Version, track: OnTrack): Printed {
  const { description } = courseWords(track);
  const { approvedOn, by, of, standings } = description;
  return {
    kind: "said",
    by: `${description.version(version)}. ${standings[standing]}`,
    at: [
      `${of} ${datedDay(on, "nl")}`,
      ...(author ? [`${by} ${author}`] : []),
      ...(approved ? [`${approvedOn.toLowerCase()} ${datedDay(approved.on, "nl")}`] : []),
    ].join(", "),
    text,
  };
}

/** Every question for consent, with what became of it. */
export function consentsPart({ course }: DossierPage): Printed[] {
  const { consents } = courseWords(course);
  if (course.consents.length === 0) return [];
  return [
    { kind: "h2", text: consents.title },
    {
      kind: "facts",
      items: course.consents.map((one) => ({ name: one.does, value: consentLines(one, consents) })),
    },
  ];
}

type ConsentWords = ReturnType<typeof courseWords>["consents"];

const consentLines = (
  { standing, on, what, whom, until, read }: ConsentRow,
  consents: ConsentWords,
): string =>
  [
    `${consents.standings[standing]}, ${consents.since} ${datedDay(on, "nl")}`,
    `${consents.what}: ${what}`,
    `${consents.whom}: ${whom}`,
    until ? `${consents.until}: ${datedDay(until, "nl")}` : consents.noEnd,
    ...(read ? [`${consents.read}: ${read.question}`] : []),
  ].join("\n");

/** The process report (S0-22): steps, questions and contacts in one line of time, the oldest first. */
export function reportPart(page: DossierPage, you: string): Printed[] {
  const { title, empty } = dossierWords(page.course).log;
  const lines = reportLines(page).map((line) => ({
    name: datedMoment(line.at, "nl"),
    value: "log" in line ? loggedLine(line.log, page.course) : takenLine(line.course, you, page.course),
  }));
  return [
    { kind: "h2", text: title },
    lines.length === 0 ? { kind: "p", text: empty.title } : { kind: "facts", items: lines },
  ];
}

const loggedLine = (line: LogLine, track: OnTrack): string =>
  [logSentence(line, track), line.detail].filter(Boolean).join(" ");

/** Breaking confidentiality, every step with its reason: the written record of it all (S2-37). Never on the reporter's paper. */
export function breachPart({ breach }: DossierPage, you: string): Printed[] {
  if (breach.history.length === 0) return [];
  return [
    { kind: "h2", text: courseWords(breach).breach.title },
    {
      kind: "facts",
      items: breach.history.map((line) => ({
        name: datedMoment(line.at, "nl"),
        value: takenLine(line, you, breach),
      })),
    },
  ];
}

function takenLine(
  { kind, code, does, details, by, author, how, on }: HistoryLine,
  you: string,
  track: OnTrack,
): string {
  const { report } = courseWords(track);
  const ended = /[.?]$/.test(does) ? does : `${does}.`;
  const who = by === "reporter" ? report.by.reporter : author || you;
  // The text of a description stands in its own part.
  const told = kind === "step" && code === "describe" ? [] : details;
  return [
    [report.kinds[kind], ended].filter(Boolean).join(" "),
    ...told.map(({ label, value }) => `${label}${/[.?]$/.test(label) ? "" : ":"} ${dayOrText(value)}`),
    how && on ? `${who}. ${report.said[how]} ${datedDay(on, "nl")}` : who,
  ].join("\n");
}

const dayOrText = (value: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? datedDay(value, "nl") : value;
