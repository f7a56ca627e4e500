import type { Unconfirmed } from "~/domain/tenancy/going-live/queries";
import type { EmployerState, Item, Lack, Line, Statement } from "~/domain/tenancy/going-live/schema";
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
  const { employer, lines, flash, problem } = props;
  return (
    <>
      {problem && (
        <ErrorSummary
          title={staffWords.notDone}
          items={[{ href: fieldOf(problem), text: problems[problem.what] }]}
        />
      )}
      <p>
        <a href="/netwerk/werkgevers">{words.back}</a>
      </p>
      <PageTop title={employer.name} said={flash && words.flash[flash]} />
      <dl className="facts wide">
        <Fact name={words.state}>{networkHomeWords.employers.states[employer.state]}</Fact>
        <Fact name={words.address}>{props.link}</Fact>
      </dl>
      <p>
        <a href="/netwerk/mensen#employer">{words.people}</a>
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
      {(["now", "waits", "done"] as const).map((state) => (
        <Steps
          key={state}
          state={state}
          lines={lines.filter((line) => stateOf(line) === state)}
          page={props}
        />
      ))}
      {employer.state !== "ended" && <Stopping {...props} state={employer.state} />}
    </>
  );
}

function fieldOf({ item, what }: EmployerProblem): string | undefined {
  if (item === "stop") return what === "onDay" || what === "too_soon" ? "#laatste" : undefined;
  if (what === "onDay") return "#dag";
  return what === "words" ? "#wie" : undefined;
}

const OFFICE_LACKS: readonly Lack[] = ["office_not_signed", "not_chosen", "not_called"];

/** Whether a step waits for the office itself, for others, or for nobody any more. */
function stateOf({ lacks }: Line): keyof typeof goingLiveWords.states {
  if (lacks.length === 0) return "done";
  return lacks.some(({ lack }) => OFFICE_LACKS.includes(lack)) ? "now" : "waits";
}

const HEADINGS = {
  now: goingLiveWords.todo,
  waits: goingLiveWords.others,
  done: goingLiveWords.finished,
};
const LOOKS = { now: "state due", waits: "state", done: "state good" };

type StepsProps = { state: keyof typeof goingLiveWords.states; lines: Line[]; page: Props };

function Steps({ state, lines, page }: StepsProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`stappen-${state}`}>
      <h2 id={`stappen-${state}`}>
        {HEADINGS[state]} <span className="count">{lines.length}</span>
      </h2>
      <ul className="worklist tasks">
        {lines.map(({ item, lacks }) => (
          <li key={item}>
            <div>
              <b>{goingLiveWords.items[item].title}</b>
              {page.statements
                .filter((said) => said.item === item)
                .map((one) => (
                  <small key={`${one.side} ${one.who}`}>
                    {[words.by[one.side], one.who ?? one.words].filter(Boolean).join(": ")},{" "}
                    <Day day={one.saidOn} year />
                    {one.who && one.words ? `: ${one.words}` : ""}
                  </small>
                ))}
              {lacks.map((lack) => (
                <small key={`${lack.lack} ${lack.who}`}>{lackSentence(lack)}</small>
              ))}
              {state === "now" && <Tick item={item} page={page} />}
            </div>
            <div>
              <span className={LOOKS[state]}>{goingLiveWords.states[state]}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
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
