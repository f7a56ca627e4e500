import type { CompanyTrouble } from "~/domain/billing/desk";
import type { BillingLetterKind } from "~/domain/billing/letters";
import { euros } from "~/domain/billing/money";
import type {
  BuyerField,
  DecisionKind,
  InvoiceLine,
  PricedLine,
  UnpaidStep,
  VatRule,
} from "~/domain/billing/schema";
import { writtenDate } from "~/domain/documents/written-date";

const people = (from: number, to: number | null) =>
  to === null ? `vanaf ${count(from)}` : `${count(from)}–${count(to)}`;
const count = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

/** What a line of an invoice says; it follows from what it is about, so that nobody can type anything there. */
export function lineWords({ about }: Pick<InvoiceLine, "about">): string {
  switch (about.kind) {
    case "affiliation":
      return `Aansluiting ${about.year}, ${people(about.from, about.to)} mensen`;
    case "students":
      return `Cursisten ${about.year}, ${people(about.from, about.to)}`;
    case "hours":
      return about.hours === 1 ? "Preventie, 1 uur" : `Preventie, ${about.hours} uur`;
    case "credit":
      return `Terug: factuur ${about.number}`;
  }
}

/** The money in the terms of affiliation, beside the amounts themselves. */
export const termsPriceWords = {
  line: (line: PricedLine) =>
    line.net === null
      ? `${lineWords(line)}: dit staat niet in de prijslijst. Het bedrag staat in een offerte`
      : `${lineWords(line)}: ${euros(line.net)}, zonder btw`,
  vat: {
    nl_21: (percent: number) => `Daar komt ${percent} procent btw bij.`,
    reverse_charge: () => "De btw is verlegd: u geeft die zelf aan in uw eigen land.",
  } satisfies Record<VatRule, (percent: number) => string>,
} as const;

/** Countries by their Dutch names. */
export const countries = new Intl.DisplayNames(["nl"], { type: "region" });

export const vatWords = {
  nl_21: "21% btw",
  reverse_charge: "Btw verlegd",
} satisfies Record<VatRule, string>;

export const invoicePaperWords = {
  brand: "Tweespoor",
  invoice: (number: string) => `Factuur ${number}`,
  credit: (number: string) => `Creditfactuur ${number}`,
  page: (number: number, of: number) => `Bladzijde ${number} van ${of}`,
  unseen: (count: number) => `${count} tekens konden niet op papier.`,
  to: "Aan",
  kvk: "KvK-nummer",
  vatId: "Btw-nummer",
  po: "Inkoopnummer",
  costCentre: "Kostenplaats",
  issued: "Factuurdatum",
  due: "Uiterlijk betalen",
  period: "Periode",
  until: (from: string, to: string) => `${from} tot en met ${to}`,
  what: "Waarvoor",
  amount: "Bedrag",
  net: "Samen, zonder btw",
  total: "Totaal",
  reverse: "Btw verlegd naar de afnemer. Artikel 196 van Richtlijn 2006/112/EG.",
  pay: "Betalen",
  payText: (total: string, due: string, iban: string, name: string, number: string) =>
    `Maak ${total} uiterlijk op ${due} over naar ${iban}, op naam van ${name}. Noem factuur ${number}.`,
  back: "U krijgt dit bedrag terug, of wij trekken het van een volgende factuur af.",
  from: "Van",
} as const;

export const employerInvoiceWords = {
  title: "Facturen",
  lead: "Eén vast bedrag per jaar, naar het aantal mensen. Nooit per melding of per uur.",
  list: "Uw facturen",
  number: "Nummer",
  date: "Datum",
  amount: "Bedrag",
  state: "Stand",
  download: "Factuur",
  pdf: "PDF",
  atCompany: "Open bij Stripe",
  of: (number: string) => `factuur ${number}`,
  states: {
    paid: "Betaald",
    open: "Open",
    late: "Te laat",
    credited: "Teruggenomen",
    credit: "Creditfactuur",
  },
  paidOn: (day: string) => `op ${writtenDate(day, "nl")}`,
  dueOn: (day: string) => `uiterlijk ${writtenDate(day, "nl")}`,
  empty: {
    title: "Nog geen facturen.",
    next: "Vul hieronder uw gegevens in. Daarna komt de eerste factuur per mail.",
  },
  emptyKnown: {
    title: "Nog geen facturen.",
    next: "Zodra de aantallen akkoord zijn, komt de eerste factuur.",
  },
  year: "Uw aansluiting",
  more: "Gegevens en opzeggen",
  period: "Dit jaar",
  span: (from: string, to: string) => `${writtenDate(from, "nl")} tot en met ${writtenDate(to, "nl")}`,
  heads: "Mensen",
  headsValue: (own: number, hired: number, students: number) =>
    `${count(own)} in dienst, ${count(hired)} ingehuurd, ${count(students)} cursisten`,
  price: "Prijs per jaar",
  priceValue: (net: number) => `${euros(net)} zonder btw`,
  quote: "Volgens afspraak met het netwerkbureau",
  next: "Volgend jaar",
  waits: "Het netwerkbureau kijkt de aantallen na.",
  confirmed: "Akkoord",
  endsOn: (day: string) => `Uw aansluiting stopt na ${writtenDate(day, "nl")}.`,
  endsForInvoice: "Betaalt u de open factuur voor die dag, dan vervalt de opzegging.",
  endsWhat: "Tot en met die dag blijft alles open. Wat loopt, maken wij af.",
  people: {
    title: "Hoeveel mensen werken er?",
    lead: "U geeft dit één keer per jaar op. Tijdens het jaar verandert de prijs niet.",
    own: "In dienst",
    hired: "Ingehuurd",
    hiredHint: "Uitzendkrachten en zzp’ers die bij u werken.",
    students: "Cursisten",
    studentsHint: "Tot en met 250 kost niets.",
    submit: "Geef deze aantallen op",
  },
  fields: {
    title: "Gegevens op de factuur",
    inside: "Naam, adres, nummers en het mailadres voor facturen.",
    countries,
    legalName: "Naam",
    address: "Adres",
    addressHint: "Straat en nummer, postcode en plaats.",
    country: "Land",
    kvk: "KvK-nummer",
    kvkHint: "Acht cijfers.",
    vatId: "Btw-nummer",
    vatIdHint: "Mag leeg blijven. Bijvoorbeeld NL000000013B01.",
    invoiceEmail: "E-mailadres voor facturen",
    poNumber: "Inkoopnummer",
    costCentre: "Kostenplaats",
    optional: "Mag leeg blijven.",
    submit: "Bewaar de gegevens",
  },
  pay: {
    title: "Betalen via de betaalpagina",
    lead: "Wij gebruiken Stripe. Stripe krijgt wat op uw factuur staat, en het mailadres daarvoor. Verder niets.",
    choose: "Ik betaal via de betaalpagina",
    checkout: "Betaal nu voor een jaar",
    send: "Stuur mij een factuur via Stripe",
    portal: "Bekijk uw gegevens bij Stripe",
    uses: "U betaalt via de betaalpagina van Stripe. De factuur komt daarvandaan, met een link om te betalen.",
    waits: "U koos de betaalpagina. Zodra het netwerkbureau de aantallen nakeek, kunt u hier verder.",
  },
  stop: {
    title: "Aansluiting opzeggen",
    inside: "Wanneer de aansluiting dan stopt.",
    lead: (day: string) => `Zegt u nu op, dan stopt de aansluiting na ${writtenDate(day, "nl")}.`,
    what: "Uw pagina blijft tot die dag open. Lopende hulp gaat door tot het klaar is. U hoort niet of die er is.",
    sure: "Ja, ik zeg de aansluiting op",
    submit: "Zeg op",
  },
  errors: {
    title: "Nog niet bewaard",
    legalName: "Vul de naam in.",
    address: "Vul het adres in.",
    country: "Kies een land uit de lijst.",
    kvk: "Vul acht cijfers in.",
    vatId: "Dit btw-nummer past niet bij het land. Laat het anders leeg.",
    invoiceEmail: "Vul een volledig e-mailadres in, met een @.",
    poNumber: "Gebruik hier hoogstens 30 tekens.",
    costCentre: "Gebruik hier hoogstens 30 tekens.",
    own: "Vul een aantal in, in cijfers.",
    hired: "Vul een aantal in, in cijfers.",
    students: "Vul een aantal in, in cijfers.",
    sure: "Zet het vinkje als u wilt opzeggen.",
    not_now: "Dat kan nu niet. Kijk hieronder hoe het staat.",
    pay: "Betalen lukt nu niet. Probeer het over een uur nog eens.",
  } satisfies Record<
    BuyerField | "title" | "own" | "hired" | "students" | "sure" | "not_now" | "pay",
    string
  >,
  kept: "Wat u typte, staat er nog.",
  flash: {
    fields: "De gegevens zijn bewaard.",
    heads: "De aantallen zijn opgegeven. Het netwerkbureau kijkt ze na.",
    cancelled: "De aansluiting is opgezegd.",
    chosen: "U betaalt voortaan via de betaalpagina.",
    ordered: "Het verzoek is verstuurd. De factuur komt per mail.",
    paying: "Uw betaling is onderweg. De stand verandert vanzelf.",
  },
  only: "Alleen iemand met de rol HR of Financiën wijzigt hier iets.",
} as const;

export const silentCompanyWords = {
  title: "Deze factuur is nu niet te openen",
  text: "De factuur staat bij Stripe. Stripe geeft nu geen antwoord.",
  again: "Er is niets veranderd. Probeer het over een paar minuten opnieuw.",
  call: "Hebt u haast? Bel het netwerkbureau:",
  back: "Terug naar facturen",
} as const;

const letterNames = {
  headcount: "vraag naar de aantallen",
  announcement: "aankondiging",
  invoice: "factuur",
  credit: "creditfactuur",
  friendly: "eerste herinnering",
  second: "tweede herinnering",
  formal: "aanmaning",
  notice: "opzegging",
  withdrawn: "opzegging vervallen",
} satisfies Record<BillingLetterKind, string>;

export const networkInvoiceWords = {
  title: "Facturen",
  lead: "Wie in welke groep zit, wat open staat en wat u moet doen.",
  todo: "Wat u moet doen",
  empty: { title: "Niets te doen.", next: "Wacht er iets op u, dan staat het hier." },
  failed: "Wat niet lukte",
  failures: {
    letter: (kind: BillingLetterKind, to: string) =>
      `Een mail kwam niet aan: ${letterNames[kind]}, aan ${to}.`,
    order: "Stripe weigerde iets. Vraag uw beheerder om te kijken.",
    status: {
      past_due: "Bij Stripe mislukte een betaling.",
      unpaid: "Bij Stripe is niet betaald.",
      incomplete: "Bij Stripe is de eerste betaling niet af.",
    } satisfies Record<CompanyTrouble, string>,
  },
  payers: "Werkgevers",
  employer: "Werkgever",
  band: "Groep",
  bandValue: (from: number, to: number) => `${people(from, to)} mensen`,
  byQuote: "Volgens afspraak",
  noAccount: "Nog geen gegevens",
  way: "Betaalt",
  ways: { invoice: "op factuur", stripe: "via de betaalpagina" },
  standing: "Stand",
  paid: "Alles betaald",
  ends: (day: string) => `Stopt na ${writtenDate(day, "nl")}`,
  open: (number: string, total: string) => `Factuur ${number}, ${total}`,
  due: (day: string) => `uiterlijk ${writtenDate(day, "nl")}`,
  steps: {
    friendly: "Eerste herinnering verstuurd",
    second: "Tweede herinnering verstuurd. Bel de werkgever.",
    formal: "Aanmaning verstuurd",
    decide: "75 dagen open. Twee mensen beslissen.",
  } satisfies Record<UnpaidStep, string>,
  heads: (own: number, hired: number, students: number) =>
    `${count(own)} in dienst, ${count(hired)} ingehuurd, ${count(students)} cursisten`,
  headsTitle: "Aantallen nakijken",
  quote: "Afgesproken prijs per jaar, in hele euro’s",
  quoteHint: "Alleen boven de prijslijst.",
  confirmHeads: "Akkoord met de aantallen",
  cameIn: "Het geld is binnen",
  cameInHint: "Zet de factuur op betaald.",
  wrong: "De factuur klopt niet",
  wrongHint: "Neem haar als geheel terug.",
  paidOn: "Dag van de betaling",
  markPaid: "Zet op betaald",
  credit: "Neem terug met een creditfactuur",
  all: "Alle facturen",
  row: (number: string, total: string) => `${number}, ${total}`,
  states: { paid: "Betaald", void: "Teruggenomen", credit: "Creditfactuur", open: "Open" },
  decide: {
    title: "Beslis over deze factuur",
    kinds: {
      arrangement: "Een regeling tot een dag",
      dispute: "De werkgever is het niet eens. De dagen staan stil.",
      notice: "Opzeggen met drie maanden",
    } satisfies Record<DecisionKind, string>,
    until: "Regeling tot en met",
    propose: "Stel dit voor",
    confirm: "Ik ben het ermee eens",
    end: "Neem dit terug",
    waits: (kind: string, who: string) => `${kind}. Voorgesteld door ${who}. Een collega bevestigt.`,
    stands: (kind: string) => `Besloten: ${kind}`,
  },
  errors: {
    title: "Nog niet gedaan",
    not_open: "Deze factuur staat niet meer open.",
    day: "Kies een dag die kan.",
    quote: "Vul de afgesproken prijs in, in hele euro’s.",
    not_there: "Dit is al gedaan.",
    too_early: "Dit kan pas op dag 75.",
    already: "Er ligt al een voorstel.",
    same_person: "U stelde dit zelf voor. Een collega moet bevestigen.",
    not_allowed: "Dat kan hier niet.",
  },
  flash: {
    paid: "De factuur staat op betaald.",
    heads: "De aantallen zijn akkoord.",
    credit: "De creditfactuur is gemaakt en gaat per mail.",
    proposed: "Het voorstel staat klaar voor een collega.",
    decided: "Het besluit geldt.",
    ended: "Het is teruggenomen.",
  },
} as const;
