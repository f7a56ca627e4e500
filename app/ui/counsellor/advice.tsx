import { clauseLine } from "~/domain/documents/clause";
import { offenceSentence, sectorNotes } from "~/domain/documents/clauses/limits";
import type { DossierRules } from "~/domain/dossier/schema";
import { adviceWords, offenceAdvice, sectorAdvice } from "~/words/nl/advice";
import type { OnTrack } from "~/words/nl/on-track";

type Props = { rules: DossierRules; you: string; track: OnTrack };

/** What this employer's protocol and the law ask at a criminal offence and of young people, as advice (domain 2.3). */
export function Advice({ rules, you, track }: Props) {
  const words = adviceWords(track);
  const who = you.split(" ")[0] ?? you;
  const sector = sectorNotes.some(({ when }) => when?.(rules))
    ? clauseLine(sectorNotes, "nl", rules, { who, shortName: rules.shortName })
    : null;
  return (
    <div className="notice">
      {sectorAdvice(rules).map(({ title, text }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </div>
      ))}
      <h3>{words.offence}</h3>
      <p>{offenceAdvice(rules, track)}</p>
      <p>{words.police}</p>
      <details className="plain">
        <summary>{words.asTheyRead}</summary>
        <div>
          <p>{offenceSentence(rules, "nl", who)}</p>
          {sector && <p>{sector}</p>}
        </div>
      </details>
    </div>
  );
}
