import type { CivilDay } from "~/domain/clock";
import type { AUTHORITIES } from "~/domain/tracks/taxonomy";

/**
 * What a document says because a statute says it, as dated data: a lawyer reads it here, and a test fails when nobody has
 * looked at it for a year. The words are a plain summary, never the statute itself. `reviewer` stays empty until a lawyer
 * has read the passage (README, before you go live).
 */
export type LawText = {
  validFrom: CivilDay;
  source: string;
  checkedOn: CivilDay;
  reviewer: string;
  lines: readonly string[];
};

/** The definition that decides what a scheme is for (Wbk art. 1). */
export const wrongdoing: LawText = {
  validFrom: "2023-02-18",
  source: "Wet bescherming klokkenluiders art. 1; Richtlijn (EU) 2019/1937 art. 2",
  checkedOn: "2026-11-26",
  reviewer: "",
  lines: [
    "1. Iemand schendt Europees recht, of er is gevaar dat dit gebeurt.",
    "2. Het maatschappelijk belang is in het geding, door een van deze dingen:",
    "- Iemand schendt een wettelijke regel, of er is gevaar dat dit gebeurt.",
    "- Iemand schendt een interne regel die een duidelijke plicht geeft en op een wet berust.",
    "- Er is gevaar voor gezondheid, veiligheid of milieu.",
    "- Er is gevaar dat een overheid of bedrijf niet meer goed werkt.",
    "Het maatschappelijk belang is in elk geval in het geding als twee dingen kloppen. Het raakt niet alleen persoonlijke belangen. En het is een patroon, of het is ernstig of groot.",
  ],
};

/** Who may not be put at a disadvantage (Wbk art. 17e and further). */
export const protectedPeople: LawText = {
  validFrom: "2023-02-18",
  source: "Wet bescherming klokkenluiders art. 1, 17e en 17ea",
  checkedOn: "2026-11-26",
  reviewer: "",
  lines: [
    "- medewerkers, ook oud-medewerkers en sollicitanten;",
    "- uitzendkrachten, zzp’ers en mensen van een leverancier of aannemer;",
    "- stagiairs en vrijwilligers;",
    "- bestuurders en aandeelhouders;",
    "- wie helpt bij een melding, zoals een vertrouwenspersoon;",
    "- wie intern onderzoek doet, en anderen die erbij betrokken zijn.",
  ],
};

/** What counts as a disadvantage (directive art. 19). */
export const disadvantages: LawText = {
  validFrom: "2023-02-18",
  source: "Wet bescherming klokkenluiders art. 17da en 17e; Richtlijn (EU) 2019/1937 art. 19",
  checkedOn: "2026-11-26",
  reviewer: "",
  lines: [
    "- ontslag of schorsing, of een contract dat niet doorgaat;",
    "- een lagere functie, of geen promotie;",
    "- ander werk, een andere plek, andere uren of minder loon;",
    "- geen opleiding, of een slechte beoordeling;",
    "- straf, dreigen, pesten of buitensluiten;",
    "- discriminatie;",
    "- schade aan uw goede naam, ook op sociale media;",
    "- een zwarte lijst;",
    "- een vergunning die wordt ingetrokken;",
    "- een verwijzing naar een arts die niet nodig is.",
  ],
};

/** Who receives reports from outside; "stand van" is the day on which the list was looked at. */
export const authorities: LawText & { codes: readonly (keyof typeof AUTHORITIES)[] } = {
  codes: ["acm", "afm", "anvs", "ap", "dnb", "igj", "nvwa", "nza", "hvk"],
  validFrom: "2024-01-01",
  source:
    "Wet bescherming klokkenluiders art. 2c; huisvoorklokkenluiders.nl, overzicht bevoegde autoriteiten",
  checkedOn: "2026-11-26",
  reviewer: "",
  lines: [
    "- Autoriteit Consument en Markt (ACM)",
    "- Autoriteit Financiële Markten (AFM)",
    "- Autoriteit Nucleaire Veiligheid en Stralingsbescherming (ANVS)",
    "- Autoriteit Persoonsgegevens (AP)",
    "- De Nederlandsche Bank (DNB)",
    "- Inspectie Gezondheidszorg en Jeugd (IGJ)",
    "- Nederlandse Voedsel- en Warenautoriteit (NVWA)",
    "- Nederlandse Zorgautoriteit (NZa)",
    "- Huis voor Klokkenluiders",
  ],
};

/** Whether an employer must take reports without a name. */
export const anonymousReportsDuty: LawText = {
  validFrom: "2023-02-18",
  source: "Wet bescherming klokkenluiders, artikel over anoniem intern melden; nog geen besluit genomen",
  checkedOn: "2026-11-26",
  reviewer: "",
  lines: ["De wet verplicht een werkgever daar nu nog niet toe."],
};

/** Calendar months, never days: what a scheme must keep to (Wbk art. 2). */
export const reportTerms: LawText = {
  validFrom: "2023-02-18",
  source: "Wet bescherming klokkenluiders art. 2 lid 2; Richtlijn (EU) 2019/1937 art. 9",
  checkedOn: "2026-11-26",
  reviewer: "",
  lines: [
    "U hoort binnen een redelijke tijd wat er met uw melding gebeurt. Dat is uiterlijk drie kalendermaanden na de ontvangstbevestiging. Kreeg u geen bevestiging? Dan tellen de drie maanden vanaf het einde van de zevende dag.",
  ],
};

/** A passage that a law changes from a day to come: where that stands, and which of the texts it changes. */
export type ComingText = Pick<LawText, "validFrom" | "source" | "checkedOn" | "reviewer"> & {
  changes: string;
};

/** What is known to come; the office is told of each beforehand, so that the change of a template is out in time. None now. */
export const COMING: readonly ComingText[] = [];

export const LAW_TEXTS: Readonly<Record<string, LawText>> = {
  wrongdoing,
  protectedPeople,
  disadvantages,
  authorities,
  anonymousReportsDuty,
  reportTerms,
};
