import type { Section } from "../clause";
import type { DocumentFacts } from "../facts";

/** Who settled this text, since when, with whose consent, and what it replaces. A text that is not in force says so. */
export function documentHead(item: string): Section<DocumentFacts, "nl"> {
  const live = true;
  return {
    clauses: [
      {
        id: `${item}.draft`,
        kind: "value",
        serves: ["S0-27"],
        live,
        when: ({ version }) => version === null,
        nl: "Dit is een concept van {employerName}. Het geldt nog niet.",
      },
      {
        id: item,
        kind: "value",
        serves: ["S0-27"],
        live,
        when: ({ version }) => version !== null,
        nl: "Vastgesteld door {employerName}. Versie {versionNumber}, geldig vanaf {inForceOn}.",
      },
      {
        id: `${item}.consent`,
        kind: "value",
        serves: ["S0-27"],
        live,
        when: ({ version }) =>
          version?.consent?.outcome === "agreed" || version?.consent?.outcome === "agreed_if",
        nl: "{participationBody} stemde in op {consentOn}.",
      },
      {
        id: `${item}.no_consent_needed`,
        kind: "value",
        serves: ["S0-27"],
        live,
        when: ({ version }) => version?.consent?.outcome === "not_needed",
        nl: "Instemming was niet nodig: {consentReason}",
      },
      {
        id: `${item}.replaces`,
        kind: "value",
        serves: ["S0-27"],
        live,
        when: ({ version }) => Boolean(version?.replaces),
        nl: "Deze tekst vervangt versie {replaces}.",
      },
    ],
  };
}
