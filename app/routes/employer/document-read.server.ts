import type { CivilDay } from "~/domain/clock";
import type { Composed } from "~/domain/documents/clause";
import { consentRequest } from "~/domain/documents/compose-document";
import { readText } from "~/domain/documents/document-text";
import { type AskedConsent, factsFor, type KeptVersion } from "~/domain/documents/queries";
import { type ClauseDifference, differencesBetween } from "~/domain/documents/template";
import type { DocumentKind, Language } from "~/domain/intake/schema";
import { tracksOf } from "~/domain/tenancy/going-live/policy";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import { aroundOf } from "~/http/surroundings.server";
import { documentWords } from "~/words/nl/documents";
import { panelLine } from "~/words/panel";

export const numberOf = ({ major, minor }: Pick<KeptVersion, "major" | "minor">) => `${major}.${minor}`;

/** The version that holds on a day, of all that there are. */
export const holdsOn = (versions: readonly KeptVersion[], day: CivilDay): KeptVersion | undefined =>
  versions.find(({ inForceOn }) => inForceOn !== null && inForceOn <= day);

/** The people of the panel of today, as a paper names them. */
export const panelLines = ({ panel }: GoingLiveFacts, language: Language) =>
  panel
    .filter(({ certificates }) => certificates.length > 0)
    .map((one) => panelLine({ ...one, tracks: tracksOf(one), tie: null }, one.phone, language));

/** A version as staff would read it, with the people of the panel of today. */
export function asRead(kind: DocumentKind, version: KeptVersion, facts: GoingLiveFacts): Composed {
  const { consent, inForceOn } = version;
  const given =
    consent?.outcome === "agreed" || consent?.outcome === "not_needed"
      ? { outcome: consent.outcome, decided: consent.decided, reason: "" }
      : null;
  const around = {
    ...factsFor(version.settings, aroundOf(facts.slug)),
    panel: panelLines(facts, "nl"),
    version: inForceOn ? { number: numberOf(version), inForceOn, replaces: null, consent: given } : null,
  };
  return readText(kind, version.texts.nl, around, "nl");
}

type Written = Pick<KeptVersion, "texts" | "isFile">;

/** What of this version is other than in the one before it; what stands in a file has no clauses to compare. */
export function changedSince(before: KeptVersion | undefined, version: Written): ClauseDifference[] {
  return before && !before.isFile && !version.isFile
    ? differencesBetween(before.texts.nl.blocks, version.texts.nl.blocks)
    : [];
}

/** The letter to the works council about a version; null where nobody can be asked. */
export function requestFor(
  kind: DocumentKind,
  version: KeptVersion,
  before: KeptVersion | undefined,
  { motives, meetingOn, wishedOn }: AskedConsent,
  slug: string,
): Composed | null {
  if (kind === "flyer") return null;
  const { lapses } = documentWords.changed;
  return consentRequest(factsFor(version.settings, aroundOf(slug)), {
    about: kind,
    annex: { number: numberOf(version), hash: version.hash },
    motives,
    differences: changedSince(before, version).map(({ before: old, after }) => after ?? `${lapses} ${old}`),
    meetingOn,
    wishedOn,
  });
}
