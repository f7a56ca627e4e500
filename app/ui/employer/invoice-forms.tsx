import { type BuyerField, COUNTRIES, type Heads } from "~/domain/billing/schema";
import { Fold } from "~/ui/kit/fold";
import { Field } from "~/ui/staff/parts";
import { employerInvoiceWords as words } from "~/words/nl/billing";

export type InvoiceProblem = Exclude<keyof typeof words.errors, "title">;
export type Typed = Partial<Record<string, string>>;
export type Year = {
  startsOn: string;
  endsOn: string;
  own: number;
  hired: number;
  students: number;
  price: number | null;
  confirmedOn: string | null;
};

type FormProps = { buyer: Typed; problems: InvoiceProblem[]; coming: Year | null };

/** How many people work there. */
export function HeadsForm({ buyer, problems, coming }: FormProps) {
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
        {fields.map((field) => (
          <Line
            key={field.id}
            {...field}
            problems={problems}
            inputMode="numeric"
            className="short"
            defaultValue={
              buyer[field.name] ?? String(coming?.[field.name] ?? (field.name === "own" ? "" : 0))
            }
          />
        ))}
        <button type="submit">{words.people.submit}</button>
      </form>
    </section>
  );
}

type LineProps = {
  id: string;
  name: BuyerField | keyof Heads;
  label: string;
  hint?: string;
  problems: InvoiceProblem[];
  defaultValue: string;
  inputMode?: "numeric";
  className?: "short";
};

/** A field of one line; it is posted under its id. */
function Line({ id, name, label, hint, problems, ...input }: LineProps) {
  return (
    <Field id={id} label={label} hint={hint} error={problems.includes(name) ? words.errors[name] : null}>
      {(bound) => <input {...bound} {...input} name={id} autoComplete="off" />}
    </Field>
  );
}

const ABOUT_BUYER: readonly InvoiceProblem[] = [
  "legalName",
  "address",
  "country",
  "kvk",
  "vatId",
  "invoiceEmail",
  "poNumber",
  "costCentre",
];

/** What stands on the invoices about the one who pays; shut once it is known. */
export function FieldsForm({ buyer, problems, hasAccount }: FormProps & { hasAccount: boolean }) {
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
  const line = (field: (typeof fields)[number]) => (
    <Line key={field.id} {...field} problems={problems} defaultValue={buyer[field.name] ?? ""} />
  );
  return (
    <Fold
      title={texts.title}
      hint={texts.inside}
      open={!hasAccount || problems.some((one) => ABOUT_BUYER.includes(one))}
    >
      <form method="post" action="/beheer/facturen" className="flow">
        <input type="hidden" name="doe" value="gegevens" />
        {fields.slice(0, 2).map(line)}
        <Field
          id="land"
          label={texts.country}
          error={problems.includes("country") ? words.errors.country : null}
        >
          {(bound) => (
            <select {...bound} name="land" defaultValue={buyer.country ?? "NL"}>
              {COUNTRIES.map((country) => (
                <option key={country} value={country}>
                  {texts.countries.of(country)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {fields.slice(2).map(line)}
        <button type="submit">{texts.submit}</button>
      </form>
    </Fold>
  );
}

/** Ends the affiliation, on the day that it says. */
export function Cancel({ day, problems }: { day: string; problems: InvoiceProblem[] }) {
  return (
    <Fold title={words.stop.title} hint={words.stop.inside} open={problems.includes("sure")}>
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
    </Fold>
  );
}
