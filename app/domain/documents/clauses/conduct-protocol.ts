import type { Clause, Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { choice, fixed, given, value } from "./dutch";
import { documentHead } from "./head";
import { courtAndSeizure, fiveConditions, offenceTexts, policeReport, sectorNotes } from "./limits";
import { destroyedEverywhere, retentionTexts, threeParts } from "./record";
import { does, doesNot, mediation } from "./task";

// Who it is may change without a new text: an annex, like the panel.
const accused: Clause<DocumentFacts, "nl">[] = [
  {
    ...value(
      "CP-20.named",
      ["S3-20", "C4"],
      "Is er over u geklaagd? Dan kunt u praten met {accusedName}, {accusedPhone}. {accusedName} helpt bij {shortName} alleen mensen over wie geklaagd is.",
    ),
    when: ({ accused }) => accused !== null,
    live: true,
  },
  {
    ...value(
      "CP-20.referral",
      ["S3-20", "C4"],
      "Is er over u geklaagd? Bel {network}: {networkPhone}. U hoort wie u van buiten kan helpen.",
    ),
    when: ({ accused }) => accused === null,
    live: true,
  },
  fixed("CP-20.apart", ["S3-20", "C4"], "Eén vertrouwenspersoon helpt nooit beide kanten."),
];

/**
 * A1: the conduct protocol that the network supplies, filled in with the settings of one employer (S2-05), readable
 * before anybody tells anything.
 */
export const conductProtocol: readonly Section<DocumentFacts, "nl">[] = [
  documentHead("CP-01"),
  {
    heading: { nl: "Waarom dit protocol" },
    clauses: [
      fixed(
        "CP-02",
        ["S3-01", "S4-05"],
        "{employerName} moet zorgen dat iedereen veilig kan werken. Zo staat het in de Arbeidsomstandighedenwet. Dit protocol zegt wat wij van elkaar verwachten en wie u helpt.",
      ),
      { id: "CP-03", kind: "own", serves: ["S3-01"], nl: "{promiseText}" },
      fixed(
        "CP-04",
        ["S1-07", "S1-09", "S4-07"],
        "De vertrouwenspersonen komen van {network}. Zij staan niet op de loonlijst van {shortName}. Had iemand vroeger een band met {shortName}? Dan leest u dat bij de naam op {publicUrl}.",
      ),
    ],
  },
  {
    heading: { nl: "Voor wie" },
    clauses: [
      {
        id: "CP-05",
        kind: "choice",
        serves: ["S0-01", "S2-02"],
        nl: "Dit protocol is er voor:\n- {relations}",
      },
      given(
        ({ allowedRelations }) => allowedRelations.includes("temp_agency_worker"),
        choice(
          "CP-06",
          ["S0-01"],
          "Werkt u via een uitzendbureau? U kunt hier ook terecht. Het uitzendbureau hoort niets van ons.",
        ),
      ),
      fixed(
        "CP-07",
        ["S2-28"],
        "U hoeft het niet zelf te hebben meegemaakt. Ook wie iets zag, kan hier praten. Ook een leidinggevende die zich zorgen maakt.",
      ),
    ],
  },
  {
    heading: { nl: "Wat wij van elkaar verwachten" },
    clauses: [
      { id: "CP-08", kind: "own", serves: ["S3-01"], nl: "Zo gaan wij met elkaar om:\n- {normLines}" },
      fixed(
        "CP-09",
        ["S0-02", "S1-06", "S1-08"],
        "Dit accepteren wij niet:",
        "- Pesten.",
        "- Intimidatie, ook seksuele intimidatie.",
        "- Discriminatie.",
        "- Agressie en geweld.",
        "- Manipulatie en misbruik van macht.",
        "- Ander gedrag dat een grens overgaat.",
      ),
      fixed(
        "CP-10",
        ["S4-09"],
        "Het gaat om hoe u het ervaart. U hoeft niet te bewijzen wat de ander bedoelde.",
      ),
      fixed(
        "CP-11",
        ["S4-04", "S4-21", "S4-22"],
        "Ziet u iets op het werk wat niet mag of gevaarlijk is? Denk aan diefstal, fraude of onveilig werk. Ook dan praat u met dezelfde vertrouwenspersonen. Daarna is de weg anders. Die staat in de meldregeling.",
      ),
    ],
  },
  {
    heading: { nl: "Uw vertrouwenspersonen" },
    clauses: [
      { id: "CP-12", kind: "value", serves: ["S0-26", "S3-26"], live: true, nl: "- {panel}" },
      fixed("CP-13", ["S3-06"], "Er is altijd een vrouw en een man. U kiest met wie u praat."),
      {
        id: "CP-14",
        kind: "value",
        serves: ["S3-05", "S3-25", "C12"],
        nl: "{appointedByName} heeft hen aangesteld op {appointedOn}. Zij mogen geen nadeel hebben van dit werk. In hun verslagen staan alleen totalen. Wie wat vertelde, staat er nooit in.",
      },
      fixed(
        "CP-15",
        ["S4-02", "S4-29"],
        "Zij hebben een geldig certificaat. Zij zijn opgeleid voor omgang met elkaar en voor misstanden. Kan iemand maar één van de twee? Dan staat dat bij de naam.",
      ),
      given(
        ({ internalCounsellors }) => internalCounsellors.length > 0,
        choice(
          "CP-16",
          ["S4-06"],
          "{shortName} heeft ook eigen vertrouwenspersonen:",
          "- {internal}",
          "U kiest. Zij en wij delen niets met elkaar zonder uw ja.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Wat de vertrouwenspersoon doet en niet doet" },
    clauses: [does, doesNot, ...mediation, ...accused],
  },
  {
    heading: { nl: "Zo neemt u contact op" },
    clauses: [
      {
        id: "CP-21",
        kind: "value",
        serves: ["S0-04", "S0-26", "S1-12", "S2-03"],
        nl: [
          "- Bel {panelPhone}.",
          "- Laat u terugbellen: {publicUrl}/terugbellen.",
          "- Schrijf wat er is: {publicUrl}.",
          "- Liever een mail, een brief of langskomen? Bel, dan spreekt u af hoe.",
        ].join("\n"),
      },
      fixed(
        "CP-22",
        ["S0-04"],
        "Gebruik liefst uw eigen telefoon. Gebruik niet de wifi of de computer van het werk.",
      ),
      fixed(
        "CP-23",
        ["S1-12"],
        "Vertrouwelijk betekent: alleen de vertrouwenspersoon weet wie u bent. Anoniem betekent: ook de vertrouwenspersoon weet het niet. Schrijft u? Dan krijgt u één keer een code te zien. Met die code leest u het antwoord.",
      ),
      fixed(
        "CP-24",
        ["S0-03", "S4-10"],
        "U hoeft maar één ding in te vullen: wat er is, of hoe wij u bereiken.",
      ),
    ],
  },
  {
    heading: { nl: "Wat er daarna gebeurt" },
    clauses: [
      {
        id: "CP-25",
        kind: "choice",
        serves: ["S0-05", "C7"],
        nl: "U hoort van ons uiterlijk op de {contactTerm} na de dag van uw bericht. Die dag telt tot 17.00 uur. Schrijft u op {exampleFrom}? Dan is dat uiterlijk {exampleDue} om 17.00 uur.",
      },
      fixed(
        "CP-26",
        ["S2-08"],
        "Soms kan de vertrouwenspersoon niet. Dan neemt een waarnemer het over. U ziet vooraf wie dat is. U mag nee zeggen tegen een waarnemer.",
      ),
      fixed(
        "CP-27",
        ["S0-06", "S1-14", "S2-10", "C6"],
        "U praat samen op een plek buiten het werk. Wilt u liever bellen of beeldbellen? Dan kan dat.",
      ),
      fixed(
        "CP-28",
        ["S0-07", "S2-09", "C3"],
        "Samen bekijkt u of de vraag hier past. Past die niet? Dan hoort u wie u wel helpt.",
      ),
      fixed(
        "CP-29",
        ["S0-08"],
        "Voordat u uw verhaal vertelt, hoort u drie dingen. Hoe het gaat, wat geheim blijft en waar dat ophoudt.",
      ),
      fixed(
        "CP-30",
        ["S0-09", "S1-17", "C10"],
        "Daarna maakt u samen afspraken: de vertrouwensovereenkomst. Dat gebeurt voordat uw verhaal op papier komt. Uw naam hoeft er niet op.",
      ),
      fixed(
        "CP-31",
        ["S0-10", "S1-13", "S2-08"],
        "De vertrouwenspersoon schrijft op wat u vertelt. U leest het en verbetert het. Het geldt pas als u het goedkeurt.",
      ),
      fixed(
        "CP-32",
        ["S0-11", "S0-15", "S1-10", "S2-19", "S3-03", "S4-14"],
        "Er gebeurt niets voordat u ja zegt. Voor elke stap naar een ander is een apart ja nodig. U kunt een ja intrekken. De uitzonderingen staan bij ‘Geheimhouding en grenzen’.",
      ),
      fixed("CP-33", ["S2-12"], "Alleen uw verhaal vertellen is ook goed."),
      fixed(
        "CP-34",
        ["S1-15", "S1-16", "S4-11", "S4-12", "S4-13"],
        "Er is geen vast aantal gesprekken. Uw vraag bepaalt hoeveel er nodig zijn.",
      ),
    ],
  },
  {
    heading: { nl: "Geheimhouding en grenzen" },
    clauses: [
      fixed(
        "CP-35",
        ["S2-29", "S3-10", "S3-12"],
        "De vertrouwenspersoon houdt geheim wat u vertelt. Dat geldt ook voor wat de ander vertelt. Het blijft gelden als iemand stopt als vertrouwenspersoon.",
      ),
      ...offenceTexts,
      policeReport,
      fiveConditions,
      courtAndSeizure,
      ...sectorNotes,
    ],
  },
  {
    heading: { nl: "Een formele klacht of melding" },
    clauses: [
      fixed(
        "CP-40",
        ["S1-02", "S3-23", "S3-24"],
        "Vaak raden wij aan om het eerst samen op te lossen. Dat is een advies, geen voorwaarde. U mag meteen een formele klacht indienen.",
      ),
      {
        id: "CP-41",
        kind: "choice",
        serves: ["S1-03", "S1-05", "S2-07", "S3-24", "C8"],
        nl: "Een formele klacht over gedrag gaat naar {addresseeName}. De regels staan in het klachtenreglement: {publicUrl}/documenten/klachtenreglement.",
      },
      fixed(
        "CP-42",
        ["S4-23"],
        "Praten is nog geen officiële melding. Een misstand officieel melden gaat via de meldregeling: {publicUrl}/documenten/meldregeling.",
      ),
      fixed(
        "CP-43",
        ["S0-16", "S4-24", "S4-25", "S4-26", "S4-27"],
        "Gaat het over gedrag? Dan beslist u bij elke stap. Gaat het over een misstand? Dan beslist u tot u officieel meldt. Daarna beslist de organisatie over het onderzoek. De vertrouwenspersoon blijft naast u staan.",
      ),
    ],
  },
  {
    heading: { nl: "Nazorg en afsluiten" },
    clauses: [
      fixed(
        "CP-44",
        ["S0-17", "S0-18", "S0-19", "S1-18", "S1-20", "S4-15"],
        "Na afloop praat u nog één keer samen over drie dingen:",
        "- Hoe is er gewerkt?",
        "- Hoe gaat het nu met u?",
        "- Blijft het goed gaan?",
        "De vertrouwenspersoon vraagt ook of het goed is behandeld. U mag dit gesprek overslaan. U mag terugkomen zolang uw dossier er nog is.",
      ),
    ],
  },
  {
    heading: { nl: "Uw dossier" },
    clauses: [
      threeParts,
      fixed(
        "CP-46",
        ["S0-21", "S2-30"],
        "Niemand bij {shortName} kan uw dossier lezen. Ook het bureau van {network} kan dat niet. De sleutel hebben alleen u en de vertrouwenspersonen die u vooraf ziet.",
      ),
      ...retentionTexts,
      destroyedEverywhere,
      fixed("CP-48", ["S2-30"], "Uw rechten over uw gegevens staan op {siteUrl}/privacy."),
    ],
  },
  {
    heading: { nl: "Wat {shortName} hoort" },
    clauses: [
      given(
        ({ quarterlyUpdate }) => quarterlyUpdate === "off",
        choice("CP-49.off", ["S0-23"], "{shortName} krijgt geen bericht per kwartaal."),
      ),
      given(
        ({ quarterlyUpdate }) => quarterlyUpdate === "process_only",
        choice(
          "CP-49.process_only",
          ["S0-23"],
          "Elk kwartaal gaat er een kort bericht over de werkwijze naar: {quarterlyRole}. Daarin staat niet of er meldingen waren. De vertrouwenspersoon mag het bericht inhouden.",
        ),
      ),
      given(
        ({ quarterlyUpdate }) => quarterlyUpdate === "yes_no",
        choice(
          "CP-49.yes_no",
          ["S0-23"],
          "Elk kwartaal gaat er een kort bericht naar: {quarterlyRole}. Daarin staat of er meldingen waren: ja of nee. Meer staat er niet in. De vertrouwenspersoon mag het bericht inhouden.",
        ),
      ),
      given(
        ({ disclosureProfile }) => disclosureProfile === "strict",
        choice(
          "CP-50.strict",
          ["S0-24", "S0-25", "S4-18"],
          "Eén keer per jaar gaat er een verslag met aantallen naar: {annualRole}. Kleine aantallen, van 0 tot en met 4, noemen wij niet apart. Andere aantallen ronden wij af op vijf.",
        ),
      ),
      given(
        ({ disclosureProfile }) => disclosureProfile === "k5",
        choice(
          "CP-50.k5",
          ["S0-24", "S0-25", "S4-18"],
          "Eén keer per jaar gaat er een verslag met aantallen naar: {annualRole}. Een aantal onder de vijf laten wij weg. Kunt u het uit een ander getal afleiden? Dan laten wij dat ook weg.",
        ),
      ),
      given(
        ({ reportScope }) => reportScope === "all",
        choice("CP-51.all", ["S0-25", "C9"], "Het verslag telt alle meldingen."),
      ),
      given(
        ({ reportScope }) => reportScope === "not_formally_complained",
        choice(
          "CP-51.not_formally_complained",
          ["S3-07", "C9"],
          "Het verslag telt alleen meldingen zonder formele klacht. Dat staat er ook boven.",
        ),
      ),
      fixed(
        "CP-52",
        ["S2-20", "S2-26", "S2-27", "S3-08", "S4-03", "S4-19", "S4-20"],
        "De vertrouwenspersoon geeft {boardName} advies, gevraagd en ongevraagd. Komt dat door uw verhaal? Dan leest u de tekst eerst. Er staat niets in waaraan u te herkennen bent. Zonder uw ja gaat de tekst niet weg.",
      ),
    ],
  },
  {
    heading: { nl: "Klacht over de vertrouwenspersoon" },
    clauses: [
      fixed(
        "CP-53",
        ["S3-25"],
        "Bent u niet tevreden? Bel {network}: {networkPhone}. U kunt ook naar de Commissie van Toezicht van de Landelijke Vereniging van Vertrouwenspersonen. {shortName} staat daarbuiten.",
      ),
    ],
  },
  {
    heading: { nl: "Bekendmaking en wijziging" },
    clauses: [
      fixed(
        "CP-54",
        ["S2-04", "S3-18", "S4-16", "S4-17", "S0-27"],
        "Iedereen krijgt dit protocol. Wie nieuw is, krijgt het op de eerste dag.",
      ),
      given(
        ({ announceChannels }) => announceChannels.length > 0,
        value("CP-54.channels", ["S2-04", "S4-16"], "{shortName} vertelt het via {channels}."),
      ),
      choice(
        "CP-54.evaluation",
        ["S3-18", "S0-27"],
        "Elke {evaluation} bekijken wij of het protocol werkt. Loopt uw dossier al? Dan blijft voor u de versie gelden van toen u begon. Alleen als u dat wilt, geldt de nieuwe.",
      ),
    ],
  },
];
