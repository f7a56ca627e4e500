import type { OwnProfile } from "~/domain/accounts/profile";
import { ONBOARDING, type ProfileProblem } from "~/domain/accounts/profile-schema";
import type { ProfileTyped } from "~/ui/counsellor/profile";
import { Form } from "~/ui/counsellor/profile-form";
import { Field } from "~/ui/staff/parts";
import { Day } from "~/ui/staff/when";
import { profileWords } from "~/words/nl/profile";

type Props = {
  employer: OwnProfile["employers"][number];
  problem: ProfileProblem | null;
  typed: ProfileTyped;
};

const words = profileWords.employers;

/** What she read and promised for one employer, and what ties her to it (GL-04). */
export function EmployerPart({ employer, problem, typed }: Props) {
  const { id, name, conflict, tie, ticks } = employer;
  const mine = typed.werkgever === id;
  return (
    <article className="box flow" aria-labelledby={`w-${id}`}>
      <h3 id={`w-${id}`}>{name}</h3>
      <Form act="gelezen" submit={words.submit} which={name} quiet>
        {ONBOARDING.map((item) => {
          const tick = ticks.find((one) => one.item === item);
          return (
            <label className="choice" key={item}>
              <input type="checkbox" name={item} value="ja" defaultChecked={tick !== undefined} />
              <span>
                {words.items[item]}
                {tick && (
                  <small>
                    {words.since} <Day day={tick.on} year />
                  </small>
                )}
              </span>
            </label>
          );
        })}
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
