import { euros } from "~/domain/billing/money";
import { COUNTRIES } from "~/domain/billing/schema";
import { CompanyForm } from "~/ui/employer/company-form";
import { Empty, Fact, Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { employerInvoiceWords as words } from "~/words/nl/billing";

export type InvoiceProblem = Exclude<keyof typeof words.errors, "title">;
type Typed = Partial<Record<string, string>>;
type Year = {
  startsOn: string;
  endsOn: string;
  own: number;
  hired: number;
  students: number;
  price: number | null;
  confirmedOn: string | null;
};
type Row = {
  id: string;
  number: string;
  issuedOn: string;
  dueOn: string;
  paidOn: string | null;
  total: number;
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
      {problems.length > 0 && <Problems problems={problems} />}
      <h1>{words.title}</h1>
      {flash && (
        <p className="flash" role="status">
          {words.flash[flash]}
        </p>
      )}
      <p className="lead">{words.lead}</p>
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
        {props.invoices.length === 0 ? <Empty {...words.empty} /> : <InvoiceTable rows={props.invoices} />}
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
      {props.mayChange && <FieldsForm {...props} />}
      {props.mayChange && props.company && <CompanyForm company={props.company} once={props.once} />}
      {props.mayCancel && props.cancelOn && <Cancel day={props.cancelOn} problems={problems} />}
    </>
  );
}

const FORM_OF: Partial<Record<InvoiceProblem, string>> = {
  legalName: "naam", address: "adres", country: "land", kvk: "kvk", vatId: "btw", invoiceEmail: "mail",
  poNumber: "inkoop", costCentre: "kostenplaats", own: "eigen", hired: "ingehuurd", students: "cursisten", sure: "zeker",
}; // biome-ignore format: a table

function Problems({ problems }: { problems: InvoiceProblem[] }) {
  return (
    <div className="errors" role="alert">
      <h2>{words.errors.title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            {FORM_OF[problem] ? (
              <a href={`#${FORM_OF[problem]}`}>{words.errors[problem]}</a>
            ) : (
              words.errors[problem]
            )}
          </li>
        ))}
      </ul>
      <p>{words.kept}</p>
    </div>
  );
}

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
              {row.own && (
                <a href={`/beheer/facturen/${row.id}`}>
                  PDF <span className="vh">{words.of(row.number)}</span>
                </a>
              )}
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

type FormProps = Pick<Props, "buyer" | "problems" | "coming">;

function HeadsForm({ buyer, problems, coming }: FormProps) {
  const fields = [
    { id: "eigen", name: "own" as const, label: words.people.own },
    { id: "ingehuurd", name: "hired" as const, label: words.people.hired, hint: words.people.hiredHint },
    {
      id: "cursisten",
      name: "students" as const,
      label: words.people.students,
      hint: words.people.studentsHint,
    },
  ];
  return (
    <section aria-labelledby="aantallen">
      <h2 id="aantallen">{words.people.title}</h2>
      <p>{words.people.lead}</p>
      <form method="post" action="/beheer/facturen" className="flow">
        <input type="hidden" name="doe" value="aantallen" />
        {fields.map(({ id, name, label, hint }) => (
          <Field
            key={id}
            id={id}
            label={label}
            hint={hint}
            error={problems.includes(name) ? words.errors[name] : null}
          >
            {(bound) => (
              <input
                {...bound}
                name={id}
                inputMode="numeric"
                className="short"
                autoComplete="off"
                defaultValue={buyer[name] ?? String(coming?.[name] ?? (name === "own" ? "" : 0))}
              />
            )}
          </Field>
        ))}
        <button type="submit">{words.people.submit}</button>
      </form>
    </section>
  );
}

function FieldsForm({ buyer, problems }: FormProps) {
  const texts = words.fields;
  const fields = [
    { id: "naam", name: "legalName" as const, label: texts.legalName },
    { id: "adres", name: "address" as const, label: texts.address, hint: texts.addressHint },
    { id: "kvk", name: "kvk" as const, label: texts.kvk, hint: texts.kvkHint },
    { id: "btw", name: "vatId" as const, label: texts.vatId, hint: texts.vatIdHint },
    { id: "mail", name: "invoiceEmail" as const, label: texts.invoiceEmail },
    { id: "inkoop", name: "poNumber" as const, label: texts.poNumber, hint: texts.optional },
    { id: "kostenplaats", name: "costCentre" as const, label: texts.costCentre, hint: texts.optional },
  ];
  return (
    <section aria-labelledby="gegevens">
      <h2 id="gegevens">{texts.title}</h2>
      <form method="post" action="/beheer/facturen" className="flow">
        <input type="hidden" name="doe" value="gegevens" />
        {fields.map(({ id, name, label, hint }) => (
          <Field
            key={id}
            id={id}
            label={label}
            hint={hint}
            error={problems.includes(name) ? words.errors[name] : null}
          >
            {(bound) => <input {...bound} name={id} autoComplete="off" defaultValue={buyer[name] ?? ""} />}
          </Field>
        ))}
        <Field
          id="land"
          label={texts.country}
          error={problems.includes("country") ? words.errors.country : null}
        >
          {(bound) => (
            <select {...bound} name="land" defaultValue={buyer.country ?? "NL"}>
              {COUNTRIES.map((country) => (
                <option key={country}>{country}</option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit">{texts.submit}</button>
      </form>
    </section>
  );
}

function Cancel({ day, problems }: { day: string; problems: InvoiceProblem[] }) {
  return (
    <section aria-labelledby="opzeggen">
      <h2 id="opzeggen">{words.stop.title}</h2>
      <p>{words.stop.lead(day)}</p>
      <p>{words.stop.what}</p>
      <form method="post" action="/beheer/facturen" className="flow">
        <input type="hidden" name="doe" value="opzeggen" />
        <label className="choice" htmlFor="zeker">
          <input
            id="zeker"
            type="checkbox"
            name="zeker"
            value="ja"
            autoComplete="off"
            aria-invalid={problems.includes("sure") || undefined}
          />
          <span>{words.stop.sure}</span>
        </label>
        <button type="submit" className="danger">
          {words.stop.submit}
        </button>
      </form>
    </section>
  );
}
