import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { choice, fixed, given, value } from "./dutch";
import { documentHead } from "./head";

const toBoard = ({ formalAddressee }: DocumentFacts) => formalAddressee.kind === "board";

/** A3: the formal route about somebody's behaviour. The terms are the employer's within the ranges of the settings. */
export const complaintsRegulation: readonly Section<DocumentFacts, "nl">[] = [
  documentHead("CR-29"),
  {
    heading: { nl: "Begrippen" },
    clauses: [
      fixed(
        "CR-01",
        [],
        "- Klacht: een ondertekende tekst over ongewenst gedrag van iemand.",
        "- Ongewenst gedrag: pesten, intimidatie, discriminatie, agressie, geweld of misbruik van macht.",
        "- Klager: wie de klacht indient.",
        "- Beklaagde: over wie de klacht gaat. Er is dan nog niets vastgesteld.",
        "- Werkgever: {employerName}.",
        "- Ontvanger: {addresseeName}. Die neemt de klacht aan.",
      ),
    ],
  },
  {
    heading: { nl: "Wie kan klagen, en waarover" },
    clauses: [
      choice("CR-02", ["S2-02"], "Een klacht indienen kunnen:\n- {relations}"),
      fixed("CR-03", [], "Werkt u hier niet meer? U kunt nog steeds klagen over wat hier gebeurde."),
      given(
        ({ complaintLimitMonths }) => complaintLimitMonths === null,
        choice(
          "CR-04.none",
          [],
          "Er is geen uiterste datum. Wel is onderzoek moeilijker als het lang geleden is.",
        ),
      ),
      given(
        ({ complaintLimitMonths }) => complaintLimitMonths !== null,
        choice(
          "CR-04.months",
          [],
          "Dien de klacht in binnen {complaintLimit} na het laatste voorval. Daarna neemt de ontvanger een klacht alleen aan als er een goede reden is.",
        ),
      ),
      fixed(
        "CR-05",
        ["S3-22", "S4-23"],
        "Niet voor dit reglement: een gewoon arbeidsconflict en een reorganisatie. Een vermoeden van een misstand gaat via de meldregeling.",
      ),
    ],
  },
  {
    heading: { nl: "Hulp vooraf" },
    clauses: [
      fixed(
        "CR-06",
        ["S1-03", "S1-05", "S2-24", "S3-24"],
        "Een vertrouwenspersoon kan u helpen: vooraf, tijdens en na de klacht. Dat mag, het hoeft niet. Bel {panelPhone} of kijk op {publicUrl}.",
      ),
    ],
  },
  {
    heading: { nl: "Een klacht indienen" },
    clauses: [
      fixed(
        "CR-07",
        ["S2-07"],
        "In de klacht staat:",
        "- uw naam, adres en handtekening;",
        "- de datum van vandaag;",
        "- wat er gebeurde, en wanneer;",
        "- over wie de klacht gaat.",
      ),
      fixed(
        "CR-08",
        ["S2-07"],
        "Een klacht zonder naam kan niet formeel worden behandeld. De beklaagde moet immers kunnen antwoorden. Wilt u uw naam niet noemen? Praat dan met een vertrouwenspersoon. Dat kan ook zonder naam.",
      ),
      given(
        ({ formalAddressee }) => formalAddressee.kind === "committee_external",
        choice(
          "CR-09.committee_external",
          ["S1-05", "C8"],
          "Stuur de klacht naar een commissie van buiten: {addresseeName}, {addresseeAddress}. Telefoon: {addresseePhone}.",
        ),
      ),
      given(
        ({ formalAddressee }) => formalAddressee.kind === "committee_internal",
        choice(
          "CR-09.committee_internal",
          ["S1-05", "C8"],
          "Stuur de klacht naar de eigen commissie: {addresseeName}, {addresseeAddress}. Telefoon: {addresseePhone}.",
        ),
      ),
      given(
        toBoard,
        choice(
          "CR-09.board",
          ["S3-24", "C8"],
          "Stuur de klacht naar de leiding: {addresseeName}, {addresseeAddress}. Telefoon: {addresseePhone}.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Als de klacht over de ontvanger of de leiding gaat" },
    clauses: [
      given(
        ({ formalAddresseeAlternative }) => formalAddresseeAlternative !== null,
        value(
          "CR-10",
          ["S3-24"],
          "Gaat de klacht over iemand die haar ontvangt of erover beslist? Stuur haar dan naar {alternativeName}, {alternativeAddress}. Telefoon: {alternativePhone}. Die neemt dan alle taken over.",
        ),
      ),
      given(
        ({ formalAddresseeAlternative }) => formalAddresseeAlternative === null,
        value(
          "CR-10.committee",
          ["S3-24"],
          "Gaat de klacht over de leiding? Dan behandelt de commissie haar ook. Wie bij de klacht betrokken is, beslist niet mee.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Bevestiging en eerste toets" },
    clauses: [
      choice(
        "CR-11",
        [],
        "Binnen {complaintAckDays} dagen krijgt u een brief. Daarin staat dat de klacht er is en wie haar behandelt.",
      ),
      choice(
        "CR-12",
        [],
        "Binnen {admissibilityDays} dagen hoort u of de klacht wordt behandeld. Zo niet, dan staat de reden in de brief.",
      ),
    ],
  },
  {
    heading: { nl: "De commissie of de onderzoeker" },
    clauses: [
      given(
        (facts) => !toBoard(facts),
        choice(
          "CR-13.committee",
          ["S1-05", "C8"],
          "Ten minste drie leden behandelen de klacht. Er is een vrouw bij en een man. Niemand van hen is de baas van klager of beklaagde. Een vertrouwenspersoon is geen lid.",
        ),
      ),
      given(
        toBoard,
        choice(
          "CR-13.board",
          ["S3-24", "C8"],
          "Binnen 14 dagen wijst de ontvanger een onafhankelijke onderzoeker aan. Die werkt niet bij {shortName}. Een vertrouwenspersoon kan geen onderzoeker zijn. Waar hierna commissie staat, leest u onderzoeker.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Onpartijdig" },
    clauses: [
      fixed(
        "CR-14",
        [],
        "Is een lid zelf betrokken? Dan doet dat lid niet mee. Klager en beklaagde mogen vragen om een lid te vervangen. Zij zeggen waarom. De andere leden beslissen daarover.",
      ),
    ],
  },
  {
    heading: { nl: "Beide kanten worden gehoord" },
    clauses: [
      fixed(
        "CR-15",
        [],
        "De commissie hoort klager en beklaagde. Zij hoort hen apart, tenzij beiden samen willen. Beiden mogen de stukken lezen. Van elk gesprek komt een verslag. Wie gehoord is, mag dat verbeteren.",
      ),
      choice("CR-16", [], "De gesprekken zijn binnen {hearingWeeks} weken nadat de klacht is aangenomen."),
    ],
  },
  {
    heading: { nl: "Bijstand en getuigen" },
    clauses: [
      fixed(
        "CR-17",
        ["S3-20", "C4"],
        "Klager en beklaagde mogen elk iemand meenemen. De vertrouwenspersoon van klager is bij de commissie nooit getuige. Die adviseert ook nooit de beklaagde. Niemand wordt gedwongen om te praten.",
      ),
    ],
  },
  {
    heading: { nl: "Maatregelen tijdens het onderzoek" },
    clauses: [
      fixed(
        "CR-18",
        [],
        "De werkgever kan tijdelijk iets regelen als dat nodig is. Bijvoorbeeld een ander rooster of een andere werkplek. Dat gaat niet verder dan nodig. De klager heeft er geen nadeel van.",
      ),
    ],
  },
  {
    heading: { nl: "De klacht intrekken" },
    clauses: [
      fixed(
        "CR-19",
        [],
        "U mag uw klacht altijd intrekken. Soms moet de werkgever dan toch iets doen. De wet vraagt een veilige werkplek. Dat hoort u voordat u de klacht indient.",
      ),
    ],
  },
  {
    heading: { nl: "Advies en besluit" },
    clauses: [
      choice("CR-20", [], "Binnen {adviceWeeks} weken na de klacht geeft de commissie advies, met redenen."),
      choice(
        "CR-21",
        [],
        "Binnen {decisionWeeks} weken daarna neemt de werkgever een besluit. Uitstel kan één keer, voor ten hoogste 4 weken. De reden staat dan in een brief.",
      ),
      fixed(
        "CR-22",
        [],
        "Klager en beklaagde krijgen allebei het besluit, met de redenen. Wijkt het af van het advies? Dan staat erbij waarom.",
      ),
    ],
  },
  {
    heading: { nl: "Mogelijke maatregelen" },
    clauses: [
      fixed(
        "CR-23",
        [],
        "Een maatregel past bij wat is vastgesteld. Dit kan:",
        "- een gesprek;",
        "- excuses of een training;",
        "- een waarschuwing;",
        "- een andere werkplek of taak;",
        "- schorsing;",
        "- ontslag.",
      ),
    ],
  },
  {
    heading: { nl: "Bescherming" },
    clauses: [
      fixed(
        "CR-24",
        ["S4-10"],
        "Wie klaagt, getuigt of helpt, heeft daar geen nadeel van. Dat geldt ook als de klacht niet klopt. Het geldt niet voor wie met opzet liegt.",
      ),
    ],
  },
  {
    heading: { nl: "Geheimhouding en gegevens" },
    clauses: [
      fixed(
        "CR-25",
        ["S2-30"],
        "Iedereen die meewerkt, houdt geheim wat hij hoort. Klager en beklaagde mogen wel hulp zoeken.",
      ),
      choice(
        "CR-26",
        ["S2-30"],
        "De ontvanger bewaart het dossier {complaintFile} na het besluit. Daarna wordt het vernietigd. Het staat apart van wat u aan een vertrouwenspersoon vertelde.",
      ),
    ],
  },
  {
    heading: { nl: "Andere wegen" },
    clauses: [
      fixed(
        "CR-27",
        ["S2-16"],
        "U kunt ook naar anderen. Dat mag voor, tijdens en na de klacht:",
        "- De politie, als het om een strafbaar feit gaat.",
        "- Het College voor de Rechten van de Mens, bij discriminatie.",
        "- De Nederlandse Arbeidsinspectie.",
        "- De rechter.",
      ),
      given(
        ({ sector }) => sector.startsWith("education"),
        value("CR-27.education", [], "- De vertrouwensinspecteur van het onderwijs: 0900 111 3 111."),
      ),
      given(({ externalHelp }) => externalHelp.length > 0, {
        ...value("CR-27.help", ["S2-16"], "Hier vindt u ook hulp:\n- {externalHelp}"),
        live: true,
      }),
      given(
        ({ sector }) => sector === "public_body",
        value(
          "CR-27.ombudsman",
          [],
          "Voor een overheid geldt ook hoofdstuk 9 van de Algemene wet bestuursrecht. Noemt die wet een kortere termijn? Dan geldt die. Soms kunt u daarna naar de ombudsman.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Cijfers" },
    clauses: [
      fixed(
        "CR-28",
        ["S3-07"],
        "Eén keer per jaar noemt de ontvanger het aantal klachten, zonder namen. De vertrouwenspersonen doen dat niet.",
      ),
    ],
  },
  {
    heading: { nl: "Welke versie geldt" },
    clauses: [
      fixed(
        "CR-29.version",
        ["S2-07"],
        "In de brief over uw klacht staan twee versies. Eén van de dag van het gedrag, en één van de dag van de klacht. De regels voor de behandeling komen uit de tweede.",
      ),
    ],
  },
];
