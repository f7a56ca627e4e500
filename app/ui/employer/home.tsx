import type { ReactNode } from "react";
import type { CriminalOffenceRule } from "~/domain/intake/schema";
import { type Line, QUESTIONS, type Question } from "~/domain/tenancy/going-live/schema";
import { Panel, type ShownCounsellor } from "~/ui/employer/panel";
import { ErrorSummary } from "~/ui/kit/fields";
import { Fact, Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { employerHomeWords } from "~/words/nl/employer";
import { goingLiveWords, lackSentence } from "~/words/nl/going-live";
import { staffWords } from "~/words/nl/staff";
import { wayTo } from "./ways";

export type EmployerState = keyof typeof employerHomeWords.states;

type Protocol = {
  major: number;
  inForceOn: string;
  /** In words: "binnen twee kalenderdagen". */
  firstContact: string;
  criminalOffenceRule: CriminalOffenceRule;
  retentionMonths: number;
};

type EmployerHomeProps = {
  employer: { name: string; shortName: string; slug: string; state: EmployerState; domains: string[] };
  /** The whole address of the employer's public page. */
  link: string;
  qrSvgPath: string;
  panel: ShownCounsellor[];
  womanAndMan: boolean;
  protocol: Protocol;
  /** What was done once and is not so any more. */
  broken: Line[];
  questions: Question[];
  mayTick: boolean;
  /** What waits for this employer before everything else. */
  children?: ReactNode;
};

/** `/beheer`: the link, the people and the agreements; never anything about a report. */
export function EmployerHomeView(props: EmployerHomeProps) {
  const words = employerHomeWords;
  const { employer, protocol } = props;
  return (
    <>
      <h1>{words.title(employer.shortName)}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        <span className={employer.state === "live" ? "state good" : "state due"}>
          {words.states[employer.state]}
        </span>
      </p>
      {props.children}
      {props.broken.length > 0 && <Broken lines={props.broken} />}
      {props.questions.map((question) => (
        <Ask key={question} question={question} mayTick={props.mayTick} />
      ))}
      <OwnLink link={props.link} qrSvgPath={props.qrSvgPath} domains={employer.domains} />
      <Panel panel={props.panel} womanAndMan={props.womanAndMan} />
      <section aria-labelledby="afspraken">
        <h2 id="afspraken">{words.protocol.title}</h2>
        <dl className="facts wide">
          <Fact name={words.protocol.version}>
            {words.protocol.versionValue(protocol.major)} <Day day={protocol.inForceOn} year />
          </Fact>
          <Fact name={words.protocol.firstContact}>{protocol.firstContact}</Fact>
          <Fact name={words.protocol.offence}>{words.protocol.rules[protocol.criminalOffenceRule]}</Fact>
          <Fact name={words.protocol.retention}>
            {words.protocol.retentionValue(protocol.retentionMonths)}
          </Fact>
        </dl>
      </section>
      <Never />
    </>
  );
}

/** What never stands here and why, and what is asked of an employer once its page is open. */
export function Never() {
  const { never, after } = goingLiveWords;
  return (
    <div className="cols even">
      <section className="limit" aria-labelledby="nooit">
        <h2 id="nooit">{never.title}</h2>
        <p>{never.text}</p>
      </section>
      <section className="promise" aria-labelledby="daarna">
        <h2 id="daarna">{after.title}</h2>
        <p>{after.text}</p>
      </section>
    </div>
  );
}

export type HomeProblem = { item: string; what: keyof typeof goingLiveWords.problems };

const FIELDS = { onDay: "#dag", words: "#hoe" } as Partial<Record<HomeProblem["what"], string>>;

/** Above the page what could not be done, and where it is mended. */
export function NotDone({ problem }: { problem: HomeProblem | null }) {
  if (!problem) return null;
  const text = goingLiveWords.problems[problem.what];
  return <ErrorSummary title={staffWords.notDone} items={[{ href: FIELDS[problem.what], text }]} />;
}

function Broken({ lines }: { lines: Line[] }) {
  const { broken, items } = goingLiveWords;
  return (
    <section className="notice" aria-labelledby="niet-meer">
      <h2 id="niet-meer">{broken.title}</h2>
      <p>{broken.text}</p>
      <ul>
        {lines.map(({ item, lacks }) => {
          const way = wayTo(item);
          return (
            <li key={item}>
              <b>{items[item].title}.</b> {lacks.map(lackSentence).join(" ")}{" "}
              {way && <a href={way.href}>{way.label}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Ask({ question, mayTick }: { question: Question; mayTick: boolean }) {
  const { title, text } = goingLiveWords.questions[question];
  return (
    <section className="notice" aria-labelledby={`vraag-${question}`}>
      <h2 id={`vraag-${question}`}>{title}</h2>
      <p>{text}</p>
      {mayTick && (
        <form method="post" action="/beheer">
          <button type="submit" name="stap" value={QUESTIONS[question]}>
            {goingLiveWords.answered}
          </button>
        </form>
      )}
    </section>
  );
}

type OwnLinkProps = { link: string; qrSvgPath: string; domains: string[] };

/** The one address of this employer, to copy and as a picture. */
export function OwnLink({ link, qrSvgPath, domains }: OwnLinkProps) {
  const words = employerHomeWords.link;
  return (
    <section aria-labelledby="eigen-link">
      <h2 id="eigen-link">{words.title}</h2>
      <div className="cols">
        <div className="flow">
          <Field id="link" label={words.label} hint={words.hint}>
            {(bound) => <input {...bound} readOnly value={link} />}
          </Field>
          {/* Copying needs a script, so the button is only uncovered by one. */}
          <button type="button" className="second" data-copy="link" hidden>
            {words.copy}
          </button>
          {domains.length > 0 && (
            <dl className="facts">
              <Fact name={words.domains}>
                {domains.join(", ")}
                <br />
                <small className="soft">{words.domainsHint}</small>
              </Fact>
            </dl>
          )}
        </div>
        <figure>
          <img src={qrSvgPath} alt={words.qr} width={192} height={192} />
          <figcaption>
            <a href={qrSvgPath} download="qr-code.svg">
              {words.saveQr}
            </a>
          </figcaption>
        </figure>
      </div>
    </section>
  );
}
