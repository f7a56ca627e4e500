import { wordsFor } from "~/words/words";
import { type DocumentPaper, documentPdf, type Printed } from "../document";
import type { Bytes } from "../paper";
import { plainText } from "../plain";
import {
  alsoForIn,
  imprintIn,
  linesIn,
  type Material,
  offenceIn,
  promisesIn,
  textIn,
  unbroken,
} from "./material";

/** The flyer for who needs large letters (18 points): the same words, one under the other. */
export function largePrint(material: Material): Promise<Bytes> {
  const { paper } = wordsFor(material.language).public;
  const document: DocumentPaper = {
    lang: material.language,
    title: textIn(material, "D-01"),
    furniture: { brand: "", running: "", page: paper.page },
    unseen: () => paper.unseen,
    blocks: blocksOf(material),
    larger: 18 / 11,
  };
  return documentPdf(document);
}

/** Everybody of a large panel with their hours, on a sheet to lay in the flyer. */
export function peopleSheet(material: Material): Promise<Bytes> {
  const { paper, people } = wordsFor(material.language).public;
  return documentPdf({
    lang: material.language,
    title: people.label,
    furniture: { brand: "", running: "", page: paper.page },
    unseen: () => paper.unseen,
    blocks: [
      { kind: "h1", text: people.label },
      {
        kind: "facts",
        items: material.people.map(({ name, about, hours, phone }) => ({
          name,
          value: [about, ...hours, unbroken(phone)].join("\n"),
        })),
      },
      { kind: "small", text: imprintIn(material) },
    ],
  });
}

/** The flyer as plain text, for who reads with a machine or with the ears. */
export const plainFlyer = (material: Material): string => plainText(blocksOf(material));

/** What the employer sends and shows by itself: the text for the intranet, the announcement, the handbook's paragraph. */
export function ownTexts(material: Material): string {
  const parts = [["D-14.title", "D-14.body"], ["D-15.subject", "D-15.body"], ["D-16"]].map((slots) =>
    slots
      .flatMap((slot) => linesIn(material, slot).map((line) => line.replaceAll("\u{A0}", " ")))
      .join("\n\n"),
  );
  return `${parts.join("\n\n* * *\n\n")}\n`;
}

function blocksOf(material: Material): Printed[] {
  const text = (slot: string) => textIn(material, slot);
  const lines = (slot: string) => [...linesIn(material, slot)];
  const p = (one: string): Printed => ({ kind: "p", text: one });
  const h3 = (one: string): Printed => ({ kind: "h3", text: one });
  return [
    { kind: "h1", text: text("D-01") },
    p(text("D-02")),
    ...[alsoForIn(material)].filter(Boolean).map(p),
    ...lines("D-03.verb").flatMap((verb, at) => [h3(verb), p(lines("D-03.line")[at] ?? "")]),
    p(text("D-03.address")),
    p(text("D-09")),
    { kind: "h2", text: text("D-04.title") },
    { kind: "list", items: lines("D-04") },
    { kind: "h2", text: text("D-05.does_title") },
    { kind: "list", items: lines("D-05.does") },
    { kind: "h2", text: text("D-05.not_title") },
    { kind: "list", items: lines("D-05.not") },
    { kind: "h2", text: wordsFor(material.language).public.people.label },
    ...material.people.flatMap(({ name, about, hours, phone }) => [
      h3(name),
      p([about, ...hours, unbroken(phone)].join("\n")),
    ]),
    { kind: "h2", text: text("D-07.title") },
    { kind: "steps", items: lines("D-07") },
    { kind: "h2", text: text("D-08.promise_title") },
    { kind: "list", items: [...promisesIn(material)] },
    { kind: "h2", text: text("D-08.limit_title") },
    { kind: "list", items: lines("D-08.limits") },
    ...offenceIn(material).map(p),
    p(text("D-10")),
    ...lines("D-12").map(p),
    { kind: "h2", text: text("D-11.title") },
    { kind: "list", items: [...lines("D-11"), ...lines("D-11.help")] },
    p(imprintIn(material)),
  ];
}
