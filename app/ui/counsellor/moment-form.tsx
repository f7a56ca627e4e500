import { MOMENTS } from "~/domain/intake/contents";
import { type DossierFormProps, problemOf } from "~/ui/counsellor/problem";
import { Field, FormToken, KeepText } from "~/ui/staff/parts";
import { dossierWords } from "~/words/nl/counsellor";

/** A contact in twenty seconds: kind, minutes, one line, and when to come back to it. */
export function MomentForm({ track, formToken, error, typed, drafts }: DossierFormProps) {
  const { moment: words, log } = dossierWords(track);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{words.title}</h2>
      <form method="post" className="box flow">
        <div className="cols tight">
          <Field id="soort" label={words.kind} error={problemOf(error, "soort")}>
            {(bound) => (
              <select {...bound} name="soort" defaultValue={typed.kind ?? ""}>
                <option value="">{words.choose}</option>
                {MOMENTS.map((kind) => (
                  <option key={kind} value={kind}>
                    {log.moments[kind]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="minuten" label={words.minutes} error={problemOf(error, "minuten")}>
            {(bound) => (
              <input
                {...bound}
                name="minuten"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typed.minutes ?? "15"}
              />
            )}
          </Field>
          <Field id="kort" label={words.line} error={problemOf(error, "kort")}>
            {(bound) => (
              <input
                {...bound}
                name="kort"
                autoComplete="off"
                spellCheck={false}
                defaultValue={typed.short}
              />
            )}
          </Field>
        </div>
        <Field
          id="vervolg"
          label={words.followUp}
          hint={words.followUpHint}
          error={problemOf(error, "vervolg")}
        >
          {(bound) => <input {...bound} type="date" name="vervolg" defaultValue={typed.followUp} />}
        </Field>
        <KeepText form="contactmoment" back={drafts.includes("contactmoment")} />
        <button type="submit" name="doe" value="contactmoment" className="second">
          {words.save}
        </button>
        <FormToken token={formToken} />
      </form>
    </section>
  );
}
