import { type Activity, KINDS } from "~/domain/prevention/schema";
import {
  AboutChoice,
  type ActivityFlash,
  ActivityList,
  type ActivityProblem,
  aboutActivity,
  Choice,
  ForTheReport,
  Heading,
  Line,
  type Typed,
} from "~/ui/staff/activity-parts";
import { Empty, FormToken } from "~/ui/staff/parts";
import { preventionWords as words } from "~/words/nl/prevention";

type Props = {
  path: "/werkplek/preventie" | "/netwerk/preventie";
  today: string;
  rows: Activity[];
  places: { id: string; name: string }[];
  flash: ActivityFlash | null;
  problems: ActivityProblem[];
  typed: Typed;
  token: string;
};

/** Requests to plan and hold, and what was done unasked: for a counsellor and for the office alike. */
export function ActivityDesk({ path, today, rows, places, flash, problems, typed, token }: Props) {
  const errorAt = (id: string) => {
    const found = problems.find((problem) => fieldOf(problem, typed) === id);
    return found ? words.errors[found] : null;
  };
  // What was typed about a request stays with that request.
  const written = typed.wat ? {} : typed;
  const waiting = rows.filter((one) => one.state === "asked" || one.state === "planned");
  return (
    <>
      <Heading
        flash={flash}
        problems={problems}
        lead={words.desk.lead}
        at={(problem) => fieldOf(problem, typed)}
      />
      <section aria-labelledby="wacht">
        <h2 id="wacht">{words.desk.waiting}</h2>
        {waiting.length === 0 && <Empty {...words.desk.waitingEmpty} />}
        {waiting.map((one) => (
          <article key={one.id} className="box flow">
            <h3>
              {one.employer}: {words.kinds[one.kind]}
            </h3>
            <p className="hint">{aboutActivity(one)}</p>
            {one.wish && <p>{one.wish}</p>}
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
                value={(typed.wat === one.id && typed.dag) || (one.plannedOn ?? today)}
                error={errorAt(`dag-${one.id}`)}
              />
              <button type="submit" name="doe" value="plannen" className="second">
                {words.desk.plan}
              </button>
              <Line
                id={`uren-${one.id}`}
                name="uren"
                label={words.fields.hours}
                hint={words.fields.hoursHint}
                value={(typed.wat === one.id && typed.uren) || ""}
                error={errorAt(`uren-${one.id}`)}
              />
              <div className="row">
                <button type="submit" name="doe" value="gedaan">
                  {words.desk.hold}
                </button>
                <button type="submit" name="doe" value="afzeggen" className="quiet">
                  {words.desk.off}
                </button>
              </div>
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
            value={written.werkgever}
            error={errorAt("werkgever")}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <AboutChoice ids={["soort", "onderwerp"]} label={words.fields.did} kinds={KINDS} typed={written} />
          <Line
            id="dag"
            name="dag"
            type="date"
            label={words.fields.day}
            value={written.dag ?? today}
            error={errorAt("dag")}
          />
          <Line
            id="uren"
            name="uren"
            label={words.fields.hours}
            hint={words.fields.hoursHint}
            value={written.uren ?? ""}
            error={errorAt("uren")}
          />
          <div className="field">
            <label className="choice" htmlFor="gevraagd">
              <input
                id="gevraagd"
                type="checkbox"
                name="gevraagd"
                value="ja"
                autoComplete="off"
                defaultChecked={written.gevraagd === "ja"}
              />
              <span>{words.fields.solicited}</span>
            </label>
          </div>
          <button type="submit">{words.desk.writeSubmit}</button>
          <FormToken token={token} />
        </form>
      </section>
      <ForTheReport rows={rows} />
      <ActivityList rows={rows} withEmployer />
    </>
  );
}

/** The field of a problem: of the request it was about, or of the form for what was done unasked. */
function fieldOf(problem: ActivityProblem, { wat }: Typed): string | undefined {
  const field = { day: "dag", heldOn: "dag", quarterHours: "uren", employer: "werkgever" }[problem as string];
  return field && (wat ? `${field}-${wat}` : field);
}
