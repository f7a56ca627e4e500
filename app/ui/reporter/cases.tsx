import type { ReporterPage } from "~/domain/dossier/schema";
import { Hidden } from "~/ui/kit/fields";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import type { Here } from "./course/here";
import { stepFor } from "./turn";

export type OtherCase = { no: number; page: ReporterPage };

/** Every case of one code on one page: this one, and of each other what is next there (domain 6.6.15). */
export function OwnCases({ here, others }: { here: Here; others: OtherCase[] }) {
  const { cases: t } = wordsFor(here.lang).course;
  if (others.length === 0) return null;
  return (
    <section className="box" aria-labelledby="za-kop">
      <h2 id="za-kop">{t.title}</h2>
      <p>{t.lead}</p>
      <ul>
        <li>
          <b>{t.names[here.page.track]}</b>. {t.here}
        </li>
        {others.map(({ no, page }) => (
          <li key={no}>
            <b>{t.names[page.track]}</b>. {stepFor({ ...here, page, problem: null, toSign: null }).title}.
            <form method="post" action={withLanguage("/mijn-melding", here.lang)}>
              <Hidden name="nummer" value={String(no)} />
              <button type="submit" className="second" name="doe" value="zaak">
                {t.go(t.names[page.track])}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
