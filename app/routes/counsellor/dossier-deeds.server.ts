import { ProposalForm, proposeAppointment } from "~/domain/dossier/appointments";
import {
  acceptDossier,
  answerReporter,
  declineDossier,
  keepNote,
  recordFirstContact,
} from "~/domain/dossier/commands";
import { logMoment, MomentForm, makeActivation } from "~/domain/dossier/moments";
import { openHeader } from "~/domain/dossier/queries";
import { CONTACT_WAYS, MESSAGE_MAX, NOTE_MAX } from "~/domain/dossier/schema";
import { LINE_MAX, line, paragraph } from "~/domain/intake/schema";
import { FORM_FIELD, onceFor } from "~/http/carried.server";
import { confirmPerson } from "~/http/confirm.server";
import type { CounsellorContext } from "~/http/doors";
import { goTo, notFound, orNotFound } from "~/http/refusals";
import type { ProposalProblem, ProposalTyped } from "~/ui/counsellor/appointment";
import type { DossierError, DossierTyped } from "~/ui/counsellor/problem";
import { type Answered, answer, here } from "./dossier-answer.server";
import { propose as proposeColleague, wasMissed } from "./handover.server";

export async function choose(context: CounsellorContext, dossierId: string): Answered {
  const { tx, keyring, me, posted } = context;
  const choice = posted.get("keuze");
  if (choice === "aannemen") {
    const accepted = await acceptDossier(tx, keyring, me.name, dossierId);
    return accepted.ok ? here(dossierId, "gesprek") : wasMissed(context, dossierId);
  }
  if (choice === "doorgeven") {
    const shown = await openHeader(tx, keyring, dossierId);
    const declined = await declineDossier(tx, dossierId);
    return declined.ok
      ? goTo(`/werkplek/doorgegeven${shown?.header.apart ? "?gesprek" : ""}`)
      : wasMissed(context, dossierId);
  }
  orNotFound(await openHeader(tx, keyring, dossierId));
  return answer({ part: "gesprek", error: "choose", typed: {} });
}

/** What is wrong with a text, in the words of the dossier's form. */
function problemOf(issue: string | undefined): DossierError["problem"] {
  return issue === "too_long" ? "too_long" : "unreadable";
}

export async function message({ tx, keyring, me, posted }: CounsellorContext, dossierId: string): Answered {
  const typed = posted.get("bericht") ?? "";
  const text = paragraph(MESSAGE_MAX).safeParse(typed);
  if (!text.success || !text.data) {
    const problem = text.success ? "empty" : problemOf(text.error.issues[0]?.message);
    return answer({ part: "gesprek", error: { field: "bericht", problem }, typed: { message: typed } });
  }
  const sent = await answerReporter(tx, keyring, me.name, {
    dossierId,
    text: text.data,
    once: onceFor(posted.get(FORM_FIELD), text.data),
  });
  return sent.ok ? here(dossierId, "gesprek", "gesprek") : notFound();
}

export async function contact({ tx, keyring, me, posted }: CounsellorContext, dossierId: string): Answered {
  const way = CONTACT_WAYS.find((one) => one === posted.get("wijze"));
  const typed: DossierTyped = { way: way ?? "", line: posted.get("regel") ?? "" };
  if (!way) return answer({ part: "gesprek", error: { field: "wijze", problem: "empty" }, typed });
  const text = line(LINE_MAX).safeParse(typed.line);
  if (!text.success)
    return answer({
      part: "gesprek",
      error: { field: "regel", problem: problemOf(text.error.issues[0]?.message) },
      typed,
    });
  const made = await recordFirstContact(tx, keyring, me.name, { dossierId, way, note: text.data });
  return made.ok || made.refusal === "already_made" ? here(dossierId, "verslag") : notFound();
}

export async function moment({ tx, keyring, posted }: CounsellorContext, dossierId: string): Answered {
  const given = (name: string) => posted.get(name) ?? "";
  const typed: DossierTyped = {
    kind: given("soort"),
    minutes: given("minuten"),
    short: given("kort"),
    followUp: given("vervolg"),
  };
  const form = MomentForm.safeParse({
    kind: typed.kind,
    minutes: typed.minutes,
    text: typed.short,
    followUpOn: typed.followUp,
  });
  if (!form.success) {
    const issue = form.error.issues[0];
    const field = MOMENT_FIELDS[String(issue?.path[0])] ?? "soort";
    const problem = field === "kort" ? problemOf(issue?.message) : "empty";
    return answer({ part: "gesprek", error: { field, problem }, typed });
  }
  const logged = await logMoment(tx, keyring, { dossierId, form: form.data });
  if (logged.ok) return here(dossierId, "verslag");
  return logged.refusal === "not_ahead"
    ? answer({ part: "gesprek", error: { field: "vervolg", problem: "empty" }, typed })
    : notFound();
}

const MOMENT_FIELDS: Record<string, DossierError["field"]> = {
  kind: "soort",
  minutes: "minuten",
  text: "kort",
  followUpOn: "vervolg",
};

export async function propose({ tx, keyring, posted }: CounsellorContext, dossierId: string): Answered {
  const given = (name: string) => posted.get(name) ?? "";
  const slots = [1, 2, 3].map((number) => ({ day: given(`dag${number}`), time: given(`tijd${number}`) }));
  const typed: ProposalTyped = {
    mode: given("vorm"),
    place: given("plek") || given("bekend"),
    neutral: given("neutraal") !== "",
    slots,
  };
  const refuse = (problem: ProposalProblem) =>
    answer({ part: "afspraak", error: null, typed: {}, proposal: { problem, typed } });
  const form = ProposalForm.safeParse(typed);
  if (!form.success) {
    const field = String(form.error.issues[0]?.path[0]);
    return refuse(field === "mode" || field === "place" || field === "neutral" ? field : "slots");
  }
  const once = onceFor(posted.get(FORM_FIELD), JSON.stringify(form.data));
  const proposed = await proposeAppointment(tx, keyring, { dossierId, form: form.data, once });
  if (proposed.ok) return here(dossierId, "afspraak");
  return proposed.refusal === "not_ahead" ? refuse("slots") : notFound();
}

/** A new code opens the dossier for good, so whoever reads it out proves once more to be its counsellor. */
export async function activation(
  { tx, keyring, session, posted }: CounsellorContext,
  dossierId: string,
): Answered {
  const proof = await confirmPerson(session, posted.get("bewijs") ?? "");
  if (!proof.ok) return answer({ part: "gesprek", error: null, typed: {}, proof });
  const made = await makeActivation(tx, keyring, dossierId);
  return made.ok
    ? answer({ part: "gesprek", error: null, typed: {}, activation: made.value.groups })
    : notFound();
}

export async function note({ tx, keyring, posted }: CounsellorContext, dossierId: string): Answered {
  const typed = posted.get("aantekening") ?? "";
  const text = paragraph(NOTE_MAX).safeParse(typed);
  if (!text.success) {
    return answer({
      part: "eigen",
      error: { field: "aantekening", problem: problemOf(text.error.issues[0]?.message) },
      typed: { note: typed },
    });
  }
  const kept = await keepNote(tx, keyring, { dossierId, text: text.data });
  return kept.ok ? here(dossierId, "eigen") : notFound();
}

export async function handOver(context: CounsellorContext, dossierId: string): Answered {
  return (await proposeColleague(context, dossierId))
    ? here(dossierId, "gesprek", "overdracht")
    : answer({ part: "gesprek", error: null, typed: {}, nobody: true });
}
