import type { DossierPage, LogLine } from "~/domain/dossier/schema";
import { type DossierFormProps, problemOf } from "~/ui/counsellor/problem";
import { Empty, Field, FormToken, KeepText } from "~/ui/staff/parts";
import { Day, Moment } from "~/ui/staff/when";
import { dayOf } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";
import { logSentence } from "~/words/nl/log";
import { clockWords } from "~/words/nl/term";

/** The process report of the dossier (S0-22). */
export function ProcessLog({ log }: { log: LogLine[] }) {
  const words = dossierWords.log;
  return (
    <section aria-labelledby="procesverslag">
      <h2 id="procesverslag">{words.title}</h2>
      {log.length === 0 && <Empty {...words.empty} />}
      {log.length > 0 && (
        <ol className="log">
          {log.map((line) => (
            <li key={line.id}>
              <header>
                <b>
                  <Day day={dayOf(line.at)} opens />
                </b>{" "}
                <time dateTime={line.at}>{clockWords(line.at)}</time>
              </header>
              <p>
                {logSentence(line)} {line.detail && <bdi>{line.detail}</bdi>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The counsellor's private notes, apart from the dossier's three compartments (S2-31). */
export function WorkingNotes({
  notes,
  formToken,
  error,
  typed,
  drafts,
}: DossierFormProps & { notes: DossierPage["notes"] }) {
  const words = dossierWords.notes;
  return (
    <section className="private" aria-labelledby="eigen">
      <h2 id="eigen">{words.title}</h2>
      <p className="soft">
        {notes.savedAt === null ? (
          words.never
        ) : (
          <>
            {words.saved} <Moment at={notes.savedAt} />.
          </>
        )}
      </p>
      <form method="post" className="flow">
        <Field id="aantekening" label={words.label} hint={words.hint} error={problemOf(error, "aantekening")}>
          {(bound) => (
            <textarea
              {...bound}
              name="aantekening"
              className="short"
              spellCheck={false}
              autoComplete="off"
              defaultValue={typed.note ?? notes.text}
            />
          )}
        </Field>
        <KeepText form="aantekening" back={drafts.includes("aantekening")} />
        <button type="submit" name="doe" value="aantekening" className="second">
          {words.save}
        </button>
        <FormToken token={formToken} />
      </form>
    </section>
  );
}
