import type { ReactNode } from "react";
import { type Ask, asksOf } from "~/domain/dossier/course/asks";
import { fill } from "~/ui/kit/fill";
import { Day, Due } from "~/ui/kit/time";
import { wordsFor, wordsOn } from "~/words/words";
import { DeedForm, stepForm } from "./deed";
import { type Here, whoIn } from "./here";

const PLACES: Record<Ask["what"], string> = {
  other: "#ander-spoor",
  unfit: "#past",
  sign: "#overeenkomst",
  description: "#beschrijving",
  mandate: "#begeleiding",
  consent: "#toestemming",
  choose: "#keuze",
  complaint: "#klacht",
};

export type Said = { title: string; body: ReactNode };

/** What the reporter is asked first, and what else waits; null when nothing does. */
export function askedStep(here: Here): Said | null {
  const { page, lang } = here;
  const { next: t } = wordsOn(page.course, lang).course;
  const [first, ...rest] = asksOf(page.course);
  if (!first) return null;
  const who = whoIn(here);
  const words = t.asks[first.what];
  const { turn } = page;
  const others = [...new Set(rest.map(({ what }) => what))].filter((what) => what !== first.what);
  return {
    title: t.turn(words.title),
    body: (
      <>
        <p>{words.text(who)}</p>
        <p>
          <a className="button" href={PLACES[first.what]}>
            {words.link}
          </a>
        </p>
        {others.length > 0 ? (
          <>
            <p>{t.also}</p>
            <ul>
              {others.map((what) => (
                <li key={what}>
                  <a href={PLACES[what]}>{t.asks[what].link}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p className="soft">{t.noHurry(who)}</p>
        {turn.who === "counsellor" && turn.what === "answer" ? (
          <p className="soft">{fill(t.meanwhile, who, <Due due={turn.due} lang={lang} />)}</p>
        ) : null}
      </>
    ),
  };
}

/** Withdrawn: the only question left is to keep or to destroy. */
export function withdrawnStep(here: Here): Said {
  const { next: t } = wordsOn(here.page.course, here.lang).course;
  return {
    title: t.withdrawn,
    body: (
      <>
        <p>{t.withdrawnKeep(whoIn(here))}</p>
        <p>{t.withdrawnChoose}</p>
        <p>
          <a className="button second" href="#zelf">
            {t.withdrawnLink}
          </a>
        </p>
      </>
    ),
  };
}

/** Closed in good order, with the way back. */
export function closedStep(here: Here): Said {
  const { next: t } = wordsOn(here.page.course, here.lang).course;
  const { destroyOn } = here.page.keeping;
  return {
    title: t.closed,
    body: (
      <>
        {destroyOn ? <p>{fill(t.closedKept, <Day day={destroyOn} lang={here.lang} year />)}</p> : null}
        <p>{t.reopen}</p>
        <DeedForm here={here} form={stepForm("reopen")}>
          <button type="submit" className="second">
            {t.reopenDo}
          </button>
        </DeedForm>
      </>
    ),
  };
}

/** Nothing to do: what the counsellor does next, and by when where there is a day. */
export function restingStep(here: Here): Said {
  const { page, lang } = here;
  const { next: t } = wordsOn(page.course, lang).course;
  const stages: Readonly<Record<string, (who: string) => string>> = t.stages;
  const acting = page.course.stage === "mandated" && page.course.decisions.length > 0;
  const doing = acting ? t.chosen : (stages[page.course.stage] ?? t.stages.closed);
  const due = page.course.checklist.find(({ state }) => state === "now")?.due;
  const open = page.turn.who === "reporter" && page.turn.what === "read" ? page.turn.openUntil : null;
  return {
    title: t.nothing,
    body: (
      <>
        <p>
          {doing(whoIn(here))} {due ? fill(t.aftercareBy, <Due due={due} lang={lang} />) : null}
        </p>
        <p>
          {t.meanwhileWrite} <a href="#gebeurd">{t.readMore}</a>.
        </p>
        {open ? <p>{fill(wordsFor(lang).reporter.home.openUntil, <Day day={open} lang={lang} />)}</p> : null}
      </>
    ),
  };
}
