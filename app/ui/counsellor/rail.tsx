import type { DossierPage } from "~/domain/dossier/schema";
import { Day, Due } from "~/ui/staff/when";
import { dayOf } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";

/** The track so far: what is done and what is to be done now. */
export function Rail({ page }: { page: DossierPage }) {
  const words = dossierWords.rail;
  const { madeAt, met, due } = page.firstContact;
  return (
    <nav aria-labelledby="spoor">
      <h2 id="spoor">{words.title}</h2>
      <ol className="track">
        <li className="done">
          <b>{words.received}</b>
          <small>
            {words.done} <Day day={dayOf(page.receivedAt)} />
          </small>
        </li>
        {madeAt === null ? (
          <li className="now" aria-current="step">
            <b>{words.contact}</b>
            <small>
              {words.now} <Due due={due} />
            </small>
          </li>
        ) : (
          <li className="done">
            <b>{words.contact}</b>
            <small>
              {words.done} <Day day={dayOf(madeAt)} />
              {met !== null && `, ${met ? words.inTime : words.tooLate}`}
            </small>
          </li>
        )}
      </ol>
    </nav>
  );
}
