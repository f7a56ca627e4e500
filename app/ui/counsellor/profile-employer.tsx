import type { OwnProfile } from "~/domain/accounts/profile";
import type { ProfileProblem } from "~/domain/accounts/profile-schema";
import type { OwnLetter } from "~/domain/tenancy/going-live/letter";
import { PROMISES } from "~/domain/tenancy/going-live/schema";
import { Form, type ProfileTyped } from "~/ui/counsellor/profile-form";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { profileWords } from "~/words/nl/profile";

/** Who signed her letter and when, and whether another one is to come. */
export type LetterOfNow = {
  tenantId: string;
  signed: Pick<NonNullable<OwnLetter["signed"]>, "who" | "on"> | null;
  outdated: boolean;
};

type Props = {
  employer: OwnProfile["employers"][number];
  letter: LetterOfNow | null;
  problem: ProfileProblem | null;
  typed: ProfileTyped;
};

const words = profileWords.employers;

/** What she read and promised for one employer, and what ties her to it (GL-04). */
export function EmployerPart({ employer, letter, problem, typed }: Props) {
  const { id, name, conflict, tie, promised } = employer;
  const mine = typed.werkgever === id;
  return (
    <article className="box flow" aria-labelledby={`w-${id}`}>
      <h3 id={`w-${id}`}>{name}</h3>
      {letter && (
        <p>
          <a href={`/werkplek/profiel/brief/${id}`} download>
            {words.letter} <span className="vh">{name}</span>
          </a>
          <br />
          <small className="soft">
            {letter.signed ? (
              <>
                {words.letterSigned(letter.signed.who)} <Day day={letter.signed.on} year />.
                {letter.outdated && ` ${words.letterOutdated}`}
              </>
            ) : (
              words.letterUnsigned
            )}
          </small>
        </p>
      )}
      <Form act="gelezen" submit={words.submit} which={name} quiet>
        {PROMISES.map((one) => (
          <label className="choice" key={one}>
            <input type="checkbox" name={one} value="ja" defaultChecked={promised?.made.includes(one)} />
            <span>{words.items[one]}</span>
          </label>
        ))}
        {promised && (
          <p className="hint">
            {words.since} <Day day={promised.on} year />.
          </p>
        )}
        <input type="hidden" name="werkgever" value={id} />
      </Form>
      <Form act="verklaren" submit={words.declare} which={name} quiet>
        <label className="choice">
          <input type="checkbox" name="belang" value="ja" defaultChecked={conflict} />
          <span>
            {words.conflict}
            <small>{words.conflictText}</small>
          </span>
        </label>
        <Field
          id={`band-${id}`}
          label={words.tie}
          hint={words.tieHint}
          error={mine && problem === "tie" ? profileWords.problems.tie : null}
        >
          {(bound) => <input {...bound} name="band" defaultValue={mine && problem ? typed.band : tie} />}
        </Field>
        <input type="hidden" name="werkgever" value={id} />
      </Form>
    </article>
  );
}
