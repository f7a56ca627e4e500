import { FIELD_NAMES } from "~/domain/intake/schema";
import { Hidden } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import { fieldLabels, inWords } from "./field-errors";
import {
  BeforeYouWrite,
  CallFields,
  holdsText,
  type IntakeFormProps,
  Problems,
  Renewed,
  textIn,
} from "./form-parts";

/** The second door: three fields, and somebody calls. */
export function CallBackView({ page, lang, token, values, errors: problems, freshForm }: IntakeFormProps) {
  const { callBack: t, form } = wordsFor(lang).public;
  const errors = inWords(problems, page, lang, {
    ...fieldLabels(lang),
    phone: t.phone,
    hours: t.hours,
    callName: t.callName,
  });
  const text = textIn(values);
  return (
    <main id="inhoud" className="narrow">
      {holdsText(values) ? null : <LanguageLinks lang={lang} />}
      <Problems lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <p className="lead">{fill(t.lead, <Due due={page.firstContact} lang={lang} />)}</p>
      {freshForm ? <Renewed lang={lang} /> : null}
      <form
        method="post"
        action={withLanguage(`/m/${page.slug}/terugbellen`, lang)}
        noValidate
        className="flow"
      >
        <Hidden name="sleutel" value={token} />
        <Hidden name={FIELD_NAMES.reach} value="call" />
        <CallFields lang={lang} text={text} errors={errors} phone={{ label: t.phone, hint: t.phoneHint }} />
        <div className="row">
          <button type="submit" name="doe" value="nakijken">
            {t.submit}
          </button>
          <p className="soft">{form.notSent}</p>
        </div>
      </form>
      <BeforeYouWrite page={page} lang={lang} />
      <p>
        {t.toForm} <a href={withLanguage(`/m/${page.slug}/melden`, lang)}>{t.toFormLink}</a>.
      </p>
    </main>
  );
}
