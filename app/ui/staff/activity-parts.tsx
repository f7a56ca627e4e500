import { type Activity, byQuarter, type KINDS, THEMES } from "~/domain/prevention/schema";
import { Empty, Field } from "~/ui/staff/parts";
import { preventionWords as words } from "~/words/nl/prevention";

export type ActivityProblem = Exclude<keyof typeof words.errors, "title">;
export type ActivityFlash = keyof typeof words.flash;
export type Typed = Readonly<Record<string, string>>;

/** What went wrong or well, above and below the heading of every page of prevention. */
export function Heading({
  flash,
  problems,
  lead,
}: {
  flash: ActivityFlash | null;
  problems: ActivityProblem[];
  lead: string;
}) {
  return (
    <>
      {problems.length > 0 && (
        <div className="errors" role="alert">
          <h2>{words.errors.title}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{words.errors[problem]}</li>
            ))}
          </ul>
          <p>{words.kept}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      {flash && (
        <p className="flash" role="status">
          {words.flash[flash]}
        </p>
      )}
      <p className="lead">{lead}</p>
    </>
  );
}

/** One line of an activity, as everybody reads it. */
export function ActivityLine({ one, withEmployer }: { one: Activity; withEmployer: boolean }) {
  const day = one.heldOn ?? one.plannedOn ?? one.askedOn;
  return (
    <div>
      <b>
        {withEmployer && `${one.employer}: `}
        {words.kinds[one.kind]}
      </b>
      <small>
        {words.themes[one.theme]}, {one.solicited ? words.asked : words.unasked}, {words.on(day)}
        {one.counsellor && ` ${words.by(one.counsellor)}`}
      </small>
      {one.wish && <p>{one.wish}</p>}
    </div>
  );
}

export function ActivityList({ rows, withEmployer }: { rows: Activity[]; withEmployer: boolean }) {
  return (
    <section aria-labelledby="gedaan">
      <h2 id="gedaan">{words.list}</h2>
      {rows.length === 0 ? (
        <Empty {...words.empty} />
      ) : (
        <ul className="worklist tasks">
          {rows.map((one) => (
            <li key={one.id}>
              <ActivityLine one={one} withEmployer={withEmployer} />
              <div>
                <span className={one.state === "held" ? "state good" : "state due"}>
                  {words.states[one.state]}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Quarters({ rows }: { rows: Activity[] }) {
  const quarters = byQuarter(rows);
  if (quarters.length === 0) return null;
  return (
    <section aria-labelledby="kwartalen">
      <h2 id="kwartalen">{words.quarters}</h2>
      <p>{words.quarterNote}</p>
      <table className="stack">
        <caption className="vh">{words.quarters}</caption>
        <thead>
          <tr>
            <th scope="col">{words.quarters}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.times}</th>
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((row) => (
            <tr key={`${row.year}-${row.quarter}-${row.kind}-${row.solicited}`}>
              <th scope="row">{words.quarter(row.year, row.quarter)}</th>
              <td data-label={words.what}>
                {words.kinds[row.kind]}, {row.solicited ? words.asked : words.unasked}
              </td>
              <td data-label={words.times}>{row.times}</td>
              <td data-label={words.total}>{row.hours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type ChoiceProps = {
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  error: string | null;
};

export function ThemeChoice(props: ChoiceProps) {
  return (
    <Choice {...props} options={THEMES.map((theme) => ({ value: theme, label: words.themes[theme] }))} />
  );
}

export function KindChoice({ kinds, ...props }: ChoiceProps & { kinds: readonly (typeof KINDS)[number][] }) {
  return <Choice {...props} options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />;
}

export function Choice({
  id,
  name,
  label,
  value,
  error,
  options,
}: ChoiceProps & { options: { value: string; label: string }[] }) {
  return (
    <Field id={id} label={label} error={error}>
      {(bound) => (
        <select {...bound} name={name} defaultValue={value} autoComplete="off">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type LineProps = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  type?: "date";
  error: string | null;
};

export function Line({ id, name, label, hint, value, type, error }: LineProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(bound) => (
        <input
          {...bound}
          name={name}
          type={type ?? "text"}
          inputMode={type ? undefined : "decimal"}
          className="short"
          defaultValue={value}
          autoComplete="off"
        />
      )}
    </Field>
  );
}
