import type { OwnProfile } from "~/domain/accounts/profile";
import { HOURS_ROWS, type ProfileProblem } from "~/domain/accounts/profile-schema";
import type { ProfileTyped } from "~/ui/counsellor/profile";
import { Form, PATH } from "~/ui/counsellor/profile-form";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { profileWords as words } from "~/words/nl/profile";
import { staffWords } from "~/words/nl/staff";

type HoursProps = { hours: OwnProfile["hours"]; problem: ProfileProblem | null };

/** "9.30" of a page as "09:30" of a field. */
const asField = (time: string | undefined) => {
  const [hour = "", minute = ""] = (time ?? "").split(".");
  return time ? `${hour.padStart(2, "0")}:${minute}` : undefined;
};

/** The hours in which people can reach her, in at most three lines. */
export function HoursPart({ hours, problem }: HoursProps) {
  const t = words.hours;
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t.title}</h2>
      <p className="hint">{t.hint}</p>
      <Form act="uren" submit={t.submit} which="">
        {problem === "hours" && <p className="error">{words.problems.hours}</p>}
        {Array.from({ length: HOURS_ROWS }, (_, place) => (
          <fieldset className="field" key={place}>
            <legend>{t.row(place + 1)}</legend>
            <div className="cols">
              <DayField id={`van-${place}`} label={t.from} day={hours[place]?.from} />
              <DayField id={`tot-${place}`} label={t.to} day={hours[place]?.to} />
              <Field id={`begin-${place}`} label={t.start}>
                {(bound) => (
                  <input
                    {...bound}
                    type="time"
                    name={`begin-${place}`}
                    defaultValue={asField(hours[place]?.start)}
                  />
                )}
              </Field>
              <Field id={`eind-${place}`} label={t.end}>
                {(bound) => (
                  <input
                    {...bound}
                    type="time"
                    name={`eind-${place}`}
                    defaultValue={asField(hours[place]?.end)}
                  />
                )}
              </Field>
            </div>
          </fieldset>
        ))}
      </Form>
    </section>
  );
}

function DayField({ id, label, day }: { id: string; label: string; day: number | undefined }) {
  return (
    <Field id={id} label={label}>
      {(bound) => (
        <select {...bound} name={id} defaultValue={day ?? ""}>
          <option value="">{words.hours.nothing}</option>
          {words.days.map((name, place) => (
            <option key={name} value={place + 1}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type AbsenceProps = {
  absences: OwnProfile["absences"];
  today: string;
  problem: ProfileProblem | null;
  typed: ProfileTyped;
};

/** Days away, with a warning where nobody would be left to read. */
export function AbsencePart({ absences, today, problem, typed }: AbsenceProps) {
  const t = words.absence;
  const wrong = problem === "absence";
  return (
    <section aria-labelledby="absence">
      <h2 id="absence">{t.title}</h2>
      <p>{absences.length === 0 ? t.none : t.text}</p>
      {absences.map(({ from, until, without }) => (
        <div key={from} className={without.length > 0 ? "notice" : "box"}>
          <p>
            <b>
              <Day day={from} opens /> {t.to} <Day day={until} year />
            </b>
          </p>
          {without.length > 0 && (
            <>
              <p>{t.without}</p>
              <ul>
                {without.map(({ employer, track }) => (
                  <li key={`${employer} ${track}`}>
                    {employer}, {staffWords.tracks[track].toLowerCase()}
                  </li>
                ))}
              </ul>
              <p>{t.call}</p>
            </>
          )}
          <form method="post" action={PATH}>
            <button type="submit" name="doe" value="terug" className="second">
              <span>
                {t.back}
                <span className="vh">
                  {" "}
                  {t.backWhich} <Day day={from} />
                </span>
              </span>
            </button>
            <input type="hidden" name="weg-van" value={from} />
          </form>
        </div>
      ))}
      <Form act="afwezig" submit={t.submit} which="">
        <div className="cols">
          <Field id="weg-van" label={t.from} error={wrong ? words.problems.absence : null}>
            {(bound) => (
              <input
                {...bound}
                type="date"
                name="weg-van"
                min={today}
                defaultValue={wrong ? typed["weg-van"] : undefined}
              />
            )}
          </Field>
          <Field id="weg-tot" label={t.until}>
            {(bound) => (
              <input
                {...bound}
                type="date"
                name="weg-tot"
                min={today}
                defaultValue={wrong ? typed["weg-tot"] : undefined}
              />
            )}
          </Field>
        </div>
      </Form>
    </section>
  );
}
