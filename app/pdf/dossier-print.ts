import { endedUncontacted } from "~/domain/dossier/course/schema";
import type { DossierPage } from "~/domain/dossier/schema";
import { datedDay, datedMoment, writtenDue } from "~/words/dates";
import { allegedRoleWords, dossierWords, relationWords } from "~/words/nl/counsellor";
import { printWords } from "~/words/nl/print";
import { staffWords } from "~/words/nl/staff";
import { courseWords } from "~/words/nl/staff-course";
import { writtenSize } from "~/words/sizes";
import { breachPart, consentsPart, descriptionPart, reportPart } from "./course-print";
import type { DocumentPaper, Printed } from "./document";

/** A dossier on paper for its counsellor (S0-22): facts, conversation and process report, never the working notes. */
export function dossierPrint(page: DossierPage, you: string, printedAt: Date): DocumentPaper {
  const { paper, care } = printWords(page.course);
  const { facts, talk } = dossierWords(page.course);
  const title = paper.title(page.name);
  return {
    lang: "nl",
    title,
    furniture: { brand: paper.brand, running: title, page: paper.page },
    unseen: paper.unseen,
    blocks: [
      { kind: "h1", text: title },
      { kind: "lead", text: paper.lead(page.employer, datedMoment(printedAt.toISOString(), "nl")) },
      { kind: "note", title: paper.careTitle, text: care },
      { kind: "h2", text: facts.title },
      { kind: "facts", items: factsOf(page) },
      ...descriptionPart(page),
      { kind: "h2", text: talk.title },
      ...talkOf(page, you),
      ...filesOf(page, you),
      ...consentsPart(page),
      ...reportPart(page, you),
      ...breachPart(page, you),
    ],
  };
}

function factsOf(page: DossierPage): { name: string; value: string }[] {
  const words = dossierWords(page.course).facts;
  const { paper } = printWords(page.course);
  const or = (text: string) => text || words.notGiven;
  return [
    { name: paper.track, value: staffWords.tracks[page.track] },
    { name: words.decides, value: words.decidesBy[page.course.control] },
    { name: paper.received, value: datedMoment(page.receivedAt, "nl") },
    { name: words.reach, value: reachOf(page).join("\n") },
    {
      name: words.whom,
      value: page.allegedRole ? allegedRoleWords(page.course)[page.allegedRole] : words.notGiven,
    },
    { name: words.relation, value: page.relation ? relationWords[page.relation] : words.notGiven },
    { name: words.department, value: or(page.department) },
    { name: words.when, value: or(page.when) },
    { name: words.where, value: or(page.where) },
    { name: words.language, value: staffWords.languages[page.language] },
    { name: words.firstContact, value: firstContactOf(page) },
    { name: words.rules, value: words.protocol(page.protocolMajor) },
    ...takenOf(page),
  ];
}

function takenOf({ taken, course }: DossierPage) {
  const { name, version, strict } = courseWords(course).taken;
  if (!taken) return [];
  const chosen = `${version(taken.major)} ${datedDay(taken.on, "nl")}.`;
  return [{ name, value: taken.strict ? `${chosen} ${strict}` : chosen }];
}

function reachOf(page: DossierPage): string[] {
  const words = dossierWords(page.course).facts;
  const { reach, phone, mail, callName, hours, voicemail } = page.reach;
  const address = { code: "", call: ` ${phone}`, mail: ` ${mail}` }[reach];
  return [
    `${words.reachBy[reach]}${address}`,
    ...(callName ? [`${words.called} ${callName}`] : []),
    ...(hours ? [`${words.hours} ${hours}`] : []),
    ...(reach === "call" ? [voicemail ? words.voicemail : words.noVoicemail] : []),
  ];
}

function firstContactOf({ firstContact, course }: DossierPage): string {
  const { facts: words, contact } = dossierWords(course);
  const { due, madeAt, met, way } = firstContact;
  if (madeAt === null && endedUncontacted(course.checklist)) return words.none;
  if (madeAt === null) return `${staffWords.byFirst} ${writtenDue(due, "nl")}`;
  const outcome = met === null ? "" : `${met ? words.met : words.missed}, `;
  return `${outcome}${datedMoment(madeAt, "nl")}${way ? `. ${contact.ways[way]}` : ""}`;
}

function talkOf(page: DossierPage, you: string): Printed[] {
  const words = dossierWords(page.course).talk;
  if (page.messages.length === 0) return [{ kind: "p", text: printWords(page.course).paper.noMessages }];
  return page.messages.map(({ from, author, writtenBy, at, text }) => ({
    kind: "said",
    by: from === "reporter" ? words.reporter : author || you,
    at: [...(writtenBy ? [words.writtenBy(writtenBy)] : []), datedMoment(at, "nl")].join(", "),
    text,
  }));
}

function filesOf(page: DossierPage, you: string): Printed[] {
  if (page.files.length === 0) return [];
  const { paper } = printWords(page.course);
  const by = (from: string, author: string) =>
    from === "reporter" ? dossierWords(page.course).talk.reporter : author || you;
  return [
    { kind: "h2", text: paper.files },
    { kind: "p", text: paper.filesHint },
    {
      kind: "list",
      items: page.files.map(
        ({ name, bytes, from, author, at }) =>
          `${name} (${writtenSize(bytes, "nl")}). ${by(from, author)}, ${datedMoment(at, "nl")}`,
      ),
    },
  ];
}
