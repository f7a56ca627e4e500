import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { firstName } from "~/ui/intake/person";
import { Choice, ErrorNote, Hidden } from "~/ui/kit/fields";
import { fill, sentence } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { withLanguage } from "~/ui/kit/shell";
import { Day } from "~/ui/kit/time";
import { writtenDay } from "~/words/dates";
import { wordsFor, wordsOn } from "~/words/words";
import type { Here } from "./course/here";
import { ComplaintAboutUs, OwnSteps } from "./course/own-steps";
import { Held, Keeping } from "./keeping";
import { Notice } from "./notice";
import { OtherReader } from "./other-reader";
import type { ReporterError, ReporterProblem } from "./problem";

type Props = { page: ReporterPage; lang: Language; formToken: string; error: ReporterProblem | null };
type Choices = {
  here: Here;
  error: (ReporterProblem & { field: ReporterError["field"] }) | null;
  typedMail: string | null;
};

/** What the reporter can do without asking anybody: see who looked, destroy everything, leave. */
export function OwnChoices({ here, error, typedMail }: Choices) {
  const { page, lang, formToken } = here;
  const { home: t } = wordsOn(page.course, lang).reporter;
  const unsure = error?.field === "sure" ? error : null;
  return (
    <section id="zelf" aria-labelledby="z-kop">
      <h2 id="z-kop">{t.yourself}</h2>
      <div className="folds">
        <Fold title={t.looks} hint={t.looksHint} open>
          <Looks page={page} lang={lang} />
        </Fold>
        <Notice page={page} lang={lang} formToken={formToken} error={error} typed={typedMail} />
        {page.course.apart ? null : (
          <OtherReader
            page={page}
            lang={lang}
            formToken={formToken}
            error={error?.field === "handover" ? error : null}
          />
        )}
        <Fold title={t.takeAlong} hint={t.takeAlongHint} open={false}>
          <p>{t.takeAlongText}</p>
          <p>
            <a className="button second" href={withLanguage("/mijn-melding/meenemen.pdf", lang)}>
              {t.takeAlongDo}
            </a>
          </p>
          <p>
            <a href={withLanguage("/mijn-melding/meenemen", lang)}>{t.takeAlongPlain}</a>
          </p>
        </Fold>
        <ComplaintAboutUs here={here} />
        <OwnSteps here={here} />
        {page.keeping.wish ? null : (
          <Fold title={t.destroy} hint={t.destroyHint} open={unsure !== null}>
            <Destroy page={page} lang={lang} formToken={formToken} error={unsure} />
          </Fold>
        )}
      </div>
      <Keeping page={page} lang={lang} formToken={formToken} />
      <form method="post" action={withLanguage("/mijn-melding", lang)} className="row">
        <Hidden name="formulier" value={formToken} />
        <button type="submit" className="second" name="doe" value="uitloggen">
          {t.leave}
        </button>
        <p className="soft">{t.leaveHint}</p>
      </form>
    </section>
  );
}

function Looks({ page, lang }: { page: ReporterPage; lang: Language }) {
  const { home: t } = wordsOn(page.course, lang).reporter;
  const { looks } = page;
  if (looks.length === 0) return <p>{t.noLooks}</p>;
  const days = [...new Set(looks.map((look) => look.day))].sort().reverse();
  return (
    <ol className="log">
      {days.map((day) => (
        <li key={day}>
          <header>
            <b>
              <time dateTime={day}>{sentence(writtenDay(day, lang))}</time>
            </b>
          </header>
          <ul className="plain">
            {[
              ...new Set(looks.filter((look) => look.day === day).map(({ act, who }) => t.acts[act](who))),
            ].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Destroy({ page, lang, formToken, error }: Props) {
  const { home: t } = wordsFor(lang).reporter;
  const { errors } = wordsFor(lang).public;
  const { hold } = page.keeping;
  const message = error ? { prefix: errors.prefix, text: error.long } : undefined;
  return (
    <div className="flow">
      {hold ? (
        <>
          <Held page={page} lang={lang} />
          <p>{fill(wordsFor(lang).keeping.destroyLater, <Day day={hold.freeOn} lang={lang} year />)}</p>
        </>
      ) : (
        <p>{t.destroyText(page.counsellor ? firstName(page.counsellor) : t.someone)}</p>
      )}
      <p>{t.destroyConsent}</p>
      <p>{t.destroyCopies}</p>
      <p>{t.destroyRest}</p>
      <form method="post" action={withLanguage("/mijn-melding", lang)} noValidate className="flow">
        <Hidden name="formulier" value={formToken} />
        <div className="field">
          <ErrorNote id="zeker" error={message} />
          <Choice
            bare
            type="checkbox"
            id="zeker"
            name="zeker"
            value="ja"
            checked={false}
            label={t.sure}
            error={message}
          />
        </div>
        <button type="submit" className="danger" name="doe" value="vernietigen">
          {t.destroyButton}
        </button>
      </form>
    </div>
  );
}
