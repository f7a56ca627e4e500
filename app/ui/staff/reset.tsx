import { Field } from "~/ui/staff/parts";
import {
  BackupCodeFold,
  DigitsField,
  PasswordPair,
  type PasswordProblem,
  RecoveryField,
} from "~/ui/staff/secrets";
import { firstLoginWords } from "~/words/nl/first-login";
import { resetWords as words } from "~/words/nl/reset";

/** Asks for a letter; what stands here afterwards is the same for every address. */
export function AskResetView({ sent }: { sent: boolean }) {
  if (sent)
    return (
      <div className="door-in flow">
        <h1>{words.sent.title}</h1>
        <p className="lead">{words.sent.text}</p>
        <p>{words.sent.next}</p>
        <Back />
      </div>
    );
  return (
    <div className="door-in flow">
      <h1>{words.ask.title}</h1>
      <p className="lead">{words.ask.lead}</p>
      <form method="post" action="/herstel" className="flow">
        <Field id="email" label={words.ask.email}>
          {(bound) => (
            <input {...bound} name="email" type="email" autoComplete="username" spellCheck={false} />
          )}
        </Field>
        <button type="submit" className="full">
          {words.ask.submit}
        </button>
      </form>
      <Back />
    </div>
  );
}

function Back() {
  return (
    <p>
      <a href="/inloggen">{words.ask.back}</a>
    </p>
  );
}

export type ResetShown = {
  email: string;
  withKey: boolean;
  typedKey: string;
  problems: {
    password: PasswordProblem | null;
    key: "empty" | "wrong" | null;
    second: "wrong" | "used" | "code" | null;
  };
  busy: boolean;
};

/** The page behind the link: a new password, the second factor, and for a counsellor her recovery key. */
export function ResetView({ shown, path }: { shown: ResetShown; path: string }) {
  const t = words.reset;
  const { problems } = shown;
  return (
    <div className="door-in flow">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(shown.email)}</p>
      {shown.busy && (
        <div className="notice" role="alert">
          <p>{words.problems.busy}</p>
        </div>
      )}
      <form method="post" action={path} className="flow">
        <input type="hidden" name="email" autoComplete="username" value={shown.email} />
        <PasswordPair label={firstLoginWords.password.labelNew} problem={problems.password} />
        {shown.withKey && (
          <>
            <h2>{words.key.title}</h2>
            <p>{words.key.text}</p>
            <RecoveryField error={problems.key ? words.key[problems.key] : null} typed={shown.typedKey} />
            <div className="folds">
              <details>
                <summary>
                  {words.lost.fold} <small>{words.lost.foldText}</small>
                </summary>
                <div className="flow">
                  <p>{words.lost.text}</p>
                  <p>{words.lost.office}</p>
                  <label className="choice">
                    <input type="checkbox" name="kwijt" value="ja" />
                    <span>{words.lost.tick}</span>
                  </label>
                </div>
              </details>
            </div>
          </>
        )}
        <h2>{t.second}</h2>
        <DigitsField
          error={problems.second && problems.second !== "code" ? words.problems[problems.second] : null}
        />
        <BackupCodeFold error={problems.second === "code" ? words.problems.code : null} />
        <p>{t.after}</p>
        <button type="submit" className="full">
          {t.submit}
        </button>
      </form>
    </div>
  );
}
