import { type Activity, KINDS } from "~/domain/prevention/schema";
import {
  type ActivityFlash,
  ActivityLine,
  ActivityList,
  type ActivityProblem,
  Choice,
  Heading,
  KindChoice,
  Line,
  Quarters,
  ThemeChoice,
  type Typed,
} from "~/ui/staff/activity-parts";
import { Empty } from "~/ui/staff/parts";
import { preventionWords as words } from "~/words/nl/prevention";

type Props = {
  path: "/werkplek/preventie" | "/netwerk/preventie";
  today: string;
  rows: Activity[];
  places: { id: string; name: string }[];
  flash: ActivityFlash | null;
  problems: ActivityProblem[];
  typed: Typed;
};

/** Requests to plan and hold, and what was done unasked: for a counsellor and for the office alike. */
export function ActivityDesk({ path, today, rows, places, flash, problems, typed }: Props) {
  const waiting = rows.filter((one) => one.state === "asked" || one.state === "planned");
  return (
    <>
      <Heading flash={flash} problems={problems} lead={words.desk.lead} />
      <section aria-labelledby="wacht">
        <h2 id="wacht">{words.desk.waiting}</h2>
        {waiting.length === 0 && <Empty {...words.desk.waitingEmpty} />}
        {waiting.map((one) => (
          <article key={one.id} className="box flow">
            <ActivityLine one={one} withEmployer />
            <p>
              <span className="state due">{words.states[one.state]}</span>
            </p>
            <form method="post" action={path} className="flow">
              <input type="hidden" name="wat" value={one.id} />
              <Line
                id={`dag-${one.id}`}
                name="dag"
                type="date"
                label={words.fields.day}
                value={one.plannedOn ?? today}
                error={null}
              />
              <button type="submit" name="doe" value="plannen" className="second">
                {words.desk.plan}
              </button>
              <Line
                id={`uren-${one.id}`}
                name="uren"
                label={words.fields.hours}
                hint={words.fields.hoursHint}
                value=""
                error={null}
              />
              <button type="submit" name="doe" value="gedaan">
                {words.desk.hold}
              </button>
              <button type="submit" name="doe" value="afzeggen" className="quiet">
                {words.desk.off}
              </button>
            </form>
          </article>
        ))}
      </section>
      <section aria-labelledby="opschrijven">
        <h2 id="opschrijven">{words.desk.write}</h2>
        <p>{words.never}</p>
        <form method="post" action={path} className="flow">
          <input type="hidden" name="doe" value="opschrijven" />
          <Choice
            id="werkgever"
            name="werkgever"
            label={words.fields.employer}
            value={typed.werkgever}
            error={problems.includes("employer") ? words.errors.employer : null}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <KindChoice
            id="soort"
            name="soort"
            label={words.fields.did}
            value={typed.soort}
            kinds={KINDS}
            error={null}
          />
          <ThemeChoice
            id="onderwerp"
            name="onderwerp"
            label={words.fields.theme}
            value={typed.onderwerp}
            error={null}
          />
          <Line
            id="dag"
            name="dag"
            type="date"
            label={words.fields.day}
            value={typed.dag ?? today}
            error={problems.includes("heldOn") ? words.errors.heldOn : null}
          />
          <Line
            id="uren"
            name="uren"
            label={words.fields.hours}
            hint={words.fields.hoursHint}
            value={typed.uren ?? ""}
            error={problems.includes("quarterHours") ? words.errors.quarterHours : null}
          />
          <label className="choice" htmlFor="gevraagd">
            <input
              id="gevraagd"
              type="checkbox"
              name="gevraagd"
              value="ja"
              autoComplete="off"
              defaultChecked={typed.gevraagd === "ja"}
            />
            <span>{words.fields.solicited}</span>
          </label>
          <button type="submit">{words.desk.writeSubmit}</button>
        </form>
      </section>
      <Quarters rows={rows} />
      <ActivityList rows={rows} withEmployer />
    </>
  );
}
