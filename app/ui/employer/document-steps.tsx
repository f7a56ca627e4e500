import type { Composed } from "~/domain/documents/clause";
import type { AskedConsent } from "~/domain/documents/queries";
import type { ClauseDifference } from "~/domain/documents/template";
import { Fold } from "~/ui/kit/fold";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { documentWords as words } from "~/words/nl/documents";
import type { WrongAt } from "./document-problems";

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
  note: string;
  asked: AskedConsent | null;
  text: Composed;
  differences: ClauseDifference[];
};

type StepProps = {
  latest: Latest;
  action: string;
  typed: Record<string, string>;
  mayWrite: boolean;
  wrong: WrongAt;
};

/** What the works council decided about this version, or the form to write it down. */
export function Consented({ latest, action, typed, mayWrite, wrong }: StepProps) {
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
      {!latest.consent && !mayWrite && <p>{consent.none}</p>}
      {latest.objectionUntil && (
        <p>
          {consent.objection} <Day day={latest.objectionUntil} year />.
        </p>
      )}
      {latest.asked && (
        <p>
          {words.ask.asked} <Day day={latest.asked.askedOn} year />.{" "}
          <a href={`${action}/verzoek-${latest.major}.${latest.minor}.pdf`}>{words.ask.pdf}</a>
        </p>
      )}
      {!latest.inForceOn && latest.consent?.outcome !== "agreed" && mayWrite && (
        <Asking latest={latest} action={action} typed={typed} wrong={wrong} />
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
            {(bound) => (
              <input
                {...bound}
                type="date"
                name="gevraagd"
                defaultValue={typed.gevraagd ?? latest.asked?.askedOn ?? ""}
              />
            )}
          </Field>
          <Field id="besloten" label={consent.decided} error={wrong("besloten")}>
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
          <Field id="reden" label={consent.reason} hint={consent.reasonHint} error={wrong("reden")}>
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

/** The request to the works council: the employer's motives, the talk and the day; the rest is written by itself. */
function Asking({ latest, action, typed, wrong }: Omit<StepProps, "mayWrite">) {
  const { ask } = words;
  const { asked } = latest;
  return (
    <Fold title={asked ? ask.again : ask.title} hint={ask.hint} open={typed.doe === "vragen"}>
      <form method="post" action={action} className="flow" noValidate>
        <Field id="redenen" label={ask.motives} hint={ask.motivesHint} error={wrong("redenen")}>
          {(bound) => (
            <textarea
              {...bound}
              name="redenen"
              maxLength={600}
              className="short"
              defaultValue={typed.redenen ?? asked?.motives ?? ask.model}
            />
          )}
        </Field>
        <Field id="overleg" label={ask.meeting} error={wrong("overleg")}>
          {(bound) => (
            <input
              {...bound}
              type="date"
              name="overleg"
              defaultValue={typed.overleg ?? asked?.meetingOn ?? ""}
            />
          )}
        </Field>
        <Field id="ingang" label={ask.wished} error={wrong("ingang")}>
          {(bound) => (
            <input
              {...bound}
              type="date"
              name="ingang"
              defaultValue={typed.ingang ?? asked?.wishedOn ?? ""}
            />
          )}
        </Field>
        <button type="submit" name="doe" value="vragen" className="second">
          {ask.submit}
        </button>
        <input type="hidden" name="versie" value={latest.major} />
      </form>
    </Fold>
  );
}

/** Since when this version holds, or the form that lets it. */
export function Publishing({ latest, action, typed, mayWrite, wrong }: StepProps) {
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
        <Field id="vanaf" label={publish.from} hint={publish.fromHint} error={wrong("vanaf")}>
          {(bound) => <input {...bound} type="date" name="vanaf" defaultValue={typed.vanaf ?? ""} />}
        </Field>
        <Field id="bekend" label={publish.announced} hint={publish.announcedHint} error={wrong("bekend")}>
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
