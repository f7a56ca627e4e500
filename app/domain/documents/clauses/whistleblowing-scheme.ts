import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import {
  anonymousReportsDuty,
  authorities,
  disadvantages,
  protectedPeople,
  reportTerms,
  wrongdoing,
} from "../law-texts";
import { choice, fixed, given, value } from "./dutch";
import { documentHead } from "./head";

/** A4: how a suspected wrongdoing is reported to the employer. Statutory passages come from the dated law data. */
export const whistleblowingScheme: readonly Section<DocumentFacts, "nl">[] = [
  documentHead("WS-25"),
  {
    heading: { nl: "Waarvoor deze regeling is" },
    clauses: [
      fixed(
        "WS-01",
        ["S4-04", "S4-21"],
        "Deze regeling is er voor een vermoeden van een misstand bij {employerName}. Een misstand raakt meer mensen dan alleen uzelf. Denk aan fraude, gevaar of het breken van de wet. De omschrijving van de wet staat in het laatste artikel.",
        "U weet het uit uw eigen werk, niet alleen van anderen. Een redelijk vermoeden is genoeg. Bewijs hoeft niet.",
      ),
      fixed(
        "WS-02",
        ["S4-23"],
        "Deze regeling is niet voor een persoonlijk conflict. Ook niet voor pesten of intimidatie tussen mensen. Daarvoor is er het klachtenreglement. Is het een vast patroon dat veel mensen raakt? Dan kan het toch een misstand zijn.",
      ),
      given(
        ({ wbkDuty }) => wbkDuty === "mandatory",
        choice("WS-01.mandatory", [], "De wet verplicht {shortName} om deze regeling te hebben."),
      ),
      given(
        ({ wbkDuty }) => wbkDuty === "voluntary",
        choice(
          "WS-01.voluntary",
          [],
          "De wet verplicht {shortName} hier niet toe. {shortName} doet dit vrijwillig.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Voor wie" },
    clauses: [
      fixed("WS-03", ["S2-28"], "De wet beschermt:", ...protectedPeople.lines),
      given(
        ({ openToOutsiders }) => !openToOutsiders,
        choice(
          "WS-04.no",
          [],
          "Bij {shortName} melden kan als u er werkt, werkte of solliciteerde. Anderen kunnen naar een autoriteit. Zie ‘Melden buiten de organisatie’.",
        ),
      ),
      given(
        ({ openToOutsiders }) => openToOutsiders,
        choice(
          "WS-04.yes",
          [],
          "Bij {shortName} melden kan ook als u er niet werkt. Bijvoorbeeld als leverancier of klant.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Eerst advies in vertrouwen" },
    clauses: [
      fixed(
        "WS-05",
        ["S1-19", "S4-28"],
        "U mag eerst advies vragen aan een vertrouwenspersoon, of aan een andere adviseur. Bel {panelPhone} of kijk op {publicUrl}. Ook het Huis voor Klokkenluiders geeft gratis advies. Aan de telefoon hoeft u uw naam niet te zeggen. Advies vragen kan vooraf en ook tijdens de melding.",
      ),
      fixed("WS-06", ["S4-23"], "Praten is nog geen officiële melding."),
    ],
  },
  {
    heading: { nl: "Waar en hoe u meldt" },
    clauses: [
      value(
        "WS-07",
        ["S4-26"],
        "U meldt bij: {officeWho}.",
        "- Telefoon: {officePhone}",
        "- Mail: {officeMail}",
        "- Adres: {officeAddress}",
        "Gaat het over deze persoon of over de leiding? Meld dan bij: {secondOfficeWho}.",
        "- Telefoon: {secondOfficePhone}",
        "- Mail: {secondOfficeMail}",
        "- Adres: {secondOfficeAddress}",
      ),
      fixed(
        "WS-08",
        [],
        "U kunt schriftelijk melden, of mondeling via de telefoon. U kunt ook om een gesprek vragen. Dat gesprek is er binnen een redelijke tijd.",
      ),
      given(
        ({ anonymousInternalReports }) => anonymousInternalReports,
        choice(
          "WS-09.yes",
          [],
          "{shortName} neemt ook meldingen zonder naam aan.",
          ...anonymousReportsDuty.lines,
          "Zonder naam kan {shortName} u soms niets vragen. Onderzoek is dan moeilijker.",
        ),
      ),
      given(
        ({ anonymousInternalReports }) => !anonymousInternalReports,
        choice(
          "WS-09.no",
          [],
          "{shortName} neemt geen meldingen zonder naam aan.",
          ...anonymousReportsDuty.lines,
          "Wilt u uw naam niet noemen? Praat dan eerst met een vertrouwenspersoon.",
        ),
      ),
      given(
        ({ statutoryChannel }) => statutoryChannel === "none",
        choice("WS-10.none", ["S4-26"], "De vertrouwenspersoon neemt geen officiële meldingen aan."),
      ),
      given(
        ({ statutoryChannel }) => statutoryChannel === "network_receives",
        choice(
          "WS-10.network_receives",
          ["S4-26"],
          "U kunt ook officieel melden bij {network}: {networkPhone}. De zeven dagen voor de bevestiging beginnen dan daar. {network} houdt het register bij. Dat staat in het contract met {shortName}.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Wat de vertrouwenspersoon doet" },
    clauses: [
      fixed(
        "WS-11",
        ["S4-24", "S4-26", "S4-27", "S4-29"],
        "De vertrouwenspersoon blijft naast u staan. Wilt u niet zelf melden? Dan kan de vertrouwenspersoon uw tekst doorgeven. U keurt elk woord goed. U kiest ook of uw naam erbij staat.",
        "Na de melding beslist {shortName} over het onderzoek. Dat hoort u voordat u meldt.",
      ),
      fixed(
        "WS-12",
        ["S4-25"],
        "De vertrouwenspersoon beslist alleen iets zelf als de wet dat eist. U hoort het dan eerst.",
      ),
    ],
  },
  {
    heading: { nl: "Ontvangst en register" },
    clauses: [
      fixed("WS-13", [], "Binnen 7 dagen na ontvangst krijgt u een bevestiging."),
      fixed(
        "WS-14",
        ["S0-10"],
        "{shortName} schrijft elke melding in een register. Meldt u mondeling? Opnemen mag alleen als u dat goedvindt. Anders komt er een verslag. U leest het, verbetert het en tekent het.",
      ),
    ],
  },
  {
    heading: { nl: "Beoordeling en onderzoek" },
    clauses: [
      fixed(
        "WS-15",
        ["S4-25"],
        "Iemand die onpartijdig is, beoordeelt de melding en volgt haar zorgvuldig op. Wie erbij betrokken is, doet niet mee.",
      ),
      fixed("WS-16", [], "Komt er onderzoek? Dan mag degene over wie het gaat, ook vertellen hoe het zat."),
      given(
        ({ sector }) => sector === "public_body",
        value(
          "WS-17",
          ["S4-25"],
          "{shortName} is een overheid. Bij een misdrijf van een ambtenaar kan aangifte verplicht zijn. Dat staat in artikel 162 van het Wetboek van Strafvordering.",
        ),
      ),
    ],
  },
  { heading: { nl: "Wat u terughoort" }, clauses: [fixed("WS-18", [], ...reportTerms.lines)] },
  {
    heading: { nl: "Vertrouwelijkheid" },
    clauses: [
      fixed(
        "WS-19",
        ["S2-32"],
        "{shortName} maakt niet bekend wie meldde. Ook niet iets waaraan u te herkennen bent. Dat mag alleen als u daar uitdrukkelijk toestemming voor geeft. Er is één uitzondering: een autoriteit of rechter eist het volgens de wet. Dan hoort u dat vooraf, met de reden. Alleen als dat het onderzoek in gevaar brengt, hoort u het later.",
      ),
    ],
  },
  {
    heading: { nl: "Geen nadeel" },
    clauses: [
      fixed(
        "WS-20",
        ["S4-10"],
        "Wie meldt, mag daar geen nadeel van hebben. Ook wie helpt, is beschermd. Nadeel is bijvoorbeeld:",
        ...disadvantages.lines,
        "Krijgt u toch een nadeel? Dan moet {shortName} bewijzen dat het niet door de melding komt. Een afspraak die melden verbiedt, is niet geldig.",
      ),
    ],
  },
  {
    heading: { nl: "Melden buiten de organisatie" },
    clauses: [
      {
        ...fixed(
          "WS-21",
          [],
          "U mag ook meteen buiten de organisatie melden. U hoeft niet eerst bij {shortName} te melden. Dit zijn de plekken, stand van {authoritiesOn}:",
          ...authorities.lines,
          "Het Huis voor Klokkenluiders onderzoekt alleen als geen ander bevoegd is. Voor zo’n onderzoek is uw naam nodig.",
        ),
        live: true,
      },
    ],
  },
  {
    heading: { nl: "Openbaar maken" },
    clauses: [
      fixed(
        "WS-22",
        [],
        "Iets aan de pers of op internet vertellen is alleen soms beschermd. De wet stelt strenge voorwaarden (artikel 17ea). Vraag eerst advies.",
      ),
    ],
  },
  {
    heading: { nl: "Steun" },
    clauses: [
      fixed(
        "WS-23",
        ["S4-15"],
        "Heeft de melding gevolgen voor u? Het Huis voor Klokkenluiders kan u steun geven. Slachtofferhulp Nederland helpt met wat u meemaakt. De Raad voor Rechtsbijstand helpt met een advocaat. Beide lopen via het Huis voor Klokkenluiders.",
      ),
    ],
  },
  {
    heading: { nl: "Gegevens" },
    clauses: [
      given(
        ({ registerMonths }) => registerMonths > 0,
        choice(
          "WS-24.months",
          ["S2-30"],
          "{shortName} bewaart de melding tot {register} na het einde van de zaak. Is zij eerder niet meer nodig? Dan wordt zij eerder vernietigd.",
        ),
      ),
      given(
        ({ registerMonths }) => registerMonths === 0,
        choice(
          "WS-24.at_once",
          ["S2-30"],
          "{shortName} vernietigt de melding meteen na het einde van de zaak.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Informatie" },
    clauses: [
      fixed(
        "WS-25.told",
        ["S4-16"],
        "Iedereen bij {shortName} krijgt deze regeling, op papier of digitaal. Wie nieuw is, krijgt haar op de eerste dag. U vindt haar ook op {publicUrl}/documenten/meldregeling.",
      ),
      given(
        (facts) => mayShare(facts),
        value(
          "WS-26",
          [],
          "{shortName} mag het ontvangen en onderzoeken delen met andere werkgevers. Doet {shortName} dat, dan staat het hier. Nu doet {shortName} het zelf.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Wat de wet een misstand noemt" },
    clauses: [
      fixed("WS-01.law", ["S4-21"], "De wet noemt twee soorten misstand. Samengevat:", ...wrongdoing.lines),
    ],
  },
];

/** Who may share the means of receiving and investigating: private employers of 50 to 249 people, and municipalities. */
function mayShare({ sector, headcountOwn, headcountHired }: DocumentFacts): boolean {
  const heads = headcountOwn + headcountHired;
  return sector === "public_body" || (heads >= 50 && heads < 250);
}
