import type { DecisionRow } from "~/domain/accounts/decision-schema";
import { writtenDate } from "~/domain/documents/written-date";
import { ErrorSummary } from "~/ui/kit/fields";
import { type Choices, DecisionForms } from "~/ui/network/decision-forms";
import { PageTop } from "~/ui/staff/page-top";
import { Empty } from "~/ui/staff/parts";
import { Day, Moment } from "~/ui/staff/when";
import { decisionWords as words } from "~/words/nl/decisions";
import { staffWords } from "~/words/nl/staff";

export type DecisionProblem = keyof typeof words.problems;

type Props = {
  open: DecisionRow[];
  settled: DecisionRow[];
  choices: Choices;
  flash: keyof typeof words.flash | null;
  problem: { why: DecisionProblem; kind: string; value: string } | null;
};

/** `/netwerk/besluiten`: what waits for a second person, what takes effect by itself, and what can be asked for. */
export function DecisionsView({ open, settled, choices, flash, problem }: Props) {
  const waiting = open.filter((row) => row.state === "waiting");
  const coming = open.filter((row) => row.state === "confirmed");
  return (
    <>
      {problem && <ErrorSummary title={staffWords.notDone} items={[{ text: words.problems[problem.why] }]} />}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <p>{words.wait}</p>
      <DecisionList name="open" rows={waiting} />
      <DecisionList name="coming" rows={coming} />
      <section aria-labelledby="vragen">
        <h2 id="vragen">{words.ask.title}</h2>
        <DecisionForms choices={choices} open={problem?.kind ?? ""} value={problem?.value ?? ""} />
      </section>
      {settled.length > 0 && (
        <section aria-labelledby="besloten">
          <h2 id="besloten">{words.settled.title}</h2>
          <ol className="log">
            {settled.map((row) => (
              <li key={row.id}>
                <header>
                  <b>{titleOf(row)}</b> {row.settledOn && <Day day={row.settledOn} year />}
                </header>
                <p>
                  {words.states[row.state]}
                  {row.first && row.second ? `. ${row.first}, ${row.second}` : ""}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

type Titled = Pick<DecisionRow, "kind" | "person" | "employer" | "value">;

export const titleOf = ({ kind, person, employer, value }: Titled): string => {
  const title = words.kinds[kind](person ?? "", employer ?? "");
  if (!value) return title;
  const day = kind === "affiliation_end" && value !== "goes_on";
  return `${title}: ${day ? writtenDate(value, "nl") : (words.values[value] ?? value)}`;
};

/** Decisions of one state, each with what the one who reads may do about it. */
export function DecisionList({ name, rows }: { name: "open" | "coming"; rows: DecisionRow[] }) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>
        {words[name].title} {rows.length > 0 && <span className="count">{rows.length}</span>}
      </h2>
      {rows.length === 0 && <Empty {...words[name].empty} />}
      {rows.map((row) => (
        <article key={row.id} className="box flow">
          <h3>{titleOf(row)}</h3>
          <p>{words.hints[row.kind]}</p>
          {row.losesAccused && <p className="notice">{words.losesAccused(row.person ?? "")}</p>}
          <p className="soft">
            {words.asked} <Day day={row.askedOn} /> {row.first ? `${words.by} ${row.first}` : words.bySelf}
            {row.second && `. ${words.second} ${row.second}`}
            {row.takesEffectAt && (
              <>
                . {words.effect} <Moment at={row.takesEffectAt} />
              </>
            )}
            .
          </p>
          {row.state === "waiting" && row.mine && <p>{words.mine}</p>}
          <form method="post" action="/netwerk/besluiten" className="row">
            {row.state === "waiting" && !row.mine && (
              <button type="submit" name="doe" value="bevestigen">
                <span>
                  {words.confirm}
                  <span className="vh">: {titleOf(row)}</span>
                </span>
              </button>
            )}
            <button type="submit" name="doe" value="stoppen" className="second">
              <span>
                {words.stop}
                <span className="vh">: {titleOf(row)}</span>
              </span>
            </button>
            <input type="hidden" name="besluit" value={row.id} />
          </form>
        </article>
      ))}
    </section>
  );
}
