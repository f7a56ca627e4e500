import { Field } from "~/ui/staff/parts";
import { QrPicture } from "~/ui/staff/qr";
import { firstLoginWords } from "~/words/nl/first-login";
import { resetWords } from "~/words/nl/reset";

export type PasswordProblem = keyof typeof firstLoginWords.password.problems;

type PasswordPairProps = { label: string; problem: PasswordProblem | null };

/** A new password, twice: nobody sees what they type. */
export function PasswordPair({ label, problem }: PasswordPairProps) {
  const { hint, again, problems } = firstLoginWords.password;
  const second = problem === "different";
  return (
    <>
      <Field id="nieuw" label={label} hint={hint} error={problem && !second ? problems[problem] : null}>
        {(bound) => <input {...bound} name="nieuw" type="password" autoComplete="new-password" />}
      </Field>
      <Field id="nogmaals" label={again} error={second ? problems.different : null}>
        {(bound) => <input {...bound} name="nogmaals" type="password" autoComplete="new-password" />}
      </Field>
    </>
  );
}

type AppSecretProps = { secret: string; address: string };

/** The secret for an authenticator app: to scan, and to type for who cannot. */
export function AppSecret({ secret, address }: AppSecretProps) {
  const words = firstLoginWords.app;
  return (
    <>
      <ol>
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>
        <QrPicture text={address} name={words.picture} />
      </p>
      <p>{words.byHand}</p>
      <Groups label={words.secret} groups={secret.match(/.{1,4}/g) ?? []} />
    </>
  );
}

/** Six digits, wherever they are asked. */
export function DigitsField({ error }: { error: string | null }) {
  const words = firstLoginWords.app;
  return (
    <Field id="cijfers" label={words.digits} hint={words.digitsHint} error={error}>
      {(bound) => (
        <input {...bound} name="cijfers" className="code4" inputMode="numeric" autoComplete="one-time-code" />
      )}
    </Field>
  );
}

/** For who has no phone at hand: one of the codes that were printed. */
export function BackupCodeFold({ error }: { error: string | null }) {
  const words = resetWords.backup;
  return (
    <div className="folds">
      <details open={error !== null}>
        <summary>
          {words.fold} <small>{words.foldText}</small>
        </summary>
        <Field id="reservecode" label={words.label} hint={words.hint} error={error}>
          {(bound) => (
            <input
              {...bound}
              name="reservecode"
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={60}
            />
          )}
        </Field>
      </details>
    </div>
  );
}

/** Symbols to write down, in groups of four. */
export function Groups({ label, groups }: { label: string; groups: string[] }) {
  return (
    <ol className="code" aria-label={label}>
      {groups.map((group, place) => (
        // The place is the key: two groups may be equal.
        <li key={place}>{group}</li>
      ))}
    </ol>
  );
}

/** The recovery key as it was written down. */
export function RecoveryField({ error, typed }: { error: string | null; typed: string }) {
  const { label, hint } = firstLoginWords.retype;
  return (
    <Field id="sleutel" label={label} hint={hint} error={error}>
      {(bound) => (
        <input
          {...bound}
          name="sleutel"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          defaultValue={typed}
        />
      )}
    </Field>
  );
}

/** Ten codes, each on a line of its own. */
export function BackupCodes({ codes, label }: { codes: string[]; label: string }) {
  return (
    <ol aria-label={label}>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
  );
}
