import type { Track } from "~/domain/intake/schema";
import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { fixed, given, value } from "./dutch";

export type AppointmentFacts = DocumentFacts & {
  tracks: readonly Track[];
  until: string | null;
  isSigned: boolean;
};

const value6 = value<AppointmentFacts>;
const fixed6 = fixed<AppointmentFacts>;
const both = ({ tracks }: AppointmentFacts) => tracks.length === 2;

/** A6: employer to counsellor, with a copy for the network. Nothing about hours, targets or cases. */
export const appointmentLetter: readonly Section<AppointmentFacts, "nl">[] = [
  {
    heading: { nl: "Aanstelling" },
    clauses: [
      value6(
        "AL-01",
        ["S3-05"],
        "{employerName} stelt {counsellorName} aan als vertrouwenspersoon. De aanstelling gaat in op {from}. {counsellorName} werkt voor {network}.",
      ),
      given(
        ({ until }) => until !== null,
        value6("AL-01.until", ["S3-05"], "De aanstelling duurt tot en met {until}."),
      ),
      given(
        ({ until }) => until === null,
        value6(
          "AL-01.open",
          ["S3-05"],
          "De aanstelling duurt zolang {employerName} is aangesloten bij {network}.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Taken" },
    clauses: [
      given(both, value6("AL-02.both", ["S4-22"], "De taak gaat over omgang met elkaar en over misstanden.")),
      given(
        (facts) => !both(facts) && facts.tracks.includes("unwanted_behaviour"),
        value6("AL-02.unwanted_behaviour", ["S4-29"], "De taak gaat alleen over omgang met elkaar."),
      ),
      given(
        (facts) => !both(facts) && facts.tracks.includes("integrity"),
        value6("AL-02.integrity", ["S4-29"], "De taak gaat alleen over misstanden."),
      ),
      fixed6(
        "AL-02",
        ["S3-08", "S3-09", "S3-13", "S3-18"],
        "- Eerste opvang, uitleg, advies en nazorg.",
        "- Meegaan, als iemand dat vraagt.",
        "- De weg wijzen naar anderen.",
        "- Advies aan {boardName}, gevraagd en ongevraagd.",
        "Het protocol van {shortName} beschrijft de werkwijze.",
      ),
    ],
  },
  {
    heading: { nl: "Onafhankelijk" },
    clauses: [
      fixed6(
        "AL-03",
        ["C12", "S1-07"],
        "{employerName} geeft geen opdrachten over een zaak en vraagt er niet naar. In verslagen staan alleen totalen.",
      ),
      fixed6(
        "AL-04",
        ["S3-25"],
        "De vertrouwenspersoon heeft geen nadeel van dit werk. Staat iemand onder druk? Dan gaat dat naar {network}, telefoon {networkPhone}.",
      ),
    ],
  },
  {
    heading: { nl: "Wat {shortName} regelt" },
    clauses: [
      fixed6(
        "AL-05",
        ["S3-09", "S3-18"],
        "- Een overzicht van de organisatie en de regels die er gelden.",
        "- Een rustige plek om te praten, ook buiten het gebouw.",
        "- Twee keer per jaar een moment om zich voor te stellen.",
      ),
    ],
  },
  {
    heading: { nl: "Geheimhouding" },
    clauses: [
      fixed6(
        "AL-06",
        ["S3-12"],
        "De vertrouwenspersoon houdt geheim wat mensen vertellen. Dat blijft zo na het einde van de aanstelling. De grenzen staan in het protocol.",
      ),
      fixed6(
        "AL-07",
        ["S1-09"],
        "De vertrouwenspersoon heeft elke band met {shortName} gemeld, ook van vroeger. Komt er een nieuwe band? Dan meldt de vertrouwenspersoon die meteen aan {network}.",
      ),
    ],
  },
  {
    heading: { nl: "Een vrouw en een man" },
    clauses: [
      fixed6(
        "AL-08",
        ["S3-06"],
        "Er zijn altijd een vrouw en een man. Valt er een weg? Dan zorgt {network} voor een ander.",
      ),
    ],
  },
  {
    heading: { nl: "Einde" },
    clauses: [
      fixed6(
        "AL-09",
        ["S3-12"],
        "Stopt de aanstelling? Dan worden lopende dossiers afgemaakt. {shortName} hoort niet of er dossiers zijn.",
      ),
      given(
        ({ isSigned }) => isSigned,
        value6("AL-01.signed", ["S3-05"], "Getekend voor {employerName} door {signedBy}, op {signedOn}."),
      ),
    ],
  },
];
