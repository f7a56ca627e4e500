import { AccountChanges, type ChangeProblem, ProofField } from "~/ui/staff/account-changes";
import { PageTop } from "~/ui/staff/page-top";
import { Fact } from "~/ui/staff/parts";
import type { StaffFace } from "~/ui/staff/shell";
import { Moment } from "~/ui/staff/when";
import { accountWords } from "~/words/nl/login";
import { staffWords } from "~/words/nl/staff";

type OpenSession = { id: string; since: string; current: boolean };
export type AccountProps = {
  name: string;
  email: string;
  face: StaffFace;
  sessions: OpenSession[];
  codesLeft: number;
  flash: keyof typeof accountWords.flash | null;
  problem: ChangeProblem | null;
};

export function AccountView({ name, email, face, sessions, codesLeft, flash, problem }: AccountProps) {
  const words = accountWords;
  return (
    <>
      <PageTop title={words.title} said={flash && words.flash[flash]} />
      <dl className="facts wide">
        <Fact name={words.name}>{name}</Fact>
        <Fact name={words.email}>{email}</Fact>
        <Fact name={words.face}>{staffWords.faces[face]}</Fact>
      </dl>
      <section aria-labelledby="beveiliging">
        <h2 id="beveiliging">{words.security}</h2>
        <p>{words.securityLead}</p>
        <AccountChanges face={face} codesLeft={codesLeft} problem={problem} />
      </section>
      <section aria-labelledby="sessies">
        <h2 id="sessies">{words.sessions}</h2>
        <p>{words.sessionsLead}</p>
        <ul className="worklist tasks">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <form method="post" action="/account" className="flow">
            <ProofField form="others" problem={problem} />
            <button type="submit" name="doe" value="anderen" className="second">
              {words.others}
            </button>
          </form>
        )}
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
