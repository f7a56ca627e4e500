import { FIELD_NAMES, type Language, type PanelMember } from "~/domain/intake/schema";
import { Hidden, TextArea } from "~/ui/kit/fields";
import { Phone, telHref } from "~/ui/kit/phone";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
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
import { firstName, PanelPerson } from "./person";

type ApartProps = IntakeFormProps & { named: PanelMember; office: string };

/** For somebody about whom others spoke: three fields, a story if wanted, and one person outside the panel (decision 29). */
export function ApartView({
  page,
  lang,
  token,
  values,
  errors: problems,
  freshForm,
  named,
  office,
}: ApartProps) {
  const { apart: t, form, callBack } = wordsFor(lang).public;
  const errors = inWords(problems, page, lang, {
    ...fieldLabels(lang),
    phone: t.phone,
    hours: callBack.hours,
    callName: callBack.callName,
    story: t.story,
  });
  const text = textIn(values);
  const who = firstName(named);
  return (
    <main id="inhoud" className="narrow">
      {holdsText(values) ? null : <LanguageLinks lang={lang} />}
      <Problems lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Promised lang={lang} />
      {freshForm ? <Renewed lang={lang} /> : null}
      <div className="person">
        <PanelPerson member={named} lang={lang} />
      </div>
      <p>{t.apart(who)}</p>
      <form method="post" action={withLanguage(`/m/${page.slug}/over-mij`, lang)} noValidate className="flow">
        <Hidden name="sleutel" value={token} />
        <CallFields lang={lang} text={text} errors={errors} phone={{ label: t.phone, hint: t.phoneHint }} />
        <TextArea
          id={FIELD_NAMES.story}
          label={t.story}
          hint={t.storyHint}
          value={text("story")}
          error={errors.at("story")}
        />
        <div className="row">
          <button type="submit" name="doe" value="nakijken">
            {callBack.submit}
          </button>
          <p className="soft">{form.notSent}</p>
        </div>
      </form>
      <BeforeYouWrite page={page} lang={lang} apart />
      <Elsewhere lang={lang} office={office} />
    </main>
  );
}

/** Nobody is named, or can be asked today: a phone, and who else helps. */
export function ReferredView({ lang, office }: { lang: Language; office: string }) {
  const { apart: t } = wordsFor(lang).public;
  return (
    <main id="inhoud" className="narrow">
      <LanguageLinks lang={lang} />
      <h1>{t.title}</h1>
      <p className="lead">{t.referred}</p>
      <Promised lang={lang} />
      <p>
        <a className="button" href={telHref(office)}>
          {t.call(office)}
        </a>
      </p>
      <Elsewhere lang={lang} office={office} />
    </main>
  );
}

function Promised({ lang }: { lang: Language }) {
  const { apart: t } = wordsFor(lang).public;
  return (
    <div className="notice">
      <p>{t.never}</p>
      <p>{t.forEverybody}</p>
    </div>
  );
}

function Elsewhere({ lang, office }: { lang: Language; office: string }) {
  const { apart: t } = wordsFor(lang).public;
  return (
    <section aria-labelledby="elders">
      <h2 id="elders">{t.elsewhere}</h2>
      <ul>
        <li>{t.lawyer}</li>
        <li>{t.union}</li>
        <li>{t.doctor}</li>
        <li>{t.socialWork}</li>
        <li>
          {t.office} <Phone number={office} />
        </li>
      </ul>
    </section>
  );
}
