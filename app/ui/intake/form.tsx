import { FIELD_NAMES } from "~/domain/intake/schema";
import { Choice, Field, Group, Hidden, TextArea } from "~/ui/kit/fields";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import { fieldLabels, inWords } from "./field-errors";
import { AboutFold, RolesFold, WhenFold, WhoFold } from "./form-folds";
import {
  BeforeYouWrite,
  holdsText,
  type IntakeFormProps,
  type PartProps,
  Problems,
  Renewed,
  textIn,
} from "./form-parts";

/** The third door: one form of which only the story or a way to reach somebody is needed. */
export function IntakeFormView({
  page,
  lang,
  token,
  values,
  errors: problems,
  freshForm,
  path = "melden",
}: IntakeFormProps) {
  const { form: t } = wordsFor(lang).public;
  const errors = inWords(problems, page, lang, fieldLabels(lang));
  const text = textIn(values);
  const part = { page, lang, text, errors };
  return (
    <main id="inhoud" className="narrow">
      {holdsText(values) ? null : <LanguageLinks lang={lang} />}
      <Problems lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {freshForm ? <Renewed lang={lang} /> : null}
      <BeforeYouWrite page={page} lang={lang} />
      <form method="post" action={withLanguage(`/m/${page.slug}/${path}`, lang)} noValidate className="flow">
        <Hidden name="sleutel" value={token} />
        <TextArea
          id={FIELD_NAMES.story}
          className="tall"
          label={t.story}
          hint={`${t.storyHint} ${t.storyOthers}`}
          value={text("story")}
          error={errors.at("story")}
        />
        <Reach {...part} voicemail={values.voicemail === true} />
        <Field
          id={FIELD_NAMES.callName}
          label={t.callName}
          hint={t.callNameHint}
          value={text("callName")}
          error={errors.at("callName")}
        />
        <section aria-labelledby="meer">
          <h2 id="meer">{t.more}</h2>
          <p className="soft">{t.moreText}</p>
          <div className="folds">
            <WhoFold {...part} />
            <AboutFold {...part} />
            <RolesFold {...part} />
            <WhenFold {...part} />
          </div>
        </section>
        <div className="row">
          <button type="submit" name="doe" value="nakijken">
            {t.submit}
          </button>
          <p className="soft">{t.notSent}</p>
        </div>
      </form>
    </main>
  );
}

function Reach({ lang, text, errors, voicemail }: PartProps & { voicemail: boolean }) {
  const { form: t } = wordsFor(lang).public;
  const reach = text("reach") || "code";
  return (
    <Group id={FIELD_NAMES.reach} legend={t.reach} error={errors.at("reach")}>
      <Choice
        id={FIELD_NAMES.reach}
        name={FIELD_NAMES.reach}
        value="code"
        checked={reach === "code"}
        label={t.reachCode}
        small={t.reachCodeHint}
      />
      <Choice
        name={FIELD_NAMES.reach}
        value="call"
        checked={reach === "call"}
        label={t.reachCall}
        small={t.reachCallHint}
      />
      <div className="reveal flow">
        <Field
          id={FIELD_NAMES.phone}
          type="tel"
          label={t.phone}
          value={text("phone")}
          error={errors.at("phone")}
        />
        <Field
          id={FIELD_NAMES.hours}
          label={t.hours}
          hint={t.hoursHint}
          value={text("hours")}
          error={errors.at("hours")}
        />
        <Choice
          bare
          type="checkbox"
          id={FIELD_NAMES.voicemail}
          name={FIELD_NAMES.voicemail}
          value="ja"
          checked={voicemail}
          label={t.voicemail}
        />
      </div>
      <Choice
        name={FIELD_NAMES.reach}
        value="mail"
        checked={reach === "mail"}
        label={t.reachMail}
        small={t.reachMailHint}
      />
      <div className="reveal flow">
        <Field
          id={FIELD_NAMES.mail}
          type="email"
          label={t.mail}
          hint={t.mailHint}
          value={text("mail")}
          error={errors.at("mail")}
        />
      </div>
    </Group>
  );
}
