import { Field } from "~/ui/staff/parts";
import {
  AppSecret,
  BackupCodes,
  DigitsField,
  Groups,
  PasswordPair,
  type PasswordProblem,
  RecoveryField,
} from "~/ui/staff/secrets";
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
  | { view: "digits"; secret: string; address: string; email: string; wrong: boolean; steps: number }
  | { view: "key"; groups: string[]; steps: number }
  | { view: "retype"; wrong: boolean; steps: number }
  | { view: "codes"; codes: string[]; steps: number };

/** One step of the way in; each posts to the link that the person came by. */
export function FirstLoginView({ shown, path }: { shown: FirstLoginShown; path: string }) {
  switch (shown.view) {
    case "gone":
      return <LinkGoneView />;
    case "begin":
      return <Begin shown={shown} path={path} />;
    case "digits":
      return <App shown={shown} path={path} />;
    case "key":
      return <Key shown={shown} path={path} />;
    case "retype":
      return <Retype shown={shown} path={path} />;
    case "codes":
      return <Codes shown={shown} path={path} />;
  }
}

type Of<V extends FirstLoginShown["view"]> = { shown: Extract<FirstLoginShown, { view: V }>; path: string };

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

function Begin({ shown, path }: Of<"begin">) {
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

function App({ shown, path }: Of<"digits">) {
  const t = words.app;
  return (
    <div className="flow">
      <p className="eyebrow">{words.steps(2, shown.steps)}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <AppSecret secret={shown.secret} address={shown.address} />
      <form method="post" action={path} className="flow">
        <DigitsField error={shown.wrong ? t.wrong : null} />
        <button type="submit" name="doe" value="cijfers">
          {t.next}
        </button>
      </form>
    </div>
  );
}

function Key({ shown, path }: Of<"key">) {
  const t = words.key;
  return (
    <div className="flow">
      <p className="eyebrow">{words.steps(3, shown.steps)}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Groups label={t.label} groups={shown.groups} />
      <p>{t.text}</p>
      <form method="post" action={path}>
        <button type="submit" name="doe" value="opgeschreven">
          {t.next}
        </button>
      </form>
    </div>
  );
}

function Retype({ shown, path }: Of<"retype">) {
  const t = words.retype;
  return (
    <div className="flow">
      <p className="eyebrow">{words.steps(3, shown.steps)}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <form method="post" action={path} className="flow">
        <RecoveryField label={t.label} hint={t.hint} error={shown.wrong ? t.wrong : null} />
        <div className="row">
          <button type="submit" name="doe" value="overgetypt">
            {t.next}
          </button>
          <button type="submit" name="doe" value="terug" className="second">
            {t.back}
          </button>
        </div>
      </form>
    </div>
  );
}

function Codes({ shown, path }: Of<"codes">) {
  const t = words.codes;
  return (
    <div className="flow">
      <p className="eyebrow">{words.steps(shown.steps, shown.steps)}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <BackupCodes codes={shown.codes} label={t.label} />
      <p>{t.text}</p>
      <form method="post" action={path}>
        <button type="submit" name="doe" value="klaar">
          {t.finish}
        </button>
      </form>
    </div>
  );
}
