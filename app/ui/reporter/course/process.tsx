import type { CheckRow, HistoryLine } from "~/domain/dossier/course/schema";
import type { Language } from "~/domain/intake/schema";
import { fill, sentence } from "~/ui/kit/fill";
import { Fold } from "~/ui/kit/fold";
import { TypedText } from "~/ui/kit/text";
import { Day, Due } from "~/ui/kit/time";
import { detailsOf, lineOf } from "~/words/course-said";
import { dayOf, writtenDay } from "~/words/dates";
import { wordsFor, wordsOn } from "~/words/words";
import { type Here, whoIn } from "./here";

/** Which steps were taken when, and everything in order: nothing happens behind the reporter's back (S0-22). */
export function ProcessPart({ here }: { here: Here }) {
  const { lang, page } = here;
  const { process: t } = wordsFor(lang).course;
  const notices = page.course.history.filter(({ kind }) => kind === "notice" || kind === "law");
  return (
    <section id="gebeurd" aria-labelledby="gb-kop">
      <h2 id="gb-kop">{t.title}</h2>
      {notices.length > 0 ? <Notices notices={notices} lang={lang} /> : null}
      <div className="folds">
        <Fold title={t.checklist} hint={t.checklistHint} open={false}>
          <ol className="track">
            {page.course.checklist.map((row) => (
              <Check key={row.step} row={row} here={here} />
            ))}
          </ol>
        </Fold>
        {page.course.history.length > 0 ? (
          <Fold title={t.history} hint={t.historyHint} open={false}>
            <History here={here} />
          </Fold>
        ) : null}
      </div>
    </section>
  );
}

function Notices({ notices, lang }: { notices: HistoryLine[]; lang: Language }) {
  const { consents: t } = wordsFor(lang).course;
  return (
    <>
      <h3>{t.notices}</h3>
      <p className="soft">{t.noticesText}</p>
      <ul>
        {notices.map((line) => (
          <li key={line.id}>
            {line.kind === "law" ? lineOf(line, lang) : String(line.answers.what ?? "")}{" "}
            <span className="soft">({writtenDay(dayOf(line.at), lang)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const CLASSES = { done: "done", now: "now", open: undefined, shut: "shut", passed: "shut" } as const;

function Check({ row, here: { page, lang } }: { row: CheckRow; here: Here }) {
  const { process: t } = wordsOn(page.course, lang).course;
  const names: Readonly<Record<string, string>> = t.checks;
  const state = row.on
    ? fill(row.how ? t.doneSaid : t.doneOn, <Day day={row.on} lang={lang} />)
    : t.states[row.state];
  return (
    <li className={CLASSES[row.state]} aria-current={row.state === "now" ? "step" : undefined}>
      <b>{names[row.step]}</b>
      <small>
        {state}
        {row.due && row.state === "now" ? <>, {fill(t.by, <Due due={row.due} lang={lang} />)}</> : null}
      </small>
    </li>
  );
}

function History({ here }: { here: Here }) {
  const { page, lang } = here;
  const lines = page.course.history;
  const days = [...new Set(lines.map((line) => dayOf(line.at)))];
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
            {lines
              .filter((line) => dayOf(line.at) === day)
              .map((line) => (
                <li key={line.id}>
                  <Line line={line} here={here} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Line({ line, here }: { line: HistoryLine; here: Here }) {
  const { verbal, paper } = wordsFor(here.lang).course;
  const details = detailsOf(line, here.lang);
  const said = line.how === "paper" ? paper : verbal;
  return (
    <>
      <p>{lineOf(line, here.lang, wordsOn(here.page.course, here.lang))}</p>
      {line.how && line.on ? (
        <p className="soft">{fill(said, whoIn(here), <Day day={line.on} lang={here.lang} />)}</p>
      ) : null}
      {details.map(({ label, value }) => (
        <div key={label}>
          <p className="soft">{label}</p>
          <TypedText text={value} />
        </div>
      ))}
    </>
  );
}
