import { Fact } from "~/ui/staff/parts";
import type { StaffFace } from "~/ui/staff/shell";
import { Moment } from "~/ui/staff/when";
import { accountWords } from "~/words/nl/login";
import { staffWords } from "~/words/nl/staff";

type OpenSession = { id: string; since: string; current: boolean };
type AccountProps = { name: string; email: string; face: StaffFace; sessions: OpenSession[] };

export function AccountView({ name, email, face, sessions }: AccountProps) {
  const words = accountWords;
  return (
    <>
      <h1>{words.title}</h1>
      <dl className="facts wide">
        <Fact name={words.name}>{name}</Fact>
        <Fact name={words.email}>{email}</Fact>
        <Fact name={words.face}>{staffWords.faces[face]}</Fact>
      </dl>
      <section aria-labelledby="beveiliging">
        <h2 id="beveiliging">{words.security}</h2>
        <p>{words.secondStep}</p>
        {/* Only a counsellor holds keys, so only she was given one to recover them with. */}
        {face === "counsellor" && <p>{words.recoveryKey}</p>}
      </section>
      <section aria-labelledby="sessies">
        <h2 id="sessies">{words.sessions}</h2>
        <p>{words.sessionsLead}</p>
        <ul className="worklist tasks">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      </section>
    </>
  );
}

function SessionRow({ session }: { session: OpenSession }) {
  const words = accountWords;
  return (
    <li>
      <div>
        {words.since} <Moment at={session.since} />
      </div>
      <div>
        <span className={session.current ? "state good" : "state"}>
          {session.current ? words.here : words.elsewhere}
        </span>
      </div>
      {!session.current && (
        <form method="post" action="/account">
          <button type="submit" name="doe" value="intrekken" className="button second">
            <span>
              {words.revoke}
              <span className="vh">
                {" "}
                {words.revokeWhich} <Moment at={session.since} />
              </span>
            </span>
          </button>
          <input type="hidden" name="sessie" value={session.id} />
        </form>
      )}
    </li>
  );
}
