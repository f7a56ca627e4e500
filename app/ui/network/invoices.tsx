import type { DeskFailed, DeskHeads, DeskPayer, DeskUnpaid } from "~/domain/billing/desk";
import { euros } from "~/domain/billing/money";
import { ErrorSummary } from "~/ui/kit/fields";
import { UnpaidCard } from "~/ui/network/unpaid-card";
import { PageTop } from "~/ui/staff/page-top";
import { Empty, Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { networkInvoiceWords as words } from "~/words/nl/billing";

type Row = {
  id: string;
  employer: string;
  number: string;
  issuedOn: string;
  total: number;
  state: keyof typeof words.states;
};
type Props = {
  today: string;
  payers: DeskPayer[];
  heads: DeskHeads[];
  unpaid: DeskUnpaid[];
  failed: DeskFailed[];
  all: Row[];
  flash: keyof typeof words.flash | null;
  problem: Exclude<keyof typeof words.errors, "title"> | null;
};

/** `/netwerk/facturen`: bands, what is due and what has to be decided; nothing of it comes from a report. */
export function NetworkInvoicesView(props: Props) {
  const { today, payers, heads, unpaid, failed, all, flash, problem } = props;
  return (
    <>
      {problem && <ErrorSummary title={words.errors.title} items={[{ text: words.errors[problem] }]} />}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <section aria-labelledby="doen">
        <h2 id="doen">{words.todo}</h2>
        {heads.length + unpaid.length === 0 && <Empty {...words.empty} />}
        {heads.map((row) => (
          <HeadsCard key={`${row.tenantId} ${row.startsOn}`} row={row} />
        ))}
        {unpaid.map((row) => (
          <UnpaidCard key={row.invoice.id} row={row} today={today} />
        ))}
      </section>
      {failed.length > 0 && (
        <section aria-labelledby="mislukt">
          <h2 id="mislukt">{words.failed}</h2>
          <ul className="worklist tasks">
            {failed.map((one) => (
              <li key={JSON.stringify(one)}>
                <div>
                  <b>{one.name}</b>
                  <small>{failure(one)}</small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="werkgevers">
        <h2 id="werkgevers">{words.payers}</h2>
        <PayerTable rows={payers} />
      </section>
      {all.length > 0 && (
        <section aria-labelledby="alle">
          <h2 id="alle">{words.all}</h2>
          <ul className="worklist tasks">
            {all.map((row) => (
              <li key={row.id}>
                <div>
                  <b>
                    <a href={`/netwerk/facturen/${row.id}`}>{words.row(row.number, euros(row.total))}</a>
                  </b>
                  <small>
                    {row.employer}, <Day day={row.issuedOn} year />
                  </small>
                </div>
                <div>
                  <span className={`state ${row.state === "open" ? "due" : "good"}`}>
                    {words.states[row.state]}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function failure(one: DeskFailed): string {
  if (one.what === "letter") return words.failures.letter(one.kind, one.to);
  return one.what === "order" ? words.failures.order : words.failures.status[one.status];
}

function HeadsCard({ row }: { row: DeskHeads }) {
  const id = `prijs-${row.tenantId}`;
  return (
    <article className="box flow">
      <h3>
        {row.name}: {words.headsTitle.toLowerCase()}
      </h3>
      <p>{words.heads(row.own, row.hired, row.students)}</p>
      <form method="post" action="/netwerk/facturen" className="flow">
        <input type="hidden" name="doe" value="akkoord" />
        <input type="hidden" name="wat" value={row.tenantId} />
        <input type="hidden" name="jaar" value={row.startsOn} />
        {row.quote && (
          <Field id={id} label={words.quote} hint={words.quoteHint}>
            {(bound) => (
              <input {...bound} name="prijs" inputMode="numeric" className="short" autoComplete="off" />
            )}
          </Field>
        )}
        <button type="submit">{words.confirmHeads}</button>
      </form>
    </article>
  );
}

function PayerTable({ rows }: { rows: DeskPayer[] }) {
  return (
    <table className="stack">
      <caption className="vh">{words.payers}</caption>
      <thead>
        <tr>
          <th scope="col">{words.employer}</th>
          <th scope="col">{words.band}</th>
          <th scope="col">{words.way}</th>
          <th scope="col">{words.standing}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.tenantId}>
            <th scope="row">{row.name}</th>
            <td data-label={words.band}>
              {row.band === null
                ? words.noAccount
                : row.band === "quote"
                  ? words.byQuote
                  : words.bandValue(row.band.from, row.band.to)}
            </td>
            <td data-label={words.way}>{row.mode ? words.ways[row.mode] : words.noAccount}</td>
            <td data-label={words.standing}>
              {row.open.length === 0
                ? words.paid
                : row.open.map((one) => words.open(one.number, euros(one.total))).join(" ")}
              {row.endsOn && (
                <>
                  <br />
                  <span className="state due">{words.ends(row.endsOn)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
