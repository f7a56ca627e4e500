import { ErrorSummary } from "~/ui/kit/fields";
import { Field } from "~/ui/staff/parts";
import { loginWords } from "~/words/nl/login";
import type { OnTrack } from "~/words/nl/on-track";
import { printWords } from "~/words/nl/print";

export type PrintProblem = { why: "empty" | "wrong" | "used" } | { why: "wait"; seconds: number };

type PrintProps = { own: OnTrack & { dossierId: string; name: string }; problem: PrintProblem | null };

/** Before a dossier leaves on paper: what the reporter will see of it, and who is asking. */
export function PrintView({ own, problem }: PrintProps) {
  const { dossierId, name } = own;
  const words = printWords(own);
  const wrong = problem && sentenceOf(problem, words);
  return (
    <div className="flow">
      <p>
        <a href={`/werkplek/dossiers/${dossierId}`}>{words.back}</a>
      </p>
      {wrong && <ErrorSummary title={words.errors.title} items={[{ href: "#bewijs", text: wrong }]} />}
      <h1>{words.title(name)}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.looks}</p>
      <div className="limit">
        <p>{words.care}</p>
      </div>
      <section aria-labelledby="nogmaals">
        <h2 id="nogmaals">{words.again}</h2>
        <form method="post" className="flow">
          <Field id="bewijs" label={words.proof} error={wrong}>
            {(bound) => <input {...bound} name="bewijs" type="password" autoComplete="current-password" />}
          </Field>
          <button type="submit">{words.print}</button>
        </form>
      </section>
    </div>
  );
}

export const sentenceOf = (problem: PrintProblem, { errors }: ReturnType<typeof printWords>): string =>
  problem.why === "wait" ? loginWords.wait(problem.seconds) : errors[problem.why];
