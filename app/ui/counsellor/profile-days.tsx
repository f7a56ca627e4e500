import type { OwnProfile } from "~/domain/accounts/profile";
import { HOURS_ROWS, type ProfileProblem } from "~/domain/accounts/profile-schema";
import { Form, PATH, type ProfileTyped } from "~/ui/counsellor/profile-form";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { profileWords as words } from "~/words/nl/profile";
import { staffWords } from "~/words/nl/staff";

type HoursProps = { hours: OwnProfile["hours"]; problem: ProfileProblem | null; typed: ProfileTyped };

/** "9.30" of a page as "09:30" of a field. */
const asField = (time: string) => {
  const [hour = "", minute = ""] = time.split(".");
  return `${hour.padStart(2, "0")}:${minute}`;
};

/** The lines of the form: what was typed when something is wrong with it, else what is kept and one line more. */
function rowsOf({ hours, problem, typed }: HoursProps): ProfileTyped[] {
  const kept = (place: number): ProfileTyped => {
    const { from, to, start, end } = hours[place] ?? {};
    return start && end
      ? { van: `${from}`, tot: `${to}`, begin: asField(start), eind: asField(end) }
      : { van: "", tot: "", begin: "", eind: "" };
  };
  const again = (place: number): ProfileTyped =>
    Object.fromEntries(
      ["van", "tot", "begin", "eind"].map((name) => [name, typed[`${name}-${place}`] ?? ""]),
    );
  const lines = problem === "hours" ? HOURS_ROWS : Math.min(HOURS_ROWS, hours.length + 1);
  return Array.from({ length: lines }, (_, place) => (problem === "hours" ? again(place) : kept(place)));
}

/** The hours in which people can reach her, in at most three lines. */
export function HoursPart(props: HoursProps) {
  const t = words.hours;
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t.title}</h2>
      <p className="hint">{t.hint}</p>
      <Form act="uren" submit={t.submit} which="">
        {props.problem === "hours" && <p className="error">{words.problems.hours}</p>}
        {rowsOf(props).map((row, place) => (
          <fieldset className="field flow" key={place}>
            <legend>{t.row(place + 1)}</legend>
            <div className="cols">
              <DayField id={`van-${place}`} label={t.from} day={row.van} />
              <DayField id={`tot-${place}`} label={t.to} day={row.tot} />
              <TimeField id={`begin-${place}`} label={t.start} time={row.begin} />
              <TimeField id={`eind-${place}`} label={t.end} time={row.eind} />
            </div>
          </fieldset>
        ))}
      </Form>
    </section>
  );
}

function TimeField({ id, label, time }: { id: string; label: string; time: string | undefined }) {
  return (
    <Field id={id} label={label}>
      {(bound) => <input {...bound} type="time" name={id} defaultValue={time} />}
    </Field>
  );
}

function DayField({ id, label, day }: { id: string; label: string; day: string | undefined }) {
  return (
    <Field id={id} label={label}>
      {(bound) => (
        <select {...bound} name={id} defaultValue={day}>
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
