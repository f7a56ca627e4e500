import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { DossierPage } from "~/domain/dossier/schema";
import type { Part } from "~/ui/counsellor/parts";
import { viewed } from "./course-cases";
import { contacted, dossierView } from "./dossier-cases";

export const UB = "unwanted_behaviour";
const html = (node: ReactNode) => renderToStaticMarkup(node);
export const text = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
export const all = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map((match) => match[1] ?? "");

export type Steps = Parameters<typeof viewed>[2];
export const EXPLORED: Steps = [
  ["explore", { option: "Praten", consequences: "Besproken.", view: "" }],
  ["decide", { act: "contact_employer", words: "" }],
];
export const page = (steps: Steps, more: Parameters<typeof viewed>[3] = []): DossierPage => {
  const course = viewed(UB, "counsellor", steps, more);
  return { ...contacted, answerDue: null, standing: course.stage === "closed" ? "closed" : "active", course };
};
export const shown = (dossier: DossierPage, part: Part, props: Parameters<typeof dossierView>[1] = {}) =>
  html(dossierView(dossier, { part, ...props }));
