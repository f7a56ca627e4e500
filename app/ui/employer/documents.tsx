import type { DocumentKind } from "~/domain/intake/schema";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { documentWords as words } from "~/words/nl/documents";
import { WAYS } from "./ways";

export type DocumentRow = {
  kind: DocumentKind;
  path: string;
  number: string | null;
  since: string | null;
  state: keyof typeof words.states;
};

/** `/beheer/documenten`: the four documents, which version of each holds, and what waits. */
export function DocumentsView({ rows }: { rows: DocumentRow[] }) {
  const { columns } = words;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {rows.length === 0 && <Empty {...words.first} way={WAYS.agreements} />}
      {rows.length > 0 && (
        <table className="stack">
          <caption className="vh">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.version}</th>
              <th scope="col">{columns.since}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.look}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{words.kinds[row.kind]}</th>
                <td data-label={columns.version}>{row.number ?? words.none}</td>
                <td data-label={columns.since}>{row.since ? <Day day={row.since} year /> : words.none}</td>
                <td data-label={columns.state}>
                  <span className={lookOf(row.state)}>{words.states[row.state]}</span>
                </td>
                <td data-label={columns.look}>
                  <a href={`/beheer/documenten/${row.path}`}>
                    {words.open} <span className="vh">{words.kinds[row.kind]}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const lookOf = (state: DocumentRow["state"]) =>
  state === "holds" ? "state good" : state === "proposal" ? "state due" : "state";
