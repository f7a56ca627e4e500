import type { Language } from "~/domain/intake/schema";
import { fill } from "~/ui/kit/fill";
import { Day } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";

/** After destroying: what is gone, and the little that remains. */
export function DestroyedView({ lang, day }: { lang: Language; day: string }) {
  const { destroyed: t } = wordsFor(lang).reporter;
  return (
    <main id="inhoud" className="narrow">
      <h1>{t.title}</h1>
      <p className="lead">{fill(t.rest, <Day day={day} lang={lang} />)}</p>
      <p>{t.code}</p>
      <p>{t.copies}</p>
      <p>{t.again}</p>
    </main>
  );
}
