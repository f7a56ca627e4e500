import type { DueMoment, EmployerPage, Language, PanelMember, Reach } from "~/domain/intake/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { withLanguage } from "~/ui/kit/shell";
import { Due } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";
import type { IntakePath } from "./check";
import { CodeCard, RetypeCode } from "./code-card";
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
          <CodeCard code={code} lang={lang} />
          <RetypeCode lang={lang} action={`/m/${page.slug}/${path}`} token={token} wrong={wrongGroup} />
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
