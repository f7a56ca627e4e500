import type { Composed } from "~/domain/documents/clause";
import type { ClauseDifference } from "~/domain/documents/template";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { documentWords as words } from "~/words/nl/documents";

export type Latest = {
  major: number;
  minor: number;
  author: string;
  writtenOn: string;
  inForceOn: string | null;
  consent: { outcome: keyof typeof words.consent.outcomes; decided: string } | null;
  objectionUntil: string | null;
  /** Whether somebody has to be asked before this version can hold. */
  asks: boolean;
  byStaff: boolean;
  /** Whether its words are in a file of the employer's own. */
  isFile: boolean;
  text: Composed;
  differences: ClauseDifference[];
};

type StepProps = { latest: Latest; action: string; typed: Record<string, string>; mayWrite: boolean };

/** What the works council decided about this version, or the form to write it down. */
export function Consented({ latest, action, typed, mayWrite }: StepProps) {
  const { consent } = words;
  if (!latest.asks) return null;
  return (
    <>
      <h3>{latest.byStaff ? consent.titleStaff : consent.title}</h3>
      {latest.consent && (
        <p>
          {consent.known} {consent.outcomes[latest.consent.outcome]},{" "}
          <Day day={latest.consent.decided} year />
        </p>
      )}
      {latest.objectionUntil && (
        <p>
          {consent.objection} <Day day={latest.objectionUntil} year />.
        </p>
      )}
      {!latest.inForceOn && mayWrite && (
        <form method="post" action={action} className="flow" noValidate>
          <p className="hint">{consent.hint}</p>
          <Field id="uitkomst" label={consent.outcome}>
            {(bound) => (
              <select {...bound} name="uitkomst" defaultValue={typed.uitkomst ?? "agreed"}>
                {Object.entries(consent.outcomes).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="gevraagd" label={consent.asked}>
            {(bound) => <input {...bound} type="date" name="gevraagd" defaultValue={typed.gevraagd ?? ""} />}
          </Field>
          <Field id="besloten" label={consent.decided}>
            {(bound) => <input {...bound} type="date" name="besloten" defaultValue={typed.besloten ?? ""} />}
          </Field>
          <Field id="naam" label={consent.name}>
            {(bound) => (
              <input
                {...bound}
                name="naam"
                maxLength={80}
                autoComplete="off"
                defaultValue={typed.naam ?? ""}
              />
            )}
          </Field>
          <Field id="reden" label={consent.reason} hint={consent.reasonHint}>
            {(bound) => (
              <input
                {...bound}
                name="reden"
                maxLength={300}
                autoComplete="off"
                defaultValue={typed.reden ?? ""}
              />
            )}
          </Field>
          <button type="submit" name="doe" value="besluit" className="second">
            {consent.submit}
          </button>
          <input type="hidden" name="versie" value={latest.major} />
        </form>
      )}
    </>
  );
}

/** Since when this version holds, or the form that lets it. */
export function Publishing({ latest, action, typed, mayWrite }: StepProps) {
  const { publish } = words;
  if (latest.inForceOn) {
    return (
      <p>
        {publish.done} <Day day={latest.inForceOn} year />.
      </p>
    );
  }
  if (!mayWrite) return null;
  return (
    <>
      <h3>{publish.title}</h3>
      <form method="post" action={action} className="flow" noValidate>
        <Field id="vanaf" label={publish.from} hint={publish.fromHint}>
          {(bound) => <input {...bound} type="date" name="vanaf" defaultValue={typed.vanaf ?? ""} />}
        </Field>
        <Field id="bekend" label={publish.announced} hint={publish.announcedHint}>
          {(bound) => <input {...bound} type="date" name="bekend" defaultValue={typed.bekend ?? ""} />}
        </Field>
        <button type="submit" name="doe" value="publiceren">
          {publish.submit}
        </button>
        <input type="hidden" name="versie" value={latest.major} />
        <input type="hidden" name="klein" value={latest.minor} />
      </form>
    </>
  );
}
