import type { PieceName } from "~/pdf/materials/set";

export const linkWords = {
  title: "Uw link",
  lead: "Eén adres voor al uw mensen. Het staat op uw posters en op het intranet.",
  one: {
    title: "Waarom er maar één link is",
    text: "Een eigen link per afdeling zou laten zien waar een melding vandaan komt. Daarom maken wij die niet.",
  },
  trial: {
    title: "Stuur een proefmelding",
    text: "U ziet dan wat uw mensen zien. Een vertrouwenspersoon leest hem en bevestigt dat. Schrijf niets dat echt is gebeurd.",
    make: "Maak een link voor de proefmelding",
    again: "Maak een nieuwe link. De oude werkt dan niet meer.",
    label: "Link voor één proefmelding",
    hint: "Open deze link nu. Wij tonen hem maar één keer.",
    open: "Open het formulier",
    waits: "Er is een link die nog niet is gebruikt. Hij werkt tot en met",
    used: "De proefmelding is verstuurd. Een vertrouwenspersoon moet hem nog openen.",
    arrived: "De proefmelding kwam aan en is vernietigd.",
    notYet: "Dit kan zodra uw protocol geldt.",
    nobody: "Dit kan zodra het panel er is.",
  },
} as const;

export const materialWords = {
  title: "Materiaal",
  lead: "Flyer, poster en kaartje, met uw eigen link en de namen van nu.",
  zip: "Alles in één bestand",
  zipHint: "Een zip-bestand met alle pdf’s en teksten, in al uw talen.",
  download: "Download alles",
  refused: (language: string) =>
    `Er is nu geen drukwerk in het ${language}. De Nederlandse tekst veranderde, en de vertaling is er nog niet.`,
  pieces: {
    title: "Stuk voor stuk",
    hint: (count: number) => `${count} stukken`,
    names: {
      flyer: "Flyer voor de kantoorprinter",
      "flyer-drukker": "Flyer voor de drukker",
      "flyer-drukker-los": "Flyer voor de drukker, losse bladzijden",
      inlegvel: "Inlegvel met alle vertrouwenspersonen",
      "flyer-groot": "Flyer in grote letters",
      "flyer-tekst": "Flyer als gewone tekst",
      poster: "Poster voor de kantoorprinter",
      "poster-drukker": "Poster voor de drukker",
      "kaartje-drukker": "Kaartje voor de drukker",
      kaartjes: "Tien kaartjes op één vel",
      teksten: "Teksten voor intranet, mail en nieuwe medewerkers",
    } satisfies Record<PieceName, string>,
  },
  check: {
    title: "Kijk het drukwerk na",
    text: "Wij maken alles één keer en lezen elk adres na. Verandert er een naam, dan vragen wij het opnieuw.",
    submit: "Maak en kijk na",
    done: "Alles is gemaakt en nagekeken.",
    again: "Er is iets veranderd. Kijk opnieuw na en druk opnieuw.",
    failed: "Er past iets niet op het papier. Maak uw eigen tekst korter, of bel het netwerkbureau.",
  },
  texts: {
    title: "Teksten om te kopiëren",
    lead: "U plaatst en verstuurt ze zelf. Wij sturen uw mensen niets.",
    intranet: "Voor het intranet",
    mail: "Mail aan iedereen",
    handbook: "Voor nieuwe medewerkers",
    inside: "intranet, mail en een tekst voor nieuwe medewerkers",
    subject: "Onderwerp",
  },
  proof: {
    title: "Bewijs voor de RI&E",
    text: "Eén blad met wat u publiceerde, wanneer, en hoe u het bekendmaakte.",
    download: "Download het bewijs",
  },
  notYet: {
    title: "Nog geen materiaal.",
    next: "Publiceer eerst de flyer bij Documenten. Dan staat hier alles klaar.",
  },
} as const;

/** The sheet that shows an inspector what was made known. */
export const proofWords = {
  title: "Bewijs van bekendmaking",
  lead: (name: string, day: string) => `Van ${name}. Gemaakt op ${day}.`,
  documents: "Documenten",
  kinds: {
    conductProtocol: "Protocol gewenst gedrag",
    complaintsRegulation: "Klachtenreglement",
    whistleblowingScheme: "Meldregeling",
    flyer: "Flyer",
  },
  document: (name: string, number: string, from: string) => `${name}, versie ${number}, geldt sinds ${from}`,
  announced: "Bekendgemaakt",
  announcedOn: (day: string, how: string) => `Op ${day}: ${how}`,
  notAnnounced: "Nog niet bekendgemaakt.",
  handbook: (day: string) => `De tekst voor nieuwe medewerkers is geplaatst op ${day}.`,
  where: "Waar iedereen het leest",
  never: "Of er meldingen zijn, staat hier niet. De werkgever weet dat ook niet.",
} as const;
