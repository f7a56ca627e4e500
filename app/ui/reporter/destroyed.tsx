import type { ReactNode } from "react";
import type { Language } from "~/domain/intake/schema";
import { Day } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";

type Props = { lang: Language; name: string; day: string };

/** After destroying: what is gone, and a certificate of it that says nothing of what was told. */
export function DestroyedView({ lang, name, day }: Props) {
  const { destroyed: t } = wordsFor(lang).reporter;
  const { certificate: c } = wordsFor(lang).keeping;
  return (
    <main id="inhoud" className="narrow">
      <h1>{t.title}</h1>
      <section className="box" aria-labelledby="bewijs">
        <h2 id="bewijs">{c.title}</h2>
        <dl className="facts">
          <Line name={c.dossier}>{name}</Line>
          <Line name={c.day}>
            <Day day={day} lang={lang} year />
          </Line>
          <Line name={c.ground}>{c.wish}</Line>
          <Line name={c.rest}>{c.restText}</Line>
        </dl>
      </section>
      <p>{c.print}</p>
      <p>{t.code}</p>
      <p>{t.copies}</p>
      <p>{t.again}</p>
    </main>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
