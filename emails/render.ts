import { render, toPlainText } from "@react-email/render";
import { createElement } from "react";
import * as deskTerm from "./desk-term";
import type { Addressee } from "./frame";
import * as panelGap from "./panel-gap";
import * as somethingWaits from "./something-waits";

const letters = { something_waits: somethingWaits, panel_gap: panelGap, desk_term: deskTerm };
export type LetterKind = keyof typeof letters;

/** One letter, ready to send: as a page and as plain text. */
export async function renderLetter(kind: LetterKind, props: Addressee) {
  const { subject, Letter } = letters[kind];
  const html = await render(createElement(Letter, props));
  const text = toPlainText(html, {
    wordwrap: false,
    selectors: [{ selector: "h1", options: { uppercase: false } }],
  });
  return { subject, html, text };
}
