import { Day } from "~/ui/staff/when";
import { templateWords } from "~/words/nl/templates";
import { answerField } from "./templates";
import { WaitList } from "./wait-list";

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

/** What employers did not take and still hear nothing about. */
export function WaitingReplies({ rows }: { rows: WaitingReplyRow[] }) {
  const words = templateWords.waiting;
  return (
    <WaitList
      id="antwoorden"
      title={words.title}
      rows={rows.map((row) => ({
        key: answerField(row),
        name: row.employer,
        href: `/netwerk/sjablonen?soort=${row.kind}#${answerField(row)}`,
        what: (
          <>
            {words.refused(templateWords.kinds[row.kind], row.clause)} <Day day={row.since} />. {words.until}{" "}
            <Day day={row.dueOn} />.
          </>
        ),
        state: row.late ? "bad" : "due",
        says: row.late ? words.late : words.open,
      }))}
    />
  );
}
