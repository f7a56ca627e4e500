import { codeKeys, parseCode } from "~/crypto/code";
import { writeToCounsellor } from "~/domain/dossier/commands";
import { isDeed } from "~/domain/dossier/course/deeds";
import type { CourseProblem } from "~/domain/dossier/course/problem";
import { handOver } from "~/domain/dossier/handover";
import { askDestruction } from "~/domain/dossier/keeping";
import { nameOf } from "~/domain/dossier/name";
import { tellNewLaw } from "~/domain/dossier/new-law";
import { wantLetters, wantNoLetters } from "~/domain/dossier/notice";
import { openReporterPage, ownDossier } from "~/domain/dossier/queries";
import { MESSAGE_MAX } from "~/domain/dossier/schema";
import { paragraph } from "~/domain/intake/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import {
  CARRIED_FIELD,
  carriedFor,
  carriedPath,
  FORM_FIELD,
  formToken,
  onceFor,
} from "~/http/carried.server";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import { asReporter, type ReporterContext, reporterDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { caseOfPage, ownerOf, pageOfCase } from "~/http/own-case.server";
import { goTo } from "~/http/refusals";
import { endReporterSession, startReporterSession, turnToCase } from "~/http/sessions.server";
import { destroyWhenDue } from "~/jobs/journal.server";
import { PublicShell } from "~/ui/kit/shell";
import { CodeFormView } from "~/ui/reporter/code-form";
import { DestroyedView } from "~/ui/reporter/destroyed";
import { ReporterHomeView } from "~/ui/reporter/home";
import type { ReporterError } from "~/ui/reporter/problem";
import { wordsOn } from "~/words/words";
import { carriedDeed, doOnCourse } from "./on-course.server";
import {
  accessAgain,
  askCode,
  choose,
  chooseTime,
  leave,
  otherCase,
  othersOf,
  stayHere,
  takeBack,
} from "./small-deeds.server";
import { homeOf, reporterExists, type Shown, show } from "./views.server";

export const handle = { face: "public", title: "Mijn bericht" };

const PATH = "/mijn-melding";

export const loader = reporterDoor.loader(async (context) => home(context, context.session, {}));

export const action = reporterDoor.action(async (context) => {
  if (isDeed(context.posted.get("doe"))) return onCourse(context);
  switch (context.posted.get("doe")) {
    case "bericht":
      return message(context);
    case "mailen":
      return letters(context);
    case "overdragen":
      return goElsewhere(context);
    case "nietoverdragen":
      return stayHere(context);
    case "kies":
      return choose(context);
    case "toegang":
      return accessAgain(context);
    case "tijd":
      return chooseTime(context);
    case "vernietigen":
      return destroy(context);
    case "wens-terug":
      return takeBack(context);
    case "zaak":
      return otherCase(context);
    case "uitloggen":
      return leave(context);
    default:
      return enterCode(context);
  }
});

type Notes = {
  error?: ReporterError;
  typed?: string;
  mail?: string;
  cookies?: string[];
  course?: CourseProblem;
};

/** The reporter's page; who has no session, or whose code opens nothing any more, is asked for the code. */
async function home(
  context: ReporterContext,
  session: ReporterContext["session"],
  { error, typed = "", mail, cookies = [], course }: Notes,
) {
  const page = session
    ? await asReporter(session, async (tx, keyring) => {
        await tellNewLaw(tx, keyring, "reporter", null);
        return openReporterPage(tx, keyring);
      })
    : null;
  if (!page || !session) return askCode(context);
  const kept = ((typed || mail) && !error) || course?.carried;
  const view = show(
    context,
    homeOf(context, page, {
      flash: kept ? "kept" : null,
      error: error ?? null,
      typed,
      course: course ?? null,
      typedMail: mail ?? null,
      others: await othersOf(session, page),
      token: formToken(ownerOf(session), pageOfCase(session.caseNo)),
    }),
  );
  return data(view, {
    status: error || (course && !course.carried) ? 422 : 200,
    headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
  });
}

async function enterCode(context: ReporterContext) {
  const { posted, lang } = context;
  const carried = posted.get(CARRIED_FIELD);
  const refuse = (error: "busy" | "malformed" | "unknown", status: number) =>
    data(show(context, { view: "code", error, ...(carried ? { carried } : {}) }), { status });
  if (!take("code")) return refuse("busy", 429);
  const code = parseCode(posted.get("code") ?? "");
  if (!code) return refuse("malformed", 422);
  // Unknown, expired and destroyed are one answer, after the same look-up.
  if (!(await reporterExists(code))) return refuse("unknown", 422);
  const token = await startReporterSession(code);
  const cookies = [setCookie("r", token), dropCookie("f")];
  const { lookup, seed } = codeKeys(code);
  const caseNo = caseOfPage(carriedPath(carried));
  const kept = carriedFor(ownerOf({ lookup }), pageOfCase(caseNo), carried);
  const begun = { token, lookup, seed, caseNo: 1 };
  const back = kept ? await turnToCase(begun, caseNo) : begun;
  const course = carriedDeed(kept);
  if (course) return home(context, back, { course, cookies });
  if (!kept?.bericht && !kept?.mail) return goTo(`${PATH}?taal=${lang}`, cookies);
  const { bericht: typed = "", mail } = kept;
  return home(context, back, { typed, ...(mail ? { mail } : {}), cookies });
}

async function message(context: ReporterContext) {
  const { act, posted, lang, session } = context;
  const typed = posted.get("bericht") ?? "";
  const text = paragraph(MESSAGE_MAX).safeParse(typed);
  if (!text.success || text.data === "") {
    const issue = text.success ? "empty" : text.error.issues[0]?.message;
    const problem = issue === "empty" || issue === "too_long" ? issue : "control";
    return home(context, session, { error: { field: "message", problem }, typed });
  }
  const once = onceFor(posted.get(FORM_FIELD), text.data);
  const sent = await act((tx, keyring) => writeToCounsellor(tx, keyring, { text: text.data, once }));
  return sent?.ok ? goTo(`${PATH}?taal=${lang}#gesprek`) : askCode(context);
}

/** A step, a yes, a no or "dit klopt niet": what was not possible says why, on the page as it stands now. */
async function onCourse(context: ReporterContext) {
  const end = await doOnCourse(context);
  if (end === "no_code") return askCode(context);
  if (end === "done") return goTo(`${PATH}?taal=${context.lang}#nu`);
  return home(context, context.session, { course: end });
}

/** Letters to a private address, wanted or not wanted any more. */
async function letters(context: ReporterContext) {
  const { act, posted, lang, session } = context;
  const typed = posted.get("mail") ?? "";
  if (posted.get("melden") === undefined) {
    const stopped = await act((tx, keyring) => wantNoLetters(tx, keyring));
    if (!stopped) return askCode(context);
    return stopped.ok
      ? goTo(`${PATH}?taal=${lang}#zelf`)
      : home(context, session, { error: { field: "notice", problem: "not_wanted" }, mail: typed });
  }
  const wanted = await act((tx, keyring) => wantLetters(tx, keyring, { typed, language: lang }));
  if (wanted?.ok) return goTo(`${PATH}?taal=${lang}#zelf`);
  if (!wanted || wanted.refusal === "not_yours") return askCode(context);
  return home(context, session, { error: { field: "mail", problem: wanted.refusal }, mail: typed });
}

/** On with another counsellor; the one before loses access in the same moment. */
async function goElsewhere(context: ReporterContext) {
  const { act, posted, lang, session } = context;
  const to = posted.get("naar") ?? "";
  const unsure = () => home(context, session, { error: { field: "handover", problem: "not_sure" } });
  if (posted.get("overdragen") === undefined) return unsure();
  const moved = await act((tx, keyring) => handOver(tx, keyring, to));
  if (!moved) return askCode(context);
  return moved.ok ? goTo(`${PATH}?taal=${lang}`) : unsure();
}

/**
 * First the wish is committed, then the journal has its line, then everything goes at once (decision 35); a hold lets it
 * wait, and the page says until when.
 */
async function destroy(context: ReporterContext) {
  const { act, posted, request, session, lang } = context;
  if (posted.get("zeker") === undefined) {
    return home(context, session, { error: { field: "sure", problem: "not_ticked" } });
  }
  const asked = await act(askDestruction);
  if (!asked?.ok) return askCode(context);
  const { dossierId } = asked.value;
  const done = await act(async (tx) => {
    const gone = await destroyWhenDue(tx, dossierId);
    return { gone, more: (await ownDossier(tx)) !== null };
  });
  if (!done?.gone) return done?.more ? goTo(`${PATH}?taal=${lang}#bewaren`) : askCode(context);
  const view = show(context, { view: "destroyed", name: nameOf(dossierId), day: done.gone.day });
  // The code still opens what else there is; without anything it is forgotten here too.
  if (done.more) return data(view);
  // What was destroyed is said, whatever becomes of a session that opens nothing any more.
  await endReporterSession(readCookie(request, "r")).catch(() => {});
  return data(view, { headers: { "Set-Cookie": dropCookie("r") } });
}

export default function MyReport() {
  const first = useLoaderData<typeof loader>();
  const shown: Shown = useActionData<typeof action>() ?? first;
  const { lang, exitUrl } = shown.shell;
  const { reporter } = wordsOn(shown.view === "home" ? shown.page.course : {}, lang);
  return (
    <PublicShell lang={lang} place={reporter.place} home={PATH} exitUrl={exitUrl}>
      <Page shown={shown} />
    </PublicShell>
  );
}

function Page({ shown }: { shown: Shown }) {
  const { lang } = shown.shell;
  switch (shown.view) {
    case "code":
      return (
        <CodeFormView
          lang={lang}
          error={shown.error}
          {...(shown.carried ? { carried: shown.carried } : {})}
        />
      );
    case "destroyed":
      return <DestroyedView lang={lang} name={shown.name} day={shown.day} />;
    case "home":
      return (
        <ReporterHomeView
          lang={lang}
          page={shown.page}
          others={shown.others}
          formToken={shown.token}
          problem={shown.course}
          toSign={shown.toSign}
          network={shown.network}
          flash={shown.flash}
          error={shown.error}
          typed={shown.typed}
          typedMail={shown.typedMail}
        />
      );
  }
}
