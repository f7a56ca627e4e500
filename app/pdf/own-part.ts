import type { OwnPart } from "~/domain/dossier/own-part";
import type { Language } from "~/domain/intake/schema";
import { datedDay, datedMoment } from "~/words/dates";
import { wordsOn } from "~/words/words";
import type { DocumentPaper } from "./document";
import { coursePart } from "./own-course";

/** The reporter's own part, in the reporter's language. Nothing on it names the house: others may see it lie about. */
export function ownPartPaper(own: OwnPart, lang: Language): DocumentPaper {
  const { facts, messages, openedOn } = own;
  const { home } = wordsOn(own.course, lang).reporter;
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
      { kind: "h2", text: paper.talk },
      ...(messages.length === 0 ? [{ kind: "p" as const, text: home.noMessages }] : []),
      ...messages.map(({ from, author, writtenBy, at, text }) => ({
        kind: "said" as const,
        by: from === "reporter" ? home.you : author,
        at: [...(writtenBy ? [home.writtenBy(writtenBy)] : []), datedMoment(at, lang)].join(", "),
        text,
      })),
      ...coursePart(own, lang),
    ],
  };
}
