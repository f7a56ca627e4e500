import type { CheckRow } from "~/domain/dossier/course/schema";
import type { DossierPage } from "~/domain/dossier/schema";
import { Day, Due } from "~/ui/staff/when";
import { dayOf } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";
import type { OnTrack } from "~/words/nl/on-track";
import { becauseWords, courseWords, shutWords } from "~/words/nl/staff-course";

/** The track as a checklist: what was done when and how, what is next and whose turn it is, what is shut and why. */
export function Rail({ page }: { page: DossierPage }) {
  const words = courseWords(page.course).checklist;
  return (
    <nav aria-labelledby="spoor">
      <h2 id="spoor">{words.title}</h2>
      <ol className="track">
        <li className="done">
          <b>{dossierWords(page.course).rail.received}</b>
          <small>
            {words.done} <Day day={dayOf(page.receivedAt)} short />
          </small>
        </li>
        {page.course.checklist.map((row) => (
          <TrackRow
            key={row.step}
            row={row}
            track={page.course}
            met={row.step === "make_contact" ? page.firstContact.met : null}
          />
        ))}
      </ol>
    </nav>
  );
}

type RowProps = { row: CheckRow; track: OnTrack; met?: boolean | null };

/** One row of a track; `met` is whether a term was kept, where that is known. */
export function TrackRow({ row, track, met = null }: RowProps) {
  return (
    <li className={CLASSES[row.state]} aria-current={row.state === "now" ? "step" : undefined}>
      <b>{foldable(row.does)}</b>
      <small>
        <State row={row} track={track} met={met} />
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

function State({ row, track, met }: RowProps) {
  const words = courseWords(track).checklist;
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
          {typeof met === "boolean" && `, ${met ? words.inTime : words.tooLate}`}
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
          {row.because && `. ${becauseWords(row.because, track)}`}
        </>
      );
    case "open":
      return words.open;
    case "shut":
      return row.because && shutWords(row.because, track);
    case "passed":
      return words.passed;
  }
}
