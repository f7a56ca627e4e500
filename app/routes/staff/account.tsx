import { Busy } from "~/crypto/password.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { confirmPerson } from "~/http/confirm.server";
import { setCookie } from "~/http/cookies";
import { type AccountContext, accountDoor } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { goTo } from "~/http/refusals";
import { backupCodesLeft, beginRenewal, changePassword, endOtherSessions } from "~/http/renewal.server";
import { endOwnSession, listStaffSessions } from "~/http/sessions.server";
import { AccountView } from "~/ui/staff/account";
import type { ChangeProblem } from "~/ui/staff/account-changes";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Uw account, Tweespoor" };

const FLASHES = ["password", "app", "key", "codes", "others"] as const;
const FORMS: Record<string, ChangeProblem["form"]> = {
  wachtwoord: "password",
  app: "app",
  sleutel: "key",
  codes: "codes",
  anderen: "others",
};

export const loader = accountDoor.loader(async (context) => page(context, null));

async function page({ session, request }: AccountContext, problem: ChangeProblem | null) {
  const { name, email, face } = session.account;
  return {
    name,
    email,
    face,
    sessions: await listStaffSessions(session),
    codesLeft: await backupCodesLeft(session),
    flash: problem ? null : flashIn(request, FLASHES),
    problem,
  };
}

export const action = accountDoor.action(async (context) => {
  const { session, posted } = context;
  const doe = posted.get("doe") ?? "";
  const form = Object.hasOwn(FORMS, doe) ? FORMS[doe] : undefined;
  if (!form) {
    await endOwnSession(session, posted.get("sessie") ?? "");
    return goTo("/account");
  }
  const refuse = async (problem: Partial<ChangeProblem>, status = 422) =>
    data(await page(context, { form, proof: null, seconds: 0, password: null, ...problem }), { status });
  try {
    const confirmed = await confirmPerson(session, posted.get("bewijs") ?? "", {
      passwordOnly: form === "password",
    });
    if (!confirmed.ok) {
      const seconds = confirmed.why === "wait" ? confirmed.seconds : 0;
      return await refuse({ proof: confirmed.why, seconds }, confirmed.why === "wait" ? 429 : 422);
    }
    if (form === "password") return await newPassword(context, (password) => refuse({ password }));
  } catch (error) {
    if (error instanceof Busy) return refuse({ proof: "busy" }, 503);
    throw error;
  }
  if (form === "others") {
    await endOtherSessions(session);
    return goTo("/account?gedaan=others");
  }
  if (form === "key" && session.account.face !== "counsellor") return goTo("/account");
  return goTo("/account/nieuw", [setCookie("p", await beginRenewal(session, form))]);
});

async function newPassword<T>(
  { session, posted }: AccountContext,
  refuse: (why: ChangeProblem["password"]) => Promise<T>,
) {
  const changed = await changePassword(session, {
    password: posted.get("nieuw") ?? "",
    again: posted.get("nogmaals") ?? "",
  });
  return changed.ok
    ? goTo("/account?gedaan=password", [setCookie("s", changed.session)])
    : refuse(changed.why);
}

export default function Account() {
  const loaded = useLoaderData<typeof loader>();
  const account = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face={account.face} name={account.name} current="/account" narrow>
      <AccountView {...account} />
    </StaffShell>
  );
}
