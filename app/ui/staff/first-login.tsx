import { Field } from "~/ui/staff/parts";
import { type RenewalShown, RenewalView } from "~/ui/staff/renewal";
import { PasswordPair, type PasswordProblem } from "~/ui/staff/secrets";
import { firstLoginWords as words } from "~/words/nl/first-login";

export type FirstLoginShown =
  | { view: "gone" }
  | {
      view: "begin";
      name: string;
      email: string;
      employer: string | null;
      problem: { name: boolean; password: PasswordProblem | null };
    }
  | { view: "secret"; shown: RenewalShown; step: number; steps: number };

/** One step of the way in; each posts to the link that the person came by. */
export function FirstLoginView({ shown, path }: { shown: FirstLoginShown; path: string }) {
  switch (shown.view) {
    case "gone":
      return <LinkGoneView />;
    case "begin":
      return <Begin shown={shown} path={path} />;
    case "secret":
      return (
        <RenewalView
          shown={shown.shown}
          path={path}
          step={words.steps(shown.step, shown.steps)}
          finish={words.codes.finish}
        />
      );
  }
}

type BeginProps = { shown: Extract<FirstLoginShown, { view: "begin" }>; path: string };

/** Used, too old, mistyped and never made are this one page. */
export function LinkGoneView() {
  return (
    <div className="door-in flow">
      <h1>{words.gone.title}</h1>
      <p className="lead">{words.gone.text}</p>
      <p>{words.gone.next}</p>
      <p>
        <a className="button second" href="/inloggen">
          {words.gone.logIn}
        </a>
      </p>
    </div>
  );
}

function Begin({ shown, path }: BeginProps) {
  const t = words.begin;
  return (
    <div className="door-in flow">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(shown.email)}</p>
      {shown.employer && <p>{t.forEmployer(shown.employer)}</p>}
      <form method="post" action={path} className="flow">
        {/* So that a password manager knows for whom it keeps the password. */}
        <input type="hidden" name="email" autoComplete="username" value={shown.email} />
        <Field
          id="naam"
          label={t.name}
          hint={t.nameHint}
          error={shown.problem.name ? words.names.empty : null}
        >
          {(bound) => (
            <input {...bound} name="naam" autoComplete="name" maxLength={80} defaultValue={shown.name} />
          )}
        </Field>
        <PasswordPair label={words.password.label} problem={shown.problem.password} />
        <button type="submit" name="doe" value="begin" className="full">
          {t.next}
        </button>
      </form>
    </div>
  );
}
