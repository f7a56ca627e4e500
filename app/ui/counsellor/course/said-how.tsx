import { Field } from "~/ui/staff/parts";
import { courseWords } from "~/words/nl/staff-course";
import { type CourseForm, idOf, wrongWith } from "./forms";

/** On which day the reporter said it, and how: what the counsellor writes down in the reporter's place has both. */
export function SaidHow({ form }: { form: CourseForm }) {
  const words = courseWords(form.track).steps;
  const id = idOf(form.id, "gezegd");
  return (
    <>
      <Field id={id} label={words.on} error={wrongWith(form, "gezegd", "day")}>
        {(to) => (
          <input {...to} type="date" name="gezegd" defaultValue={form.typed.gezegd} autoComplete="off" />
        )}
      </Field>
      <fieldset className="field">
        <legend>{words.how}</legend>
        {(["mondeling", "papier"] as const).map((how) => (
          <label className="choice bare" key={how} htmlFor={idOf(form.id, how)}>
            <input
              id={idOf(form.id, how)}
              type="radio"
              name="hoe"
              value={how}
              defaultChecked={(form.typed.hoe ?? "mondeling") === how}
            />
            <span>{words.hows[how]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
