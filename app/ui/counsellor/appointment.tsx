import type { DossierPage } from "~/domain/dossier/schema";
import { MEETING_MODES } from "~/domain/intake/contents";
import { Field, FormToken, KeepText } from "~/ui/staff/parts";
import { writtenSlot } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";

export type ProposalProblem = "mode" | "place" | "neutral" | "slots";
export type ProposalTyped = {
  mode: string;
  place: string;
  neutral: boolean;
  slots: { day: string; time: string }[];
};

type Props = {
  page: DossierPage;
  formToken: string;
  problem: ProposalProblem | null;
  typed: ProposalTyped | null;
  draft: boolean;
};

/** The appointment that stands, and the form that proposes three moments (S0-06, S1-14). */
export function AppointmentForm({ page, formToken, problem, typed, draft }: Props) {
  const words = dossierWords(page.course).appointment;
  return (
    <section id="afspraak" aria-labelledby="afspraak-kop">
      <h2 id="afspraak-kop">{words.title}</h2>
      <Standing page={page} />
      <details open={problem !== null || typed !== null}>
        <summary>{words.offer}</summary>
        <form method="post" className="box flow">
          {problem && (
            <p className="error" role="alert">
              {words.errors[problem]}
            </p>
          )}
          <fieldset className="field">
            <legend>{words.mode}</legend>
            {MEETING_MODES.map((mode, place) => (
              <label className="choice" key={mode} htmlFor={`vorm-${mode}`}>
                <input
                  id={`vorm-${mode}`}
                  type="radio"
                  name="vorm"
                  value={mode}
                  defaultChecked={typed ? typed.mode === mode : place === 0}
                />
                <span>{words.modes[mode]}</span>
              </label>
            ))}
          </fieldset>
          {page.places.length > 0 && <KnownPlace page={page} />}
          <Field id="plek" label={words.place} hint={words.placeHint}>
            {(bound) => (
              <input
                {...bound}
                name="plek"
                autoComplete="off"
                spellCheck={false}
                defaultValue={typed?.place}
              />
            )}
          </Field>
          <label className="choice bare" htmlFor="neutraal">
            <input id="neutraal" type="checkbox" name="neutraal" value="ja" defaultChecked={typed?.neutral} />
            <span>
              {words.neutral}
              <small>{words.premises}</small>
            </span>
          </label>
          <fieldset className="field">
            <legend>{words.slots}</legend>
            {[1, 2, 3].map((number) => (
              <div className="cols" key={number}>
                <Field id={`dag${number}`} label={words.day(number)}>
                  {(bound) => (
                    <input
                      {...bound}
                      type="date"
                      name={`dag${number}`}
                      defaultValue={typed?.slots[number - 1]?.day}
                    />
                  )}
                </Field>
                <Field id={`tijd${number}`} label={words.time(number)}>
                  {(bound) => (
                    <input
                      {...bound}
                      type="time"
                      name={`tijd${number}`}
                      defaultValue={typed?.slots[number - 1]?.time}
                    />
                  )}
                </Field>
              </div>
            ))}
          </fieldset>
          <KeepText form="afspraak" back={draft} />
          <button type="submit" name="doe" value="afspraak" className="second">
            {words.propose}
          </button>
          <FormToken token={formToken} />
        </form>
      </details>
    </section>
  );
}

/** The network's own places; what is typed in the field below goes before it. */
function KnownPlace({ page }: { page: DossierPage }) {
  const words = dossierWords(page.course).appointment;
  return (
    <Field id="bekend" label={words.known} hint={words.knownHint}>
      {(bound) => (
        <select {...bound} name="bekend" autoComplete="off">
          <option value="">{words.knownNone}</option>
          {page.places.map(({ id, name, town, province }) => (
            <option key={id} value={`${name}, ${town}`}>
              {province}: {name}, {town}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Standing({ page: { appointment, dossierId, course } }: { page: DossierPage }) {
  const words = dossierWords(course).appointment;
  if (!appointment) return null;
  if (appointment.none) return <p>{words.none}</p>;
  if (!appointment.chosen) return <p>{words.waiting}</p>;
  return (
    <>
      <p>
        <b>{words.made(writtenSlot(appointment.chosen, "nl"))}</b> {words.modes[appointment.mode]}
        {appointment.place ? `: ${appointment.place}` : null}.
      </p>
      <p>
        <a href={`/werkplek/dossiers/${dossierId}/afspraak.ics`}>{words.calendar}</a>
      </p>
    </>
  );
}
