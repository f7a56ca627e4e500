import { Busy } from "~/crypto/password.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { type Entered, loginDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { checkDigits, checkPassword, isPending } from "~/http/login.server";
import { goTo } from "~/http/refusals";
import { readStaffSession } from "~/http/sessions.server";
import { LoginView, SecondStepView } from "~/ui/staff/login";
import { DoorShell, homeOf } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Inloggen, Tweespoor" };

type Shown =
  | { step: "password"; error: "wrong" | "busy" | "wait" | null; waitSeconds: number; email: string }
  | { step: "digits"; error: "wrong" | "used" | null };

export const loader = loginDoor.loader(async ({ request }) => {
  const session = await readStaffSession(readCookie(request, "s"));
  if (session) throw goTo(homeOf[session.account.face]);
  const pending = readCookie(request, "p");
  const shown: Shown = (await isPending(pending)) ? { step: "digits", error: null } : password("", null);
  return shown;
});

const password = (email: string, error: "wrong" | "busy" | "wait" | null, waitSeconds = 0): Shown => ({
  step: "password",
  error,
  waitSeconds,
  email,
});

export const action = loginDoor.action(async (context) => {
  if (!take("login")) return data(password(context.posted.get("email") ?? "", "busy"), { status: 503 });
  return context.posted.get("doe") === "cijfers" ? digits(context) : knock(context);
});

async function knock({ posted }: Entered) {
  const email = posted.get("email") ?? "";
  try {
    const knocked = await checkPassword(email, posted.get("wachtwoord") ?? "");
    if (knocked.ok) return goTo("/inloggen", [setCookie("p", knocked.pending)]);
    const seconds = knocked.why === "wait" ? knocked.seconds : 0;
    return data(password(email, knocked.why, seconds), { status: knocked.why === "wait" ? 429 : 422 });
  } catch (error) {
    if (error instanceof Busy) return data(password(email, "busy"), { status: 503 });
    throw error;
  }
}

async function digits({ posted, request }: Entered) {
  const pending = readCookie(request, "p");
  const entered = pending
    ? await checkDigits(pending, posted.get("cijfers") ?? "")
    : ({ ok: false, why: "gone" } as const);
  if (entered.ok) return goTo(homeOf[entered.face], [setCookie("s", entered.token), dropCookie("p")]);
  if (entered.why === "gone") return goTo("/inloggen", [dropCookie("p")]);
  const shown: Shown = { step: "digits", error: entered.why };
  return data(shown, { status: 422 });
}

export default function Login() {
  const first = useLoaderData<typeof loader>();
  const shown: Shown = useActionData<typeof action>() ?? first;
  return (
    <DoorShell>
      {shown.step === "digits" ? (
        <SecondStepView error={shown.error} />
      ) : (
        <LoginView error={shown.error} waitSeconds={shown.waitSeconds} email={shown.email} />
      )}
    </DoorShell>
  );
}
