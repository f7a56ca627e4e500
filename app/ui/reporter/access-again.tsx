import type { Language } from "~/domain/intake/schema";
import { firstName } from "~/ui/intake/person";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

/** A counsellor with a new key: nobody but whoever holds the code can let that key in. */
export function AccessAgain({ name, lang }: { name: string; lang: Language }) {
  const { again: t } = wordsFor(lang).reporter.home;
  const who = firstName({ name });
  return (
    <article className="consent" aria-labelledby="toegang">
      <h2 id="toegang">{t.title(who)}</h2>
      <p>{t.text(who)}</p>
      <p>{t.no}</p>
      <form method="post" action={withLanguage("/mijn-melding", lang)}>
        <button type="submit" name="doe" value="toegang">
          {t.yes}
        </button>
      </form>
    </article>
  );
}
