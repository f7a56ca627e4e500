import type { ActRow, CourseView } from "~/domain/dossier/course/schema";
import { addressOf } from "~/ui/counsellor/parts";
import { Field, FormToken, KeepText } from "~/ui/staff/parts";
import { courseWords } from "~/words/nl/staff-course";
import { type CourseForm, type CourseForms, formFor, idOf, wrongWith } from "./forms";

/** Asks one consent for one act, in the words that the reporter will read. */
export function AskConsents({ course, forms }: { course: CourseView; forms: CourseForms }) {
  const words = courseWords(course).consents.ask;
  const askable = course.acts.filter((act) => act.mayAsk);
  return (
    <section aria-labelledby="vragen">
      <h2 id="vragen">{words.title}</h2>
      {askable.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <div className="folds">
          {askable.map((act) => (
            <AskFold
              key={act.act}
              act={act}
              form={formFor(forms, "vraag", act.act)}
              open={course.next?.kind === "ask" && course.next.name === act.act}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function AskFold({ act, form, open }: { act: ActRow; form: CourseForm; open: boolean }) {
  const words = courseWords(form.track).consents.ask;
  const field = (name: string) => ({ id: idOf(form.id, name), error: wrongWith(form, name, "text") });
  return (
    <details id={form.id} open={open || form.open}>
      <summary>
        {act.does} <small>{words.hint}</small>
      </summary>
      <form method="post" action={addressOf(form.dossierId, "toestemmingen")} className="flow">
        <Field {...field("wat")} label={words.what} hint={words.whatHints[act.act] ?? words.whatHint}>
          {(to) => (
            <textarea
              {...to}
              name="wat"
              className="short"
              spellCheck={false}
              autoComplete="off"
              defaultValue={form.typed.wat}
            />
          )}
        </Field>
        <Field {...field("met")} label={words.whom}>
          {(to) => (
            <input {...to} name="met" spellCheck={false} autoComplete="off" defaultValue={form.typed.met} />
          )}
        </Field>
        <Field {...field("tot")} label={words.until} hint={words.untilHint}>
          {(to) => <input {...to} type="date" name="tot" autoComplete="off" defaultValue={form.typed.tot} />}
        </Field>
        <KeepText form={form.id} back={form.draft} />
        <button type="submit" name="doe" value="vraag">
          {words.send}
        </button>
        <input type="hidden" name="daad" value={act.act} />
        <FormToken token={form.token} />
      </form>
    </details>
  );
}
