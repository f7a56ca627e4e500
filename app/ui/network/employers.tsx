import type { Admission } from "~/domain/tenancy/going-live/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { Empty, Field } from "~/ui/staff/parts";
import { networkEmployerWords as words } from "~/words/nl/going-live";
import { networkHomeWords } from "~/words/nl/network";
import { staffWords } from "~/words/nl/staff";

export type AdmitProblem = keyof typeof words.problems;

type Row = {
  id: string;
  name: string;
  slug: string;
  state: keyof typeof networkHomeWords.employers.states;
  /** Items of the list that lack something. */
  left: number;
};

type AdmitField = keyof Admission;

type Props = { employers: Row[]; problems: AdmitProblem[]; typed: Record<AdmitField, string> };

/** `/netwerk/werkgevers`: how far each employer is, and the form with which one joins. */
export function EmployersView({ employers, problems, typed }: Props) {
  const { states, name, state } = networkHomeWords.employers;
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title={staffWords.notDone}
          items={problems.map((problem) => ({
            href: AT.has(problem) ? `#${AT.get(problem)}` : undefined,
            text: words.problems[problem],
          }))}
          kept={staffWords.kept}
        />
      )}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {employers.length === 0 ? (
        <Empty {...networkHomeWords.employers.empty} />
      ) : (
        <table className="stack">
          <caption className="vh">{words.list}</caption>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{state}</th>
              <th scope="col">{words.steps}</th>
            </tr>
          </thead>
          <tbody>
            {employers.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/netwerk/werkgevers/${row.id}`}>{row.name}</a>
                  <br />
                  <small className="soft">/m/{row.slug}</small>
                </th>
                <td data-label={state}>
                  <span className={row.state === "live" ? "state good" : "state"}>{states[row.state]}</span>
                </td>
                <td data-label={words.steps}>{stepsLeft(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Admit problems={problems} typed={typed} />
    </>
  );
}

function stepsLeft({ state, left }: Row): string {
  if (left === 0) return words.complete;
  return state === "live" ? words.broken(left) : words.left(left);
}

const TEXTS = [
  { name: "name", field: "naam", most: 80 },
  { name: "shortName", field: "kort", most: 28 },
  { name: "slug", field: "adres", most: 40 },
  { name: "domain", field: "domein", most: 120 },
  { name: "headcountOwn", field: "dienst", most: 7 },
  { name: "headcountHired", field: "ingehuurd", most: 7 },
  { name: "headcountStudents", field: "cursisten", most: 7 },
  { name: "panelPhone", field: "telefoon", most: 20 },
] as const;
const AT = new Map<AdmitProblem, string>([
  ...TEXTS.map(({ name, field }): [AdmitProblem, string] => [name, field]),
  ["slug_taken", "adres"],
  ["sector", "soort"],
  ["startsOn", "vanaf"],
]);

const HINTS: Partial<Record<AdmitField, string>> = {
  shortName: words.admit.shortNameHint,
  slug: words.admit.slugHint,
  domain: words.admit.domainHint,
  panelPhone: words.admit.panelPhoneHint,
};

function Admit({ problems, typed }: Pick<Props, "problems" | "typed">) {
  const { admit } = words;
  const wrong = (name: AdmitField) => {
    if (name === "slug" && problems.includes("slug_taken")) return words.problems.slug_taken;
    return problems.includes(name) ? words.problems[name] : null;
  };
  return (
    <section aria-labelledby="aansluiten">
      <h2 id="aansluiten">{admit.title}</h2>
      <p>{admit.lead}</p>
      <form method="post" action="/netwerk/werkgevers" className="flow" noValidate>
        {TEXTS.map(({ name, field, most }) => (
          <Field key={name} id={field} label={admit[name]} hint={HINTS[name]} error={wrong(name)}>
            {(bound) => (
              <input
                {...bound}
                name={field}
                maxLength={most}
                autoComplete="off"
                spellCheck={false}
                defaultValue={typed[name]}
              />
            )}
          </Field>
        ))}
        <Field id="soort" label={admit.sector} error={wrong("sector")}>
          {(bound) => (
            <select {...bound} name="soort" defaultValue={typed.sector || "private"}>
              {Object.entries(admit.sectors).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="vanaf" label={admit.startsOn} error={wrong("startsOn")}>
          {(bound) => <input {...bound} type="date" name="vanaf" defaultValue={typed.startsOn} />}
        </Field>
        <button type="submit">{admit.submit}</button>
      </form>
    </section>
  );
}
