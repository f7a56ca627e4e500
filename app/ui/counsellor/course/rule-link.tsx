import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import { writtenDate } from "~/domain/documents/written-date";
import type { CasePaper } from "~/domain/dossier/case-papers";
import type { OnTrack } from "~/words/nl/on-track";
import { courseWords, ruleNames } from "~/words/nl/staff-course";

/** On which day of the case a text held. */
export function rulesHeld({ of }: Pick<CasePaper, "of">, factsOn: string | null, track: OnTrack): string[] {
  const words = courseWords(track).rules;
  return of.map((one) => (one === "facts" ? words.facts(writtenDate(factsOn ?? "", "nl")) : words[one]));
}

/** A text that holds for a dossier, where whoever works on it reads it. */
export function RuleLink({ dossierId, paper: { kind, number } }: { dossierId: string; paper: CasePaper }) {
  return (
    <a href={`/werkplek/dossiers/${dossierId}/regels/${DOCUMENT_PATHS[kind]}/${number}`}>
      {ruleNames[kind](number)}
    </a>
  );
}
