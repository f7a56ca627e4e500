import { Day } from "~/ui/staff/when";
import { templateWords } from "~/words/nl/templates";
import { answerField } from "./templates";

export type WaitingReplyRow = {
  tenantId: string;
  employer: string;
  kind: keyof typeof templateWords.kinds;
  number: number;
  clause: string;
  since: string;
  dueOn: string;
  late: boolean;
};

/** What employers did not take and still hear nothing about; nothing at all while nobody waits. */
export function WaitingReplies({ rows }: { rows: WaitingReplyRow[] }) {
  const words = templateWords.waiting;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="antwoorden">
      <h2 id="antwoorden">
        {words.title} <span className="count">{rows.length}</span>
      </h2>
      <ul className="worklist tasks">
        {rows.map((row) => (
          <li key={answerField(row)}>
            <div>
              <b>
                <a href={`/netwerk/sjablonen?soort=${row.kind}#${answerField(row)}`}>{row.employer}</a>
              </b>
              <small>
                {words.refused(templateWords.kinds[row.kind], row.clause)} <Day day={row.since} />.{" "}
                {words.until} <Day day={row.dueOn} />.
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
