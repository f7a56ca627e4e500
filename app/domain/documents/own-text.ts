import type { Language } from "~/domain/intake/schema";
import { type Regulation, TITLES } from "./compose-document";
import type { KeptText, KeptTexts } from "./document-text";

type About = { employerName: string; panelPhone: string };

const SAYS: Record<Language, (about: About) => string[]> = {
  nl: ({ employerName, panelPhone }) => [
    `${employerName} heeft hiervoor een eigen tekst. U leest hem als pdf.`,
    `Kunt u de pdf niet lezen? Bel ${panelPhone}. Wij leggen de tekst uit.`,
  ],
  en: ({ employerName, panelPhone }) => [
    `${employerName} has its own text for this, in Dutch. You can read it as a PDF.`,
    `Can you not read the PDF? Call ${panelPhone}. We explain the text to you.`,
  ],
  pl: ({ employerName, panelPhone }) => [
    `${employerName} ma własny tekst na ten temat, po niderlandzku. Można go przeczytać jako PDF.`,
    `Nie możesz przeczytać pliku PDF? Zadzwoń: ${panelPhone}. Wyjaśnimy tekst.`,
  ],
};

/** What stands on the page of a document whose words are in the employer's own file. */
export function ownText(kind: Regulation, about: About): KeptTexts {
  const text = (language: Language): KeptText => ({
    title: TITLES[kind][language],
    blocks: SAYS[language](about).map((line) => ({ kind: "paragraph", clause: "own", text: line })),
  });
  return { nl: text("nl"), en: text("en"), pl: text("pl") };
}
