import { AppSecret, BackupCodes, DigitsField, Groups, RecoveryField } from "~/ui/staff/secrets";
import { firstLoginWords as words } from "~/words/nl/first-login";
import { accountWords } from "~/words/nl/login";

export type RenewalShown =
  | { view: "app"; secret: string; address: string; wrong: boolean }
  | { view: "key"; groups: string[] }
  | { view: "retype"; wrong: boolean }
  | { view: "codes"; codes: string[] };

type Props = {
  shown: RenewalShown;
  /** Where the forms go: the link somebody came by, or the own account. */
  path: string;
  /** "Stap 2 van 4", on the way in. */
  step: string | null;
  /** What the last button of the codes says. */
  finish: string;
};

/** A secret that is shown once, and the proof that it was kept: the same pages on the way in and years later. */
export function RenewalView({ shown, path, step, finish }: Props) {
  return (
    <div className="flow">
      {step && <p className="eyebrow">{step}</p>}
      <Page shown={shown} path={path} finish={finish} />
      {!step && (
        <p>
          <a href="/account">{accountWords.back}</a>
        </p>
      )}
    </div>
  );
}

function Page({ shown, path, finish }: Omit<Props, "step">) {
  switch (shown.view) {
    case "app":
      return (
        <>
          <h1>{words.app.title}</h1>
          <p className="lead">{words.app.lead}</p>
          <AppSecret secret={shown.secret} address={shown.address} />
          <form method="post" action={path} className="flow">
            <DigitsField error={shown.wrong ? words.app.wrong : null} />
            <button type="submit" name="doe" value="cijfers">
              {words.app.next}
            </button>
          </form>
        </>
      );
    case "key":
      return (
        <>
          <h1>{words.key.title}</h1>
          <p className="lead">{words.key.lead}</p>
          <Groups label={words.key.label} groups={shown.groups} />
          <p>{words.key.text}</p>
          <form method="post" action={path}>
            <button type="submit" name="doe" value="opgeschreven">
              {words.key.next}
            </button>
          </form>
        </>
      );
    case "retype":
      return (
        <>
          <h1>{words.retype.title}</h1>
          <p className="lead">{words.retype.lead}</p>
          <form method="post" action={path} className="flow">
            <RecoveryField error={shown.wrong ? words.retype.wrong : null} typed="" />
            <div className="row">
              <button type="submit" name="doe" value="overgetypt">
                {words.retype.next}
              </button>
              <button type="submit" name="doe" value="terug" className="second">
                {words.retype.back}
              </button>
            </div>
          </form>
        </>
      );
    case "codes":
      return (
        <>
          <h1>{words.codes.title}</h1>
          <p className="lead">{words.codes.lead}</p>
          <BackupCodes codes={shown.codes} label={words.codes.label} />
          <p>{words.codes.text}</p>
          <form method="post" action={path}>
            <button type="submit" name="doe" value="klaar">
              {finish}
            </button>
          </form>
        </>
      );
  }
}
