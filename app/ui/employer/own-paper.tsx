import type { FileProblem } from "~/domain/dossier/file-schema";
import { Fold } from "~/ui/kit/fold";
import { Field } from "~/ui/staff/parts";
import { ownPaperWords as words } from "~/words/nl/own-paper";

/** The form for an employer that has a text of its own. */
export function OwnPaper({ action }: { action: string }) {
  return (
    <Fold {...words.fold} open={false}>
      <p>{words.text}</p>
      <p>{words.check}</p>
      <form method="post" action={`${action}/eigen`} encType="multipart/form-data" className="flow">
        <Field id="bestand" label={words.label} hint={words.hint}>
          {(bound) => <input {...bound} type="file" name="bestand" accept="application/pdf" />}
        </Field>
        <button type="submit" className="second">
          {words.submit}
        </button>
      </form>
    </Fold>
  );
}

/** Why a file was not taken, and where the form is. */
export function PaperRefusedView({ path, problem }: { path: string; problem: FileProblem }) {
  const { refused, problems } = words;
  return (
    <>
      <h1>{refused.title}</h1>
      <p className="lead">{problems[problem]}</p>
      <p>
        <a className="button" href={`/beheer/documenten/${path}`}>
          {refused.back}
        </a>
      </p>
    </>
  );
}
