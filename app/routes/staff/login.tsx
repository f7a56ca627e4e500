import { Busy } from "~/crypto/password.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedPath } from "~/http/carried.server";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { type Entered, loginDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { checkPassword, checkSecondStep, isPending } from "~/http/login.server";
import { goTo } from "~/http/refusals";
import { readStaffSession } from "~/http/sessions.server";
import { networkOf } from "~/http/throttle.server";
import { BackToTextView, LoginView, SecondStepView } from "~/ui/staff/login";
import { DoorShell, homeOf } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Inloggen, Tweespoor" };

type Shown =
  | {
      step: "password";
      error: "wrong" | "busy" | "wait" | null;
      waitSeconds: number;
      email: string;
      carried: string;
    }
  | { step: "digits"; error: "wrong" | "used" | "code" | null; carried: string }
  | { step: "back"; path: string; carried: string };

export const loader = loginDoor.loader(async ({ request }) => {
  const session = await readStaffSession(readCookie(request, "s"));
  if (session) throw goTo(homeOf[session.account.face]);
  const pending = readCookie(request, "p");
  const shown: Shown = (await isPending(pending))
    ? { step: "digits", error: null, carried: "" }
    : password("", null);
  return shown;
});

const password = (
  email: string,
  error: "wrong" | "busy" | "wait" | null,
  waitSeconds = 0,
  carried = "",
): Shown => ({
  step: "password",
  error,
  waitSeconds,
  email,
  carried,
});

/** A text that came after its session had ended; it is passed on closed from step to step (decision 25). */
const carriedIn = ({ posted }: Entered) => posted.get(CARRIED_FIELD) ?? "";

export const action = loginDoor.action(async (context) => {
  if (!take("login")) return data(password(context.posted.get("email") ?? "", "busy"), { status: 503 });
  return context.posted.get("doe") === "cijfers" ? digits(context) : knock(context);
});

async function knock(context: Entered) {
  const { posted, request } = context;
  const carried = carriedIn(context);
  const email = posted.get("email") ?? "";
  try {
    const knocked = await checkPassword(email, posted.get("wachtwoord") ?? "", networkOf(request));
    if (knocked.ok && !carried) return goTo("/inloggen", [setCookie("p", knocked.pending)]);
    if (knocked.ok) {
      const shown: Shown = { step: "digits", error: null, carried };
      return data(shown, { headers: { "Set-Cookie": setCookie("p", knocked.pending) } });
    }
    const seconds = knocked.why === "wait" ? knocked.seconds : 0;
    return data(password(email, knocked.why, seconds, carried), {
      status: knocked.why === "wait" ? 429 : 422,
    });
  } catch (error) {
    if (error instanceof Busy) return data(password(email, "busy", 0, carried), { status: 503 });
    throw error;
  }
}

async function digits(context: Entered) {
  const { posted, request } = context;
  const carried = carriedIn(context);
  const pending = readCookie(request, "p");
  const entered = pending
    ? await checkSecondStep(
        pending,
        { digits: posted.get("cijfers") ?? "", code: posted.get("reservecode") ?? "" },
        networkOf(request),
      )
    : ({ ok: false, why: "gone" } as const);
  if (entered.ok) {
    const cookies = [setCookie("s", entered.token), dropCookie("p")];
    const path = carriedPath(carried);
    if (!path) return goTo(homeOf[entered.face], cookies);
    const shown: Shown = { step: "back", path, carried };
    return data(shown, { headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) });
  }
  if (entered.why === "gone") return goTo("/inloggen", [dropCookie("p")]);
  const shown: Shown = { step: "digits", error: entered.why, carried };
  return data(shown, { status: 422 });
}

export default function Login() {
  const first = useLoaderData<typeof loader>();
  return (
    <DoorShell>
      <Step shown={useActionData<typeof action>() ?? first} />
    </DoorShell>
  );
}

function Step({ shown }: { shown: Shown }) {
  switch (shown.step) {
    case "digits":
      return <SecondStepView error={shown.error} carried={shown.carried} />;
    case "back":
      return <BackToTextView path={shown.path} carried={shown.carried} />;
    case "password":
      return (
        <LoginView
          error={shown.error}
          waitSeconds={shown.waitSeconds}
          email={shown.email}
          carried={shown.carried}
        />
      );
  }
}
