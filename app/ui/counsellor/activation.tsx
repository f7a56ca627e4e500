import { FormToken } from "~/ui/staff/parts";
import { dossierWords } from "~/words/nl/counsellor";
import type { OnTrack } from "~/words/nl/on-track";

type Props = {
  formToken: string;
  groups: string[] | null;
  address: string;
  linked: string | null;
  track: OnTrack;
};

/** The way in for a reporter without a code: a one-time activation, shown once, to be read out. */
export function Activation({ formToken, groups, address, linked, track }: Props) {
  const words = dossierWords(track).activation;
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
          <button type="submit" name="doe" value="activeren" className="second">
            {words.make}
          </button>
          <FormToken token={formToken} />
        </form>
      )}
    </section>
  );
}
