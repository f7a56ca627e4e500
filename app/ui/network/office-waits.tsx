import { Day } from "~/ui/staff/when";
import { officeWaitsWords as words } from "~/words/nl/network";

export type OfficeWait = {
  href: string;
  who: string;
  what: string;
  since: string | null;
  late: boolean;
};

/** Everything else that waits for somebody of the office, each with the page where it is done. */
export function OfficeWaits({ rows }: { rows: OfficeWait[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="bureau">
      <h2 id="bureau">
        {words.title} <span className="count">{rows.length}</span>
      </h2>
      <ul className="worklist tasks">
        {rows.map((row) => (
          <li key={`${row.href} ${row.who} ${row.what}`}>
            <div>
              <b>
                <a href={row.href}>{row.who}</a>
              </b>
              <small>
                {row.what}
                {row.since && (
                  <>
                    {" "}
                    {words.since} <Day day={row.since} />.
                  </>
                )}
              </small>
            </div>
            <div>
              <span className={row.late ? "state bad" : "state due"}>
                {row.late ? words.late : words.open}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
