import type { Urgency } from "~/domain/dossier/schema";
import type { DueMoment } from "~/domain/intake/schema";
import { Empty } from "~/ui/staff/parts";
import { Term } from "~/ui/staff/when";
import { termsWords } from "~/words/nl/network";

/** All that the desk may know of a term (decision 14): no employer, no track, no language. */
export type TermRow = {
  /** Null when nobody is left to decide. */
  counsellor: string | null;
  phone: string | null;
  deputy: string | null;
  kind: keyof typeof termsWords.kinds;
  due: DueMoment;
};

type TermsProps = { noReader: TermRow[]; late: TermRow[]; today: TermRow[]; now: string };

export function TermsView({ noReader, late, today, now }: TermsProps) {
  return (
    <>
      <h1>{termsWords.title}</h1>
      <p className="lead">{termsWords.lead}</p>
      <TermList name="noReader" rows={noReader} urgency={null} now={now} />
      <TermList name="late" rows={late} urgency="late" now={now} />
      <TermList name="today" rows={today} urgency="soon" now={now} />
    </>
  );
}

type TermListProps = {
  name: "noReader" | "late" | "today";
  rows: TermRow[];
  urgency: Urgency | null;
  now: string;
};

function TermList({ name, rows, urgency, now }: TermListProps) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>
        {termsWords[name]} {rows.length > 0 && <span className="count">{rows.length}</span>}
      </h2>
      {rows.length === 0 && <Empty {...termsWords.empty[name]} />}
      {rows.length > 0 && (
        <ul className="worklist">
          {rows.map((row, place) => (
            // A row has no identity on purpose, so its place is its key.
            <li key={place}>
              <div>
                <b>{termsWords.kinds[row.kind]}</b>
                <small>
                  {row.counsellor ? `${termsWords.at} ${row.counsellor}` : termsWords.nobody}
                  {row.phone && (
                    <>
                      , <a href={`tel:${row.phone.replace(/[^+\d]/g, "")}`}>{row.phone}</a>
                    </>
                  )}
                </small>
              </div>
              <div>{row.deputy ? `${termsWords.deputy} ${row.deputy}` : termsWords.noDeputy}</div>
              {/* Nobody can keep a term while nobody reads; the day is the reporter's alone. */}
              {urgency && <Term due={row.due} now={now} urgency={urgency} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
