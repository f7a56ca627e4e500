import type { ActRow, CourseView } from "~/domain/dossier/course/schema";
import { addressOf } from "~/ui/counsellor/parts";
import { FormToken, KeepText } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { courseWords, shutWords } from "~/words/nl/staff-course";
import { type CourseForm, type CourseForms, formFor } from "./forms";
import { QuestionField } from "./question";

type Props = { course: CourseView; forms: CourseForms };

/** What may be done now and what not, each with the reason; doing one names the consent that it uses (S2-19, S2-37). */
export function Acts({ course, forms }: Props) {
  const words = courseWords(course).consents;
  const may = course.acts.filter((act) => act.because === null);
  const mayNot = course.acts.filter((act) => act.because !== null);
  return (
    <section aria-labelledby="daden">
      <h2 id="daden">{words.acts.title}</h2>
      <p className="soft">{words.acts.lead}</p>
      {may.length > 0 && (
        <div className="folds">
          {may.map((act) => (
            <ActFold
              key={act.act}
              act={act}
              form={formFor(forms, "daad", act.act)}
              open={course.next?.kind === "act" && course.next.name === act.act}
            />
          ))}
        </div>
      )}
      <ul className="log">
        {mayNot.map((act) => (
          <li key={act.act} id={`daad-${act.act.replaceAll("_", "-")}`}>
            <p>
              {act.does}
              {act.done > 0 && `. ${words.acts.done(act.done)}`}
            </p>
            <p className="soft">
              <small>{act.because && shutWords(act.because, course)}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActFold({ act, form, open }: { act: ActRow; form: CourseForm; open: boolean }) {
  const words = courseWords(form.track).consents;
  return (
    <details id={form.id} open={open || form.open}>
      <summary>
        {act.does}{" "}
        <small>
          {words.acts.may}
          {act.done > 0 && `. ${words.acts.done(act.done)}`}
        </small>
      </summary>
      <form method="post" action={addressOf(form.dossierId, "toestemmingen")} className="flow">
        <Uses act={act} form={form} />
        {Object.entries(act.asks).map(([name, question]) => (
          <QuestionField key={name} form={form} name={name} question={question} />
        ))}
        <KeepText form={form.id} back={form.draft} />
        <button type="submit" name="doe" value="daad">
          {words.acts.record}
        </button>
        <input type="hidden" name="daad" value={act.act} />
        <FormToken token={form.token} />
      </form>
    </details>
  );
}

/** Which yes an act rests on; nothing is shared beyond its words. */
function Uses({ act, form }: { act: ActRow; form: CourseForm }) {
  const words = courseWords(form.track).consents;
  if (!act.needsConsent) return <p className="soft">{words.acts.noConsentNeeded}</p>;
  const chosen = act.live.some(({ id }) => id === form.typed.op) ? form.typed.op : act.live[0]?.id;
  return (
    <fieldset className="field">
      <legend>{words.acts.uses}</legend>
      {act.live.map((consent) => (
        <label className="choice" key={consent.id} htmlFor={`${form.id}-${consent.id}`}>
          <input
            id={`${form.id}-${consent.id}`}
            type="radio"
            name="op"
            value={consent.id}
            defaultChecked={consent.id === chosen}
          />
          <span>
            <bdi>{consent.what}</bdi>
            <small>
              {words.whom}: <bdi>{consent.whom}</bdi>. {words.standings.given} {words.since}{" "}
              <Day day={consent.on} />.
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
