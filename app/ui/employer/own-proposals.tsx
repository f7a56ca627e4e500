import { DOCUMENT_PATHS } from "~/domain/documents/schema";
import type { DocumentKind } from "~/domain/intake/schema";
import { Day } from "~/ui/staff/when";
import { documentWords } from "~/words/nl/documents";

/** `lawOn` is the first day to come from which a law asks for it; null where no law does. */
export type OwnProposal = { kind: DocumentKind; lawOn: string | null };

/** What the network proposes and this employer has not answered; nothing at all while there is nothing. */
export function OwnProposals({ proposals }: { proposals: OwnProposal[] }) {
  const words = documentWords.coming;
  return proposals.map(({ kind, lawOn }) => (
    <p className="notice" key={kind}>
      {lawOn ? (
        <>
          {words.from} <Day day={lawOn} year /> {words.changes}
        </>
      ) : (
        words.proposed
      )}{" "}
      <a href={`/beheer/documenten/${DOCUMENT_PATHS[kind]}`}>{words.answer(documentWords.kinds[kind])}</a>
    </p>
  ));
}
