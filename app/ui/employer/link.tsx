import { OwnLink } from "~/ui/employer/home";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { linkWords as words } from "~/words/nl/link";

export type Trial = {
  state: "none" | "waits" | "used" | "arrived" | "no_protocol" | "nobody";
  until: string | null;
  /** Shown in the answer to who made it, and never again. */
  address: string | null;
};

type Props = {
  link: string;
  domains: string[];
  /** Null once the page is open: then the link itself is the proof. */
  trial: Trial | null;
  mayMake: boolean;
};

/** `/beheer/link`: the one link, why there is no other, and the trial report. */
export function LinkView({ link, domains, trial, mayMake }: Props) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <OwnLink link={link} qrSvgPath="/beheer/link.svg" domains={domains} />
      {trial && <TrialReport trial={trial} mayMake={mayMake} />}
      <section className="limit" aria-labelledby="een">
        <h2 id="een">{words.one.title}</h2>
        <p>{words.one.text}</p>
      </section>
    </>
  );
}

function TrialReport({ trial: { state, until, address }, mayMake }: { trial: Trial; mayMake: boolean }) {
  const { trial } = words;
  const can = state === "none" || state === "waits" || state === "used";
  return (
    <section aria-labelledby="proef" className="flow">
      <h2 id="proef">{trial.title}</h2>
      <p>{trial.text}</p>
      {state === "no_protocol" && <p>{trial.notYet}</p>}
      {state === "nobody" && <p>{trial.nobody}</p>}
      {state === "used" && <p>{trial.used}</p>}
      {state === "arrived" && <p>{trial.arrived}</p>}
      {address && (
        <>
          <Field id="proeflink" label={trial.label} hint={trial.hint}>
            {(bound) => <input {...bound} readOnly value={address} />}
          </Field>
          <p>
            <a className="button" href={address}>
              {trial.open}
            </a>
          </p>
        </>
      )}
      {state === "waits" && !address && until && (
        <p>
          {trial.waits} <Day day={until} year />.
        </p>
      )}
      {can && mayMake && !address && (
        <form method="post" action="/beheer/link">
          <button type="submit" className={state === "none" ? undefined : "second"}>
            {state === "none" ? trial.make : trial.again}
          </button>
        </form>
      )}
    </section>
  );
}
