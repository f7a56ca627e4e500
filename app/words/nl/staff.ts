import type { Track } from "~/domain/dossier/schema";
import type { Gender, Language } from "~/domain/intake/schema";

/** What every staff face says alike; each face's own words stand in a file of its own. */
export const staffWords = {
  brand: "Tweespoor",
  skip: "Naar de inhoud",
  menu: "Hoofdmenu",
  logOut: "Uitloggen",
  faces: { counsellor: "Werkplek", employer: "Beheer", network: "Netwerkbureau" },
  doorBrand: "Werkplek, beheer en netwerk",
  pages: {
    today: "Vandaag",
    register: "Nieuw",
    overview: "Overzicht",
    terms: "Termijnen",
    people: "Mensen",
    decisions: "Besluiten",
    employers: "Werkgevers",
    templates: "Sjablonen",
    agreements: "Afspraken",
    papers: "Papieren",
    documents: "Documenten",
    link: "Link",
    materials: "Materiaal",
    profile: "Profiel",
    counsellors: "Vertrouwenspersonen",
    invoices: "Facturen",
    prevention: "Preventie",
  },
  foot: {
    counsellor: "Opent u een dossier? Wie u helpt, ziet dat per dag terug.",
    employer:
      "U ziet hier nooit meldingen, ook niet hoeveel het er nu zijn. Wie weet dat er een melding is, gaat zoeken naar de melder.",
    network:
      "Het netwerkbureau kan geen enkele melding lezen. De sleutels zijn er niet: niet in dit scherm, niet in de database.",
    door: "Wilt u iets melden? Dan hoeft u niet in te loggen. Scan de code op de poster van uw werkgever.",
  },
  tracks: { unwanted_behaviour: "Omgangsvormen", integrity: "Integriteit" } satisfies Record<Track, string>,
  genders: { w: "Vrouw", m: "Man" } satisfies Record<Gender, string>,
  languages: { nl: "Nederlands", en: "Engels", pl: "Pools" } satisfies Record<Language, string>,
  errorPrefix: "Fout: ",
  notDone: "Dit is nog niet gelukt",
  kept: "Wat u schreef, staat er nog.",
  by: "uiterlijk",
  byFirst: "Uiterlijk",
  was: "was",
  keep: {
    kept: "Bewaard als concept. Alleen u ziet het.",
    notKept: "Bewaren als concept lukt nu niet. Houd deze pagina open.",
    back: "Dit typte u eerder. Alleen u ziet het.",
  },
} as const;

export const refusalWords = {
  notFound: {
    title: "Deze pagina is er niet",
    text: "Het adres klopt niet, of de pagina is er niet voor u.",
    next: "Kijk het adres na. Of ga terug naar uw eerste pagina.",
  },
  error: {
    title: "Er ging iets mis bij ons",
    text: "Wat u net deed, is misschien niet bewaard.",
    next: "Ga terug en kijk of het er staat. Doe het anders nog een keer.",
  },
  forbidden: {
    title: "Dit kan niet met uw account",
    text: "Deze pagina hoort bij een ander soort account.",
    next: "Ga terug naar uw eerste pagina. Of log in met een ander account.",
  },
  home: "Naar uw eerste pagina",
  logIn: "Naar inloggen",
} as const;

export const mailboxWords = {
  title: "Postbus van de demo",
  lead: "Deze brieven gaan niet de deur uit. In het echt zijn het mails.",
  to: "Aan",
  at: "Klaargezet",
  empty: {
    title: "Nog geen brieven.",
    next: "Stuur een melding in. Dan staat hier de brief aan de vertrouwenspersoon.",
  },
} as const;
