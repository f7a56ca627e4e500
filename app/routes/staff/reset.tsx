import { Busy } from "~/crypto/password.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { type Entered, loginDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { beginNewKey, continueNewKey, showNewKey } from "~/http/new-key.server";
import { goTo } from "~/http/refusals";
import { type ResetProblems, type Resetter, resetPassword, resetterWith } from "~/http/reset.server";
import { LinkGoneView } from "~/ui/staff/first-login";
import { type RenewalShown, RenewalView } from "~/ui/staff/renewal";
import { type ResetShown, ResetView } from "~/ui/staff/reset";
import { DoorShell, homeOf } from "~/ui/staff/shell";
import { resetWords } from "~/words/nl/reset";

export const handle = { face: "staff", title: "Nieuw wachtwoord, Tweespoor" };

type Shown = { path: string; shown: ResetShown | null; key: RenewalShown | null };

export const loader = loginDoor.loader(async ({ params, request }) => {
  const token = params.token ?? "";
  const key = await showNewKey(token, readCookie(request, "p"));
  if (key) return data(keyPage(token, key));
  const who = await resetterWith(token);
  return who ? data(page(token, who)) : gone();
});

const gone = () => data({ path: "", shown: null, key: null } satisfies Shown, { status: 404 });
const keyPage = (token: string, key: RenewalShown): Shown => ({
  path: `/herstel/${token}`,
  shown: null,
  key,
});

const NONE: ResetProblems = { password: null, key: null, second: null };

const page = (token: string, who: Resetter, problems = NONE, typedKey = "", busy = false): Shown => ({
  path: `/herstel/${token}`,
  shown: { email: who.email, withKey: who.wrap_rec !== null, typedKey, problems, busy },
  key: null,
});

export const action = loginDoor.action(async (context) => {
  const { params, posted } = context;
  const token = params.token ?? "";
  const onTheWay = await keyStep(context, token);
  if (onTheWay) return onTheWay;
  const who = await resetterWith(token);
  if (!who) return gone();
  const key = posted.get("sleutel") ?? "";
  if (!take("login")) return data(page(token, who, NONE, key, true), { status: 503 });
  try {
    const typed = {
      password: posted.get("nieuw") ?? "",
      again: posted.get("nogmaals") ?? "",
      digits: posted.get("cijfers") ?? "",
      code: posted.get("reservecode") ?? "",
      key,
    };
    if (who.wrap_rec !== null && posted.get("kwijt") === "ja") {
      const begun = await beginNewKey(who, token, typed);
      if (begun.ok) return goTo(`/herstel/${token}`, [setCookie("p", begun.cookie)]);
      return data(page(token, who, begun.problems, key), { status: 422 });
    }
    const reset = await resetPassword(who, token, typed);
    if (reset.ok) return goTo(homeOf[who.face], [setCookie("s", reset.session), dropCookie("p")]);
    return data(page(token, who, reset.problems, key), { status: 422 });
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    return data(page(token, who, NONE, key, true), { status: 503 });
  }
});

/** The pages of a new recovery key, once the link is spent; null for who is not there. */
async function keyStep({ request, posted }: Entered, token: string) {
  const cookie = readCookie(request, "p");
  const went = await continueNewKey(token, cookie, {
    act: posted.get("doe") ?? "",
    key: posted.get("sleutel") ?? "",
  });
  if (!went) return null;
  if (went.session) return goTo("/werkplek", [setCookie("s", went.session), dropCookie("p")]);
  const shown = went.wrong ? await showNewKey(token, cookie, true) : null;
  return shown ? data(keyPage(token, shown), { status: 422 }) : goTo(`/herstel/${token}`);
}

export default function Reset() {
  const loaded = useLoaderData<typeof loader>();
  const { path, shown, key } = useActionData<typeof action>() ?? loaded;
  return (
    <DoorShell>
      {key && <RenewalView shown={key} path={path} step={resetWords.lost.step} finish="" />}
      {shown && <ResetView shown={shown} path={path} />}
      {!key && !shown && <LinkGoneView />}
    </DoorShell>
  );
}
