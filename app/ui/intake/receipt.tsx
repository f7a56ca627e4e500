import type { DueMoment, EmployerPage, Language, PanelMember, Reach } from "~/domain/intake/schema";
import { ErrorSummary, Field, Hidden } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { withLanguage } from "~/ui/kit/shell";
import { Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import type { IntakePath } from "./check";
import { firstName } from "./person";

type ReceiptProps = {
  page: EmployerPage;
  lang: Language;
  /** The six groups, or nothing when the code has been kept already and may not be shown again. */
  code: string[] | null;
  token: string;
  primary: PanelMember;
  due: DueMoment;
  wrongGroup: boolean;
  reach: Reach;
  path?: IntakePath;
};

/** The only page that ever shows the code; on paper it is the code and not one other word. */
export function ReceiptView({
  page,
  lang,
  code,
  token,
  primary,
  due,
  wrongGroup,
  reach,
  path = "melden",
}: ReceiptProps) {
  const { receipt: t, errors } = wordsFor(lang).public;
  const when = <Due due={due} lang={lang} />;
  const asked = code !== null && wrongGroup;
  return (
    <main id="inhoud" className="narrow onlycode">
      {asked ? (
        <ErrorSummary title={errors.count(1)} items={[{ href: "#laatste", text: t.wrongShort }]} />
      ) : null}
      <h1>{t.title}</h1>
      <p className="lead">{fill((mark) => t.lead[reach](primary.name, mark), when)}</p>
      {code ? (
        <>
          <TheCode code={code} lang={lang} />
          <section aria-labelledby="over">
            <h2 id="over">{t.confirmTitle}</h2>
            <form
              method="post"
              action={withLanguage(`/m/${page.slug}/${path}`, lang)}
              noValidate
              className="flow"
            >
              <Hidden name="sleutel" value={token} />
              <Field
                id="laatste"
                className="code4"
                maxLength={4}
                label={t.last}
                hint={t.lastHint}
                value=""
                error={wrongGroup ? { prefix: errors.prefix, text: t.wrong } : undefined}
              />
              <button type="submit" name="doe" value="bewaard">
                {t.confirm}
              </button>
            </form>
          </section>
        </>
      ) : (
        <div className="notice">
          <p>{t.kept}</p>
          <p>
            <a className="button" href={withLanguage("/mijn-melding", lang)}>
              {t.toReport}
            </a>
          </p>
        </div>
      )}
      <WhatFollows lang={lang} who={firstName(primary)} due={due} reach={reach} />
    </main>
  );
}

function TheCode({ code, lang }: { code: string[]; lang: Language }) {
  const { receipt: t } = wordsFor(lang).public;
  return (
    <section aria-labelledby="code">
      <h2 id="code">{t.codeTitle}</h2>
      <p>{t.codeText}</p>
      <ol className="code" aria-label={t.codeLabel}>
        {code.map((group, place) => (
          // The place is the key: two groups of a code may be equal.
          <li key={place}>{group}</li>
        ))}
      </ol>
      <div className="row noprint">
        <button type="button" className="second" data-copy-code={t.copied} hidden>
          {t.copy}
        </button>
        <p className="soft" role="status" data-copy-said />
      </div>
      <p className="soft">{t.print}</p>
      <div className="notice">
        <h3>{t.keepTitle}</h3>
        <p>{t.keepText}</p>
      </div>
    </section>
  );
}

function WhatFollows({
  lang,
  who,
  due,
  reach,
}: {
  lang: Language;
  who: string;
  due: DueMoment;
  reach: Reach;
}) {
  const { receipt: t } = wordsFor(lang).public;
  return (
    <section aria-labelledby="nu">
      <h2 id="nu">{t.next}</h2>
      <ol className="steps">
        <li>
          <b>{t.first(who)}</b>
          <p>{t.firstText(who)}</p>
        </li>
        <li>
          <b>{fill(t.by, <Due due={due} lang={lang} />)}</b>
          <p>{t.byText[reach](who)}</p>
        </li>
        <li>
          <b>{t.fails}</b>
          <p>{t.failsText}</p>
        </li>
      </ol>
    </section>
  );
}
