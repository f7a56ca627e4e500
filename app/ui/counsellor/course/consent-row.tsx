import { relayOf } from "~/domain/dossier/course/relay";
import type { ConsentRow, CourseView } from "~/domain/dossier/course/schema";
import { addressOf } from "~/ui/counsellor/parts";
import { TypedText } from "~/ui/kit/text";
import { Fact, FormToken } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { relayWords } from "~/words/nl/relay";
import { staffWords } from "~/words/nl/staff";
import { courseWords } from "~/words/nl/staff-course";
import { type CourseForm, type CourseForms, formFor, idOf, wrongWith } from "./forms";
import { SaidHow } from "./said-how";

const SHADES: Readonly<Partial<Record<ConsentRow["standing"], string>>> = {
  given: "state good",
  asked: "state due",
  withdrawn: "state bad",
  disputed: "state bad",
};

/** Everything that was asked, the latest first, each as it stands with how and since when (S2-19). */
export function ConsentLedger({ course, forms }: { course: CourseView; forms: CourseForms }) {
  const words = courseWords(course).consents;
  const rows = [...course.consents].reverse();
  return rows.map((row) => (
    <article className="consent" key={row.id} id={`vraag-${row.id}`}>
      <h3>
        {row.does} <span className={SHADES[row.standing] ?? "state"}>{words.standings[row.standing]}</span>
      </h3>
      <p className="soft">
        <Standing row={row} words={words} />
      </p>
      <blockquote>
        <TypedText text={row.what} />
      </blockquote>
      <dl className="facts">
        <Fact name={words.whom}>
          <bdi>{row.whom}</bdi>
        </Fact>
        <Fact name={words.until}>{row.until ? <Day day={row.until} year /> : words.noEnd}</Fact>
        {row.read && (
          <Fact name={words.read}>
            <span lang={row.read.language}>{row.read.question}</span>
          </Fact>
        )}
      </dl>
      {row.standing === "withdrawn" && <p>{words.withdrawnNote}</p>}
      {relayOf(course, row.id) && (
        <p>
          <a href={`/werkplek/dossiers/${forms.dossierId}/doorgeven/${row.id}`}>{relayWords.link}</a>.{" "}
          <small className="soft">{relayWords.linkHint}</small>
        </p>
      )}
      {row.standing === "asked" && <Answer form={formFor(forms, "antwoord", row.id)} asked={row.id} />}
      {row.standing === "given" && <Withdraw form={formFor(forms, "intrekken", row.id)} asked={row.id} />}
    </article>
  ));
}

type StandingProps = { row: ConsentRow; words: ReturnType<typeof courseWords>["consents"] };

function Standing({ row, words }: StandingProps) {
  if (row.standing === "asked") {
    return (
      <>
        {words.askedOn} <Day day={row.askedOn} />.
      </>
    );
  }
  const byReporter = row.standing === "given" || row.standing === "refused" || row.standing === "withdrawn";
  return (
    <>
      {words.standings[row.standing]} {words.since} <Day day={row.on} />
      {row.how ? `, ${words.how[row.how]}` : byReporter && `, ${words.onPage}`}. {words.askedOn}{" "}
      <Day day={row.askedOn} />.
    </>
  );
}

type FormProps = { form: CourseForm; asked: string };

/** Writes down a yes or a no that the reporter said. */
function Answer({ form, asked }: FormProps) {
  const { record } = courseWords(form.track).consents;
  const error = wrongWith(form, "antwoord", "choice");
  const id = idOf(form.id, "antwoord");
  return (
    <details id={form.id} open={form.open}>
      <summary>{record.title}</summary>
      <form method="post" action={addressOf(form.dossierId, "toestemmingen")} className="flow">
        <fieldset className="field" aria-describedby={error ? `${id}-f` : undefined}>
          <legend>{record.answer}</legend>
          {error && (
            <p className="error" id={`${id}-f`}>
              <span className="vh">{staffWords.errorPrefix}</span>
              {error}
            </p>
          )}
          {(["ja", "nee"] as const).map((answer) => {
            const own = answer === "ja" ? id : `${id}-nee`;
            return (
              <label className="choice bare" key={answer} htmlFor={own}>
                <input
                  id={own}
                  type="radio"
                  name="antwoord"
                  value={answer}
                  defaultChecked={form.typed.antwoord === answer}
                />
                <span>{answer === "ja" ? record.yes : record.no}</span>
              </label>
            );
          })}
        </fieldset>
        <SaidHow form={form} />
        <button type="submit" name="doe" value="antwoord" className="second">
          {record.save}
        </button>
        <input type="hidden" name="op" value={asked} />
        <FormToken token={form.token} />
      </form>
    </details>
  );
}

function Withdraw({ form, asked }: FormProps) {
  const { record } = courseWords(form.track).consents;
  return (
    <details id={form.id} open={form.open}>
      <summary>{record.withdrawTitle}</summary>
      <form method="post" action={addressOf(form.dossierId, "toestemmingen")} className="flow">
        <SaidHow form={form} />
        <button type="submit" name="doe" value="intrekken" className="danger">
          {record.withdraw}
        </button>
        <input type="hidden" name="op" value={asked} />
        <FormToken token={form.token} />
      </form>
    </details>
  );
}
