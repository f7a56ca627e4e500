import type { ClauseDifference, Difference } from "~/domain/documents/template";
import type { DocumentKind } from "~/domain/intake/schema";
import { ComposedText } from "~/ui/kit/composed";
import { Fold } from "~/ui/kit/fold";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { documentWords as words } from "~/words/nl/documents";
import { ownPaperWords } from "~/words/nl/own-paper";
import { Consented, type Latest, Publishing } from "./document-steps";
import { OwnPaper } from "./own-paper";
import { type Answered, EarlierAnswers, Proposals } from "./proposals";

export type DocumentProblem = keyof typeof words.problems;

type Props = {
  kind: DocumentKind;
  path: string;
  today: string;
  mayWrite: boolean;
  latest: Latest | undefined;
  older: { number: string; inForceOn: string | null }[];
  proposals: Difference[];
  answered: Answered[];
  problem: DocumentProblem | null;
  typed: Record<string, string>;
  flash: keyof typeof words.flash | null;
};

/** One document of an employer: what is proposed, the newest version and what it still needs, and the older ones. */
export function DocumentView(props: Props) {
  const { kind, path, mayWrite, latest, older, proposals, answered, problem, typed, flash } = props;
  const action = `/beheer/documenten/${path}`;
  return (
    <>
      {problem && (
        <div className="errors" role="alert">
          <p>{words.problems[problem]}</p>
        </div>
      )}
      <p>
        <a href="/beheer/documenten">{words.back}</a>
      </p>
      <h1>{words.kinds[kind]}</h1>
      {flash && (
        <p className="flash" role="status">
          {words.flash[flash]}
        </p>
      )}
      {proposals.length > 0 && (
        <Proposals proposals={proposals} action={action} mayWrite={mayWrite} typed={typed} />
      )}
      {answered.length > 0 && <EarlierAnswers answered={answered} />}
      {latest && (
        <section aria-labelledby="nieuwste" className="flow">
          <h2 id="nieuwste">{words.version(`${latest.major}.${latest.minor}`)}</h2>
          <p className="soft">
            {words.by(latest.author)} <Day day={latest.writtenOn} year />
          </p>
          {latest.differences.length > 0 && <Differences differences={latest.differences} />}
          {latest.isFile ? (
            <p>
              <a href={`${action}/eigen`} download>
                {ownPaperWords.preview}
              </a>
            </p>
          ) : (
            <Fold {...words.preview} open={false}>
              <ComposedText blocks={latest.text.blocks} />
            </Fold>
          )}
          <Consented latest={latest} action={action} typed={typed} mayWrite={mayWrite} />
          <Publishing latest={latest} action={action} typed={typed} mayWrite={mayWrite} />
        </section>
      )}
      {mayWrite && (
        <section aria-labelledby="vastleggen">
          <h2 id="vastleggen">{words.write.title}</h2>
          <p>{words.write.text}</p>
          <form method="post" action={action} className="flow">
            <Field id="notitie" label={words.write.note} hint={words.write.noteHint}>
              {(bound) => (
                <input
                  {...bound}
                  name="notitie"
                  maxLength={300}
                  autoComplete="off"
                  defaultValue={typed.notitie ?? ""}
                />
              )}
            </Field>
            <button type="submit" name="doe" value="vastleggen" className={latest ? "second" : undefined}>
              {words.write.submit}
            </button>
          </form>
        </section>
      )}
      {mayWrite && kind !== "flyer" && <OwnPaper action={action} />}
      <section aria-labelledby="eerder">
        <h2 id="eerder">{words.older}</h2>
        {older.length === 0 ? (
          <p>{words.noOlder}</p>
        ) : (
          <ul>
            {older.map(({ number, inForceOn }) => (
              <li key={number}>
                {words.version(number)}
                {inForceOn && (
                  <>
                    , {words.publish.done} <Day day={inForceOn} year />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Differences({ differences }: { differences: ClauseDifference[] }) {
  return (
    <>
      <h3>{words.changed.title}</h3>
      <p>{words.changed.text}</p>
      {differences.map(({ clause, before, after }) => (
        <div key={clause} className="notice">
          {before && (
            <p>
              <del>{before}</del>
            </p>
          )}
          {after && (
            <p>
              <ins>{after}</ins>
            </p>
          )}
        </div>
      ))}
    </>
  );
}
