import { Day } from "~/ui/staff/when";
import { templateWords } from "~/words/nl/templates";
import { WaitList } from "./wait-list";

export type ComingLawRow =
  | { kind: keyof typeof templateWords.kinds; on: string; reason: string; waiting: number }
  | { kind: null; on: string; reason: string };

/** Laws that change a text from a day to come, the nearest first. */
export function ComingLaws({ rows }: { rows: ComingLawRow[] }) {
  const words = templateWords.coming;
  return (
    <WaitList
      id="wetten"
      title={words.title}
      rows={rows.map((row) => ({
        key: `${row.kind} ${row.on} ${row.reason}`,
        name: row.kind ? templateWords.kinds[row.kind] : words.noChange,
        href: row.kind ? `/netwerk/sjablonen?soort=${row.kind}` : "/netwerk/sjablonen",
        what: (
          <>
            {row.reason.replace(/\.$/, "")}. {words.from} <Day day={row.on} year />.
          </>
        ),
        state: row.kind && row.waiting === 0 ? "good" : "due",
        says: row.kind ? words.waiting(row.waiting) : words.make,
      }))}
    />
  );
}
