import { asksForCall, type Pressure } from "~/domain/pressure/schema";
import { Day } from "~/ui/staff/when";
import { pressureWords as words } from "~/words/nl/pressure";

/** What a counsellor wrote down about pressure, and how it stands. */
export function PressureFacts({ row }: { row: Pressure }) {
  const waits = asksForCall(row);
  return (
    <>
      <p>
        {words.kinds[row.kind]}. {words.by[row.by]}.
      </p>
      <p className="soft">
        {words.written} <Day day={row.writtenOn} year />. {words.wish} {words.wants[row.wants]}.
      </p>
      <p>
        {row.discussedOn ? (
          <>
            <span className="state good">{words.done}</span> {words.on} <Day day={row.discussedOn} year />
          </>
        ) : (
          <span className={waits ? "state due" : "state"}>{waits ? words.waits : words.recorded}</span>
        )}
      </p>
    </>
  );
}
