import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import type { DocumentKind } from "~/domain/intake/schema";
import { Day } from "~/ui/staff/when";
import { documentWords } from "~/words/nl/documents";

export type OwnComingLaw = { kind: DocumentKind; lawOn: string };

/** Proposals that a law asks for and that this employer has not answered; nothing at all while there are none. */
export function OwnComingLaws({ laws }: { laws: OwnComingLaw[] }) {
  const words = documentWords.coming;
  return laws.map(({ kind, lawOn }) => (
    <p className="notice" key={kind}>
      {words.from} <Day day={lawOn} year /> {words.changes}{" "}
      <a href={`/beheer/documenten/${DOCUMENT_PATHS[kind]}`}>{words.answer(documentWords.kinds[kind])}</a>
    </p>
  ));
}
