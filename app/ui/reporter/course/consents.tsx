import type { CivilDay } from "~/domain/clock";
import { relayOf } from "~/domain/dossier/course/relay";
import type { ConsentRow } from "~/domain/dossier/course/schema";
import type { Language } from "~/domain/intake/schema";
import { fill } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { withLanguage } from "~/ui/kit/shell";
import { TypedText } from "~/ui/kit/text";
import { Day } from "~/ui/kit/time";
import { actWords, askedIn } from "~/words/course-said";
import { datedDay } from "~/words/dates";
import { wordsFor } from "~/words/words";
import { DeedForm, Dispute } from "./deed";
import { type Here, whoIn } from "./here";
import { SaidHow } from "./said";

/** Every question for a yes, each on its own, with how it stands: nothing is shared without one (S2-19). */
export function ConsentsPart({ here }: { here: Here }) {
  const { consents: t } = wordsFor(here.lang).course;
  const { consents, agreement } = here.page.course;
  if (consents.length === 0 && !agreement) return null;
  const open = consents.filter(({ standing }) => standing === "asked");
  const given = consents.filter(({ standing }) => standing === "given");
  const past = consents.filter((one) => !open.includes(one) && !given.includes(one));
  return (
    <section id="toestemming" aria-labelledby="to-kop">
      <h2 id="to-kop">{t.title}</h2>
      {open.map((consent) => (
        <Question key={consent.id} here={here} consent={consent} />
      ))}
      {given.map((consent) => (
        <Given key={consent.id} here={here} consent={consent} />
      ))}
      {agreement ? <ToKeep here={here} since={agreement.on} /> : null}
      {past.length > 0 ? (
        <div className="folds">
          <Fold title={t.past} hint={t.pastHint} open={false}>
            <div className="flow">
              {past.map((consent) => (
                <Past key={consent.id} here={here} consent={consent} />
              ))}
            </div>
          </Fold>
        </div>
      ) : null}
    </section>
  );
}

/** The consent that everything rests on: taking it back ends the help, and everything is destroyed (TA-07). */
function ToKeep({ here, since }: { here: Here; since: CivilDay }) {
  const { page, lang } = here;
  const { consents: t } = wordsFor(lang).course;
  const { wish, hold, destroyOn } = page.keeping;
  const who = whoIn(here);
  const day = destroyOn ? <Day day={destroyOn} lang={lang} year /> : null;
  return (
    <article className="consent">
      <p className="row apart">
        <span className={wish ? "state" : "state good"}>{wish ? t.states.withdrawn : t.states.given}</span>{" "}
        {wish ? null : <span className="soft">{fill(t.on, <Day day={since} lang={lang} />)}</span>}
      </p>
      <h3>{t.kept(who)}</h3>
      {wish && day ? <p>{fill(t.keptEnded, day)}</p> : <p>{t.keptWhat}</p>}
      {wish ? null : (
        <Fold title={t.withdraw} hint="" open={false}>
          <div className="flow">
            <p>{t.keptWithdraw(who)}</p>
            {hold ? <p>{fill(t.keptHeld, <Day day={hold.freeOn} lang={lang} year />)}</p> : null}
            <p>
              <a href="#zelf">{t.keptLink}</a>
            </p>
          </div>
        </Fold>
      )}
    </article>
  );
}

type Row = { here: Here; consent: ConsentRow };

/** What it is about: with whom, exactly which words, until when, and what a no means. */
function Facts({ here, consent }: Row) {
  const { lang } = here;
  const { consents: t } = wordsFor(lang).course;
  const { until } = consent;
  const asked = askedIn(consent.act, whoIn(here), lang);
  return (
    <dl className="facts">
      <div>
        <dt>{t.who}</dt>
        <dd>{consent.whom}</dd>
      </div>
      <div>
        <dt>{t.what}</dt>
        <dd>
          <blockquote>
            <TypedText text={consent.what} />
          </blockquote>
        </dd>
      </div>
      <div>
        <dt>{t.when}</dt>
        <dd>{until ? fill(t.until, <Day day={until} lang={lang} />) : t.untilWithdrawn}</dd>
      </div>
      {relayOf(here.page.course, consent.id) ? (
        <div>
          <dt>{t.letter}</dt>
          <dd>
            <a href={withLanguage(`/mijn-melding/doorgeven/${consent.id}`, lang)}>{t.letterLink}</a>
          </dd>
        </div>
      ) : null}
      {consent.standing === "asked" ? (
        <div>
          <dt>{t.ifNo}</dt>
          <dd {...langOf(asked?.language, lang)}>{asked?.ifNo}</dd>
        </div>
      ) : null}
    </dl>
  );
}

const langOf = (language: Language | undefined, lang: Language) =>
  language && language !== lang ? { lang: language } : {};

function Question({ here, consent }: Row) {
  const { lang, network } = here;
  const { consents: t } = wordsFor(lang).course;
  const asked = askedIn(consent.act, whoIn(here), lang);
  return (
    <article className="consent">
      <h3 {...langOf(asked?.language, lang)}>{asked?.question}</h3>
      {asked?.since && (
        <p>{wordsFor(lang).public.document.behind(datedDay(asked.since, lang), network.phone)}</p>
      )}
      <Facts here={here} consent={consent} />
      <DeedForm here={here} form={{ doe: "antwoord", op: consent.id }} className="row">
        <button type="submit" name="antwoord" value="ja">
          {t.yes}
        </button>
        <button type="submit" name="antwoord" value="nee" className="second">
          {t.no}
        </button>
      </DeedForm>
    </article>
  );
}

function Standing({ here, consent }: Row) {
  const { consents: t } = wordsFor(here.lang).course;
  const tone = consent.standing === "given" ? "state good" : "state";
  return (
    <p className="row apart">
      <span className={tone}>{t.states[consent.standing]}</span>{" "}
      <span className="soft">{fill(t.on, <Day day={consent.on} lang={here.lang} />)}</span>
    </p>
  );
}

function Given({ here, consent }: Row) {
  const { consents: t } = wordsFor(here.lang).course;
  const who = whoIn(here);
  const times = here.page.course.acts.find(({ act }) => act === consent.act)?.done ?? 0;
  return (
    <article className="consent">
      <Standing here={here} consent={consent} />
      <h3>{actWords(consent.act, here.lang)?.given(who)}</h3>
      <Facts here={here} consent={consent} />
      <SaidHow here={here} how={consent.how} on={consent.on} />
      <Fold title={t.withdraw} hint="" open={false}>
        <div className="flow">
          <p>
            {t.withdrawText(who)} {times === 0 ? t.notDone : t.doneTimes(times)}
          </p>
          <DeedForm here={here} form={{ doe: "intrekken", op: consent.id }}>
            <button type="submit" className="danger">
              {t.withdrawDo}
            </button>
          </DeedForm>
        </div>
      </Fold>
      <Dispute here={here} entry={consent.disputable} />
    </article>
  );
}

/** No longer a yes. What was written down in the reporter's place can still be called wrong. */
function Past({ here, consent }: Row) {
  const read = consent.read ?? askedIn(consent.act, whoIn(here), here.lang);
  return (
    <article className="consent">
      <Standing here={here} consent={consent} />
      <h3 {...langOf(read?.language, here.lang)}>{read?.question}</h3>
      <Facts here={here} consent={consent} />
      <SaidHow here={here} how={consent.how} on={consent.on} />
      <Dispute here={here} entry={consent.disputable} />
    </article>
  );
}
