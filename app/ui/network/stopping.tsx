import type { EndAsked } from "~/domain/accounts/decisions";
import type { EndSaidBy } from "~/domain/tenancy/going-live/queries";
import type { EmployerState } from "~/domain/tenancy/going-live/schema";
import { Field } from "~/ui/staff/parts";
import { Day, Moment } from "~/ui/staff/when";
import { decisionWords } from "~/words/nl/decisions";
import { networkEmployerWords } from "~/words/nl/going-live";
import { titleOf } from "./decisions";

const words = networkEmployerWords.one.stop;

/** The last day that holds, whose word it is, and what was asked about it. */
export type End = { on: string | null; by: EndSaidBy; asked: EndAsked | null };

type Props = {
  tenantId: string;
  state: EmployerState;
  end: End;
  problem: { item: string; what: string } | null;
  typed: { last: string };
};

/** Pausing and ending: the same words whatever runs, because nobody here knows whether anything does. */
export function Stopping({ tenantId, state, end, problem, typed }: Props) {
  return (
    <section aria-labelledby="stoppen" className="flow">
      <h2 id="stoppen">{words.title}</h2>
      <p>{words.text}</p>
      {state === "live" && (
        <form method="post" action={`/netwerk/werkgevers/${tenantId}`}>
          <button type="submit" name="stap" value="pauze" className="second">
            {words.pause}
          </button>
        </form>
      )}
      {end.on && (
        <p>
          {words.endsOn} <Day day={end.on} year />. {words.saidBy[end.by]}
        </p>
      )}
      {end.asked ? (
        <Asked asked={end.asked} />
      ) : (
        <Ask tenantId={tenantId} end={end} problem={problem} last={typed.last} />
      )}
    </section>
  );
}

function Asked({ asked }: { asked: EndAsked }) {
  return (
    <div className="notice">
      <p>
        <b>{titleOf(asked)}.</b>{" "}
        {asked.takesEffectAt ? (
          <>
            {decisionWords.effect} <Moment at={asked.takesEffectAt} />.
          </>
        ) : (
          `${decisionWords.open.title}.`
        )}
      </p>
      <p>
        <a href="/netwerk/besluiten">{words.decisions}</a>
      </p>
    </div>
  );
}

type AskProps = Pick<Props, "tenantId" | "end" | "problem"> & { last: string };

function Ask({ tenantId, end, problem, last }: AskProps) {
  const wrong = () => {
    if (problem?.item !== "stop") return null;
    if (problem.what === "onDay") return words.wrong;
    return problem.what === "too_soon" ? decisionWords.problems.too_soon : null;
  };
  return (
    <form method="post" action={`/netwerk/werkgevers/${tenantId}`} className="flow">
      <p>{words.two}</p>
      {(!end.on || end.by === "office") && (
        <>
          <Field id="laatste" label={words.last} hint={words.lastHint} error={wrong()}>
            {(bound) => <input {...bound} type="date" name="laatste" defaultValue={last} />}
          </Field>
          <button type="submit" name="stap" value="stop" className="second">
            {words.end}
          </button>
        </>
      )}
      {end.on && (
        <button type="submit" name="stap" value="doorgaan" className="second">
          {words.goOn}
        </button>
      )}
    </form>
  );
}
