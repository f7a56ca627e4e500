import type { FileProblem } from "~/domain/dossier/file-schema";

/** What is said about files, to the reporter and where it is the same to the counsellor. */
export const filesWords = {
  title: "Bestanden",
  none: "Nog geen bestanden. Voegt u iets toe, of krijgt u iets, dan staat het hier.",
  you: "U",
  original: "zoals het was, met verborgen gegevens",
  label: "Voeg een bestand toe",
  hint: "Een foto (JPEG, PNG of WebP), een pdf of een tekst (.txt). Hoogstens 10 MB per bestand, 10 bestanden, samen 25 MB.",
  keep: "Bewaar het origineel",
  keepSmall:
    "Zonder vinkje maken wij van een foto of pdf een kopie zonder verborgen gegevens, zoals plaats, toestel en naam van de maker. In een pdf vervallen ook opmerkingen en invulvelden.",
  send: "Voeg toe",
  refused: {
    tab: "Fout: bestand niet bewaard",
    title: "Dit bestand is niet bewaard",
    rest: "Andere bestanden en berichten staan er nog.",
    back: "Terug naar uw bericht",
  },
  problems: {
    none: "Er is niets bewaard. Probeer het opnieuw.",
    empty: "Er is geen bestand gekozen, of het bestand is leeg. Kies een bestand.",
    too_large:
      "Dit bestand is groter dan 10 MB. Kies een kleiner bestand, of vertel in een bericht wat u hebt.",
    too_many: "Er zijn al 10 bestanden. Meer past er niet. Vertel in een bericht wat u nog hebt.",
    too_much: "Samen worden de bestanden groter dan 25 MB. Kies een kleiner bestand.",
    heic: "Deze foto heeft een vorm (HEIC) die wij niet kunnen lezen. Stuur de foto als JPEG.",
    document: "Dit soort document nemen wij niet aan. Bewaar het als pdf en stuur de pdf.",
    archive: "Een ingepakte map (zip) nemen wij niet aan. Stuur de bestanden los.",
    drawing: "Een SVG-tekening nemen wij niet aan. Stuur een foto of een schermafbeelding als PNG.",
    unknown:
      "Dit soort bestand nemen wij niet aan. Stuur een foto (JPEG, PNG of WebP), een pdf of een tekst (.txt).",
    too_many_pixels: "Deze foto heeft te veel beeldpunten. Maak de foto kleiner en stuur hem opnieuw.",
    locked: "Deze pdf zit op slot met een wachtwoord. Bewaar de pdf zonder wachtwoord en stuur hem opnieuw.",
    too_many_pages: "Deze pdf heeft meer dan 500 bladzijden. Stuur de bladzijden waar het om gaat.",
    damaged:
      "Dit bestand is beschadigd of te ingewikkeld. Open het zelf en bewaar het opnieuw, of maak er een schermafbeelding van.",
    busy: "Het is nu druk. Probeer het over een minuut opnieuw.",
    not_now: "Het versturen is niet gelukt. Er is niets bewaard. Probeer het opnieuw.",
  } satisfies Record<FileProblem, string>,
};
export type FilesWords = typeof filesWords;
