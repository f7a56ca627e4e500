import type { ReporterPage } from "~/domain/dossier/schema";
import type { Language } from "~/domain/intake/schema";
import { firstName, Person } from "~/ui/intake/person";
import { ErrorSummary, Hidden, TextArea } from "~/ui/kit/fields";
import { fill } from "~/ui/kit/fill";
import { Phone } from "~/ui/kit/phone";
import { withLanguage } from "~/ui/kit/shell";
import { TypedText } from "~/ui/kit/text";
import { Day, Moment } from "~/ui/kit/time";
import { writtenHours } from "~/words/dates";
import { wordsFor, wordsOn } from "~/words/words";
import { AccessAgain } from "./access-again";
import { AppointmentPart } from "./appointment";
import { type OtherCase, OwnCases } from "./cases";
import { CourseParts, NotNow } from "./course/course";
import { type Here, summaryOf } from "./course/here";
import { ProcessPart } from "./course/process";
import { ReporterFiles } from "./files";
import { HandoverAsked } from "./handover";
import { OwnChoices } from "./own-choices";
import { problemOf, type ReporterError, type ReporterProblem } from "./problem";
import { RulesPart } from "./rules";
import { NextStep } from "./turn";

type HomeProps = Here & {
  /** `sent`: a message went out. `kept`: a text that was carried over a log-in stands in the field again. */
  flash: "sent" | "kept" | null;
  error: ReporterError | null;
  typed: string;
  /** A private address that was not taken, or that a lost session kept. */
  typedMail: string | null;
  others: OtherCase[];
};

/** What now: the next step and whose turn it is, the conversation, and what the reporter can do alone. */
export function ReporterHomeView({ flash, error, typed, typedMail, others, ...here }: HomeProps) {
  const { page, lang, formToken } = here;
  const { home: t } = wordsOn(page.course, lang).reporter;
  const { errors } = wordsFor(lang).public;
  const problem = error ? problemOf(error, lang, page.employer) : null;
  const wrong = [...(problem ? [{ href: problem.href, text: problem.short }] : []), ...summaryOf(here)];
  return (
    <main id="inhoud">
      <div className="beside">
        <div className="flow">
          {wrong.length > 0 ? (
            <ErrorSummary
              title={errors.count(wrong.length)}
              items={wrong}
              {...(typed || typedMail || here.problem ? { kept: errors.kept } : {})}
            />
          ) : null}
          <NotNow here={here} />
          <h1>{t.title}</h1>
          {flash ? (
            <p className="flash" role="status">
              {t[flash]}
            </p>
          ) : null}
          {page.asksAgain ? <AccessAgain name={page.asksAgain} lang={lang} /> : null}
          <OwnCases here={here} others={others} />
          <NextStep here={here} />
          <HandoverAsked page={page} lang={lang} formToken={formToken} />
          <CourseParts here={here} />
          <AppointmentPart page={page} lang={lang} formToken={formToken} />
          <Talk
            page={page}
            lang={lang}
            formToken={formToken}
            typed={typed}
            error={error?.field === "message" ? problem : null}
          />
          <ReporterFiles files={page.files} lang={lang} cases={page.cases} />
          <ProcessPart here={here} />
          <RulesPart page={page} lang={lang} />
          <OwnChoices
            here={here}
            error={error && problem ? { ...problem, field: error.field } : null}
            typedMail={typedMail}
          />
        </div>
        <Aside page={page} lang={lang} />
      </div>
    </main>
  );
}

type TalkProps = {
  page: ReporterPage;
  lang: Language;
  formToken: string;
  typed: string;
  error: ReporterProblem | null;
};

function Talk({ page, lang, formToken, typed, error }: TalkProps) {
  const { home: t } = wordsOn(page.course, lang).reporter;
  const { errors } = wordsFor(lang).public;
  const who = page.counsellor ? firstName(page.counsellor) : null;
  return (
    <section id="gesprek" aria-labelledby="g-kop">
      <h2 id="g-kop">{who ? t.talk(who) : t.talkAlone}</h2>
      {page.messages.length === 0 ? <p className="soft">{t.noMessages}</p> : null}
      {page.messages.length > 0 ? (
        <ol className="talk">
          {page.messages.map((message) => (
            <li key={message.id} className={message.from === "reporter" ? "mine" : undefined}>
              <header>
                <b>{message.from === "reporter" ? t.you : message.author}</b>,{" "}
                {message.writtenBy ? `${t.writtenBy(message.writtenBy)}, ` : null}
                <Moment at={message.at} lang={lang} />
              </header>
              <TypedText text={message.text} />
            </li>
          ))}
        </ol>
      ) : null}
      <form method="post" action={withLanguage("/mijn-melding", lang)} noValidate className="flow">
        <Hidden name="formulier" value={formToken} />
        <TextArea
          id="bericht"
          label={who ? t.write(who) : t.writeAlone}
          {...(page.turn.who === "nobody" ? { hint: t.writeAloneHint } : {})}
          value={typed}
          error={error ? { prefix: errors.prefix, text: error.long } : undefined}
        />
        <button type="submit" name="doe" value="bericht">
          {t.send}
        </button>
        <p className="soft">
          <small>{t.idle}</small>
        </p>
      </form>
    </section>
  );
}

function Aside({ page, lang }: { page: ReporterPage; lang: Language }) {
  const { home: t } = wordsOn(page.course, lang).reporter;
  const { counsellor, deputy } = page;
  return (
    <aside className="flow">
      {counsellor ? (
        <div className="person">
          <Person name={counsellor.name}>
            <small>{t.yours}</small>
            {writtenHours(counsellor.hours, lang).map((hours) => (
              <small key={hours}>{hours}</small>
            ))}
          </Person>
        </div>
      ) : null}
      {counsellor ? (
        <p className="soft">
          <small>{deputy ? t.deputy(deputy.name, firstName(counsellor)) : t.noDeputy}</small>
        </p>
      ) : null}
      <p className="soft">
        <small>
          {t.call} <Phone number={page.phone} />
        </small>
      </p>
      <p className="soft">
        <small>{fill(t.started, <Day day={page.openedOn} lang={lang} />)}</small>
      </p>
      <nav className="onpage" aria-label={t.onPage}>
        <ul>
          {papersOf(page, lang).map(({ at, title }) => (
            <li key={at}>
              <a href={at}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#gesprek">{t.talkAlone}</a>
          </li>
          <li>
            <a href="#bestanden">{wordsFor(lang).files.title}</a>
          </li>
          <li>
            <a href="#gebeurd">{wordsFor(lang).course.process.title}</a>
          </li>
          {page.documents.papers.length > 0 ? (
            <li>
              <a href="#regels">{wordsFor(lang).course.rules.title}</a>
            </li>
          ) : null}
          <li>
            <a href="#zelf">{t.yourself}</a>
          </li>
        </ul>
      </nav>
    </aside>
  );
}

/** What of the course stands on the page for good. */
function papersOf({ course }: ReporterPage, lang: Language): { at: string; title: string }[] {
  const { agreement, description, consents } = wordsFor(lang).course;
  return [
    ...(course.agreement ? [{ at: "#overeenkomst", title: agreement.title }] : []),
    ...(course.versions.length > 0 ? [{ at: "#beschrijving", title: description.title }] : []),
    ...(course.consents.length > 0 || course.agreement
      ? [{ at: "#toestemming", title: consents.title }]
      : []),
  ];
}
