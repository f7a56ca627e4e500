import { CONTACT_WAYS } from "~/domain/dossier/schema";
import { type DossierFormProps, problemOf } from "~/ui/counsellor/problem";
import { Field, FormToken, KeepText } from "~/ui/staff/parts";
import { dossierWords } from "~/words/nl/counsellor";

/** Recording how the first contact was made (S0-05); only there until it was made. */
export function ContactForm({ track, formToken, error, typed, drafts }: DossierFormProps) {
  const words = dossierWords(track).contact;
  return (
    <section aria-labelledby="eerste-contact">
      <h2 id="eerste-contact">{words.title}</h2>
      <form method="post" className="box flow">
        <Field id="wijze" label={words.way} error={problemOf(error, "wijze")}>
          {(bound) => (
            <select {...bound} name="wijze" defaultValue={typed.way ?? ""}>
              <option value="">{words.choose}</option>
              {CONTACT_WAYS.map((way) => (
                <option key={way} value={way}>
                  {words.ways[way]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="regel" label={words.line} error={problemOf(error, "regel")}>
          {(bound) => (
            <input {...bound} name="regel" autoComplete="off" spellCheck={false} defaultValue={typed.line} />
          )}
        </Field>
        <KeepText form="contact" back={drafts.includes("contact")} />
        <button type="submit" name="doe" value="contact" className="second">
          {words.save}
        </button>
        <FormToken token={formToken} />
      </form>
    </section>
  );
}
