import { type ChangeRow, may, type PersonRow, RIGHTS, ROLES } from "~/domain/accounts/schema";
import { InviteForm, type InviteProblem, type InviteTyped, RoleChoice } from "~/ui/staff/invite-parts";
import { Empty } from "~/ui/staff/parts";
import { PeopleHead } from "~/ui/staff/people-head";
import { PeopleList } from "~/ui/staff/people-list";
import { Day } from "~/ui/staff/when";
import { aboutInWords } from "~/words/nl/own-log";
import { peopleWords, employerPeopleWords as words } from "~/words/nl/people";

type Props = {
  people: PersonRow[];
  changes: ChangeRow[];
  you: string;
  mayChange: boolean;
  flash: keyof typeof peopleWords.flash | null;
  problems: InviteProblem[];
  typed: InviteTyped;
};

/** `/beheer/mensen`: who of the employer may do what, and what they changed. */
export function EmployerPeopleView({ people, changes, you, mayChange, flash, problems, typed }: Props) {
  return (
    <>
      <PeopleHead title={words.title} lead={words.lead} kind="employer" problems={problems} flash={flash} />
      {!mayChange && <p>{words.only}</p>}
      <PeopleList people={people} you={you} mayChange={mayChange} path="/beheer/mensen" name={words.title} />
      {mayChange && (
        <section aria-labelledby="uitnodigen">
          <h2 id="uitnodigen">{peopleWords.invite.title}</h2>
          <p>{peopleWords.invite.lead}</p>
          <InviteForm kind="employer" path="/beheer/mensen" typed={typed} problems={problems}>
            <RoleChoice
              checked={typed.role}
              error={problems.includes("role") ? peopleWords.problems.role : null}
            />
          </InviteForm>
        </section>
      )}
      <Rights />
      <Log changes={changes} />
    </>
  );
}

function Rights() {
  return (
    <section aria-labelledby="rollen">
      <h2 id="rollen">{words.table}</h2>
      <table className="stack">
        <caption className="vh">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.may}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {peopleWords.roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RIGHTS.map((right) => (
            <tr key={right}>
              <th scope="row">{peopleWords.rights[right]}</th>
              {ROLES.map((role) => (
                <td key={role} data-label={peopleWords.roles[role]}>
                  {may(role, right) ? words.yes : words.no}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Log({ changes }: { changes: ChangeRow[] }) {
  const { log } = words;
  return (
    <section aria-labelledby="logboek">
      <h2 id="logboek">{log.title}</h2>
      <p>{log.lead}</p>
      {changes.length === 0 && <Empty {...log.empty} />}
      {changes.length > 0 && (
        <ol className="log">
          {changes.map((change, place) => (
            <li key={place}>
              <header>
                <b>{change.who ?? log.office}</b> <Day day={change.day} year />
              </header>
              <p>
                {log.acts[change.act]}
                {change.about && `: ${aboutInWords(change.about)}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
