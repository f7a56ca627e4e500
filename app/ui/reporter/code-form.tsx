import type { Language } from "~/domain/intake/schema";
import { ErrorSummary, Field, Hidden } from "~/ui/kit/fields";
import { LanguageLinks, withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

type CodeFormProps = {
  lang: Language;
  error: "unknown" | "malformed" | "busy" | null;
  /** Sealed text of a post whose session had ended (decision 25). */
  carried?: string;
};

/** The way back in: one field, and no hint whether a report exists. */
export function CodeFormView({ lang, error, carried }: CodeFormProps) {
  const { code: t } = wordsFor(lang).reporter;
  const { errors } = wordsFor(lang).public;
  const problem =
    error &&
    {
      unknown: { short: t.unknownShort, long: t.unknown },
      malformed: { short: t.malformedShort, long: t.malformed },
      busy: { short: t.busyShort, long: t.busy },
    }[error];
  return (
    <main id="inhoud" className="narrow">
      {carried ? null : <LanguageLinks lang={lang} />}
      {problem ? (
        <ErrorSummary
          title={errors.count(1)}
          items={[{ href: "#code", text: problem.short }]}
          {...(carried ? { kept: errors.kept } : {})}
        />
      ) : null}
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {carried ? (
        <div className="notice" role="status">
          <p>{t.carried}</p>
        </div>
      ) : null}
      <form method="post" action={withLanguage("/mijn-melding", lang)} noValidate className="flow">
        {carried ? <Hidden name="bewaard" value={carried} /> : null}
        <Field
          id="code"
          label={t.label}
          hint={t.hint}
          value=""
          error={problem ? { prefix: errors.prefix, text: problem.long } : undefined}
        />
        <button type="submit" name="doe" value="openen">
          {t.submit}
        </button>
      </form>
      <section aria-labelledby="hulp">
        <h2 id="hulp">{t.sameTitle}</h2>
        <p>{t.same}</p>
        <p>
          {t.lost} <a href={withLanguage("/mijn-melding/activeren", lang)}>{t.lostLink}</a>.
        </p>
      </section>
    </main>
  );
}
