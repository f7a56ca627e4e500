import { Busy } from "~/crypto/password.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, setCookie } from "~/http/cookies";
import { type Entered, loginDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { goTo } from "~/http/refusals";
import { type ResetProblems, type Resetter, resetPassword, resetterWith } from "~/http/reset.server";
import { LinkGoneView } from "~/ui/staff/first-login";
import { type ResetShown, ResetView } from "~/ui/staff/reset";
import { DoorShell, homeOf } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Nieuw wachtwoord, Tweespoor" };

type Shown = { path: string; shown: ResetShown | null };

export const loader = loginDoor.loader(async ({ params }) => {
  const token = params.token ?? "";
  const who = await resetterWith(token);
  return who ? data(page(token, who)) : gone();
});

const gone = () => data({ path: "", shown: null } satisfies Shown, { status: 404 });

const NONE: ResetProblems = { password: null, key: null, second: null };

const page = (token: string, who: Resetter, problems = NONE, typedKey = "", busy = false): Shown => ({
  path: `/herstel/${token}`,
  shown: { email: who.email, withKey: who.wrap_rec !== null, typedKey, problems, busy },
});

export const action = loginDoor.action(async ({ params, posted }: Entered) => {
  const token = params.token ?? "";
  const who = await resetterWith(token);
  if (!who) return gone();
  const key = posted.get("sleutel") ?? "";
  if (!take("login")) return data(page(token, who, NONE, key, true), { status: 503 });
  try {
    const reset = await resetPassword(who, token, {
      password: posted.get("nieuw") ?? "",
      again: posted.get("nogmaals") ?? "",
      digits: posted.get("cijfers") ?? "",
      code: posted.get("reservecode") ?? "",
      key,
    });
    if (reset.ok) return goTo(homeOf[who.face], [setCookie("s", reset.session), dropCookie("p")]);
    return data(page(token, who, reset.problems, key), { status: 422 });
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    return data(page(token, who, NONE, key, true), { status: 503 });
  }
});

export default function Reset() {
  const loaded = useLoaderData<typeof loader>();
  const { path, shown } = useActionData<typeof action>() ?? loaded;
  return <DoorShell>{shown ? <ResetView shown={shown} path={path} /> : <LinkGoneView />}</DoorShell>;
}
