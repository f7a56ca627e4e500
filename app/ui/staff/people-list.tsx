import { type PersonRow, ROLES } from "~/domain/accounts/schema";
import { Day } from "~/ui/staff/when";
import { peopleWords as words } from "~/words/nl/people";

type ListProps = { people: PersonRow[]; you: string; mayChange: boolean; path: string; name: string };

/** People with what each is, and what whoever reads it may change. */
export function PeopleList({ people, you, mayChange, path, name }: ListProps) {
  const employers = people.some((person) => person.face === "employer");
  return (
    <table className="stack">
      <caption className="vh">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          {employers && <th scope="col">{words.role}</th>}
          <th scope="col">{words.state}</th>
          {mayChange && <th scope="col">{words.what}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              <br />
              <small className="soft">{person.email}</small>
            </th>
            {employers && (
              <td data-label={words.role}>
                {person.role && words.roles[person.role]}
                {person.employer && (
                  <>
                    <br />
                    <small className="soft">{person.employer}</small>
                  </>
                )}
              </td>
            )}
            <td data-label={words.state}>
              <State person={person} you={you} />
            </td>
            {mayChange && (
              <td data-label={words.what}>
                <Changes person={person} path={path} own={person.id === you} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ person, you }: { person: PersonRow; you: string }) {
  const shade = { active: "state good", invited: "state due", stopped: "state" }[person.state];
  return (
    <>
      <span className={shade}>{words.states[person.state]}</span>
      {person.id === you && (
        <>
          <br />
          <small className="soft">{words.you}</small>
        </>
      )}
      {person.elsewhere && (
        <>
          <br />
          <small className="soft">{words.elsewhere}</small>
        </>
      )}
      {person.invitedOn && (
        <>
          <br />
          <small className="soft">
            {person.linkLives ? (
              <>
                {words.invitedOn} <Day day={person.invitedOn} />
              </>
            ) : (
              words.tooOld
            )}
          </small>
        </>
      )}
    </>
  );
}

function Changes({ person, path, own }: { person: PersonRow; path: string; own: boolean }) {
  if (person.state === "stopped" && person.face === "counsellor")
    return <span className="soft">{words.nothing}</span>;
  if (person.state === "stopped")
    return <Act path={path} person={person} act="toelaten" label={words.startAgain} />;
  if (person.state === "invited")
    return (
      <div className="row">
        <Act path={path} person={person} act="opnieuw" label={words.again} />
        <Act path={path} person={person} act="intrekken" label={words.withdraw} />
      </div>
    );
  return (
    <div className="flow">
      {person.face === "employer" && <RoleForm person={person} path={path} />}
      {!own && (
        <details>
          <summary>
            {words.stop}
            <span className="vh"> {words.who(person.name)}</span>
          </summary>
          <p>
            {words.stopText} {person.face === "counsellor" && words.stopReading}
          </p>
          <Act path={path} person={person} act="stoppen" label={words.stop} />
        </details>
      )}
      {own && person.face !== "employer" && <span className="soft">{words.nothing}</span>}
    </div>
  );
}

type ActProps = { path: string; person: PersonRow; act: string; label: string };

function Act({ path, person, act, label }: ActProps) {
  return (
    <form method="post" action={path}>
      <button type="submit" name="doe" value={act} className={act === "stoppen" ? "danger" : "second"}>
        <span>
          {label}
          <span className="vh"> {words.who(person.name)}</span>
        </span>
      </button>
      <input type="hidden" name="wie" value={person.id} />
    </form>
  );
}

function RoleForm({ person, path }: { person: PersonRow; path: string }) {
  const id = `rol-${person.id}`;
  return (
    <form method="post" action={path} className="row">
      <label className="vh" htmlFor={id}>
        {words.role} {words.who(person.name)}
      </label>
      <select id={id} name="rol" defaultValue={person.role ?? "hr"}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </select>
      <button type="submit" name="doe" value="rol" className="second">
        <span>
          {words.changeRole}
          <span className="vh"> {words.who(person.name)}</span>
        </span>
      </button>
      <input type="hidden" name="wie" value={person.id} />
    </form>
  );
}
