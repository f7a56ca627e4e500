import { ErrorSummary } from "~/ui/kit/fields";
import { Field } from "~/ui/staff/parts";
import { loginWords } from "~/words/nl/login";
import { printWords } from "~/words/nl/print";

export type PrintProblem = { why: "empty" | "wrong" | "used" } | { why: "wait"; seconds: number };

type PrintProps = { dossierId: string; name: string; problem: PrintProblem | null };

/** Before a dossier leaves on paper: what the reporter will see of it, and who is asking. */
export function PrintView({ dossierId, name, problem }: PrintProps) {
  const words = printWords;
  return (
    <div className="flow">
      <p>
        <a href={`/werkplek/dossiers/${dossierId}`}>{words.back}</a>
      </p>
      {problem && (
        <ErrorSummary title={words.errors.title} items={[{ href: "#bewijs", text: sentenceOf(problem) }]} />
      )}
      <h1>{words.title(name)}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.looks}</p>
      <div className="limit">
        <p>{words.care}</p>
      </div>
      <section aria-labelledby="nogmaals">
        <h2 id="nogmaals">{words.again}</h2>
        <form method="post" className="flow">
          <Field id="bewijs" label={words.proof} error={problem ? sentenceOf(problem) : null}>
            {(bound) => <input {...bound} name="bewijs" type="password" autoComplete="current-password" />}
          </Field>
          <button type="submit">{words.print}</button>
        </form>
      </section>
    </div>
  );
}

const sentenceOf = (problem: PrintProblem): string =>
  problem.why === "wait" ? loginWords.wait(problem.seconds) : printWords.errors[problem.why];
