import type { GivenAnswer } from "~/domain/documents/replies";
import { ErrorSummary } from "~/ui/kit/fields";
import { PageTop } from "~/ui/staff/page-top";
import { Empty, Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { staffWords } from "~/words/nl/staff";
import { templateWords as words } from "~/words/nl/templates";
import { Lagging, type LaggingRow } from "./lagging";

export type TemplateProblem = keyof typeof words.problems;
type Kind = keyof typeof words.kinds;

type Props = {
  kind: Kind;
  clauses: { id: string; text: string }[];
  /** The clause whose text is shown to be changed. */
  chosen: { id: string; text: string } | null;
  changes: {
    number: number;
    texts: Readonly<Record<string, string>>;
    reason: string;
    lawOn: string | null;
  }[];
  /** Who has not answered yet, by the number of the change. */
  waiting: Readonly<Record<number, string[]>>;
  answers: GivenAnswer[];
  /** How the summaries say the chosen clause now, in each language. */
  translations: { text: string; language: "en" | "pl"; words: string }[];
  lagging: LaggingRow[];
  problem: TemplateProblem | null;
  typed: Record<string, string>;
  flash: keyof typeof words.flash | null;
};

/** `/netwerk/sjablonen`: the network's own texts, what it changed in them, and what employers did with it. */
export function TemplatesView(props: Props) {
  const { kind, changes, waiting, answers, problem, flash } = props;
  return (
    <>
      {problem && (
        <ErrorSummary
          title={staffWords.notDone}
          items={[{ href: placeOf(problem, props.typed), text: words.problems[problem] }]}
          kept={staffWords.kept}
        />
      )}
      <PageTop title={words.title} said={flash && words.flash[flash]} lead={words.lead} />
      <nav className="tabs" aria-label={words.title}>
        <ul>
          {(Object.keys(words.kinds) as Kind[]).map((one) => (
            <li key={one}>
              <a href={`/netwerk/sjablonen?soort=${one}`} aria-current={one === kind ? "page" : undefined}>
                {words.kinds[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{words.kinds[kind]}</h2>
      <Change {...props} />
      <Lagging kind={kind} rows={props.lagging} typed={props.typed} />
      <section aria-labelledby="eerder">
        <h3 id="eerder">{words.changes}</h3>
        {changes.length === 0 && <Empty {...words.none} />}
        {changes.map(({ number, texts, reason, lawOn }) => (
          <div key={number} className="notice">
            <p>
              <b>{words.change(number)}.</b> {reason}{" "}
              {lawOn && (
                <>
                  {words.law} <Day day={lawOn} year />.
                </>
              )}
            </p>
            {Object.entries(texts).map(([clause, text]) => (
              <p key={clause}>
                {clause}: {text}
              </p>
            ))}
            <p>
              {waiting[number] ? `${words.answers.waits} ${waiting[number].join(", ")}` : words.answers.all}
            </p>
          </div>
        ))}
      </section>
      {answers.length > 0 && (
        <section aria-labelledby="keuzes" className="flow">
          <h3 id="keuzes">{words.answers.title}</h3>
          {answers.map((answer) => (
            <Given key={`${answer.tenantId} ${answer.number} ${answer.clause}`} answer={answer} kind={kind} />
          ))}
        </section>
      )}
    </>
  );
}

const FIELDS: Partial<Record<TemplateProblem, string>> = {
  unknown_clause: "zin",
  unchanged: "tekst",
  forbidden_words: "tekst",
  unknown_value: "tekst",
  reason: "waarom",
  lawOn: "wet",
};

/** Where a refused change or translation is mended; a reply stands among the answers. */
function placeOf(problem: TemplateProblem, typed: Record<string, string>): string | undefined {
  if (typed.doe === "vertalen") return `#woorden-${typed.taal}-${typed.tekst}-${typed.van}`;
  const field = typed.doe === "antwoorden" ? undefined : FIELDS[problem];
  return field && `#${field}`;
}

function Change({ kind, clauses, chosen, translations, problem, typed }: Props) {
  const { form } = words;
  const wrong = (field: string) =>
    problem && placeOf(problem, typed) === `#${field}` ? words.problems[problem] : null;
  return (
    <section aria-labelledby="wijziging" className="flow">
      <h3 id="wijziging">{form.title}</h3>
      <form method="get" action="/netwerk/sjablonen" className="flow">
        <Field id="zin" label={form.clause}>
          {(bound) => (
            <select {...bound} name="zin" defaultValue={chosen?.id}>
              {clauses.map(({ id, text }) => (
                <option key={id} value={id}>
                  {id}: {text.replace(/^(- |\d+\. )/, "").slice(0, 60)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit" className="second">
          {form.choose}
        </button>
        <input type="hidden" name="soort" value={kind} />
      </form>
      {chosen && (
        <form method="post" action="/netwerk/sjablonen" className="flow">
          <Field id="tekst" label={form.text} hint={form.now} error={wrong("tekst")}>
            {(bound) => <textarea {...bound} name="tekst" defaultValue={typed.tekst ?? chosen.text} />}
          </Field>
          <Field id="waarom" label={form.reason} hint={form.reasonHint} error={wrong("waarom")}>
            {(bound) => (
              <input
                {...bound}
                name="waarom"
                maxLength={300}
                autoComplete="off"
                defaultValue={typed.waarom ?? ""}
              />
            )}
          </Field>
          <Field id="wet" label={form.lawOn} hint={form.lawHint} error={wrong("wet")}>
            {(bound) => <input {...bound} type="date" name="wet" defaultValue={typed.wet ?? ""} />}
          </Field>
          {translations.map(({ text, language, words: now }) => (
            <Field
              key={`${language} ${text}`}
              id={`vertaling-${language}-${text}`}
              label={form.translation(staffWords.languages[language], text)}
              hint={`${form.translationHint} ${now}`}
            >
              {(bound) => (
                <textarea {...bound} name={bound.id} lang={language} defaultValue={typed[bound.id] ?? ""} />
              )}
            </Field>
          ))}
          <button type="submit">{form.submit}</button>
          <input type="hidden" name="soort" value={kind} />
          <input type="hidden" name="zin" value={chosen.id} />
        </form>
      )}
    </section>
  );
}

/** Where the network's word to one answer is written. */
export const answerField = ({
  tenantId,
  number,
  clause,
}: {
  tenantId: string;
  number: number;
  clause: string;
}): string => `antwoord-${tenantId.slice(0, 8)}-${number}-${clause}`;

function Given({ answer, kind }: { answer: GivenAnswer; kind: Kind }) {
  const id = answerField(answer);
  return (
    <div className="notice">
      <p>
        <b>{answer.employer}</b>
        <br />
        {words.answers.choices[answer.choice]}: {answer.clause}. {answer.words}
        {answer.reason}
      </p>
      {answer.reply && (
        <p>
          {words.answers.replied} {answer.reply}
        </p>
      )}
      {answer.choice === "refused" && !answer.reply && (
        <form method="post" action="/netwerk/sjablonen" className="flow">
          <Field id={id} label={words.answers.reply}>
            {(bound) => <input {...bound} name="antwoord" maxLength={600} autoComplete="off" />}
          </Field>
          <button type="submit" name="doe" value="antwoorden" className="second">
            {words.answers.submit}
          </button>
          <input type="hidden" name="soort" value={kind} />
          <input type="hidden" name="werkgever" value={answer.tenantId} />
          <input type="hidden" name="wijziging" value={answer.number} />
          <input type="hidden" name="zin" value={answer.clause} />
        </form>
      )}
    </div>
  );
}
