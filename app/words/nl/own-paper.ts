import type { FileProblem } from "~/domain/dossier/file-schema";
import { filesWords } from "./files";

const pdfOnly = "Wij nemen hier alleen een pdf aan. Bewaar uw tekst als pdf en stuur die.";

/** An employer that has a regulation of its own. */
export const ownPaperWords = {
  fold: { title: "Gebruik uw eigen tekst", hint: "een pdf in plaats van onze tekst" },
  text: "Uw pdf wordt een nieuwe versie. Ook daarover vraagt u instemming.",
  check:
    "Wij lezen uw tekst niet na. Kijk zelf of hij hetzelfde zegt als uw afspraken. Het systeem volgt uw afspraken.",
  label: "Uw tekst als pdf",
  hint: "Hoogstens 10 MB en 500 bladzijden. Opmerkingen, invulvelden en de naam van de maker vervallen.",
  submit: "Leg deze pdf vast",
  pdf: (number: string) => `Download uw eigen pdf van versie ${number}`,
  refused: {
    tab: "Fout: pdf niet bewaard",
    title: "Deze pdf is niet bewaard",
    back: "Terug naar het document",
  },
  problems: {
    ...filesWords.problems,
    none: "Er is niets bewaard. Vul eerst uw afspraken in en probeer het opnieuw.",
    too_large: "Dit bestand is groter dan 10 MB. Maak de pdf kleiner en stuur hem opnieuw.",
    too_many_pages: "Deze pdf heeft meer dan 500 bladzijden. Stuur een kortere tekst.",
    damaged: "Deze pdf is beschadigd of te ingewikkeld. Open hem zelf en bewaar hem opnieuw als pdf.",
    heic: pdfOnly,
    document: pdfOnly,
    archive: pdfOnly,
    drawing: pdfOnly,
    unknown: pdfOnly,
  } satisfies Record<FileProblem, string>,
} as const;
