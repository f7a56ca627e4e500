import type { Unconfirmed } from "~/domain/tenancy/going-live/queries";
import type { EmployerState, Item, Line, Statement } from "~/domain/tenancy/going-live/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { Fact, Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { decisionWords } from "~/words/nl/decisions";
import { goingLiveWords, lackSentence, networkEmployerWords } from "~/words/nl/going-live";
import { networkHomeWords } from "~/words/nl/network";
import { staffWords } from "~/words/nl/staff";
import { type End, Stopping } from "./stopping";
import { UnconfirmedRules } from "./unconfirmed";

const words = networkEmployerWords.one;

const problems = { ...decisionWords.problems, ...goingLiveWords.problems };

export type EmployerProblem = { item: string; what: keyof typeof problems };

type Said = Pick<Statement, "side" | "who" | "saidOn" | "words"> & { item: string };

type Props = {
  tenantId: string;
  employer: { name: string; slug: string; state: EmployerState; phone: string };
  end: End;
  link: string;
  unconfirmed: Unconfirmed | null;
  lines: Line[];
  statements: Said[];
  accused: "person" | "referral";
  ready: boolean;
  problem: EmployerProblem | null;
  typed: { onDay: string; words: string; last: string };
  flash: keyof typeof words.flash | null;
};

/** `/netwerk/werkgevers/…`: the list of one employer, and what of it the office says. */
export function NetworkEmployerView(props: Props) {
  const { employer, lines, statements, flash, problem } = props;
  const atField = ["onDay", "words", "too_soon"] as (string | undefined)[];
  const above = problem && !atField.includes(problem.what) ? problem.what : null;
  return (
    <>
      {above && <ErrorSummary title={staffWords.notDone} items={[{ text: problems[above] }]} />}
      <p>
        <a href="/netwerk/werkgevers">{words.back}</a>
      </p>
      <PageTop title={employer.name} said={flash && words.flash[flash]} />
      <dl className="facts wide">
        <Fact name={words.state}>{networkHomeWords.employers.states[employer.state]}</Fact>
        <Fact name={words.address}>{props.link}</Fact>
      </dl>
      <p>
        <a href="/netwerk/mensen">{words.people}</a>
      </p>
      {props.unconfirmed && <UnconfirmedRules tenantId={props.tenantId} unconfirmed={props.unconfirmed} />}
      {props.ready && (
        <form method="post" action={`/netwerk/werkgevers/${props.tenantId}`} className="notice">
          <p>{words.readyText}</p>
          <button type="submit" name="stap" value="klaar">
            {words.ready}
          </button>
        </form>
      )}
      <section aria-labelledby="stappen">
        <h2 id="stappen">{words.steps}</h2>
        <ul className="worklist tasks">
          {lines.map((line) => (
            <Step
              key={line.item}
              line={line}
              said={statements.filter(({ item }) => item === line.item)}
              page={props}
            />
          ))}
        </ul>
      </section>
      {employer.state !== "ended" && <Stopping {...props} state={employer.state} />}
    </>
  );
}

function Step({ line: { item, lacks }, said, page }: { line: Line; said: Said[]; page: Props }) {
  const { title } = goingLiveWords.items[item];
  const own = lacks.some(({ lack }) => ["office_not_signed", "not_chosen", "not_called"].includes(lack));
  return (
    <li>
      <div>
        <b>{title}</b>
        {said.map((one) => (
          <small key={`${one.side} ${one.who}`}>
            {[words.by[one.side], one.who ?? one.words].filter(Boolean).join(": ")},{" "}
            <Day day={one.saidOn} year />
            {one.who && one.words ? `: ${one.words}` : ""}
          </small>
        ))}
        {lacks.map((lack) => (
          <small key={`${lack.lack} ${lack.who}`}>{lackSentence(lack)}</small>
        ))}
        {own && <Tick item={item} page={page} />}
      </div>
      <div>
        <span className={lacks.length === 0 ? "state good" : "state"}>
          {lacks.length === 0 ? goingLiveWords.states.done : goingLiveWords.states.waits}
        </span>
      </div>
    </li>
  );
}

function Tick({ item, page }: { item: Item; page: Props }) {
  const { problem, typed } = page;
  const wrong = (name: "onDay" | "words") =>
    problem?.item === item && problem.what === name ? problems[name] : null;
  return (
    <form method="post" action={`/netwerk/werkgevers/${page.tenantId}`} className="flow">
      {item === "GL-06" && <p>{page.accused === "person" ? words.accusedPerson : words.accusedReferral}</p>}
      {item === "GL-13" && (
        <>
          <p>{page.employer.phone}</p>
          <Field id="dag" label={words.called} error={wrong("onDay")}>
            {(bound) => <input {...bound} type="date" name="dag" defaultValue={typed.onDay} />}
          </Field>
          <Field id="wie" label={words.who} error={wrong("words")}>
            {(bound) => (
              <input {...bound} name="wie" maxLength={80} autoComplete="off" defaultValue={typed.words} />
            )}
          </Field>
        </>
      )}
      <button type="submit" name="stap" value={item} className="second">
        {item === "GL-06" || item === "GL-13" ? words.choose : words.sign}
      </button>
    </form>
  );
}
