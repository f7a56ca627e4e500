import type { CheckRow } from "~/domain/dossier/course/schema";
import type { DossierPage } from "~/domain/dossier/schema";
import { Day, Due } from "~/ui/staff/when";
import { dayOf } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";
import { becauseWords, courseWords, shutWords } from "~/words/nl/staff-course";

const words = courseWords.checklist;

/** The track as a checklist: what was done when and how, what is next and whose turn it is, what is shut and why. */
export function Rail({ page }: { page: DossierPage }) {
  return (
    <nav aria-labelledby="spoor">
      <h2 id="spoor">{words.title}</h2>
      <ol className="track">
        <li className="done">
          <b>{dossierWords.rail.received}</b>
          <small>
            {words.done} <Day day={dayOf(page.receivedAt)} short />
          </small>
        </li>
        {page.course.checklist.map((row) => (
          <TrackRow
            key={row.step}
            row={row}
            met={row.step === "make_contact" ? page.firstContact.met : null}
          />
        ))}
      </ol>
    </nav>
  );
}

/** One row of a track; `met` is whether a term was kept, where that is known. */
export function TrackRow({ row, met = null }: { row: CheckRow; met?: boolean | null }) {
  return (
    <li className={CLASSES[row.state]} aria-current={row.state === "now" ? "step" : undefined}>
      <b>{foldable(row.does)}</b>
      <small>
        <State row={row} met={met} />
      </small>
    </li>
  );
}

/** Where the longest word of the tables may be broken in this narrow column. */
const foldable = (text: string) => text.replace("vertrouwensovereenkomst", "vertrouwens\u{AD}overeenkomst");

const CLASSES: Record<CheckRow["state"], string | undefined> = {
  done: "done",
  now: "now",
  open: undefined,
  shut: "shut",
  passed: "shut",
};

function State({ row, met }: { row: CheckRow; met: boolean | null }) {
  switch (row.state) {
    case "done":
      return (
        <>
          {row.on ? (
            <>
              {words.done} <Day day={row.on} short />
            </>
          ) : (
            words.doneNoDay
          )}
          {row.how && `, ${words.how[row.how]}`}
          {met !== null && `, ${met ? words.inTime : words.tooLate}`}
        </>
      );
    case "now":
      return (
        <>
          {row.who === "counsellor" ? words.yours : words.theirs}
          {row.due && (
            <>
              , {words.until} <Due due={row.due} />
            </>
          )}
          {row.because && `. ${becauseWords(row.because)}`}
        </>
      );
    case "open":
      return words.open;
    case "shut":
      return row.because && shutWords(row.because);
    case "passed":
      return words.passed;
  }
}
