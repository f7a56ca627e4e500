import type { DossierPage } from "~/domain/dossier/schema";
import { type DossierFormProps, problemOf } from "~/ui/counsellor/problem";
import { Field, FormToken, KeepText } from "~/ui/staff/parts";
import { Moment } from "~/ui/staff/when";
import { dossierWords } from "~/words/nl/counsellor";

/** The counsellor's private notes, apart from the dossier's three compartments (S2-31). */
export function WorkingNotes({
  notes,
  track,
  formToken,
  error,
  typed,
  drafts,
}: DossierFormProps & { notes: DossierPage["notes"] }) {
  const words = dossierWords(track).notes;
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
