import { fieldOf } from "~/domain/tracks/answers";
import type { Question } from "~/domain/tracks/track";
import { Field } from "~/ui/staff/parts";
import { staffWords } from "~/words/nl/staff";
import { courseWords } from "~/words/nl/staff-course";
import { type CourseForm, idOf, wrongWith } from "./forms";

type Props = { form: CourseForm; name: string; question: Question; begin?: string };

/** More options than this are a list to choose from. */
const MOST_RADIOS = 8;

/** One question of a step, in the way its kind is answered; `begin` is what stands in it before anybody typed. */
export function QuestionField({ form, name, question, begin = "" }: Props) {
  const field = fieldOf(name);
  const id = idOf(form.id, field);
  const value = form.typed[field] ?? begin;
  const error = wrongWith(form, field, question.kind);
  const options = Object.entries(question.options ?? {});
  const words = courseWords(form.track).steps;
  const hint = question.hint ?? (question.optional ? words.optional : undefined);
  const bound = { id, label: question.label, hint, error };
  const typing = { name: field, autoComplete: "off", defaultValue: value };
  switch (question.kind) {
    case "line":
      return <Field {...bound}>{(to) => <input {...to} {...typing} spellCheck={false} />}</Field>;
    case "text":
      return <Field {...bound}>{(to) => <textarea {...to} {...typing} spellCheck={false} />}</Field>;
    case "day":
      return <Field {...bound}>{(to) => <input {...to} {...typing} type="date" />}</Field>;
    case "tick":
      return <Tick form={form} field={field} question={question} error={error} />;
    case "choices":
      return <Options {...bound} kind="checkbox" options={options} form={form} name={name} value={value} />;
    case "choice":
      return options.length <= MOST_RADIOS ? (
        <Options {...bound} kind="radio" options={options} form={form} name={name} value={value} />
      ) : (
        <Field {...bound}>
          {(to) => (
            <select {...to} {...typing}>
              <option value="">{words.choose}</option>
              {options.map(([option, label]) => (
                <option key={option} value={option}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
  }
}

type OptionsProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  error: string | null;
  kind: "radio" | "checkbox";
  options: [string, string][];
  form: CourseForm;
  name: string;
  value: string;
};

function Options({ id, label, hint, error, kind, options, form, name, value }: OptionsProps) {
  const described = [hint && `${id}-h`, error && `${id}-f`].filter(Boolean).join(" ");
  return (
    <fieldset className="field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error && <Wrong id={id} error={error} />}
      {options.map(([option, words], place) => {
        // The first one carries the name of the question, so that the list of errors leads to it.
        const own = place === 0 ? id : `${id}-${option}`;
        const posted = kind === "radio" ? fieldOf(name) : fieldOf(name, option);
        const checked = kind === "radio" ? value === option : (form.typed[posted] ?? "") !== "";
        return (
          <label className="choice bare" key={option} htmlFor={own}>
            <input
              id={own}
              type={kind}
              name={posted}
              value={kind === "radio" ? option : "ja"}
              defaultChecked={checked}
              autoComplete="off"
            />
            <span>{words}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

type TickProps = { form: CourseForm; field: string; question: Question; error: string | null };

function Tick({ form, field, question, error }: TickProps) {
  const id = idOf(form.id, field);
  return (
    <div className="field">
      {error && <Wrong id={id} error={error} />}
      <label className="choice bare" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={field}
          value="ja"
          defaultChecked={(form.typed[field] ?? "") !== ""}
          autoComplete="off"
          {...(error && { "aria-invalid": true, "aria-describedby": `${id}-f` })}
        />
        <span>{question.label}</span>
      </label>
    </div>
  );
}

function Wrong({ id, error }: { id: string; error: string }) {
  return (
    <p className="error" id={`${id}-f`}>
      <span className="vh">{staffWords.errorPrefix}</span>
      {error}
    </p>
  );
}
