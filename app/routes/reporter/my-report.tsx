import { parseCode } from "~/crypto/code";
import { askDestruction, destroyDossier, writeToCounsellor } from "~/domain/dossier/commands";
import { openReporterPage } from "~/domain/dossier/queries";
import { MESSAGE_MAX } from "~/domain/dossier/schema";
import { paragraph } from "~/domain/intake/schema";
import { today } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { type ReporterContext, reporterDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { goTo } from "~/http/refusals";
import { endReporterSession, startReporterSession } from "~/http/sessions.server";
import { journalled } from "~/jobs/journal.server";
import { PublicShell } from "~/ui/kit/shell";
import { CodeFormView } from "~/ui/reporter/code-form";
import { DestroyedView } from "~/ui/reporter/destroyed";
import { ReporterHomeView } from "~/ui/reporter/home";
import { wordsFor } from "~/words/words";
import { reporterExists, type Shown, show } from "./views.server";

export const handle = { face: "public", title: "Mijn bericht" };

const PATH = "/mijn-melding";

export const loader = reporterDoor.loader(async (context) => {
  const { act, session } = context;
  const page = session ? await act((tx, keyring) => openReporterPage(tx, keyring)) : null;
  return data(
    page
      ? show(context, { view: "home", page, flash: null, error: null, typed: "" })
      : show(context, { view: "code", error: null }),
  );
});

export const action = reporterDoor.action(async (context) => {
  switch (context.posted.get("doe")) {
    case "bericht":
      return message(context);
    case "vernietigen":
      return destroy(context);
    case "uitloggen":
      return leave(context);
    default:
      return enterCode(context);
  }
});

async function enterCode(context: ReporterContext) {
  const { posted, lang } = context;
  if (!take("code")) return data(show(context, { view: "code", error: "busy" }), { status: 429 });
  const code = parseCode(posted.get("code") ?? "");
  if (!code) return data(show(context, { view: "code", error: "malformed" }), { status: 422 });
  // Unknown, expired and destroyed are one answer, after the same look-up.
  if (!(await reporterExists(code)))
    return data(show(context, { view: "code", error: "unknown" }), { status: 422 });
  return goTo(`${PATH}?taal=${lang}`, [setCookie("r", await startReporterSession(code)), dropCookie("f")]);
}

async function message(context: ReporterContext) {
  const { act, posted, lang } = context;
  const typed = posted.get("bericht") ?? "";
  const text = paragraph(MESSAGE_MAX).safeParse(typed);
  if (!text.success || text.data === "") {
    const problem = text.success
      ? "empty"
      : text.error.issues[0]?.message === "too_long"
        ? "too_long"
        : "control";
    const page = await act((tx, keyring) => openReporterPage(tx, keyring));
    if (!page) return data(show(context, { view: "code", error: null }));
    return data(
      show(context, { view: "home", page, flash: null, error: { field: "message", problem }, typed }),
      { status: 422 },
    );
  }
  const sent = await act((tx, keyring) => writeToCounsellor(tx, keyring, text.data));
  const page = sent?.ok ? await act((tx, keyring) => openReporterPage(tx, keyring)) : null;
  if (!page) return data(show(context, { view: "code", error: null }));
  return goTo(`${PATH}?taal=${lang}#gesprek`);
}

/** First the wish is committed, then the journal has its line, then everything goes at once (decision 35). */
async function destroy(context: ReporterContext) {
  const { act, posted, request } = context;
  if (posted.get("zeker") === undefined) {
    const page = await act((tx, keyring) => openReporterPage(tx, keyring));
    if (!page) return data(show(context, { view: "code", error: null }));
    return data(
      show(context, {
        view: "home",
        page,
        flash: null,
        error: { field: "sure", problem: "not_ticked" },
        typed: "",
      }),
      { status: 422 },
    );
  }
  const asked = await act(async (tx) => ({ wish: await askDestruction(tx), day: await today(tx) }));
  if (!asked?.wish.ok) return data(show(context, { view: "code", error: null }));
  const { dossierId } = asked.wish.value;
  await journalled({ dossierId, day: asked.day, ground: "wish" }, () =>
    act((tx) => destroyDossier(tx, dossierId)),
  );
  await endReporterSession(readCookie(request, "r"));
  return data(show(context, { view: "destroyed", day: asked.day }), {
    headers: { "Set-Cookie": dropCookie("r") },
  });
}

async function leave({ request, lang }: ReporterContext) {
  await endReporterSession(readCookie(request, "r"));
  return goTo(`${PATH}?taal=${lang}`, [dropCookie("r")]);
}

export default function MyReport() {
  const first = useLoaderData<typeof loader>();
  const shown: Shown = useActionData<typeof action>() ?? first;
  const { lang, exitUrl } = shown.shell;
  return (
    <PublicShell lang={lang} place={wordsFor(lang).reporter.place} home={PATH} exitUrl={exitUrl}>
      <Page shown={shown} />
    </PublicShell>
  );
}

function Page({ shown }: { shown: Shown }) {
  const { lang } = shown.shell;
  switch (shown.view) {
    case "code":
      return <CodeFormView lang={lang} error={shown.error} />;
    case "destroyed":
      return <DestroyedView lang={lang} day={shown.day} />;
    case "home":
      return (
        <ReporterHomeView
          lang={lang}
          page={shown.page}
          formToken=""
          flash={shown.flash}
          error={shown.error}
          typed={shown.typed}
        />
      );
  }
}
