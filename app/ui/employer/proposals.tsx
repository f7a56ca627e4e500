import type { GivenAnswer } from "~/domain/documents/replies";
import type { Difference } from "~/domain/documents/template";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { documentWords } from "~/words/nl/documents";
import type { WrongAt } from "./document-problems";

const words = documentWords.proposals;

/** Under which heading of the document a clause stands. */
type Under = { heading: string };

export type ReadProposal = Difference & Under & { reads: { own: string; after: string } };

type Props = {
  proposals: ReadProposal[];
  action: string;
  mayWrite: boolean;
  typed: Record<string, string>;
  wrong: WrongAt;
};

/** What the network would have otherwise, clause by clause; nothing changes without a choice. */
export function Proposals({ proposals, ...shared }: Props) {
  return (
    <section aria-labelledby="voorstellen" className="flow">
      <h2 id="voorstellen">{words.title}</h2>
      <p>{words.after}</p>
      {proposals.map((one) => (
        <Proposal key={`${one.number} ${one.clause}`} one={one} {...shared} />
      ))}
    </section>
  );
}

function Proposal({ one, action, mayWrite, typed, wrong }: Omit<Props, "proposals"> & { one: ReadProposal }) {
  const id = `${one.clause}-${one.number}`;
  const own = typed.zin === one.clause && typed.voorstel === `${one.number}` ? typed : {};
  const choices = [
    { value: "taken", label: words.take },
    ...(one.mayEdit ? [{ value: "edited", label: words.edit }] : []),
    { value: "refused", label: words.refuse },
  ];
  return (
    <div className="notice">
      <h3>
        {one.heading || words.head} <small className="soft">{one.clause}</small>
      </h3>
      <p>
        {words.why} {one.reason}
      </p>
      {one.lawOn && (
        <p>
          {words.law} <Day day={one.lawOn} year />.
        </p>
      )}
      <p>
        <b>{words.own}.</b> <del>{one.reads.own}</del>
      </p>
      <p>
        <b>{words.now}.</b> <ins>{one.reads.after}</ins>
      </p>
      {mayWrite && (
        <form method="post" action={action} className="flow">
          <fieldset className="field">
            <legend>{words.choice}</legend>
            {choices.map(({ value, label }) => (
              <label key={value} className="choice">
                <input type="radio" name="keuze" value={value} defaultChecked={own.keuze === value} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          {one.mayEdit && (
            <Field
              id={`tekst-${id}`}
              label={words.words}
              hint={one.own.includes("{") ? words.values : undefined}
              error={wrong(`tekst-${id}`)}
            >
              {(bound) => (
                <textarea {...bound} name="tekst" className="short" defaultValue={own.tekst ?? one.own} />
              )}
            </Field>
          )}
          <Field id={`waarom-${id}`} label={words.reason} error={wrong(`waarom-${id}`)}>
            {(bound) => (
              <input
                {...bound}
                name="waarom"
                maxLength={300}
                autoComplete="off"
                defaultValue={own.waarom ?? ""}
              />
            )}
          </Field>
          <button type="submit" name="doe" value="antwoorden" className="second">
            {words.submit}
          </button>
          <input type="hidden" name="voorstel" value={one.number} />
          <input type="hidden" name="zin" value={one.clause} />
        </form>
      )}
    </div>
  );
}

export type Answered = Omit<GivenAnswer, "tenantId" | "employer"> & Under;

/** What was decided about earlier changes, and what the network said to who did not take one. */
export function EarlierAnswers({ answered }: { answered: Answered[] }) {
  const { earlier } = words;
  return (
    <section aria-labelledby="gekozen">
      <h2 id="gekozen">{earlier.title}</h2>
      <ul>
        {answered.map((one) => (
          <li key={`${one.number} ${one.clause}`}>
            {one.heading || words.head} ({one.clause}). {earlier.choices[one.choice]}
            {one.words || one.reason ? `: ${one.words || one.reason}` : "."}
            {one.reply && (
              <>
                <br />
                {earlier.reply} {one.reply}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
