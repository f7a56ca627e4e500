import type { ReactNode } from "react";
import type { Right } from "~/domain/accounts/schema";
import type { Item, Line } from "~/domain/tenancy/going-live/schema";
import { Empty, Field } from "~/ui/staff/parts";
import { lackSentence, goingLiveWords as words } from "~/words/nl/going-live";
import { rightFor, WAYS, wayTo } from "./ways";

const TICKS: readonly Item[] = ["GL-08", "GL-09", "GL-17", "GL-18"];
/** Papers that exist before anybody can say of them that they are right. */
const PUBLISHED_FIRST: readonly Item[] = ["GL-08", "GL-09"];

type Props = {
  name: string;
  lines: Line[];
  problem: { item: string; what: keyof typeof words.problems } | null;
  typed: { onDay: string; words: string };
  begun: boolean;
  /** What the one who looks may do; what somebody else of the employer does waits for that person. */
  rights: readonly Right[];
};

/** `/beheer` before the page is open: what is left to do, by whom, and what is done. */
export function Checklist({ name, lines, problem, typed, begun, rights }: Props) {
  const open = lines.filter(({ lacks }) => lacks.length > 0);
  const own = open.filter((line) => isOurs(line, rights));
  const others = open.filter((line) => !isOurs(line, rights));
  const done = lines.filter(({ lacks }) => lacks.length === 0);
  return (
    <>
      <h1>{begun ? words.title(name) : words.start.title(name)}</h1>
      <p className="lead">{begun ? words.lead(done.length, lines.length) : words.start.text}</p>
      {!begun && rights.includes("documents") && (
        <p>
          <a className="button" href="/beheer/afspraken">
            {words.start.action}
          </a>
        </p>
      )}
      <section aria-labelledby="lijst">
        <h2 id="lijst">{words.todo}</h2>
        {own.length === 0 && <Empty {...words.nothingToDo} />}
        {own.length > 0 && (
          <ul className="worklist tasks">
            {own.map((line, place) => (
              <Row
                key={line.item}
                line={line}
                state="now"
                way={wayOf(line)}
                first={begun && place === 0}
                form={
                  begun && TICKS.includes(line.item) && !wayOf(line) ? (
                    <Tick item={line.item} problem={problem} typed={typed} />
                  ) : null
                }
              />
            ))}
          </ul>
        )}
      </section>
      <Rest title={words.others} id="anderen" lines={others} state="waits" />
      <Rest title={words.finished} id="klaar" lines={done} state="done" />
    </>
  );
}

const wayOf = ({ item, lacks }: Line) =>
  PUBLISHED_FIRST.includes(item) && lacks.some(({ lack }) => lack === "not_published")
    ? WAYS.documents
    : wayTo(item);

/** An item that waits for who looks: one's own, and not one where only others still have to say something. */
function isOurs({ item, lacks }: Line, rights: readonly Right[]): boolean {
  const elsewhere = ["no_panel", "office_not_signed", "comes_later", "mail_not_confirmed"];
  if (!rights.includes(rightFor(item)) || (wayTo(item) === null && !TICKS.includes(item))) return false;
  return lacks.some(({ lack }) => !elsewhere.includes(lack));
}

function Rest({
  title,
  id,
  lines,
  state,
}: {
  title: string;
  id: string;
  lines: Line[];
  state: "waits" | "done";
}) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="worklist tasks">
        {lines.map((line) => (
          <Row key={line.item} line={line} state={state} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  line: Line;
  state: keyof typeof words.states;
  way?: { href: string; label: string } | null;
  /** Whether it is the next thing to do. */
  first?: boolean;
  form?: ReactNode;
};

function Row({ line: { item, lacks }, state, way, first, form }: RowProps) {
  const { title, does } = words.items[item];
  const look = { done: "state good", now: "state due", waits: "state" }[state];
  return (
    <li>
      <div>
        <b>{title}</b>
        <small>{does}</small>
        {lacks.map((lack) => (
          <small key={`${lack.lack} ${lack.who}`}>{lackSentence(lack)}</small>
        ))}
        {form}
      </div>
      <div>
        <span className={look}>{words.states[state]}</span>
      </div>
      {way && (
        <a className={first ? "button" : "button second"} href={way.href}>
          {way.label} <span className="vh">{title}</span>
        </a>
      )}
    </li>
  );
}

type TickProps = { item: Item; problem: Props["problem"]; typed: Props["typed"] };

function Tick({ item, problem, typed }: TickProps) {
  const wrong = (name: "onDay" | "words") =>
    problem?.item === item && problem.what === name ? words.problems[name] : null;
  return (
    <form method="post" action="/beheer" className="flow">
      {item === "GL-17" && (
        <>
          <Field id="dag" label={words.announce.day} error={wrong("onDay")}>
            {(bound) => <input {...bound} type="date" name="dag" defaultValue={typed.onDay} />}
          </Field>
          <Field id="hoe" label={words.announce.how} hint={words.announce.howHint} error={wrong("words")}>
            {(bound) => (
              <input {...bound} name="hoe" maxLength={120} autoComplete="off" defaultValue={typed.words} />
            )}
          </Field>
        </>
      )}
      <button type="submit" name="stap" value={item} className="second">
        {item === "GL-17" ? words.save : item === "GL-18" ? words.placed : words.checked}
      </button>
    </form>
  );
}
