import { euros } from "~/domain/billing/money";
import { CompanyForm } from "~/ui/employer/company-form";
import {
  Cancel,
  FieldsForm,
  HeadsForm,
  type InvoiceProblem,
  type Typed,
  type Year,
} from "~/ui/employer/invoice-forms";
import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { Empty, Fact } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { employerInvoiceWords as words } from "~/words/nl/billing";

type Row = {
  id: string;
  number: string;
  issuedOn: string;
  dueOn: string;
  paidOn: string | null;
  total: number;
  /** Sent by ourselves; the others stand with the payment company. */
  own: boolean;
  state: keyof typeof words.states;
};
type Props = {
  invoices: Row[];
  buyer: Typed;
  hasAccount: boolean;
  current: Year | null;
  coming: Year | null;
  asksHeads: boolean;
  cancelOn: string | null;
  /** Null when there is no payment company; else what this employer has with it. */
  company: "choose" | "waits" | "none" | "customer" | null;
  once: string;
  ending: { endsOn: string; forInvoice: boolean } | null;
  mayChange: boolean;
  mayCancel: boolean;
  flash: keyof typeof words.flash | null;
  problems: InvoiceProblem[];
};

/** `/beheer/facturen`: what the affiliation costs and what is paid; the only page that speaks of money. */
export function EmployerInvoicesView(props: Props) {
  const { problems, flash, ending, current, coming } = props;
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title={words.errors.title}
          items={problems.map((problem) => ({
            href: FORM_OF[problem] && `#${FORM_OF[problem]}`,
            text: words.errors[problem],
          }))}
          kept={words.kept}
        />
      )}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      {ending && (
        <div className="notice">
          <p>
            <b>{words.endsOn(ending.endsOn)}</b>
          </p>
          <p>{words.endsWhat}</p>
          {ending.forInvoice && <p>{words.endsForInvoice}</p>}
        </div>
      )}
      <section aria-labelledby="lijst">
        <h2 id="lijst">{words.list}</h2>
        {props.invoices.length > 0 && <InvoiceTable rows={props.invoices} />}
        {props.invoices.length === 0 && (
          <Empty {...(props.hasAccount || !props.mayChange ? words.emptyKnown : words.empty)} />
        )}
      </section>
      {(current || coming) && (
        <section aria-labelledby="jaar">
          <h2 id="jaar">{words.year}</h2>
          <dl className="facts wide">
            {current && <YearFacts name={words.period} year={current} />}
            {coming && <YearFacts name={words.next} year={coming} />}
          </dl>
        </section>
      )}
      {!props.mayChange && <p>{words.only}</p>}
      {props.mayChange && props.asksHeads && <HeadsForm {...props} />}
      {props.mayChange && props.company && <CompanyForm company={props.company} once={props.once} />}
      {(props.mayChange || (props.mayCancel && props.cancelOn)) && (
        <section className="folds" aria-label={words.more}>
          {props.mayChange && <FieldsForm {...props} />}
          {props.mayCancel && props.cancelOn && <Cancel day={props.cancelOn} problems={problems} />}
        </section>
      )}
    </>
  );
}

const FORM_OF: Partial<Record<InvoiceProblem, string>> = {
  legalName: "naam", address: "adres", country: "land", kvk: "kvk", vatId: "btw", invoiceEmail: "mail",
  poNumber: "inkoop", costCentre: "kostenplaats", own: "eigen", hired: "ingehuurd", students: "cursisten", sure: "zeker",
}; // biome-ignore format: a table

const GOOD = ["paid", "credited", "credit"];

function InvoiceTable({ rows }: { rows: Row[] }) {
  return (
    <table className="stack">
      <caption className="vh">{words.list}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.amount}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.download}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.number}</th>
            <td data-label={words.date}>
              <Day day={row.issuedOn} year />
            </td>
            <td data-label={words.amount}>{euros(row.total)}</td>
            <td data-label={words.state}>
              <span
                className={`state ${GOOD.includes(row.state) ? "good" : row.state === "late" ? "bad" : "due"}`}
              >
                {words.states[row.state]}
              </span>
              <br />
              <small className="soft">
                {row.state === "paid" && row.paidOn && words.paidOn(row.paidOn)}
                {(row.state === "open" || row.state === "late") && words.dueOn(row.dueOn)}
              </small>
            </td>
            <td data-label={words.download}>
              <a href={`/beheer/facturen/${row.id}`}>
                {row.own ? words.pdf : words.atCompany} <span className="vh">{words.of(row.number)}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YearFacts({ name, year }: { name: string; year: Year }) {
  return (
    <Fact name={name}>
      {words.span(year.startsOn, year.endsOn)}
      <br />
      {words.headsValue(year.own, year.hired, year.students)}
      <br />
      {year.price === null ? words.quote : words.priceValue(year.price)}
      <br />
      <span className={year.confirmedOn ? "state good" : "state due"}>
        {year.confirmedOn ? words.confirmed : words.waits}
      </span>
    </Fact>
  );
}
