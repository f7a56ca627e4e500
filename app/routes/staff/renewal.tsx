import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { type AccountContext, accountDoor } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { continueRenewal, type Renewal, showRenewal } from "~/http/renewal.server";
import { RenewalView } from "~/ui/staff/renewal";
import { StaffShell } from "~/ui/staff/shell";
import { firstLoginWords } from "~/words/nl/first-login";

export const handle = { face: "staff", title: "Uw account, Tweespoor" };

export const loader = accountDoor.loader(async (context) => page(context, false));

async function page({ session, request }: AccountContext, wrong: boolean) {
  const shown = await showRenewal(session, readCookie(request, "p"), wrong);
  if (!shown) throw goTo("/account");
  return { name: session.account.name, face: session.account.face, shown };
}

export const action = accountDoor.action(async (context) => {
  const { session, request, posted } = context;
  const before = await showRenewal(session, readCookie(request, "p"));
  const renewed = await continueRenewal(session, readCookie(request, "p"), {
    act: posted.get("doe") ?? "",
    digits: posted.get("cijfers") ?? "",
    key: posted.get("sleutel") ?? "",
  });
  if (!renewed || !before) return goTo("/account", [dropCookie("p")]);
  if (renewed.done)
    return goTo(`/account?gedaan=${FLASH[before.view]}`, [setCookie("s", renewed.session), dropCookie("p")]);
  return renewed.wrong ? data(await page(context, true), { status: 422 }) : goTo("/account/nieuw");
});

const FLASH: Record<Renewal["view"], string> = { app: "app", key: "key", retype: "key", codes: "codes" };

export default function NewSecret() {
  const loaded = useLoaderData<typeof loader>();
  const { face, name, shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face={face} name={name} current="/account" narrow>
      {shown && (
        <RenewalView shown={shown} path="/account/nieuw" step={null} finish={firstLoginWords.codes.next} />
      )}
    </StaffShell>
  );
}
