import { Day } from "~/ui/staff/when";
import { templateWords } from "~/words/nl/templates";

export type ComingLawRow =
  | { kind: keyof typeof templateWords.kinds; on: string; reason: string; waiting: number }
  | { kind: null; on: string; reason: string };

/** Laws that change a text from a day to come, the nearest first; nothing at all while none is known. */
export function ComingLaws({ rows }: { rows: ComingLawRow[] }) {
  const words = templateWords.coming;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="wetten">
      <h2 id="wetten">
        {words.title} <span className="count">{rows.length}</span>
      </h2>
      <ul className="worklist tasks">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.on} ${row.reason}`}>
            <div>
              <b>
                {row.kind ? (
                  <a href={`/netwerk/sjablonen?soort=${row.kind}`}>{templateWords.kinds[row.kind]}</a>
                ) : (
                  <a href="/netwerk/sjablonen">{words.noChange}</a>
                )}
              </b>
              <small>
                {row.reason.replace(/\.$/, "")}. {words.from} <Day day={row.on} year />.
              </small>
            </div>
            <div>
              <span className={row.kind && row.waiting === 0 ? "state good" : "state due"}>
                {row.kind ? words.waiting(row.waiting) : words.make}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
