import { retentionSentence } from "~/domain/documents/clauses/record";
import type { EmployerPage, IntakeForm, Language, NobodyFits, Readers } from "~/domain/intake/schema";
import { Choice, ErrorNote, ErrorSummary, Hidden } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { telHref } from "~/ui/kit/phone";
import { withLanguage } from "~/ui/kit/shell";
import { Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import { CheckFacts } from "./check-facts";
import { firstName, Person, Tie } from "./person";
import { offenceLine } from "./promise-and-limit";

/** Which of the forms a page belongs to; every step posts to the form's own address. */
export type IntakePath = "melden" | "terugbellen" | "over-mij" | `proef/${string}`;

type CheckProps = {
  page: EmployerPage;
  lang: Language;
  token: string;
  form: IntakeForm;
  readers: Readers;
  /** Somebody else reads than when this page was last looked at. */
  changed: boolean;
  needsConsent: boolean;
  /** The tick against the deputy, so that it survives being asked again. */
  withoutDeputy?: boolean;
  path?: IntakePath;
};

/** Says who will read it, by name, before anything is sent. */
export function CheckView({ page, lang, token, form, readers, path = "melden", ...state }: CheckProps) {
  const { check: t, errors } = wordsFor(lang).public;
  const who = firstName(readers.primary);
  return (
    <main id="inhoud" className="narrow">
      {state.needsConsent ? (
        <ErrorSummary
          title={errors.count(1)}
          items={[{ href: "#akkoord", text: t.consentNeededShort(who) }]}
          kept={errors.kept}
        />
      ) : null}
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {state.changed ? (
        <div className="notice" role="status">
          <h2>{t.changedTitle}</h2>
          <p>{t.changed}</p>
        </div>
      ) : null}
      <form method="post" action={withLanguage(`/m/${page.slug}/${path}`, lang)} className="flow">
        <Hidden name="sleutel" value={token} />
        <CheckFacts page={page} lang={lang} form={form} />
        <p>
          <button type="submit" className="second" name="doe" value="aanpassen">
            {t.edit}
          </button>
        </p>
        <section aria-labelledby="lezer">
          <h2 id="lezer">{t.readers}</h2>
          <WhoReads page={page} lang={lang} readers={readers} withoutDeputy={state.withoutDeputy === true} />
          <GoodToKnow page={page} lang={lang} who={who} />
        </section>
        <Consent lang={lang} readers={readers} needed={state.needsConsent} />
        <button type="submit" name="doe" value="versturen">
          {t.send(who)}
        </button>
      </form>
    </main>
  );
}

type ReadersProps = { page: EmployerPage; lang: Language; readers: Readers; withoutDeputy: boolean };

function WhoReads({ page, lang, readers: { primary, deputy }, withoutDeputy }: ReadersProps) {
  const { check: t } = wordsFor(lang).public;
  const who = firstName(primary);
  return (
    <>
      <div className="person">
        <Person name={primary.name}>
          <small>{fill(t.primary, <Due due={page.firstContact} lang={lang} />)}</small>
          <Tie member={primary} lang={lang} />
        </Person>
      </div>
      {deputy ? (
        <>
          <div className="person">
            <Person name={deputy.name}>
              <small>{t.deputy(who, firstName(deputy))}</small>
              <Tie member={deputy} lang={lang} />
            </Person>
          </div>
          <Choice
            type="checkbox"
            name="zonder_waarnemer"
            value="ja"
            checked={withoutDeputy}
            label={t.withoutDeputy(firstName(deputy))}
            small={t.withoutDeputyHint(who)}
          />
        </>
      ) : (
        <p>{t.noDeputy(who)}</p>
      )}
    </>
  );
}

function GoodToKnow({ page, lang, who }: { page: EmployerPage; lang: Language; who: string }) {
  const { check: t, safety } = wordsFor(lang).public;
  return (
    <div className="limit">
      <h3>{t.good}</h3>
      <ul>
        <li>
          {safety.guessing} {safety.guessingTalk(who)}
        </li>
        <li>{offenceLine(page, lang, who)}</li>
        <li>{retentionSentence(page, lang)}</li>
      </ul>
    </div>
  );
}

function Consent({ lang, readers, needed }: { lang: Language; readers: Readers; needed: boolean }) {
  const { check: t, errors } = wordsFor(lang).public;
  const who = firstName(readers.primary);
  const error = needed ? { prefix: errors.prefix, text: t.consentNeeded(who) } : undefined;
  const small = [
    t.consentHint,
    ...(readers.deputy ? [t.consentDeputy(firstName(readers.deputy))] : []),
    t.consentLater,
  ];
  return (
    <div className="field">
      <ErrorNote id="akkoord" error={error} />
      <Choice
        type="checkbox"
        id="akkoord"
        name="akkoord"
        value="ja"
        checked={false}
        label={t.consent(who)}
        small={small.join(" ")}
        error={error}
      />
    </div>
  );
}

type NobodyProps = {
  page: EmployerPage;
  lang: Language;
  token: string;
  wish: NobodyFits["wish"];
  path?: IntakePath;
};

/** Nobody can read it with this wish: the text is kept, nothing is stored, and there is a phone (decision 31). */
export function NobodyFitsView({ page, lang, token, wish, path = "melden" }: NobodyProps) {
  const { nobodyFits: t, employer } = wordsFor(lang).public;
  return (
    <main id="inhoud" className="narrow">
      <h1>{wish === "panel" ? t.panelTitle : t.title}</h1>
      <p className="lead">{t[wish]}</p>
      <p>{t.kept}</p>
      <form method="post" action={withLanguage(`/m/${page.slug}/${path}`, lang)}>
        <Hidden name="sleutel" value={token} />
        <button type="submit" name="doe" value="aanpassen">
          {wish === "panel" ? t.review : t.edit}
        </button>
      </form>
      <div className="notice">
        <p>{t.call}</p>
        <p>
          <a className="button second" href={telHref(page.phone)}>
            {employer.call.action(page.phone)}
          </a>
        </p>
      </div>
    </main>
  );
}
