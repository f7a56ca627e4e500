import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";
import { fixed, given, value } from "./dutch";

type Asked = "conductProtocol" | "complaintsRegulation" | "whistleblowingScheme";

export type RequestFacts = DocumentFacts & { about: Asked; differences: readonly string[] };

const value7 = value<RequestFacts>;
const fixed7 = fixed<RequestFacts>;
const asks = (body: DocumentFacts["participationBody"]) => (facts: RequestFacts) =>
  facts.participationBody === body;
const about = (document: Asked) => (facts: RequestFacts) => facts.about === document;

/** A7: the employer asks consent. A majority of the staff can only be asked where no works council is compulsory. */
export const worksCouncilRequest: readonly Section<RequestFacts, "nl">[] = [
  {
    clauses: [
      given(asks("or"), value7("OR-00.or", [], "Aan de ondernemingsraad van {employerName}.")),
      given(asks("pvt"), value7("OR-00.pvt", [], "Aan de personeelsvertegenwoordiging van {employerName}.")),
      given(
        asks("none_not_obliged"),
        value7(
          "OR-00.majority",
          [],
          "Aan alle medewerkers van {employerName}. Er is geen ondernemingsraad, en die is niet verplicht. Daarom vragen wij het aan u allen. Meer dan de helft moet ja zeggen.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Wat wij willen besluiten" },
    clauses: [
      value7("OR-01", ["S0-27"], "Wij willen dit vaststellen: {documentName}. De tekst staat in de bijlage."),
      given(
        about("conductProtocol"),
        value7(
          "OR-02.conductProtocol",
          [],
          "Volgens de Wet op de ondernemingsraden is instemming nodig: artikel 27 lid 1 onder d. Voor het deel over gegevens is dat onder k.",
          "Wij vragen ook instemming met de keuze van de vertrouwenspersonen en met hun taak.",
        ),
      ),
      given(
        about("complaintsRegulation"),
        value7(
          "OR-02.complaintsRegulation",
          [],
          "Volgens de Wet op de ondernemingsraden is instemming nodig: artikel 27 lid 1 onder d en j.",
        ),
      ),
      given(
        about("whistleblowingScheme"),
        value7(
          "OR-02.whistleblowingScheme",
          [],
          "Volgens de Wet op de ondernemingsraden is instemming nodig: artikel 27 lid 1 onder m.",
        ),
      ),
    ],
  },
  {
    heading: { nl: "Waarom" },
    clauses: [{ id: "OR-03", kind: "own", serves: ["S3-01"], nl: "{motives}" }],
  },
  {
    heading: { nl: "Wat dit betekent voor medewerkers" },
    clauses: [
      fixed7(
        "OR-04",
        ["S2-04"],
        "- Iedereen kan praten met iemand die niet bij {shortName} werkt.",
        "- Niemand bij {shortName} kan lezen wat iemand vertelt.",
        "- Niemand is verplicht om iets te vertellen of te melden.",
        "- Wie iets vertelt of meldt, mag daar geen nadeel van hebben.",
      ),
    ],
  },
  {
    heading: { nl: "Wat er verandert" },
    clauses: [
      given(({ differences }) => differences.length > 0, value7("OR-05", [], "- {differences}")),
      given(
        ({ differences }) => differences.length === 0,
        value7("OR-05.new", [], "Er geldt nu geen eerdere versie. Alles in de bijlage is nieuw."),
      ),
    ],
  },
  {
    heading: { nl: "Bijlage" },
    clauses: [
      value7("OR-06", [], "- {documentName}, versie {annexNumber}", "- Kenmerk van de tekst: {annexHash}"),
      fixed7(
        "OR-06.same",
        [],
        "Verandert er een woord? Dan verandert ook het kenmerk. Dan vragen wij het opnieuw.",
      ),
    ],
  },
  {
    heading: { nl: "Overleg en antwoord" },
    clauses: [
      given(
        (facts) => facts.participationBody !== "none_not_obliged",
        value7(
          "OR-07",
          [],
          "Wij praten er graag over, ten minste één keer. Ons voorstel is {meetingOn}. Wij willen dat het ingaat op {wishedOn}.",
          "Wilt u schriftelijk antwoorden, met uw redenen? Daarna schrijven wij u wat wij besluiten en vanaf wanneer.",
        ),
      ),
      given(
        asks("none_not_obliged"),
        value7(
          "OR-07.majority",
          [],
          "Er is een bijeenkomst op {meetingOn}. Wij willen dat het ingaat op {wishedOn}. Daarna hoort u de uitslag.",
        ),
      ),
      given(
        (facts) => facts.participationBody !== "none_not_obliged",
        fixed7(
          "OR-08",
          [],
          "Uw antwoord:",
          "- Stemt in.",
          "- Stemt in, als …",
          "- Stemt niet in.",
          "Geen antwoord is geen ja.",
        ),
      ),
      given(
        asks("none_not_obliged"),
        fixed7("OR-08.majority", [], "Uw antwoord:", "- Ja.", "- Nee.", "Geen antwoord is geen ja."),
      ),
    ],
  },
];
