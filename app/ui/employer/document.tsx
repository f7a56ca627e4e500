import type { Composed } from "~/domain/documents/clause";
import type { ClauseDifference } from "~/domain/documents/template";
import type { DocumentKind } from "~/domain/intake/schema";
import { ComposedText } from "~/ui/kit/composed";
import { Difference } from "~/ui/kit/difference";
import { ErrorSummary } from "~/ui/kit/fields";
import { Fold } from "~/ui/kit/fold";
import { PageTop } from "~/ui/staff/page-top";
import { Empty, Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { documentWords as words } from "~/words/nl/documents";
import { ownPaperWords } from "~/words/nl/own-paper";
import { staffWords } from "~/words/nl/staff";
import { type DocumentProblem, fieldOf, type WrongAt } from "./document-problems";
import { Consented, type Latest, Publishing } from "./document-steps";
import { OwnPaper } from "./own-paper";
import { type Answered, EarlierAnswers, Proposals, type ReadProposal } from "./proposals";
import { WAYS } from "./ways";

type Draft = {
  text: Pick<Composed, "title" | "blocks">;
  missing: boolean;
  /** The newest version says all of it already. */
  same: boolean;
  differences: ClauseDifference[];
  /** The Dutch stays; only words in another language are new. */
  translationOnly: boolean;
  /** Languages that would say something as it was before. */
  behind: ("en" | "pl")[];
};

type Props = {
  kind: DocumentKind;
  path: string;
  today: string;
  mayWrite: boolean;
  latest: Latest | undefined;
  draft: Draft | null;
  others: { number: string; inForceOn: string | null; isFile: boolean }[];
  proposals: ReadProposal[];
  answered: Answered[];
  problem: DocumentProblem | null;
  typed: Record<string, string>;
  flash: keyof typeof words.flash | null;
};

/** One document of an employer: what is proposed, a version and what it still needs, what comes next, and the others. */
export function DocumentView(props: Props) {
  const { kind, path, mayWrite, latest, draft, others, proposals, answered, problem, typed, flash } = props;
  const action = `/beheer/documenten/${path}`;
  const number = latest && `${latest.major}.${latest.minor}`;
  const field = problem && fieldOf(problem, typed);
  const wrong: WrongAt = (id) => (problem && id === field ? words.problems[problem] : null);
  const shared = { action, typed, mayWrite, wrong };
  return (
    <>
      {problem && (
        <ErrorSummary
          title={staffWords.notDone}
          items={[{ href: field ? `#${field}` : undefined, text: words.problems[problem] }]}
          kept={staffWords.kept}
        />
      )}
      <p>
        <a href="/beheer/documenten">{words.back}</a>
      </p>
      <PageTop title={words.kinds[kind]} said={flash && words.flash[flash]} />
      {proposals.length > 0 && <Proposals proposals={proposals} {...shared} />}
      {answered.length > 0 && <EarlierAnswers answered={answered} />}
      {latest && (
        <section aria-labelledby="versie" className="flow">
          <h2 id="versie">{words.version(number ?? "")}</h2>
          <p className="soft">
            {words.by(latest.author)} <Day day={latest.writtenOn} year />
            {latest.note && `. ${latest.note}`}
          </p>
          {latest.differences.length > 0 && <Differences differences={latest.differences} />}
          {!latest.isFile && (
            <Fold {...words.preview} open={false}>
              <ComposedText blocks={latest.text.blocks} />
            </Fold>
          )}
          <p>
            <a href={`${action}/versie-${number}.pdf`} download>
              {latest.isFile ? ownPaperWords.pdf(number ?? "") : words.pdf(number ?? "")}
            </a>
          </p>
          <Consented latest={latest} {...shared} />
          <Publishing latest={latest} {...shared} />
        </section>
      )}
      {!latest && !draft && <Empty {...words.first} way={WAYS.agreements} />}
      {draft && <Next draft={draft} first={!latest} action={action} typed={typed} mayWrite={mayWrite} />}
      {mayWrite && kind !== "flyer" && <OwnPaper action={action} />}
      <Others others={others} action={action} />
    </>
  );
}

type NextProps = {
  draft: Draft;
  first: boolean;
  action: string;
  typed: Record<string, string>;
  mayWrite: boolean;
};

/** How the next version would read with the agreements of now, before anybody fixes it. */
function Next({ draft, first, action, typed, mayWrite }: NextProps) {
  const { write } = words;
  if (draft.same) return <p className="soft">{write.same}</p>;
  return (
    <section aria-labelledby="vastleggen" className="flow">
      <h2 id="vastleggen">{write.title}</h2>
      <p>{write.text}</p>
      <p>
        <a href="/beheer/afspraken">{write.change}</a>
      </p>
      {draft.missing && <p className="notice">{words.problems.incomplete}</p>}
      {draft.translationOnly && <p>{write.translationOnly}</p>}
      {draft.behind.map((language) => (
        <p key={language} className="notice">
          {write.behind(staffWords.languages[language])}
        </p>
      ))}
      {draft.differences.length > 0 && <Differences differences={draft.differences} />}
      <Fold {...write.preview} open={false}>
        <ComposedText blocks={draft.text.blocks} />
      </Fold>
      {mayWrite && (
        <form method="post" action={action} className="flow">
          <Field id="notitie" label={write.note} hint={write.noteHint}>
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
          <button type="submit" name="doe" value="vastleggen" className={first ? undefined : "second"}>
            {write.submit}
          </button>
        </form>
      )}
    </section>
  );
}

function Others({ others, action }: { others: Props["others"]; action: string }) {
  return (
    <section aria-labelledby="andere">
      <h2 id="andere">{words.others}</h2>
      {others.length === 0 ? (
        <p>{words.noOthers}</p>
      ) : (
        <ul>
          {others.map(({ number, inForceOn, isFile }) => (
            <li key={number}>
              <a href={`${action}?versie=${number}`}>{words.version(number)}</a>
              {inForceOn && (
                <>
                  , {words.since} <Day day={inForceOn} year />
                </>
              )}
              <br />
              <a href={`${action}/versie-${number}.pdf`} download>
                {isFile ? ownPaperWords.pdf(number) : words.pdf(number)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Differences({ differences }: { differences: ClauseDifference[] }) {
  return (
    <>
      <h3>{words.changed.title}</h3>
      <p>{words.changed.text}</p>
      {differences.map(({ clause, before, after }) => (
        <Difference key={clause} before={before ?? ""} after={after ?? ""} />
      ))}
    </>
  );
}
