import type { Language } from "~/domain/intake/schema";
import { CodeCard, RetypeCode } from "~/ui/intake/code-card";
import { ErrorSummary, Field } from "~/ui/kit/fields";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

const PATH = "/mijn-melding/activeren";

/** The characters that were read out over the phone become a code that only the reporter knows. */
export function ActivateView({ lang, error }: { lang: Language; error: "malformed" | "gone" | null }) {
  const { activate: t } = wordsFor(lang).reporter;
  const { errors } = wordsFor(lang).public;
  return (
    <main id="inhoud" className="narrow">
      <LanguageLinks lang={lang} />
      {error ? <ErrorSummary title={errors.count(1)} items={[{ href: "#tekens", text: t[error] }]} /> : null}
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <form method="post" action={withLanguage(PATH, lang)} noValidate className="flow">
        <Field
          id="tekens"
          label={t.label}
          hint={t.hint}
          value=""
          error={error ? { prefix: errors.prefix, text: t[error] } : undefined}
        />
        <button type="submit" name="doe" value="tekens">
          {t.next}
        </button>
      </form>
    </main>
  );
}

type NewCodeProps = { lang: Language; code: string[]; token: string; wrong: boolean; leaves: boolean };

/** The new code, before anything is tied to it: only when the last group was typed over does it begin to work. */
export function NewCodeView({ lang, code, token, wrong, leaves }: NewCodeProps) {
  const { activate: t } = wordsFor(lang).reporter;
  const { errors, receipt } = wordsFor(lang).public;
  return (
    <main id="inhoud" className="narrow onlycode">
      {wrong ? (
        <ErrorSummary title={errors.count(1)} items={[{ href: "#laatste", text: receipt.wrongShort }]} />
      ) : null}
      <h1>{t.newTitle}</h1>
      <p className="lead">{t.newLead}</p>
      <p>{leaves ? t.oldStays : t.old}</p>
      <CodeCard code={code} lang={lang} />
      <RetypeCode lang={lang} action={PATH} token={token} wrong={wrong} />
    </main>
  );
}
