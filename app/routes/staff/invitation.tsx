import { groupsOf } from "~/crypto/code";
import { Busy } from "~/crypto/password.server";
import { appAddress } from "~/crypto/second-factor.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { type Entered, loginDoor } from "~/http/doors";
import {
  beginFirstLogin,
  enterFirstDigits,
  type FirstLogin,
  finishFirstLogin,
  firstLoginOf,
  type Invited,
  invitedWith,
  retypeKey,
  turnKeyPage,
} from "~/http/first-login.server";
import { take } from "~/http/limits";
import { goTo } from "~/http/refusals";
import { endStaffSession } from "~/http/sessions.server";
import { type FirstLoginShown, FirstLoginView } from "~/ui/staff/first-login";
import type { PasswordProblem } from "~/ui/staff/secrets";
import { DoorShell, homeOf } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Welkom, Tweespoor" };

type Shown = { path: string; shown: FirstLoginShown };

/** Where the person is on the way in; the link alone shows no more than the first page. */
async function cameSoFar({ request, params }: Entered) {
  const token = params.token ?? "";
  const invited = await invitedWith(token);
  const pending = await firstLoginOf(token, readCookie(request, "p"));
  return { token, path: `/uitnodiging/${token}`, invited, pending };
}

export const loader = loginDoor.loader(async (context) => {
  return soFar(await cameSoFar(context));
});

function soFar({ path, invited, pending }: Awaited<ReturnType<typeof cameSoFar>>, status = 200) {
  if (!invited) return gone();
  return data({ path, shown: pending ? stepOf(pending, invited) : first(invited) } satisfies Shown, {
    status,
  });
}

const gone = () => data({ path: "", shown: { view: "gone" } } satisfies Shown, { status: 404 });

const first = (invited: Invited, name = invited.name, problem: FirstProblem = {}): FirstLoginShown => ({
  view: "begin",
  name,
  email: invited.email,
  employer: invited.employer,
  problem: { name: problem.name ?? false, password: problem.password ?? null },
});
type FirstProblem = { name?: boolean; password?: PasswordProblem };

function stepOf({ state }: FirstLogin, invited: Invited, wrong = false): FirstLoginShown {
  const { made, backup } = state;
  const steps = made.keypair ? 4 : 3;
  const secret = made.totpSecret;
  switch (state.step) {
    case "digits":
      return {
        view: "secret",
        shown: { view: "app", secret, address: appAddress(secret, invited.email), wrong },
        step: 2,
        steps,
      };
    case "key":
      return { view: "secret", shown: { view: "key", groups: groupsOf(made.recoveryKey) }, step: 3, steps };
    case "retype":
      return { view: "secret", shown: { view: "retype", wrong }, step: 3, steps };
    default:
      return { view: "secret", shown: { view: "codes", codes: backup.codes }, step: steps, steps };
  }
}

export const action = loginDoor.action(async (context) => {
  const { posted } = context;
  const came = await cameSoFar(context);
  const { token, path, invited, pending } = came;
  if (!take("login")) return soFar(came, 503);
  if (posted.get("doe") === "klaar" && pending) return finish(context, pending);
  if (!invited) return gone();
  const again = (wrong: boolean) =>
    pending && wrong
      ? data({ path, shown: stepOf(pending, invited, true) } satisfies Shown, { status: 422 })
      : goTo(path);
  switch (posted.get("doe")) {
    case "begin":
      return begin(context, invited, token);
    case "cijfers":
      return again(
        pending?.state.step === "digits" && !(await enterFirstDigits(pending, posted.get("cijfers") ?? "")),
      );
    case "opgeschreven":
      if (pending) await turnKeyPage(pending, "retype");
      return again(false);
    case "terug":
      if (pending) await turnKeyPage(pending, "key");
      return again(false);
    case "overgetypt":
      return again(
        pending?.state.step === "retype" && !(await retypeKey(pending, posted.get("sleutel") ?? "")),
      );
    default:
      return again(false);
  }
});

async function begin({ posted }: Entered, invited: Invited, token: string) {
  const path = `/uitnodiging/${token}`;
  const name = posted.get("naam") ?? "";
  try {
    const begun = await beginFirstLogin(invited, token, {
      name,
      password: posted.get("nieuw") ?? "",
      again: posted.get("nogmaals") ?? "",
    });
    if (begun.ok) return goTo(path, [setCookie("p", begun.cookie)]);
    const { field, why } = begun.problem;
    const problem = field === "name" ? { name: true } : { password: why as PasswordProblem };
    return data({ path, shown: first(invited, name, problem) } satisfies Shown, { status: 422 });
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    return data({ path, shown: first(invited, name) } satisfies Shown, { status: 503 });
  }
}

/** A new token for a new session; whoever was logged in here before is not any more. */
async function finish({ request }: Entered, pending: FirstLogin) {
  const session = await finishFirstLogin(pending);
  if (!session) return gone();
  await endStaffSession(readCookie(request, "s"));
  return goTo(homeOf[session.face], [setCookie("s", session.token), dropCookie("p")]);
}

export default function Invitation() {
  const loaded = useLoaderData<typeof loader>();
  const { path, shown } = useActionData<typeof action>() ?? loaded;
  return (
    <DoorShell>
      <FirstLoginView shown={shown} path={path} />
    </DoorShell>
  );
}
