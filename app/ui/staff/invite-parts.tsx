import type { ReactNode } from "react";
import { ROLES } from "~/domain/accounts/schema";
import { Field } from "~/ui/staff/parts";
import { peopleWords as words } from "~/words/nl/people";

export type InviteProblem = keyof typeof words.problems;
export type InviteTyped = Record<
  "name" | "email" | "role" | "tenantId" | "gender" | "region" | "phone",
  string
>;

export const NOTHING_TYPED: InviteTyped = {
  name: "",
  email: "",
  role: "",
  tenantId: "",
  gender: "",
  region: "",
  phone: "",
};

type Props = {
  /** Whom this form invites; its fields have ids of their own, as several such forms may stand on a page. */
  kind: string;
  path: string;
  typed: InviteTyped;
  problems: InviteProblem[];
  children?: ReactNode;
};

/** Name and address of somebody to invite, and what else the kind of person asks for. */
export function InviteForm({ kind, path, typed, problems, children }: Props) {
  const bad = (...names: InviteProblem[]) => {
    const found = names.find((name) => problems.includes(name));
    return found ? words.problems[found] : null;
  };
  return (
    <form method="post" action={path} className="flow" noValidate>
      <Field id={`${kind}-naam`} label={words.invite.name} error={bad("name")}>
        {(bound) => (
          <input {...bound} name="naam" autoComplete="off" maxLength={80} defaultValue={typed.name} />
        )}
      </Field>
      <Field id={`${kind}-mail`} label={words.invite.email} error={bad("email", "taken")}>
        {(bound) => (
          <input
            {...bound}
            name="email"
            type="email"
            autoComplete="off"
            spellCheck={false}
            maxLength={254}
            defaultValue={typed.email}
          />
        )}
      </Field>
      {children}
      <button type="submit" name="doe" value="uitnodigen">
        {words.invite.submit}
      </button>
      <input type="hidden" name="soort" value={kind} />
    </form>
  );
}

/** One of the three roles, each with what it may. */
export function RoleChoice({ checked, error }: { checked: string; error: string | null }) {
  return (
    <fieldset className="field" id="rol">
      <legend>{words.role}</legend>
      {error && <p className="error">{error}</p>}
      {ROLES.map((role) => (
        <label key={role} className="choice">
          <input type="radio" name="rol" value={role} defaultChecked={checked === role} />
          <span>
            {words.roles[role]}
            <small>{words.roleHints[role]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
