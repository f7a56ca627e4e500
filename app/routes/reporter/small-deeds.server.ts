import { giveAccessAgain } from "~/domain/dossier/access-again";
import { chooseSlot } from "~/domain/dossier/appointments";
import { takeWishBack } from "~/domain/dossier/keeping";
import { ownCases } from "~/domain/dossier/linked";
import { chooseReader } from "~/domain/dossier/new-reader";
import { refuseHandover } from "~/domain/dossier/proposal";
import { openReporterPage, ownDossier } from "~/domain/dossier/queries";
import type { ReporterPage } from "~/domain/dossier/schema";
import { data } from "~/framework";
import { CARRIED_FIELD, carry } from "~/http/carried.server";
import { dropCookie, readCookie } from "~/http/cookies";
import { asReporter, type ReporterContext } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { endReporterSession, turnToCase } from "~/http/sessions.server";
import { show } from "./views.server";

const PATH = "/mijn-melding";

/** The other cases of the same code, each opened for itself: what is next in them stands on this page too. */
export async function othersOf(session: NonNullable<ReporterContext["session"]>, { cases }: ReporterPage) {
  const found = [];
  for (const { no } of cases.filter(({ current }) => !current)) {
    const page = await asReporter({ ...session, caseNo: no }, (tx, keyring) => openReporterPage(tx, keyring));
    if (page) found.push({ no, page });
  }
  return found;
}

/** Asks for the code, and keeps what was posted too late for whoever holds the same code. */
export function askCode(context: ReporterContext) {
  const carried = carry(context.posted) ?? context.posted.get(CARRIED_FIELD);
  return data(show(context, { view: "code", error: null, ...(carried ? { carried } : {}) }));
}

export async function chooseTime(context: ReporterContext) {
  const { act, posted, lang } = context;
  const typed = posted.get("tijd") ?? "";
  const place = typed === "geen" ? null : /^[0-2]$/.test(typed) ? Number(typed) : -1;
  const chosen = await act((tx, keyring) =>
    chooseSlot(tx, keyring, { id: posted.get("voorstel") ?? "", place }),
  );
  return chosen ? goTo(`${PATH}?taal=${lang}#afspraak`) : askCode(context);
}

/** No to the colleague who was proposed: nothing moves. */
export async function stayHere(context: ReporterContext) {
  const stayed = await context.act((tx, keyring) => refuseHandover(tx, keyring));
  return stayed ? goTo(`${PATH}?taal=${context.lang}`) : askCode(context);
}

export async function choose(context: ReporterContext) {
  const { act, posted, lang } = context;
  const chosen = await act((tx, keyring) => chooseReader(tx, keyring, posted.get("wie") ?? ""));
  return chosen ? goTo(`${PATH}?taal=${lang}`) : askCode(context);
}

/** A counsellor with a new key reads on only when the reporter says so, in the reporter's own session. */
export async function accessAgain(context: ReporterContext) {
  const { act, lang } = context;
  const given = await act((tx, keyring) => giveAccessAgain(tx, keyring));
  return given ? goTo(`${PATH}?taal=${lang}`) : askCode(context);
}

/** The page goes on with another case of the same code. */
export async function otherCase(context: ReporterContext) {
  const { posted, session, lang, act } = context;
  const wanted = Number(posted.get("nummer"));
  const own = (await act(ownCases)) ?? [];
  if (session && own.some(({ no }) => no === wanted)) await turnToCase(session, wanted);
  return goTo(`${PATH}?taal=${lang}`);
}

/** A wish that waits for a hold is taken back. */
export async function takeBack(context: ReporterContext) {
  const { act, lang } = context;
  await act(async (tx) => {
    const dossierId = await ownDossier(tx);
    if (dossierId) await takeWishBack(tx, dossierId);
  });
  return goTo(`${PATH}?taal=${lang}#bewaren`);
}

export async function leave({ request, lang }: ReporterContext) {
  await endReporterSession(readCookie(request, "r"));
  return goTo(`${PATH}?taal=${lang}`, [dropCookie("r")]);
}
