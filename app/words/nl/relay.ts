import type { Relay } from "~/domain/dossier/course/relay";

/** What goes to an organisation on paper: always Dutch, as its scheme is. */
export const relayWords = {
  title: "Een melding volgens uw meldregeling",
  brand: "Vertrouwenspersoon",
  to: "Aan",
  at: "Organisatie",
  from: "Van",
  on: "Toestemming van",
  fromWho: (name: string) => `${name}, vertrouwenspersoon`,
  concept: {
    title: "Concept: nog niet versturen",
    text: "De melder zei nog geen ja. Pas daarna mag dit weg.",
  },
  report: "De melding",
  who: "Wie meldt",
  levels: {
    named: [
      "De melder wil dat u weet wie dit meldt. De naam staat in de melding.",
      "Noem de naam aan niemand anders zonder ja van de melder.",
    ],
    confidential: [
      "De vertrouwenspersoon kent de naam van de melder. U krijgt die niet.",
      "Vragen aan de melder gaan via de vertrouwenspersoon. Zoek niet uit wie het is.",
    ],
    anonymous: [
      "Niemand kent de naam van de melder, ook de vertrouwenspersoon niet.",
      "Vragen gaan via de vertrouwenspersoon. De melder kan ze lezen. Zoek niet uit wie het is.",
    ],
  } satisfies Record<Relay["level"], readonly string[]>,
  law: "Wat de wet van u vraagt",
  duties: [
    "Bevestig binnen zeven dagen na ontvangst dat u de melding hebt.",
    "Laat binnen drie maanden na uw bevestiging weten wat u doet.",
    "Houd geheim wie meldt, en alles waaruit dat blijkt.",
    "Wie meldt of daarbij helpt, mag geen nadeel krijgen.",
    "Zet de melding in uw register.",
  ],
  source: "Wet bescherming klokkenluiders, artikel 1a, 2, 2a en 17e.",
  answer: (name: string) => `Stuur uw bevestiging en uw vragen aan ${name}.`,
  page: (page: number, pages: number) => `${page} van ${pages}`,
  unseen: "Sommige tekens konden niet op papier.",
  link: "Bekijk de brief (pdf)",
  linkHint: "Precies deze woorden gaan naar de organisatie, en niets anders.",
  register: {
    title: "Gegevens voor het register van de werkgever",
    lead: "Meer krijgt de werkgever niet. Er staat niet in wie meldde, en niet wat.",
    number: "Nummer",
    received: "Ontvangen op",
    kind: "Soort",
    closed: "Afgesloten op",
    open: "Nog niet",
    link: "Gegevens voor het register (pdf)",
  },
} as const;
