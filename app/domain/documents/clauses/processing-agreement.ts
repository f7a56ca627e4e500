import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { choice, fixed, given, value } from "./dutch";

const network = ({ privacyRoleModel }: DocumentFacts) => privacyRoleModel === "network_controller";
const employer = ({ privacyRoleModel }: DocumentFacts) => privacyRoleModel === "employer_controller";

/** A8: who answers for which data. Two models; under neither does the employer get to a dossier. */
export const processingAgreement: readonly Section<DocumentFacts, "nl">[] = [
  {
    heading: { nl: "Waar dit over gaat" },
    clauses: [
      value(
        "PA-01",
        ["S2-30"],
        "{employerName} en {network} maken deze afspraken over persoonsgegevens. Zij gelden zolang {employerName} is aangesloten, en daarna zolang er gegevens zijn.",
        "Het gaat om drie soorten gegevens:",
        "- Dossiers: wat mensen vertellen, ook over gezondheid, afkomst, geloof, seksualiteit en strafbare feiten.",
        "- Beheer: namen, mailadressen en rollen van mensen die het portaal gebruiken.",
        "- Rekeningen: gegevens van {employerName}.",
      ),
    ],
  },
  {
    heading: { nl: "Wie waarvoor verantwoordelijk is" },
    clauses: [
      given(
        network,
        choice(
          "PA-02.network_controller",
          ["S0-21"],
          "{network} is verantwoordelijk voor de dossiers (AVG artikel 4). {employerName} is dat niet en krijgt ze niet. Voor de gegevens van beheer verwerkt {network} ze in opdracht van {employerName} (AVG artikel 28).",
        ),
      ),
      given(
        employer,
        choice(
          "PA-02.employer_controller",
          ["S0-21"],
          "{employerName} is verantwoordelijk voor de verwerking. {network} verwerkt in opdracht (AVG artikel 28). De opdrachten hebben één grens. {employerName} kan nooit vragen om een dossier te lezen, te kopiëren of te vernietigen. Die grens beschermt wie iets vertelt.",
        ),
      ),
      fixed(
        "PA-03",
        ["S0-21", "C12"],
        "{employerName} krijgt geen gegevens uit dossiers. Ook niet hoeveel er nu lopen. Dat staat niet alleen op papier: het portaal heeft er geen toegang toe.",
      ),
    ],
  },
  {
    heading: { nl: "Hoe de gegevens beveiligd zijn" },
    clauses: [
      fixed(
        "PA-04",
        ["S2-30", "S2-31"],
        "- Elk dossier staat op slot met een eigen sleutel.",
        "- De sleutel hebben alleen de schrijver en de vertrouwenspersonen die vooraf genoemd zijn.",
        "- Het netwerkbureau heeft geen sleutel.",
        "- Wie bij het netwerk werkt, houdt geheim wat hij ziet of hoort.",
        "- Elke groep gebruikers heeft een eigen toegang tot de database.",
        "- Medewerkers en vertrouwenspersonen loggen in met twee stappen.",
        "- Van wie iets vertelt, wordt geen IP-adres bewaard.",
        "- Mails zeggen alleen dat er iets te lezen is.",
        "- Wie een dossier opent, staat in een lijst die de schrijver ziet.",
      ),
    ],
  },
  {
    heading: { nl: "Andere bedrijven" },
    clauses: [
      fixed(
        "PA-05",
        ["S2-30"],
        "- Verhuur van de server: ziet versleutelde gegevens en het IP-adres van elke verbinding.",
        "- Verzenden van mail: ziet namen en adressen van medewerkers en vertrouwenspersonen.",
        "- Betalen: ziet de rekening en de gegevens van {employerName}.",
        "Komt er een bedrijf bij? Dan hoort {employerName} dat 30 dagen eerder. {employerName} mag dan bezwaar maken.",
      ),
    ],
  },
  {
    heading: { nl: "Als er iets misgaat" },
    clauses: [
      fixed(
        "PA-06",
        [],
        "Lekken er gegevens? Dan hoort de ander dat binnen 24 uur. Wie verantwoordelijk is, meldt het zo nodig binnen 72 uur bij de Autoriteit Persoonsgegevens. Ook dan noemt {network} geen schrijver en geen aantal dossiers.",
      ),
    ],
  },
  {
    heading: { nl: "Vragen van mensen over hun gegevens" },
    clauses: [
      fixed(
        "PA-07",
        ["S2-30"],
        "Vragen over dossiers beantwoordt {network}. {employerName} stuurt zo’n vraag door en antwoordt niet zelf. Het antwoord zegt nooit of een ander iets vertelde.",
      ),
    ],
  },
  {
    heading: { nl: "Hoe lang gegevens blijven" },
    clauses: [
      given(
        ({ retentionMonths }) => retentionMonths > 0,
        choice(
          "PA-08",
          ["S0-20", "C5"],
          "- Dossiers: {retention} na de afsluiting, of eerder als de schrijver dat wil.",
        ),
      ),
      given(
        ({ retentionMonths }) => retentionMonths === 0,
        choice(
          "PA-08.at_once",
          ["S0-20", "C5"],
          "- Dossiers: tot de afsluiting, of eerder als de schrijver dat wil.",
        ),
      ),
      fixed(
        "PA-08.rest",
        ["S0-20"],
        "- Reservekopieën: ten hoogste 30 dagen langer.",
        "- Beheer: tot een jaar na het einde van de aansluiting.",
        "- Rekeningen: zeven jaar, zoals de belastingwet vraagt.",
      ),
    ],
  },
  {
    heading: { nl: "Controle" },
    clauses: [
      fixed(
        "PA-09",
        [],
        "{employerName} mag één keer per jaar laten controleren of dit klopt. Dat doet iemand die onafhankelijk is. De controle gaat over de techniek en de werkwijze, nooit over de inhoud van dossiers.",
      ),
    ],
  },
  {
    heading: { nl: "Einde" },
    clauses: [
      fixed(
        "PA-10",
        ["S2-01"],
        "Stopt de aansluiting? Dan gaan dossiers niet naar {employerName}. Lopende dossiers worden afgemaakt en daarna vernietigd. {employerName} krijgt de gegevens van beheer terug.",
      ),
    ],
  },
  {
    heading: { nl: "Onderzoek naar de risico’s" },
    clauses: [
      fixed(
        "PA-11",
        [],
        "{network} onderzocht de risico’s voor mensen (een DPIA). {employerName} krijgt een samenvatting.",
      ),
    ],
  },
];
