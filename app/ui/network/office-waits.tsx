import { Day } from "~/ui/staff/when";
import { officeWaitsWords as words } from "~/words/nl/network";
import { WaitList } from "./wait-list";

export type OfficeWait = {
  href: string;
  who: string;
  what: string;
  since: string | null;
  late: boolean;
};

/** Everything else that waits for somebody of the office, each with the page where it is done. */
export function OfficeWaits({ rows }: { rows: OfficeWait[] }) {
  return (
    <WaitList
      id="bureau"
      title={words.title}
      rows={rows.map(({ href, who, what, since, late }) => ({
        key: `${href} ${who} ${what}`,
        name: who,
        href,
        what: (
          <>
            {what}
            {since && (
              <>
                {" "}
                {words.since} <Day day={since} />.
              </>
            )}
          </>
        ),
        state: late ? "bad" : "due",
        says: late ? words.late : words.open,
      }))}
    />
  );
}
