import type { PersonRow, StaffFace } from "~/domain/accounts/schema";
import { InviteForm, type InviteProblem, type InviteTyped, RoleChoice } from "~/ui/staff/invite-parts";
import { Empty, Field } from "~/ui/staff/parts";
import { PeopleHead } from "~/ui/staff/people-head";
import { PeopleList } from "~/ui/staff/people-list";
import { peopleWords, networkPeopleWords as words } from "~/words/nl/people";
import { staffWords } from "~/words/nl/staff";

type Props = {
  people: PersonRow[];
  tenants: { id: string; name: string }[];
  you: string;
  flash: keyof typeof peopleWords.flash | null;
  /** Which of the three forms was refused, if any. */
  refused: { kind: StaffFace | null; problems: InviteProblem[]; typed: InviteTyped };
};

const ORDER = ["network", "counsellor", "employer"] as const;
const PATH = "/netwerk/mensen";

/** `/netwerk/mensen`: everybody with an account, and the three ways to let somebody in. */
export function NetworkPeopleView({ people, tenants, you, flash, refused }: Props) {
  return (
    <>
      <PeopleHead title={words.title} lead={words.lead} {...refused} flash={flash} />
      {ORDER.map((face) => (
        <Group
          key={face}
          face={face}
          people={people.filter((person) => person.face === face)}
          tenants={tenants}
          you={you}
          refused={refused}
        />
      ))}
    </>
  );
}

type GroupProps = Omit<Props, "flash"> & { face: StaffFace };

function Group({ face, people, tenants, you, refused }: GroupProps) {
  const mine = refused.kind === face;
  const problems = mine ? refused.problems : [];
  return (
    <section aria-labelledby={face}>
      <h2 id={face}>
        {words.groups[face]} {people.length > 0 && <span className="count">{people.length}</span>}
      </h2>
      {people.length === 0 && <Empty {...words.empty} />}
      {people.length > 0 && (
        <PeopleList people={people} you={you} mayChange path={PATH} name={words.groups[face]} />
      )}
      <div className="folds">
        <details open={mine}>
          <summary>
            {words.invite[face]} <small>{peopleWords.invite.lead}</small>
          </summary>
          <InviteForm kind={face} path={PATH} typed={refused.typed} problems={problems}>
            {face === "employer" && (
              <OfEmployer tenants={tenants} typed={refused.typed} problems={problems} />
            )}
            {face === "counsellor" && <OfCounsellor typed={refused.typed} problems={problems} />}
          </InviteForm>
        </details>
      </div>
    </section>
  );
}

type PartProps = { typed: InviteTyped; problems: InviteProblem[] };

const sentence = (problems: InviteProblem[], field: InviteProblem) =>
  problems.includes(field) ? peopleWords.problems[field] : null;

function OfEmployer({ tenants, typed, problems }: PartProps & { tenants: Props["tenants"] }) {
  return (
    <>
      <Field id="werkgever" label={words.invite.employerField} error={sentence(problems, "tenantId")}>
        {(bound) => (
          <select {...bound} name="werkgever" defaultValue={typed.tenantId}>
            <option value="">{words.invite.choose}</option>
            {tenants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <RoleChoice checked={typed.role} error={sentence(problems, "role")} />
    </>
  );
}

function OfCounsellor({ typed, problems }: PartProps) {
  return (
    <>
      <fieldset className="field" id="geslacht">
        <legend>{words.invite.gender}</legend>
        {problems.includes("gender") && <p className="error">{peopleWords.problems.gender}</p>}
        {(["w", "m"] as const).map((gender) => (
          <label key={gender} className="choice">
            <input type="radio" name="geslacht" value={gender} defaultChecked={typed.gender === gender} />
            <span>{staffWords.genders[gender]}</span>
          </label>
        ))}
      </fieldset>
      <Field
        id="regio"
        label={words.invite.region}
        hint={words.invite.regionHint}
        error={sentence(problems, "region")}
      >
        {(bound) => <input {...bound} name="regio" maxLength={40} defaultValue={typed.region} />}
      </Field>
      <Field
        id="telefoon"
        label={words.invite.phone}
        hint={words.invite.phoneHint}
        error={sentence(problems, "phone")}
      >
        {(bound) => <input {...bound} name="telefoon" type="tel" maxLength={20} defaultValue={typed.phone} />}
      </Field>
    </>
  );
}
