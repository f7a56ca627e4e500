import { byMoment, type ReportLine, reportLines } from "~/domain/dossier/course/report";
import type { HistoryLine } from "~/domain/dossier/course/schema";
import type { DossierPage, LogLine } from "~/domain/dossier/schema";
import { TypedText } from "~/ui/kit/text";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { dayOf, writtenDay } from "~/words/dates";
import { dossierWords } from "~/words/nl/counsellor";
import { logSentence } from "~/words/nl/log";
import type { OnTrack } from "~/words/nl/on-track";
import { courseWords } from "~/words/nl/staff-course";
import { clockWords } from "~/words/nl/term";

/** The process report of the dossier (S0-22): steps, questions and contacts in one line of time, the latest first. */
export function Timeline({ page, you }: { page: DossierPage; you: string }) {
  const { title, empty } = dossierWords(page.course).log;
  const lines = reportLines(page).sort((a, b) => byMoment(b, a));
  return (
    <section aria-labelledby="procesverslag">
      <h2 id="procesverslag">{title}</h2>
      <p className="soft">{courseWords(page.course).report.lead}</p>
      {lines.length === 0 && <Empty {...empty} />}
      {lines.length > 0 && (
        <ol className="log">
          {lines.map((line) => (
            <Entered key={line.id} line={line} you={you} track={page.course} />
          ))}
        </ol>
      )}
    </section>
  );
}

type EnteredProps = { line: ReportLine; you: string; track: OnTrack };

/** One line of the report: when, by whom and what. */
export function Entered({ line, you, track }: EnteredProps) {
  return (
    <li>
      <header>
        <b>
          <Day day={dayOf(line.at)} opens />
        </b>{" "}
        <time dateTime={line.at}>{clockWords(line.at)}</time>
        {"course" in line && `, ${authorOf(line.course, you, courseWords(track).report)}`}
      </header>
      {"log" in line ? <Logged line={line.log} track={track} /> : <Taken line={line.course} track={track} />}
    </li>
  );
}

function Logged({ line, track }: { line: LogLine; track: OnTrack }) {
  return (
    <p>
      {logSentence(line, track)} {line.detail && <bdi>{line.detail}</bdi>}
    </p>
  );
}

function Taken({ line, track }: { line: HistoryLine; track: OnTrack }) {
  const words = courseWords(track).report;
  const described = line.kind === "step" && line.code === "describe";
  const shown = described ? [] : line.details;
  return (
    <div>
      <p>
        {words.kinds[line.kind]} <b>{line.does}</b>
        {/[.?]$/.test(line.does) ? "" : "."} {described && words.version}
      </p>
      {shown.map(({ label, value }) => (
        <Told key={label} label={label} value={value} />
      ))}
      {line.how && line.on && (
        <p className="soft">
          {words.said[line.how]} <Day day={line.on} />.
        </p>
      )}
    </div>
  );
}

/** A question with its answer; what somebody typed in more lines keeps them. */
function Told({ label, value }: HistoryLine["details"][number]) {
  if (value.includes("\n"))
    return (
      <>
        <p className="soft">{label}</p>
        <TypedText text={value} />
      </>
    );
  return (
    <p>
      <span className="soft">{label}</span>{" "}
      <bdi>{/^\d{4}-\d\d-\d\d$/.test(value) ? writtenDay(value, "nl") : value}</bdi>
    </p>
  );
}

function authorOf(
  { by, author }: HistoryLine,
  you: string,
  words: ReturnType<typeof courseWords>["report"],
): string {
  if (by === "reporter") return words.by.reporter;
  return author === you ? words.by.counsellor : author;
}
