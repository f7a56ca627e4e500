import { groupsOf, isLastGroup } from "~/crypto/code";
import type { Writing } from "~/data/tables";
import { checkForm, type Typed, typedFields } from "~/domain/intake/policy";
import {
  type EmployerPage,
  FIELD_NAMES,
  type FieldError,
  type IntakeForm,
  type Language,
  type NobodyFits,
  type PanelMember,
  type Reach,
  type Readers,
} from "~/domain/intake/schema";
import { env } from "~/env.server";
import { data } from "~/framework";
import { dropCookie, readCookie, setCookie } from "~/http/cookies";
import type { PublicContext } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { startReporterSession } from "~/http/sessions.server";
import { publicShell } from "~/http/shell.server";
import type { IntakePath } from "~/ui/intake/check";
import { wordsFor } from "~/words/words";
import {
  type Carried,
  deliver,
  isFresh,
  languageFor,
  newSubmission,
  openStep,
  type Place,
  placeApart,
  placeOf,
  readersFor,
  sealStep,
} from "./arrival.server";
import { unavailable } from "./unavailable.server";

type Find = (tx: Writing, params: PublicContext["params"]) => Promise<Place | null>;
const byAddress =
  (path: IntakePath): Find =>
  (tx, { slug }) =>
    path === "over-mij" ? placeApart(tx, slug ?? "") : placeOf(tx, slug ?? "");

/** What one of the report's addresses shows next; the address stays the same through all steps (decision 5). */
export type ReportView =
  | { view: "form"; page: EmployerPage; token: string; typed: Typed; errors: FieldError[]; stale: boolean }
  | {
      view: "check";
      page: EmployerPage;
      token: string;
      form: IntakeForm;
      readers: Readers;
      changed: boolean;
      needsConsent: boolean;
      withoutDeputy: boolean;
    }
  | {
      view: "apart";
      page: EmployerPage;
      token: string;
      typed: Typed;
      errors: FieldError[];
      stale: boolean;
      named: PanelMember;
      office: string;
    }
  | { view: "referred"; page: EmployerPage; office: string }
  | { view: "nobody"; page: EmployerPage; token: string; wish: NobodyFits["wish"] }
  | {
      view: "receipt";
      page: EmployerPage;
      token: string;
      code: string[] | null;
      primary: PanelMember;
      reach: IntakeForm["reach"];
      wrongGroup: boolean;
    }
  | { view: "busy"; page: EmployerPage; fields: { name: string; value: string }[] };

type Step = { show: ReportView; lang: Language; status: number; cookies: string[] };
export type Shown = ReportView & { shell: ReturnType<typeof publicShell> };

function show(view: ReportView, status = 200, cookies: string[] = []): Next {
  return { show: view, status, cookies };
}

/** The answer of a step: its page, with status and cookies. */
export function shown(step: Step | Response) {
  if (step instanceof Response) throw step;
  const { lang, status, cookies } = step;
  const { titles } = wordsFor(lang).public;
  const failed = "errors" in step.show && step.show.errors.length > 0;
  const shell = publicShell(lang, {
    ...(step.show.view === "receipt" ? { copy: true } : {}),
    ...(failed ? { title: titles.error } : {}),
  });
  const answer: Shown = { ...step.show, shell };
  return data(answer, { status, headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) });
}

/** The form of an address, around what was typed; at the third one there may be nobody to write to. */
function formPage(
  { page, apart }: Place,
  form: { token: string; typed: Typed; errors?: FieldError[]; stale?: boolean },
): ReportView {
  const { token, typed, errors = [], stale = false } = form;
  if (!apart) return { view: "form", page, token, typed, errors, stale };
  const office = env().NETWORK_PHONE;
  if (!apart.named) return { view: "referred", page, office };
  return { view: "apart", page, token, typed, errors, stale, named: apart.named, office };
}

/** An empty form: its code exists already, so a lost answer or a second click can never make a second report. */
export async function firstStep(
  { act, params, lang, request }: PublicContext,
  path: IntakePath,
  find: Find = byAddress(path),
): Promise<Step> {
  const place = await act((tx) => find(tx, params));
  if (!place) throw unavailable(lang);
  const token = sealStep({ step: "form", submission: newSubmission(place.intake.id) });
  const form: ReportView =
    place.page.canWrite || place.apart
      ? formPage(place, { token, typed: {} })
      : { view: "nobody", page: place.page, token, wish: "panel" };
  return { ...show(form, 200, [setCookie("f", "1")]), lang: languageFor(request, place) };
}

/** One posted step of the form. At `terugbellen` there is no choice how to be reached: it is by phone. */
export async function nextStep(
  context: PublicContext,
  path: IntakePath,
  find: Find = byAddress(path),
): Promise<Step | Response> {
  const { act, params, lang, request } = context;
  const place = await act((tx) => find(tx, params));
  if (!place) throw unavailable(lang, context.posted);
  const language = languageFor(request, place);
  const reach = reachAt(path, context.posted);
  const posted = reach ? new Map([...context.posted, [FIELD_NAMES.reach, reach]]) : context.posted;
  const step = await stepOf({ ...context, posted, lang: language }, place, find);
  return step instanceof Response ? step : { ...step, lang: language };
}

/** Only the form asks how to be reached; elsewhere a number is a wish to be called. */
function reachAt(path: IntakePath, posted: ReadonlyMap<string, string>): Reach | null {
  if (path !== "terugbellen" && path !== "over-mij") return null;
  const number = (posted.get(FIELD_NAMES.phone) ?? "").trim();
  return path === "terugbellen" || number !== "" ? "call" : "code";
}

type Next = Omit<Step, "lang">;

async function stepOf(context: PublicContext, place: Place, find: Find): Promise<Next | Response> {
  const { posted, lang } = context;
  const carried = openStep(posted.get("sleutel"), place.intake.id);
  const deed = posted.get("doe");
  if (carried?.step === "receipt") return kept(context, place, carried);
  if (carried && !isFresh(carried.submission) && !(carried.step === "check" && deed === "versturen"))
    return startAgain(place, carried, posted);
  if (carried?.step === "check")
    return deed === "versturen" ? send(context, place, carried, find) : backToForm(place, carried);
  if (carried?.step === "form") return check(place, carried, posted, lang);
  return startAgain(place, null, posted);
}

/** The form was older than four hours, or not ours: a fresh one, with everything that was typed. */
function startAgain(place: Place, carried: Carried | null, posted: ReadonlyMap<string, string>): Next {
  const typed = carried?.step === "check" ? typedOf(carried.form) : typedFields(posted);
  const token = sealStep({ step: "form", submission: newSubmission(place.intake.id) });
  return show(formPage(place, { token, typed, stale: true }), 200, [setCookie("f", "1")]);
}

function backToForm(place: Place, carried: Extract<Carried, { step: "check" }>): Next {
  const token = sealStep({ step: "form", submission: carried.submission });
  return show(formPage(place, { token, typed: typedOf(carried.form) }));
}

const typedOf = (form: IntakeForm): Typed => ({ ...form });

function check(
  place: Place,
  carried: Carried,
  posted: ReadonlyMap<string, string>,
  language: Language,
): Next {
  const typed = typedFields(posted);
  const checked = checkForm(typed, {
    panelIds: new Set(place.page.panel.map((member) => member.id)),
    relations: new Set(place.page.relations),
    domains: place.intake.domains,
  });
  if (!checked.ok) {
    const token = sealStep({ step: "form", submission: carried.submission });
    return show(formPage(place, { token, typed, errors: checked.errors }), 422);
  }
  return checkPage(place, carried.submission, checked.form, language, {});
}

function checkPage(
  place: Place,
  submission: Carried["submission"],
  form: IntakeForm,
  language: Language,
  notes: { changed?: boolean; needsConsent?: boolean; withoutDeputy?: boolean },
): Next {
  const chosen = readersFor(place, form, false);
  const primary = chosen.ok ? chosen.readers.primary.id : null;
  const deputy = chosen.ok ? (chosen.readers.deputy?.id ?? null) : null;
  const token = sealStep({ step: "check", submission, form, language, primary, deputy });
  if (!chosen.ok && place.apart) return show(formPage(place, { token, typed: typedOf(form) }), 422);
  if (!chosen.ok) return show({ view: "nobody", page: place.page, token, wish: chosen.nobody.wish }, 422);
  const { changed = false, needsConsent = false, withoutDeputy = false } = notes;
  return show(
    {
      view: "check",
      page: place.page,
      token,
      form,
      readers: chosen.readers,
      changed,
      needsConsent,
      withoutDeputy,
    },
    changed || needsConsent ? 422 : 200,
  );
}

async function send(
  { act, posted, request, params }: PublicContext,
  place: Place,
  carried: Extract<Carried, { step: "check" }>,
  find: Find,
): Promise<Next> {
  const { submission, form, language } = carried;
  const refuseDeputy = posted.get("zonder_waarnemer") !== undefined;
  if (posted.get("akkoord") === undefined) {
    return checkPage(place, submission, form, language, { needsConsent: true, withoutDeputy: refuseDeputy });
  }
  const expected = { primary: carried.primary, deputy: carried.deputy };
  const stale = !isFresh(submission);
  const delivered = await act(async (tx) => {
    // A trial is let in by what this very transaction carries.
    if (place.isTest) await find(tx, params);
    return deliver(tx, place, { submission, form, language, expected, refuseDeputy, onlyAsk: stale });
  });
  if (delivered.kind === "busy") {
    return show(
      { view: "busy", page: place.page, fields: [...posted].map(([name, value]) => ({ name, value })) },
      429,
    );
  }
  if (delivered.kind === "stale") return startAgain(place, carried, posted);
  if (delivered.kind === "changed") return checkPage(place, submission, form, language, { changed: true });
  if (delivered.kind === "nobody") return checkPage(place, submission, form, language, {});
  const primary = place.panel.find((entry) => entry.member.id === carried.primary)?.member;
  if (!primary) return checkPage(place, submission, form, language, { changed: true });
  // Received just now: the code is shown even to a browser that keeps no cookies. Sent again: only where the form was begun.
  const withCode = delivered.kind === "received" || readCookie(request, "f") !== null;
  return receipt(place, submission, primary, form.reach, withCode, false);
}

function receipt(
  place: Place,
  submission: Carried["submission"],
  primary: PanelMember,
  reach: IntakeForm["reach"],
  withCode: boolean,
  wrongGroup: boolean,
): Next {
  const token = sealStep({ step: "receipt", submission, primary: primary.id, reach });
  const code = withCode ? groupsOf(submission.code) : null;
  return show(
    { view: "receipt", page: place.page, token, code, primary, reach, wrongGroup },
    wrongGroup ? 422 : 200,
  );
}

/** "I kept the code": the last group was retyped, so the code is not shown on this device again. */
async function kept(
  { posted, request, lang }: PublicContext,
  place: Place,
  carried: Extract<Carried, { step: "receipt" }>,
): Promise<Next | Response> {
  const { submission, primary, reach } = carried;
  if (isLastGroup(submission.code, posted.get("laatste") ?? "")) {
    const token = await startReporterSession(submission.code);
    return goTo(`/mijn-melding?taal=${lang}`, [setCookie("r", token), dropCookie("f")]);
  }
  const reader = place.panel.find((entry) => entry.member.id === primary)?.member ?? place.panel[0]?.member;
  if (!reader) throw unavailable(lang);
  return receipt(place, submission, reader, reach, readCookie(request, "f") !== null, true);
}
