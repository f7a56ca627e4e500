import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { firstName } from "~/ui/intake/person";
import { Hidden } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { withLanguage } from "~/ui/kit/shell";
import { Day } from "~/ui/kit/time";
import { wordsFor } from "~/words/words";

type Props = { page: ReporterPage; lang: Language; formToken: string };

/** Until when this is kept, why it may not go yet, and a wish that waits for that. */
export function Keeping({ page, lang, formToken }: Props) {
  const { keeping: t } = wordsFor(lang);
  const { destroyOn, hold, wish } = page.keeping;
  if (!destroyOn) return null;
  const day = <Day day={destroyOn} lang={lang} year />;
  return (
    <section id="bewaren" aria-labelledby="bewaren-kop">
      <h3 id="bewaren-kop">{t.title}</h3>
      {hold ? <Held page={page} lang={lang} /> : null}
      {wish ? (
        <form method="post" action={withLanguage("/mijn-melding", lang)} className="flow">
          <Hidden name="formulier" value={formToken} />
          <p>{fill(t.wishWaits, day)}</p>
          <button type="submit" className="second" name="doe" value="wens-terug">
            {t.wishBack}
          </button>
        </form>
      ) : (
        <p>{fill(t.until, day)}</p>
      )}
    </section>
  );
}

/** Why and until when nothing of it may be destroyed, and who said so. */
export function Held({ page, lang }: Omit<Props, "formToken">) {
  const { keeping: t, reporter } = wordsFor(lang);
  const { hold } = page.keeping;
  if (!hold) return null;
  const who = page.counsellor ? firstName(page.counsellor) : reporter.home.someone;
  return (
    <>
      <p>{fill(t.held, <Day day={hold.until} lang={lang} year />)}</p>
      <p>{t.reasons[hold.reason]}</p>
      <p>{t.heldBy(who)}</p>
    </>
  );
}
