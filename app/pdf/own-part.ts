import type { CourseView } from "~/domain/dossier/course/schema";
import type { OwnPart } from "~/domain/dossier/own-part";
import type { Language } from "~/domain/intake/schema";
import { datedDay, datedMoment } from "~/words/dates";
import { wordsFor } from "~/words/words";
import type { DocumentPaper, Printed } from "./document";

/** The reporter's own part, in the reporter's language. Nothing on it names the house: others may see it lie about. */
export function ownPartPaper(
  { facts, messages, openedOn }: OwnPart,
  course: CourseView,
  lang: Language,
): DocumentPaper {
  const { home } = wordsFor(lang).reporter;
  const { paper } = home;
  const given = [
    { name: paper.when, value: facts.when },
    { name: paper.where, value: facts.where },
    { name: paper.department, value: facts.department },
  ].filter(({ value }) => value !== "");
  return {
    lang,
    title: paper.title,
    furniture: { brand: "", running: "", page: paper.page },
    unseen: () => paper.unseen,
    blocks: [
      { kind: "h1", text: paper.title },
      { kind: "lead", text: home.started(datedDay(openedOn, lang)) },
      ...(given.length > 0
        ? [
            { kind: "h2" as const, text: paper.facts },
            { kind: "facts" as const, items: given },
          ]
        : []),
      ...descriptionOf(course, lang),
      ...consentsOf(course, lang),
      { kind: "h2", text: paper.talk },
      ...(messages.length === 0 ? [{ kind: "p" as const, text: home.noMessages }] : []),
      ...messages.map(({ from, author, writtenBy, at, text }) => ({
        kind: "said" as const,
        by: from === "reporter" ? home.you : author,
        at: [...(writtenBy ? [home.writtenBy(writtenBy)] : []), datedMoment(at, lang)].join(", "),
        text,
      })),
    ],
  };
}

/** The newest text that the counsellor wrote of it and gave to read, and whether the reporter said yes to it. */
function descriptionOf({ versions }: CourseView, lang: Language): Printed[] {
  const { description } = wordsFor(lang).course;
  const shown = versions.find(({ offered }) => offered);
  if (!shown) return [];
  const { approved, on, author, text } = shown;
  return [
    { kind: "h2", text: description.title },
    {
      kind: "said",
      by: author,
      at: approved ? description.approved(datedDay(approved.on, lang)) : datedDay(on, lang),
      text,
    },
  ];
}

/** Every question for a yes, with the answer that stands. */
function consentsOf({ consents }: CourseView, lang: Language): Printed[] {
  const { consents: t } = wordsFor(lang).course;
  if (consents.length === 0) return [];
  const items = consents.map(({ standing, on, what, whom, until }) => ({
    name: `${t.states[standing]}, ${t.on(datedDay(on, lang))}`,
    value: [what, whom, until ? t.until(datedDay(until, lang)) : t.untilWithdrawn].join("\n"),
  }));
  return [
    { kind: "h2", text: t.title },
    { kind: "facts", items },
  ];
}
