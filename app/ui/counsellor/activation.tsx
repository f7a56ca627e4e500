import { Field } from "~/ui/staff/parts";
import { dossierWords } from "~/words/nl/counsellor";
import type { OnTrack } from "~/words/nl/on-track";
import { printWords } from "~/words/nl/print";
import { type PrintProblem, sentenceOf } from "./print";

type Props = {
  problem: PrintProblem | null;
  groups: string[] | null;
  address: string;
  linked: string | null;
  track: OnTrack;
};

/** The way in for a reporter without a code: a one-time activation, shown once, to be read out. */
export function Activation({ problem, groups, address, linked, track }: Props) {
  const words = dossierWords(track).activation;
  const asks = printWords(track);
  return (
    <section aria-labelledby="activering">
      <h2 id="activering">{groups ? words.read : words.title}</h2>
      {groups ? (
        <>
          <ol className="code" aria-label={words.label}>
            {groups.map((group, place) => (
              <li key={place}>{group}</li>
            ))}
          </ol>
          <p>{words.readText}</p>
          <p>
            {words.where} <b className="keep">{address}</b>
          </p>
        </>
      ) : (
        <form method="post" className="flow">
          <p>{words.text}</p>
          {linked && <p>{words.both(linked)}</p>}
          <Field id="bewijs" label={asks.proof} error={problem && sentenceOf(problem, asks)}>
            {(bound) => <input {...bound} name="bewijs" type="password" autoComplete="current-password" />}
          </Field>
          <button type="submit" name="doe" value="activeren" className="second">
            {words.make}
          </button>
        </form>
      )}
    </section>
  );
}
