import type { CourseView } from "~/domain/dossier/course/schema";
import { addressOf } from "~/ui/counsellor/parts";
import { Empty, Field, FormToken, KeepText } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { dayOf } from "~/words/dates";
import { courseWords } from "~/words/nl/staff-course";
import { Acts } from "./acts";
import { AskConsents } from "./ask-consent";
import { ConsentLedger } from "./consent-row";
import { type CourseForms, formFor, idOf, wrongWith } from "./forms";

type Props = { course: CourseView; forms: CourseForms };

/** Both sides of the ledger: what was asked and answered, what may be done with it, and what was only told. */
export function Consents({ course, forms }: Props) {
  const words = courseWords(course).consents;
  return (
    <>
      <section aria-labelledby="toestemmingen">
        <h2 id="toestemmingen">{words.title}</h2>
        {course.consents.length === 0 && <Empty {...words.empty} />}
        <ConsentLedger course={course} forms={forms} />
      </section>
      <AskConsents course={course} forms={forms} />
      <Acts course={course} forms={forms} />
      <Notices course={course} forms={forms} />
    </>
  );
}

/** What the reporter was told (medeweten): another kind of record than a consent, and in other words (S2-19, C1). */
function Notices({ course, forms }: Props) {
  const words = courseWords(course).consents.notices;
  const told = course.history.filter(({ kind }) => kind === "notice").reverse();
  const form = formFor(forms, "verteld");
  return (
    <section aria-labelledby="verteld-kop">
      <h2 id="verteld-kop">{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {told.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ul className="log">
          {told.map(({ id, at, does }) => (
            <li key={id}>
              <header>
                <b>
                  <Day day={dayOf(at)} opens />
                </b>
              </header>
              <p>
                <bdi>{does}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={addressOf(form.dossierId, "toestemmingen")} className="flow" id={form.id}>
        <Field id={idOf(form.id, "wat")} label={words.what} error={wrongWith(form, "wat", "line")}>
          {(to) => (
            <input {...to} name="wat" spellCheck={false} autoComplete="off" defaultValue={form.typed.wat} />
          )}
        </Field>
        <KeepText form={form.id} back={form.draft} />
        <button type="submit" name="doe" value="verteld" className="second">
          {words.save}
        </button>
        <FormToken token={form.token} />
      </form>
    </section>
  );
}
