import { Field } from "~/ui/staff/parts";
import { PasswordPair, type PasswordProblem } from "~/ui/staff/secrets";
import type { StaffFace } from "~/ui/staff/shell";
import { firstLoginWords } from "~/words/nl/first-login";
import { loginWords, accountWords as words } from "~/words/nl/login";

/** Which form of the page was refused, and why. */
export type ChangeProblem = {
  form: "password" | "app" | "key" | "codes" | "others";
  proof: keyof typeof words.proofErrors | "wait" | null;
  seconds: number;
  password: PasswordProblem | null;
};

type Props = { face: StaffFace; codesLeft: number; problem: ChangeProblem | null };

/** What somebody may renew of the own account; each asks once more who it is. */
export function AccountChanges({ face, codesLeft, problem }: Props) {
  const { password, codes } = words.changes;
  const renewable = face === "counsellor" ? (["app", "key"] as const) : (["app"] as const);
  return (
    <div className="folds">
      <details open={problem?.form === "password"}>
        <summary>
          {password.title} <small>{password.lead}</small>
        </summary>
        <form method="post" action="/account" className="flow">
          <ProofField form="password" problem={problem} />
          <PasswordPair
            label={firstLoginWords.password.labelNew}
            problem={problem?.form === "password" ? problem.password : null}
          />
          <button type="submit" name="doe" value="wachtwoord">
            {password.submit}
          </button>
        </form>
      </details>
      {/* Only a counsellor holds keys, so only she has a key to recover them with. */}
      {renewable.map((kind) => (
        <Renew key={kind} kind={kind} lead={words.changes[kind].lead} problem={problem} />
      ))}
      <Renew kind="codes" lead={codes.lead(codesLeft)} problem={problem} />
    </div>
  );
}

const ACTS = { app: "app", key: "sleutel", codes: "codes" } as const;

type RenewProps = { kind: keyof typeof ACTS; lead: string; problem: ChangeProblem | null };

function Renew({ kind, lead, problem }: RenewProps) {
  const { title, text, submit } = words.changes[kind];
  return (
    <details open={problem?.form === kind}>
      <summary>
        {title} <small>{lead}</small>
      </summary>
      <form method="post" action="/account" className="flow">
        <p>{text}</p>
        <ProofField form={kind} problem={problem} />
        <button type="submit" name="doe" value={ACTS[kind]} className="second">
          {submit}
        </button>
      </form>
    </details>
  );
}

type ProofProps = { form: ChangeProblem["form"]; problem: ChangeProblem | null };

/** Once more: the password, or six fresh digits. A new password asks for the old one. */
export function ProofField({ form, problem }: ProofProps) {
  const mine = problem?.form === form ? problem : null;
  const error =
    mine?.proof === "wait"
      ? loginWords.wait(mine.seconds)
      : mine?.proof
        ? words.proofErrors[mine.proof]
        : null;
  return (
    <Field
      id={`bewijs-${form}`}
      label={form === "password" ? words.proofPassword : words.proof}
      error={error}
    >
      {(bound) => <input {...bound} name="bewijs" type="password" autoComplete="current-password" />}
    </Field>
  );
}
