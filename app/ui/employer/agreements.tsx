import { AGREEMENTS, type Asked, setName, type Wrong } from "~/domain/tenancy/agreements";
import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { Field } from "~/ui/staff/parts";
import { agreementWords as words } from "~/words/nl/agreements";

type Props = {
  /** By the names of the form, as typed or as they stand. */
  fields: Record<string, string>;
  wrong: Wrong[];
  mayChange: boolean;
  saved: boolean;
};

const messageOf = ({ what }: Wrong) =>
  what === "forbidden_words" ? words.forbidden : (words.problems[what] ?? words.other);
const labelOf = (name: string) => words.fields[name]?.[0] ?? name;
const idOf = (name: string) => name.replaceAll(".", "-");

/** `/beheer/afspraken`: everything that an employer settles itself, on one page. */
export function AgreementsView({ fields, wrong, mayChange, saved }: Props) {
  return (
    <>
      {wrong.length > 0 && (
        <ErrorSummary
          title={words.wrong}
          items={wrong.map((one) => ({
            href: `#${idOf(one.name)}`,
            text: `${labelOf(one.name)}: ${messageOf(one)}`,
          }))}
          kept={words.kept}
        />
      )}
      <PageTop title={words.title} said={saved && words.saved} lead={words.lead} />
      <p>{mayChange ? words.changes : words.only}</p>
      <nav className="pages" aria-label={words.parts}>
        <ul>
          {AGREEMENTS.map(({ section }) => (
            <li key={section}>
              <a href={`#deel-${section}`}>{words.sections[section]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action="/beheer/afspraken" className="flow" noValidate>
        <fieldset disabled={!mayChange} className="flow">
          {AGREEMENTS.map(({ section, fields: asked }) => (
            <section key={section} aria-labelledby={`deel-${section}`} className="flow">
              <h2 id={`deel-${section}`}>{words.sections[section]}</h2>
              {asked.map((field) => (
                <Ask
                  key={field.name}
                  field={field}
                  fields={fields}
                  error={wrong.find(({ name }) => name === field.name)}
                />
              ))}
            </section>
          ))}
        </fieldset>
        {mayChange && <button type="submit">{words.save}</button>}
      </form>
      <section className="limit" aria-labelledby="bureau">
        <h2 id="bureau">{words.network.title}</h2>
        <p>{words.network.text}</p>
      </section>
    </>
  );
}

type AskProps = { field: Asked; fields: Record<string, string>; error: Wrong | undefined };

function Ask({ field, fields, error }: AskProps) {
  const { name, kind } = field;
  const [label, hint] = words.fields[name] ?? [name, ""];
  const message = error ? messageOf(error) : null;
  if (kind === "flag") {
    return (
      <label className="choice" htmlFor={idOf(name)}>
        <input type="checkbox" id={idOf(name)} name={name} value="ja" defaultChecked={name in fields} />
        <span>{label}</span>
      </label>
    );
  }
  if (kind === "set") {
    return (
      <fieldset className="field" id={idOf(name)}>
        <legend>{label}</legend>
        {hint && <p className="hint">{hint}</p>}
        {message && <p className="error">{message}</p>}
        {field.of.map((one) => (
          <label key={one} className="choice">
            <input
              type="checkbox"
              name={setName(name, one)}
              value="ja"
              defaultChecked={setName(name, one) in fields}
            />
            <span>{words.options[name]?.[one]}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  const value = fields[name] ?? "";
  return (
    <Field id={idOf(name)} label={label} hint={hint || undefined} error={message}>
      {(bound) => {
        const common = { ...bound, name, autoComplete: "off", defaultValue: value };
        if (kind === "choice") {
          return (
            <select {...common}>
              {field.of.map((one) => (
                <option key={one} value={one}>
                  {words.options[name]?.[one]}
                </option>
              ))}
            </select>
          );
        }
        if (kind === "day") return <input {...common} type="date" />;
        if (kind === "number") return <input {...common} inputMode="numeric" className="short" />;
        if (kind === "line") return <input {...common} spellCheck={false} />;
        return <textarea {...common} className="short" />;
      }}
    </Field>
  );
}
