import type { Track } from "~/domain/dossier/schema";
import { Day } from "~/ui/staff/when";
import { networkHomeWords } from "~/words/nl/network";
import { staffWords } from "~/words/nl/staff";
import { dayCount } from "~/words/nl/term";

export type CounsellorRow = {
  name: string;
  email: string;
  region: string;
  tracks: Track[];
  certificateNumber: string | null;
  validUntil: string | null;
  /** Until the certificate ends; only read while it is `soon`. */
  days: number;
  state: keyof typeof networkHomeWords.counsellors.states;
  employers: string[];
};

const words = networkHomeWords.counsellors;
const SHADES = { valid: "state good", soon: "state due", expired: "state bad", no_key: "state due" } as const;

/** Who may receive reports, on what certificate, for whom. */
export function CounsellorTable({ rows }: { rows: CounsellorRow[] }) {
  return (
    <table className="stack">
      <caption className="vh">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.region}</th>
          <th scope="col">{words.tracks}</th>
          <th scope="col">{words.certificate}</th>
          <th scope="col">{words.works}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.email}>
            <th scope="row">
              {row.name}
              <br />
              <small className="soft">{row.email}</small>
            </th>
            <td data-label={words.region}>{row.region}</td>
            <td data-label={words.tracks}>
              {row.tracks.map((track) => staffWords.tracks[track]).join(", ") || words.none}
            </td>
            <td data-label={words.certificate}>
              <Certificate row={row} />
            </td>
            <td data-label={words.works}>{row.employers.join(", ") || words.nobody}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Certificate({ row }: { row: CounsellorRow }) {
  const { state, certificateNumber, validUntil } = row;
  return (
    <>
      <span className={SHADES[state]}>
        {state === "soon" ? words.states.soon(dayCount(row.days)) : words.states[state]}
      </span>
      <br />
      {certificateNumber ?? words.none}
      {validUntil && (
        <>
          , {words.until} <Day day={validUntil} year />
        </>
      )}
      {state === "expired" && <Note text={words.expired} />}
      {state === "no_key" && <Note text={words.noKey} />}
    </>
  );
}

function Note({ text }: { text: string }) {
  return (
    <>
      <br />
      <small className="soft">{text}</small>
    </>
  );
}
