import { CONSULTED, type Consultation } from "~/domain/consultation/schema";
import { ErrorSummary } from "~/ui/kit/fields";
import { TypedText } from "~/ui/kit/text";
import { Empty, Fact, Field, FormToken, KeepText } from "~/ui/staff/parts";
import { writtenMonth } from "~/words/dates";
import { consultationWords as words } from "~/words/nl/consultation";
import { staffWords } from "~/words/nl/staff";

export type ConsultationProblem = keyof typeof words.problems;
export type ConsultationTyped = Readonly<Record<string, string>>;

type Props = {
  consultations: Consultation[];
  token: string;
  problems: ConsultationProblem[];
  typed: ConsultationTyped;
  draft: boolean;
};

/** Legal advice and consultation on a story without names, apart from every dossier (S1-19, domain 6.5). */
export function ConsultationView(props: Props) {
  const { consultations, problems } = props;
  return (
    <>
      <p>
        <a href="/werkplek">{staffWords.pages.today}</a>
      </p>
      {problems.length > 0 && (
        <ErrorSummary
          title={words.problem}
          items={problems.map((problem) => ({ href: `#${AT[problem]}`, text: words.problems[problem] }))}
          kept={words.keptText}
        />
      )}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.apart}</p>
      <Ask {...props} />
      <section aria-labelledby="eerder">
        <h2 id="eerder">{words.list}</h2>
        <p className="soft">{words.kept}</p>
        {consultations.length === 0 && <Empty {...words.empty} />}
        {consultations.length > 0 && (
          <div className="folds">
            {consultations.map((one) => (
              <Asked key={one.id} one={one} {...props} />
            ))}
          </div>
        )}
      </section>
    </>
  );
}

const AT: Record<ConsultationProblem, string> = {
  with: "met", story: "verhaal", question: "vraag", nameless: "naamloos", advice: "eerder",
}; // biome-ignore format: one place a word

function Ask({ token, problems, typed, draft }: Props) {
  const wrong = (problem: ConsultationProblem) =>
    problems.includes(problem) ? words.problems[problem] : null;
  const mine = typed.op === undefined ? typed : {};
  return (
    <section aria-labelledby="nieuw">
      <h2 id="nieuw">{words.write}</h2>
      <form method="post" className="flow">
        <fieldset className="field">
          <legend>{words.with}</legend>
          {CONSULTED.map((one, place) => (
            <label className="choice bare" key={one} htmlFor={place === 0 ? "met" : `met-${one}`}>
              <input
                id={place === 0 ? "met" : `met-${one}`}
                type="radio"
                name="met"
                value={one}
                defaultChecked={mine.met === one}
              />
              <span>{words.withs[one]}</span>
            </label>
          ))}
        </fieldset>
        <Field id="verhaal" label={words.story} hint={words.storyHint} error={wrong("story")}>
          {(to) => (
            <textarea
              {...to}
              name="verhaal"
              spellCheck={false}
              autoComplete="off"
              defaultValue={mine.verhaal}
            />
          )}
        </Field>
        <Field id="vraag" label={words.question} error={wrong("question")}>
          {(to) => (
            <input {...to} name="vraag" spellCheck={false} autoComplete="off" defaultValue={mine.vraag} />
          )}
        </Field>
        <div className="field">
          <label className="choice bare" htmlFor="naamloos">
            <input
              id="naamloos"
              type="checkbox"
              name="naamloos"
              value="ja"
              defaultChecked={mine.naamloos === "ja"}
              {...(wrong("nameless") && { "aria-invalid": true })}
            />
            <span>{words.nameless}</span>
          </label>
        </div>
        <KeepText form="overleg" back={draft} />
        <button type="submit" name="doe" value="overleg">
          {words.save}
        </button>
        <FormToken token={token} />
      </form>
    </section>
  );
}

function Asked({ one, token, problems, typed }: Props & { one: Consultation }) {
  const mine = typed.op === one.id;
  const id = `advies-${one.id}`;
  return (
    <details open={mine}>
      <summary>
        {one.question}{" "}
        <small>
          {words.withs[one.with]}, {writtenMonth(one.writtenIn, "nl")}
        </small>
      </summary>
      <div className="flow">
        <TypedText text={one.story} />
        {one.advice && (
          <dl className="facts">
            <Fact name={words.given}>
              <TypedText text={one.advice} />
            </Fact>
          </dl>
        )}
        <form method="post" className="flow">
          <Field
            id={id}
            label={words.advice}
            error={mine && problems.includes("advice") ? words.problems.advice : null}
          >
            {(to) => (
              <textarea
                {...to}
                name="advies"
                className="short"
                spellCheck={false}
                autoComplete="off"
                defaultValue={(mine ? typed.advies : undefined) ?? one.advice}
              />
            )}
          </Field>
          <input type="hidden" name="op" value={one.id} />
          <button type="submit" name="doe" value="advies" className="second">
            {words.saveAdvice}
          </button>
          <FormToken token={token} />
        </form>
        <form method="post">
          <input type="hidden" name="op" value={one.id} />
          <button type="submit" name="doe" value="weghalen" className="danger">
            {words.drop}
          </button>
          <FormToken token={token} />
        </form>
      </div>
    </details>
  );
}
