import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { firstName } from "~/ui/intake/person";
import { Hidden } from "~/ui/kit/fields";
import { withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";

type Props = { page: ReporterPage; lang: Language; formToken: string };

/** The counsellor proposes somebody else: the question, what a yes and a no mean, and two equal buttons. */
export function HandoverAsked({ page, lang, formToken }: Props) {
  const { home: t } = wordsFor(lang).reporter;
  const { counsellor, handover } = page;
  if (!counsellor || !handover) return null;
  const before = firstName(counsellor);
  return (
    <article className="consent" aria-labelledby="overname">
      <h3 id="overname">{t.handoverAsk(handover.name)}</h3>
      <p>{t.handoverWhy[handover.reason](before)}</p>
      <p>{t.otherReads}</p>
      <p>{t.otherLoses(before)}</p>
      <p>{t.handoverNo(before)}</p>
      <div className="row">
        <form method="post" action={withLanguage("/mijn-melding", lang)}>
          <Hidden name="formulier" value={formToken} />
          <Hidden name="naar" value={handover.to} />
          <Hidden name="overdragen" value="ja" />
          <button type="submit" className="second" name="doe" value="overdragen">
            {t.handoverYesDo}
          </button>
        </form>
        <form method="post" action={withLanguage("/mijn-melding", lang)}>
          <Hidden name="formulier" value={formToken} />
          <button type="submit" className="second" name="doe" value="nietoverdragen">
            {t.handoverNoDo}
          </button>
        </form>
      </div>
    </article>
  );
}
