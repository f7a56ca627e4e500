import { z } from "zod";
import { activate, activationLives, parseActivation } from "~/crypto/activation.server";
import { groupsOf, isLastGroup, newCode } from "~/crypto/code";
import { envKeys } from "~/crypto/env-keys.server";
import { openToken, sealToken } from "~/crypto/tokens.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, setCookie } from "~/http/cookies";
import { type ActivationContext, activationDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { goTo } from "~/http/refusals";
import { startReporterSession } from "~/http/sessions.server";
import { publicShell } from "~/http/shell.server";
import { PublicShell } from "~/ui/kit/shell";
import { ActivateView, NewCodeView } from "~/ui/reporter/activate";
import { wordsFor } from "~/words/words";
import { reporterExists } from "./views.server";

export const handle = { face: "public", title: "Mijn bericht" };

const Pending = z.object({ symbols: z.string(), code: z.string(), leaves: z.boolean() });

type View =
  | { view: "symbols"; error: "malformed" | "gone" | null }
  | { view: "code"; code: string[]; token: string; wrong: boolean; leaves: boolean };

function show({ lang }: ActivationContext, view: View, status = 200) {
  const { title, errorTitle } = wordsFor(lang).reporter;
  const failed = view.view === "symbols" ? view.error !== null : view.wrong;
  const shell = publicShell(lang, {
    title: failed ? errorTitle : title,
    ...(view.view === "code" ? { copy: true } : {}),
  });
  return data({ ...view, shell }, { status });
}

export const loader = activationDoor.loader(async (context) =>
  show(context, { view: "symbols", error: null }),
);

export const action = activationDoor.action(async (context) => {
  const { posted, act } = context;
  if (!take("code")) return show(context, { view: "symbols", error: "gone" }, 429);
  const pending = Pending.safeParse(openToken(envKeys().formk, "activation", posted.get("sleutel") ?? ""));
  if (pending.success) return finish(context, pending.data);
  const symbols = parseActivation(posted.get("tekens") ?? "");
  if (!symbols) return show(context, { view: "symbols", error: "malformed" }, 422);
  const lives = await act((tx) => activationLives(tx, symbols));
  if (!lives) return show(context, { view: "symbols", error: "gone" }, 422);
  return offer(context, { symbols, code: newCode(), ...lives }, false);
});

function offer(context: ActivationContext, pending: z.infer<typeof Pending>, wrong: boolean) {
  const token = sealToken(envKeys().formk, "activation", pending);
  return show(
    context,
    { view: "code", code: groupsOf(pending.code), token, wrong, leaves: pending.leaves },
    wrong ? 422 : 200,
  );
}

/**
 * The code works from here on: only now is the activation used up. Who sends this again because the answer was lost comes
 * in with the code that works already.
 */
async function finish(context: ActivationContext, pending: z.infer<typeof Pending>) {
  const { posted, act, lang } = context;
  if (!isLastGroup(pending.code, posted.get("laatste") ?? "")) return offer(context, pending, true);
  const works = await act((tx) => activate(tx, pending.symbols, pending.code));
  if (!works && !(await reporterExists(pending.code))) {
    return show(context, { view: "symbols", error: "gone" }, 422);
  }
  return goTo(`/mijn-melding?taal=${lang}`, [
    setCookie("r", await startReporterSession(pending.code)),
    dropCookie("f"),
  ]);
}

export default function Activate() {
  const first = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? first;
  const { lang, exitUrl } = shown.shell;
  return (
    <PublicShell lang={lang} place={wordsFor(lang).reporter.place} home="/mijn-melding" exitUrl={exitUrl}>
      {shown.view === "symbols" ? (
        <ActivateView lang={lang} error={shown.error} />
      ) : (
        <NewCodeView
          lang={lang}
          code={shown.code}
          token={shown.token}
          wrong={shown.wrong}
          leaves={shown.leaves}
        />
      )}
    </PublicShell>
  );
}
