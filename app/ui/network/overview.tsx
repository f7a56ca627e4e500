import type { ReactNode } from "react";
import { type CounsellorRow, CounsellorTable } from "~/ui/network/counsellor-table";
import { Empty } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { networkHomeWords } from "~/words/nl/network";
import { officePressureWords } from "~/words/nl/pressure";

export type EmployerRow = {
  id: string;
  name: string;
  slug: string;
  state: keyof typeof networkHomeWords.employers.states;
  panel: number;
  /** What the panel lacks, as one sentence; null when it is complete. */
  gap: string | null;
};

type NetworkHomeProps = {
  employers: EmployerRow[];
  counsellors: CounsellorRow[];
  gaps: { employer: string; what: string }[];
  mailsFailing: FailingMail[];
  /** How often breaking confidentiality ended this year, over all employers. */
  procedures: { year: number; count: number };
  /** How many counsellors' entries about pressure wait for a call; null for who does not decide. */
  calls: number | null;
  /** What comes before everything else. */
  children?: ReactNode;
};

/** `name` and `day` are null for letters that the mail company did not take at all. */
export type FailingMail = { name: string | null; count: number; day: string | null };

/** `/netwerk`: what the office keeps in order. Nothing here comes from a report. */
export function NetworkHomeView(props: NetworkHomeProps) {
  const { employers, counsellors, gaps, mailsFailing, procedures, calls, children } = props;
  const words = networkHomeWords;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {children}
      {calls !== null && (
        <p className={calls > 0 ? "notice" : undefined}>
          {calls > 0 ? officePressureWords.line(calls) : officePressureWords.quiet}{" "}
          <a href="/netwerk/druk">{officePressureWords.see}</a>
        </p>
      )}
      <section aria-labelledby="gaten">
        <h2 id="gaten">{words.gaps.title}</h2>
        {gaps.length === 0 && <Empty {...words.gaps.empty} />}
        {gaps.length > 0 && (
          <ul className="worklist tasks">
            {gaps.map((gap) => (
              <li key={`${gap.employer} ${gap.what}`}>
                <div>
                  <b>{gap.employer}</b>
                  <small>{gap.what}</small>
                </div>
                <div>
                  <span className="state due">{words.gaps.due}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="mails">
        <h2 id="mails">{words.letters.title}</h2>
        {mailsFailing.length === 0 ? (
          <p>{words.letters.none}</p>
        ) : (
          <div className="notice">
            <ul className="plain">
              {mailsFailing.map(({ name, count, day }) => (
                <li key={name}>
                  <b>{name === null ? words.letters.stuck(count) : words.letters.failing(count, name)}</b>
                  {day && (
                    <>
                      , {words.letters.last} <Day day={day} />
                    </>
                  )}
                </li>
              ))}
            </ul>
            <p>{words.letters.note}</p>
          </div>
        )}
      </section>
      <section aria-labelledby="werkgevers">
        <h2 id="werkgevers">{words.employers.title}</h2>
        {employers.length === 0 ? <Empty {...words.employers.empty} /> : <EmployerTable rows={employers} />}
      </section>
      <section aria-labelledby="vertrouwenspersonen">
        <h2 id="vertrouwenspersonen">{words.counsellors.title}</h2>
        {counsellors.length === 0 ? (
          <Empty {...words.counsellors.empty} />
        ) : (
          <CounsellorTable rows={counsellors} />
        )}
      </section>
      <section aria-labelledby="geheimhouding">
        <h2 id="geheimhouding">{words.procedures.title}</h2>
        <p>{words.procedures.count(procedures.count, procedures.year)}</p>
        <p className="soft">{words.procedures.note}</p>
      </section>
    </>
  );
}

function EmployerTable({ rows }: { rows: EmployerRow[] }) {
  const words = networkHomeWords.employers;
  return (
    <table className="stack">
      <caption className="vh">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.panel}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row">
              <a href={`/netwerk/werkgevers/${row.id}`}>{row.name}</a>
              <br />
              <small className="soft">/m/{row.slug}</small>
            </th>
            <td data-label={words.state}>
              <span className={row.state === "live" ? "state good" : "state"}>{words.states[row.state]}</span>
            </td>
            <td data-label={words.panel}>
              {words.people(row.panel)}
              <br />
              <small className="soft">{row.gap ?? words.complete}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
