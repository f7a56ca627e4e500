import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { fixed, value } from "./dutch";

/** A9: what an employer agrees with the network. Case work is never counted, and never stops for money. */
export const affiliationTerms: readonly Section<DocumentFacts, "nl">[] = [
  {
    heading: { nl: "Wat u krijgt" },
    clauses: [
      fixed(
        "AT-01",
        ["S2-01", "S2-02", "S4-01"],
        "{employerName} sluit zich aan bij {network}. Daarbij hoort:",
        "- Vertrouwenspersonen, altijd een vrouw en een man.",
        "- Al het werk voor mensen die iets vertellen, zonder maximum.",
        "- Het protocol, het klachtenreglement en de meldregeling, met nieuwe versies.",
        "- Flyer, poster en andere teksten in drie talen.",
        "- Een jaarverslag zonder namen.",
        "- Een aantal uren voor voorlichting en advies, volgens de prijslijst.",
      ),
    ],
  },
  {
    heading: { nl: "Het aantal mensen" },
    clauses: [
      fixed(
        "AT-02",
        ["S1-15"],
        "Eén keer per jaar geeft {employerName} op hoeveel mensen er werken. Ingehuurde mensen tellen mee. Cursisten worden apart opgegeven. Tijdens het jaar verandert de prijs niet.",
      ),
    ],
  },
  {
    heading: { nl: "De prijs" },
    clauses: [
      value(
        "AT-03",
        ["S1-15"],
        "De prijs is één bedrag per jaar:",
        "- {priceLines}",
        "{vatLine} Een rekening is binnen {payDays} dagen betaald. Een nieuwe prijslijst geldt pas voor een nieuw jaar. {employerName} hoort de prijs zestig dagen van tevoren.",
      ),
    ],
  },
  {
    heading: { nl: "Wat {shortName} doet" },
    clauses: [
      fixed(
        "AT-04",
        ["S2-04", "S3-18", "S4-16"],
        "- De documenten vaststellen en bekendmaken.",
        "- De ondernemingsraad of het personeel om instemming vragen waar dat moet.",
        "- Zorgen dat iedereen weet wie de vertrouwenspersonen zijn.",
        "- Zeggen wie de verslagen krijgt.",
        "- Nooit zoeken naar wie iets vertelde.",
      ),
    ],
  },
  {
    heading: { nl: "De vertrouwenspersonen" },
    clauses: [
      fixed(
        "AT-05",
        ["S3-06"],
        "Er zijn altijd een vrouw en een man met een geldig certificaat. Valt er iemand weg? Dan zorgt {network} voor een ander.",
      ),
      fixed(
        "AT-06",
        ["S1-15", "C12"],
        "Op geen enkele rekening staan uren of aantallen van dossiers. Er is ook geen prijs per melding.",
      ),
    ],
  },
  {
    heading: { nl: "Duur en opzeggen" },
    clauses: [
      fixed(
        "AT-07",
        ["S2-01"],
        "De aansluiting geldt een jaar en gaat dan een jaar verder. Beide kanten kunnen opzeggen, drie maanden van tevoren.",
      ),
    ],
  },
  {
    heading: { nl: "Als er niet betaald is" },
    clauses: [
      value(
        "AT-08",
        ["S1-15"],
        "Is een rekening na {payDays} dagen niet betaald? Dan gaat het zo:",
        "- Na {friendlyDay} dagen komt er een vriendelijke herinnering.",
        "- Na {secondDay} dagen komt er een tweede, en belt {network}.",
        "- Na {formalDay} dagen komt er een aanmaning. Dan telt ook de wettelijke rente.",
        "- Na {decideDay} dagen beslist {network}: een regeling, overleg of opzegging.",
        "De hulp gaat intussen gewoon door. Niemand die iets vertelt, merkt hier iets van.",
      ),
    ],
  },
  {
    heading: { nl: "Einde van de aansluiting" },
    clauses: [
      fixed(
        "AT-09",
        ["S2-01"],
        "Dertig dagen voor het einde staat het op de pagina van {shortName}. {shortName} vertelt het ook zelf. Lopende dossiers worden gratis afgemaakt. {shortName} hoort niet of die er zijn. Het laatste verslag komt nog.",
      ),
    ],
  },
  {
    heading: { nl: "Aansprakelijkheid en recht" },
    clauses: [
      fixed(
        "AT-10",
        [],
        "{network} vergoedt schade door een fout tot het bedrag van één jaar. Dat maximum geldt niet bij opzet of grove schuld. Het Nederlandse recht geldt. Zijn wij het oneens? Dan praten wij eerst. Daarna kan een van beide naar de rechter.",
      ),
    ],
  },
  {
    heading: { nl: "Klacht over {network}" },
    clauses: [
      fixed(
        "AT-11",
        ["S3-25"],
        "Hebt u een klacht over {network}? Schrijf naar het bestuur van {network}, of bel {networkPhone}. Binnen 14 dagen hebt u een antwoord.",
      ),
    ],
  },
];
