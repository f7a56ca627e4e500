import type { Urgency } from "~/domain/dossier/schema";
import type { DueMoment } from "~/domain/intake/schema";
import { writtenDay, writtenDue, writtenMoment } from "~/words/dates";
import { staffWords } from "~/words/nl/staff";
import { sinceWords, termWords } from "~/words/nl/term";

type DayProps = { day: string; opens?: boolean; year?: boolean; short?: boolean };

/** A written day; `opens` a sentence, with the `year` because it may lie far off, or `short` without its weekday. */
export function Day({ day, opens = false, year = false, short = false }: DayProps) {
  const whole = year ? `${writtenDay(day, "nl")} ${day.slice(0, 4)}` : writtenDay(day, "nl");
  const words = short ? whole.slice(whole.indexOf(" ") + 1) : whole;
  return <time dateTime={day}>{opens ? words.slice(0, 1).toUpperCase() + words.slice(1) : words}</time>;
}

export function Due({ due }: { due: DueMoment }) {
  const stamp = `${due.day}T${String(due.hour).padStart(2, "0")}:00`;
  return <time dateTime={stamp}>{writtenDue(due, "nl")}</time>;
}

export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{writtenMoment(at, "nl")}</time>;
}

type TermProps = { due: DueMoment; now: string; urgency: Urgency; purpose?: string };

/** A running term: how long is left and until when, always both. */
export function Term({ due, now, urgency, purpose }: TermProps) {
  return (
    <span className={urgency === "plain" ? "term" : `term ${urgency}`}>
      <strong>{purpose ? `${termWords(due, now)} ${purpose}` : termWords(due, now)}</strong>{" "}
      <span>
        {urgency === "late" ? staffWords.was : staffWords.by} <Due due={due} />
      </span>
    </span>
  );
}

/** Since which civil day somebody else is to act, or `whose` turn it is; no term runs. */
export function Since({ since, now, whose }: { since: string; now: string; whose?: string }) {
  return (
    <span className="term">
      <strong>{sinceWords(since, now)}</strong> {whose ?? <Day day={since} />}
    </span>
  );
}
