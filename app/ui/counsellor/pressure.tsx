import { PRESSED_BY, PRESSURES, type Pressure, type PressureForm, WANTS } from "~/domain/pressure/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { Phone } from "~/ui/kit/phone";
import { Choice } from "~/ui/staff/activity-parts";
import { PageTop } from "~/ui/staff/page-top";
import { Empty, Field, FormToken } from "~/ui/staff/parts";
import { PressureFacts } from "~/ui/staff/pressure-facts";
import { Day } from "~/ui/staff/when";
import { pressureWords as words } from "~/words/nl/pressure";

export type PressureProblem = keyof PressureForm | "discussed";
export type PressureTyped = Readonly<Record<string, string>>;

type FormProps = {
  employers: { id: string; name: string }[];
  /** Between which days it can lie. */
  earliest: string;
  today: string;
  problems: PressureProblem[];
  typed: PressureTyped;
  token: string;
};
type Props = FormProps & {
  rows: Pressure[];
  phone: string;
  keptMonths: number;
  flash: keyof typeof words.flash | null;
};

const AT: Record<PressureProblem, string> = {
  tenantId: "werkgever", day: "dag", kind: "wat", by: "door", wants: "wens", discussed: "lijst",
}; // biome-ignore format: one place a word

/** `/werkplek/druk`: pressure on a counsellor for her work, all of it chosen from lists (S3-25). */
export function PressureView({ rows, phone, keptMonths, flash, ...form }: Props) {
  return (
    <>
      <p>
        <a href="/werkplek/profiel">{words.back}</a>
      </p>
      {form.problems.length > 0 && (
        <ErrorSummary
          title={words.problem}
          items={form.problems.map((problem) => ({ href: `#${AT[problem]}`, text: words.errors[problem] }))}
          kept={form.problems.includes("discussed") ? undefined : words.keptTyped}
        />
      )}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <div className="limit">
        <p>
          {words.never} <Phone number={phone} />.
        </p>
        <p>{words.who}</p>
      </div>
      <WriteDown {...form} />
      <section aria-labelledby="lijst">
        <h2 id="lijst">{words.list}</h2>
        <p className="soft">{words.kept(keptMonths)}</p>
        {rows.length === 0 && <Empty {...words.empty} />}
        {rows.map((row) => (
          <Own key={row.id} row={row} />
        ))}
      </section>
    </>
  );
}

function WriteDown({ employers, earliest, today, problems, typed, token }: FormProps) {
  const wrong = (problem: PressureProblem) => (problems.includes(problem) ? words.errors[problem] : null);
  const choose = { value: "", label: words.fields.choose };
  return (
    <section aria-labelledby="nieuw">
      <h2 id="nieuw">{words.write}</h2>
      <form method="post" action="/werkplek/druk" className="flow" noValidate>
        <Choice
          id="werkgever"
          name="werkgever"
          label={words.fields.employer}
          value={typed.werkgever}
          error={wrong("tenantId")}
          options={[choose, ...employers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Field id="dag" label={words.fields.day} error={wrong("day")}>
          {(bound) => (
            <input
              {...bound}
              type="date"
              name="dag"
              className="short"
              min={earliest}
              max={today}
              defaultValue={typed.dag}
              autoComplete="off"
            />
          )}
        </Field>
        <Radios
          name="wat"
          legend={words.fields.kind}
          of={PRESSURES}
          said={words.kinds}
          typed={typed}
          error={wrong("kind")}
        />
        <Choice
          id="door"
          name="door"
          label={words.fields.by}
          value={typed.door}
          error={wrong("by")}
          options={[choose, ...PRESSED_BY.map((one) => ({ value: one, label: words.by[one] }))]}
        />
        <Radios
          name="wens"
          legend={words.fields.wants}
          of={WANTS}
          said={words.wants}
          typed={typed}
          error={wrong("wants")}
        />
        <button type="submit" name="doe" value="vastleggen">
          {words.submit}
        </button>
        <FormToken token={token} />
      </form>
    </section>
  );
}

type RadiosProps<One extends string> = {
  name: string;
  legend: string;
  of: readonly One[];
  said: Readonly<Record<One, string>>;
  typed: PressureTyped;
  error: string | null;
};

/** One of a list; the first of them has the name as its id, so that an error leads there. */
function Radios<One extends string>({ name, legend, of, said, typed, error }: RadiosProps<One>) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {error && (
        <p className="error" id={`${name}-f`}>
          {error}
        </p>
      )}
      {of.map((one, place) => (
        <label className="choice bare" key={one} htmlFor={place === 0 ? name : `${name}-${one}`}>
          <input
            id={place === 0 ? name : `${name}-${one}`}
            type="radio"
            name={name}
            value={one}
            defaultChecked={typed[name] === one}
            aria-describedby={error ? `${name}-f` : undefined}
            autoComplete="off"
          />
          <span>{said[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Own({ row }: { row: Pressure }) {
  return (
    <article className="box flow">
      <h3>
        {row.employer}, <Day day={row.day} year />
      </h3>
      <PressureFacts row={row} />
      {row.discussedOn === null && (
        <form method="post" action="/werkplek/druk">
          <button type="submit" name="doe" value="weghalen" className="quiet">
            <span>
              {words.withdraw}
              <span className="vh">
                {" "}
                {words.of(row.employer)} <Day day={row.day} />
              </span>
            </span>
          </button>
          <input type="hidden" name="op" value={row.id} />
        </form>
      )}
    </article>
  );
}
