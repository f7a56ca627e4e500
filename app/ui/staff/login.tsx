import { Field } from "~/ui/staff/parts";
import { BackupCodeFold } from "~/ui/staff/secrets";
import { backToTextWords, loggedOutWords, loginWords, secondStepWords } from "~/words/nl/login";

type LoginProps = {
  error: "wrong" | "busy" | "wait" | null;
  waitSeconds?: number;
  email: string;
  /** The sealed text that a lost session left behind (design decision 25). */
  carried?: string;
};

export function LoginView({ error, waitSeconds, email, carried }: LoginProps) {
  const words = loginWords;
  return (
    <div className="door-in flow">
      <h1>{words.title}</h1>
      {error === "busy" && <Refusal text={words.busy} />}
      {error === "wait" && <Refusal text={words.wait(waitSeconds)} />}
      <form method="post" action="/inloggen" className="flow">
        <Carried text={carried} />
        <Field id="email" label={words.email}>
          {(bound) => (
            <input
              {...bound}
              name="email"
              type="email"
              autoComplete="username"
              spellCheck={false}
              defaultValue={email}
            />
          )}
        </Field>
        <Field
          id="wachtwoord"
          label={words.password}
          hint={words.passwordHint}
          error={error === "wrong" ? words.wrong : null}
        >
          {(bound) => <input {...bound} name="wachtwoord" type="password" autoComplete="current-password" />}
        </Field>
        <button type="submit" name="doe" value="wachtwoord" className="full">
          {words.next}
        </button>
      </form>
      <p>
        <a href="/herstel">{words.forgotten}</a>
      </p>
    </div>
  );
}

type SecondStepProps = {
  error: "wrong" | "used" | "code" | "wait" | null;
  waitSeconds?: number;
  carried?: string;
};

export function SecondStepView({ error, waitSeconds, carried }: SecondStepProps) {
  const words = secondStepWords;
  return (
    <div className="door-in flow">
      <h1>{words.title}</h1>
      {error === "wait" && <Refusal text={loginWords.wait(waitSeconds)} />}
      <form method="post" action="/inloggen" className="flow">
        <Carried text={carried} />
        <Field
          id="cijfers"
          label={words.digits}
          hint={words.hint}
          error={error === "wrong" || error === "used" ? words[error] : null}
        >
          {(bound) => (
            <input
              {...bound}
              name="cijfers"
              className="code4"
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          )}
        </Field>
        <BackupCodeFold error={error === "code" ? words.code : null} />
        <button type="submit" name="doe" value="cijfers" className="full">
          {words.logIn}
        </button>
      </form>
    </div>
  );
}

/** After a log-in that a lost session made necessary: one step back to the page where the text belongs. */
export function BackToTextView({ path, carried }: { path: string; carried: string }) {
  return (
    <div className="door-in flow">
      <h1>{backToTextWords.title}</h1>
      <p className="lead">{backToTextWords.text}</p>
      <form method="post" action={path} className="flow">
        <Carried text={carried} />
        <button type="submit" name="doe" value="terughalen" className="full">
          {backToTextWords.back}
        </button>
      </form>
    </div>
  );
}

export function LoggedOutView() {
  return (
    <div className="door-in flow">
      <h1>{loggedOutWords.title}</h1>
      <p>{loggedOutWords.text}</p>
      <p>
        <a className="button" href="/inloggen">
          {loggedOutWords.again}
        </a>
      </p>
    </div>
  );
}

function Carried({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      <input type="hidden" name="bewaard" value={text} />
      <p className="promise">{loginWords.kept}</p>
    </>
  );
}

function Refusal({ text }: { text: string }) {
  return (
    <div className="notice" role="alert">
      <p>{text}</p>
    </div>
  );
}
