import type { Language } from "~/domain/intake/schema";
import { Field, Hidden } from "~/ui/kit/fields";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

/** The code in large groups, with copy and print; shown on the receipt and after an activation only. */
export function CodeCard({ code, lang }: { code: string[]; lang: Language }) {
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

type RetypeProps = { lang: Language; action: string; token: string; wrong: boolean };

/** "I kept the code": the last group, typed over. */
export function RetypeCode({ lang, action, token, wrong }: RetypeProps) {
  const { receipt: t, errors } = wordsFor(lang).public;
  return (
    <section aria-labelledby="over">
      <h2 id="over">{t.confirmTitle}</h2>
      <form method="post" action={withLanguage(action, lang)} noValidate className="flow">
        <Hidden name="sleutel" value={token} />
        <Field
          id="laatste"
          className="code4"
          maxLength={4}
          label={t.last}
          hint={t.lastHint}
          value=""
          error={wrong ? { prefix: errors.prefix, text: t.wrong } : undefined}
        />
        <button type="submit" name="doe" value="bewaard">
          {t.confirm}
        </button>
      </form>
    </section>
  );
}
