import type { ReactNode } from "react";

type Common = { id: string; label: ReactNode; hint?: ReactNode; error?: FieldMessage | undefined };

/** What is wrong with one field; `prefix` is read aloud before it ("Fout: "). */
export type FieldMessage = { prefix: string; text: ReactNode };

// Shared devices and vendor spell checkers: a browser must neither remember nor send what is typed here.
const UNREMEMBERED = { autoComplete: "off", spellCheck: false } as const;

// Two forms on one page may ask the same thing: then the field has an id of its own beside its name.
type FieldProps = Common & {
  name?: string;
  value: string;
  type?: "text" | "tel" | "email" | "date";
  className?: string;
  maxLength?: number;
};

/** A label with one line to type in. Without a name of its own the field is called as its id. */
export function Field(props: FieldProps) {
  const { id, name = id, label, hint, error, value, type = "text", className, maxLength } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} error={error} />
      <input
        id={id}
        name={name}
        type={type}
        className={className}
        maxLength={maxLength}
        defaultValue={value}
        {...UNREMEMBERED}
        {...described(id, hint, error)}
      />
    </div>
  );
}

type TextAreaProps = Common & { name?: string; value: string; className?: "tall" | "short" };

export function TextArea({ id, name = id, label, hint, error, value, className }: TextAreaProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} error={error} />
      <textarea
        id={id}
        name={name}
        className={className}
        defaultValue={value}
        {...UNREMEMBERED}
        {...described(id, hint, error)}
      />
    </div>
  );
}

type SelectProps = Common & { value: string; options: { value: string; label: string }[] };

export function Select({ id, label, hint, error, value, options }: SelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Notes id={id} hint={hint} error={error} />
      <select id={id} name={id} defaultValue={value} autoComplete="off" {...described(id, hint, error)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type GroupProps = { id: string; legend: ReactNode; error?: FieldMessage | undefined; children: ReactNode };

/** Choices that belong together. The first choice carries the id, so that the list of errors can lead there. */
export function Group({ id, legend, error, children }: GroupProps) {
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-e` : undefined}>
      <legend>{legend}</legend>
      <Notes id={id} error={error} />
      {children}
    </fieldset>
  );
}

type ChoiceProps = {
  name: string;
  label: ReactNode;
  checked: boolean;
  type?: "radio" | "checkbox";
  value?: string;
  id?: string;
  small?: ReactNode;
  face?: ReactNode;
  bare?: boolean;
  error?: FieldMessage | undefined;
};

export function Choice({
  name,
  label,
  checked,
  type = "radio",
  value,
  id,
  small,
  face,
  bare,
  error,
}: ChoiceProps) {
  return (
    <label className={bare ? "choice bare" : "choice"}>
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        autoComplete="off"
        {...(error && id ? { "aria-invalid": true, "aria-describedby": `${id}-e` } : {})}
      />
      {face}
      <span>
        {label}
        {small ? <small>{small}</small> : null}
      </span>
    </label>
  );
}

/** The list above the page's heading that leads to each field that is not right; one thing without a field is a line. */
export function ErrorSummary({
  title,
  items,
  kept,
}: {
  title: string;
  items: { href?: string | undefined; text: string }[];
  kept?: string | undefined;
}) {
  const [only] = items.length === 1 && !items[0]?.href ? items : [];
  return (
    <div className="errors" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      {only ? (
        <p>{only.text}</p>
      ) : (
        <ul>
          {items.map(({ href, text }) => (
            <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      )}
      {kept ? <p>{kept}</p> : null}
    </div>
  );
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} autoComplete="off" />;
}

/** An error that stands above its choice or field. */
export function ErrorNote({ id, error }: { id: string; error?: FieldMessage | undefined }) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-e`}>
      <span className="vh">{error.prefix}</span>
      {error.text}
    </p>
  );
}

function Notes({ id, hint, error }: { id: string; hint?: ReactNode; error?: FieldMessage | undefined }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      ) : null}
      <ErrorNote id={id} error={error} />
    </>
  );
}

function described(id: string, hint: ReactNode, error: FieldMessage | undefined) {
  const notes = [...(hint ? [`${id}-h`] : []), ...(error ? [`${id}-e`] : [])];
  return {
    ...(notes.length > 0 ? { "aria-describedby": notes.join(" ") } : {}),
    ...(error ? { "aria-invalid": true } : {}),
  };
}
