import { type Activity, byQuarter, inYear, type KINDS, THEMES } from "~/domain/prevention/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { PageTop } from "~/ui/staff/page-top";
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
  at,
}: {
  flash: ActivityFlash | null;
  problems: ActivityProblem[];
  lead: string;
  /** The field of each problem that has one. */
  at: (problem: ActivityProblem) => string | undefined;
}) {
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title={words.errors.title}
          items={problems.map((problem) => ({
            href: at(problem) && `#${at(problem)}`,
            text: words.errors[problem],
          }))}
          kept={words.kept}
        />
      )}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={lead} />
    </>
  );
}

/** What it is about, who asked, when, and who does it. */
export const aboutActivity = (one: Activity): string =>
  [
    words.themes[one.theme],
    one.solicited ? words.asked : words.unasked,
    `${words.on(one.heldOn ?? one.plannedOn ?? one.askedOn)}${one.counsellor ? ` ${words.by(one.counsellor)}` : ""}`,
  ].join(", ");

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
              <div>
                <b>
                  {withEmployer && `${one.employer}: `}
                  {words.kinds[one.kind]}
                </b>
                <small>{aboutActivity(one)}</small>
                {one.wish && <small>{one.wish}</small>}
              </div>
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

/** Everything that was done, as the annual report tells it: by year, and folded by quarter. */
export function ForTheReport({ rows }: { rows: Activity[] }) {
  const quarters = byQuarter(rows);
  if (quarters.length === 0) return null;
  const years = [...new Set(quarters.map(({ year }) => year))];
  return (
    <section aria-labelledby="jaarverslag">
      <h2 id="jaarverslag">{words.years}</h2>
      <p>{words.quarterNote}</p>
      {years.map((year) => (
        <HoursTable
          key={year}
          caption={words.inYear(year)}
          rows={inYear(quarters, year).map((line) => ({ ...line, name: kindOf(line) }))}
        />
      ))}
      <div className="folds">
        <Fold title={words.quarters} hint={words.quartersInside} open={false}>
          <HoursTable
            caption={words.quarters}
            rows={quarters.map((line) => ({
              ...line,
              name: `${words.quarter(line.year, line.quarter)}: ${kindOf(line)}`,
            }))}
          />
        </Fold>
      </div>
    </section>
  );
}

const kindOf = ({ kind, solicited }: Pick<Activity, "kind" | "solicited">) =>
  `${words.kinds[kind]}, ${solicited ? words.asked : words.unasked}`;

function HoursTable({
  caption,
  rows,
}: {
  caption: string;
  rows: { name: string; times: number; hours: number }[];
}) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.times}</th>
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, times, hours }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{times}</td>
            <td>{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AboutProps = {
  /** The ids of both, different on each form of a page. */
  ids: [kind: string, theme: string];
  label: string;
  kinds: readonly (typeof KINDS)[number][];
  typed: Typed;
};

/** What is done or asked, and what it is about: from lists, so that nothing of a case can stand there. */
export function AboutChoice({ ids: [kindId, themeId], label, kinds, typed }: AboutProps) {
  return (
    <>
      <Choice
        id={kindId}
        name="soort"
        label={label}
        value={typed.soort}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <Choice
        id={themeId}
        name="onderwerp"
        label={words.fields.theme}
        value={typed.onderwerp}
        options={THEMES.map((theme) => ({ value: theme, label: words.themes[theme] }))}
      />
    </>
  );
}

type ChoiceProps = {
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  error?: string | null;
  options: { value: string; label: string }[];
};

export function Choice({ id, name, label, value, error = null, options }: ChoiceProps) {
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
  error?: string | null;
};

export function Line({ id, name, label, hint, value, type, error = null }: LineProps) {
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
