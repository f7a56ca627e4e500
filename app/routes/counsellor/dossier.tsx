import { urgency } from "~/domain/clock";
import { recorded } from "~/domain/dossier/access";
import { ProposalForm, proposeAppointment } from "~/domain/dossier/appointments";
import {
  acceptDossier,
  answerReporter,
  declineDossier,
  keepNote,
  recordFirstContact,
} from "~/domain/dossier/commands";
import { doDeed, isDeed } from "~/domain/dossier/course/deeds";
import { type CourseProblem, problemOfDeed } from "~/domain/dossier/course/problem";
import { logMoment, MomentForm, makeActivation } from "~/domain/dossier/moments";
import { closeStayedAway } from "~/domain/dossier/parked";
import { openDossier, openHeader } from "~/domain/dossier/queries";
import { CONTACT_WAYS, type DossierPage, MESSAGE_MAX, NOTE_MAX, type Urgency } from "~/domain/dossier/schema";
import { LINE_MAX, line, paragraph } from "~/domain/intake/schema";
import { productNow } from "~/domain/product-clock";
import { env } from "~/env.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, formToken, onceFor } from "~/http/carried.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { typedBefore } from "~/http/drafts.server";
import { UUID } from "~/http/ids";
import { goTo, notFound, orNotFound } from "~/http/refusals";
import { AcceptView } from "~/ui/counsellor/accept";
import type { ProposalProblem, ProposalTyped } from "~/ui/counsellor/appointment";
import { DossierView } from "~/ui/counsellor/dossier";
import type { DossierError, DossierTyped } from "~/ui/counsellor/problem";
import { proposalIn, typedIn } from "~/ui/counsellor/typed";
import { StaffShell } from "~/ui/staff/shell";
import { propose as proposeColleague, wasMissed } from "./handover.server";

export const handle = { face: "staff", title: "Dossier, Tweespoor", keeps: true };

const idOf = ({ params }: CounsellorContext): string =>
  UUID.test(params.dossierId ?? "") ? (params.dossierId as string) : notFound();

export const loader = counsellorDoor.loader(async (context) => {
  const { tx, keyring, me } = context;
  const dossierId = idOf(context);
  const now = await productNow(tx);
  await closeStayedAway(tx, keyring);
  const header = await openHeader(tx, keyring, dossierId);
  if (header) {
    return {
      view: "header" as const,
      name: me.name,
      now: now.toISOString(),
      urgency: urgency(header.due, now.toISOString().slice(0, 10), now),
      seen: formToken(me.id, pathOf(dossierId)),
      ...header,
    };
  }
  const page = orNotFound(await openDossier(tx, keyring, dossierId));
  await recorded(tx, "opened", dossierId);
  return {
    view: "dossier" as const,
    name: me.name,
    now: now.toISOString(),
    urgency: urgencyOf(page, now),
    page,
    token: formToken(me.id, pathOf(dossierId)),
    drafts: await typedBefore(tx, keyring, context),
    activationAddress: `${env().publicOrigin.replace(/^https?:\/\//, "")}/mijn-melding/activeren`,
  };
});

function urgencyOf(page: DossierPage, now: Date): Urgency {
  const due = page.firstContact.madeAt ? page.answerDue : page.firstContact.due;
  return due ? urgency(due, page.receivedAt.slice(0, 10), now) : "plain";
}

type Answer = {
  error: DossierError | "choose" | null;
  typed: DossierTyped;
  activation?: string[];
  proposal?: Proposal;
  course?: CourseProblem;
  restored?: boolean;
  /** No colleague was chosen who could take it on. */
  nobody?: boolean;
};
type Proposal = { problem: ProposalProblem | null; typed: ProposalTyped | null };

const answer = (value: Answer) =>
  data(value, { status: value.error || value.proposal?.problem || value.course || value.nobody ? 422 : 200 });
const pathOf = (dossierId: string) => `/werkplek/dossiers/${dossierId}`;
const here = (dossierId: string, anchor = "") => goTo(`${pathOf(dossierId)}${anchor}`);

export const action = counsellorDoor.action(async (context) => {
  const deeds: Record<
    string,
    (context: CounsellorContext, dossierId: string) => Promise<Response | ReturnType<typeof answer>>
  > = {
    kiezen: choose,
    bericht: message,
    contact,
    aantekening: note,
    contactmoment: moment,
    activeren: activation,
    afspraak: propose,
    overdracht: handOver,
    terughalen: restore,
  };
  const word = context.posted.get("doe");
  if (isDeed(word)) return onCourse(context, idOf(context));
  const deed = deeds[word ?? ""];
  return deed ? deed(context, idOf(context)) : notFound();
});

async function choose(context: CounsellorContext, dossierId: string) {
  const { tx, keyring, me, posted } = context;
  const choice = posted.get("keuze");
  if (choice === "aannemen") {
    const accepted = await acceptDossier(tx, keyring, me.name, dossierId);
    return accepted.ok ? here(dossierId) : wasMissed(context, dossierId);
  }
  if (choice === "doorgeven") {
    const declined = await declineDossier(tx, dossierId);
    return declined.ok ? goTo("/werkplek/doorgegeven") : wasMissed(context, dossierId);
  }
  orNotFound(await openHeader(tx, keyring, dossierId));
  return answer({ error: "choose", typed: {} });
}

/** What was typed before a session ended, back in the fields it was typed in; nothing for anybody else. */
async function restore({ me, posted }: CounsellorContext, dossierId: string) {
  const fields = carriedFor(me.id, pathOf(dossierId), posted.get(CARRIED_FIELD)) ?? {};
  return answer({
    error: null,
    typed: typedIn(fields),
    proposal: { problem: null, typed: proposalIn(fields) },
    restored: Object.keys(fields).length > 0,
  });
}

/** What is wrong with a text, in the words of the dossier's form. */
function problemOf(issue: string | undefined): DossierError["problem"] {
  return issue === "too_long" ? "too_long" : "unreadable";
}

async function message({ tx, keyring, me, posted }: CounsellorContext, dossierId: string) {
  const typed = posted.get("bericht") ?? "";
  const text = paragraph(MESSAGE_MAX).safeParse(typed);
  if (!text.success || !text.data) {
    const problem = text.success ? "empty" : problemOf(text.error.issues[0]?.message);
    return answer({ error: { field: "bericht", problem }, typed: { message: typed } });
  }
  const sent = await answerReporter(tx, keyring, me.name, {
    dossierId,
    text: text.data,
    once: onceFor(posted.get(FORM_FIELD), text.data),
  });
  return sent.ok ? here(dossierId, "#gesprek") : notFound();
}

async function contact({ tx, keyring, me, posted }: CounsellorContext, dossierId: string) {
  const way = CONTACT_WAYS.find((one) => one === posted.get("wijze"));
  const typed: DossierTyped = { way: way ?? "", line: posted.get("regel") ?? "" };
  if (!way) return answer({ error: { field: "wijze", problem: "empty" }, typed });
  const text = line(LINE_MAX).safeParse(typed.line);
  if (!text.success)
    return answer({ error: { field: "regel", problem: problemOf(text.error.issues[0]?.message) }, typed });
  const made = await recordFirstContact(tx, keyring, me.name, { dossierId, way, note: text.data });
  return made.ok || made.refusal === "already_made" ? here(dossierId, "#procesverslag") : notFound();
}

async function moment({ tx, keyring, posted }: CounsellorContext, dossierId: string) {
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
    return answer({ error: { field, problem }, typed });
  }
  const logged = await logMoment(tx, keyring, { dossierId, form: form.data });
  if (logged.ok) return here(dossierId, "#procesverslag");
  return logged.refusal === "not_ahead"
    ? answer({ error: { field: "vervolg", problem: "empty" }, typed })
    : notFound();
}

const MOMENT_FIELDS: Record<string, DossierError["field"]> = {
  kind: "soort",
  minutes: "minuten",
  text: "kort",
  followUpOn: "vervolg",
};

async function propose({ tx, keyring, posted }: CounsellorContext, dossierId: string) {
  const given = (name: string) => posted.get(name) ?? "";
  const slots = [1, 2, 3].map((number) => ({ day: given(`dag${number}`), time: given(`tijd${number}`) }));
  const typed: ProposalTyped = {
    mode: given("vorm"),
    place: given("plek"),
    neutral: given("neutraal") !== "",
    slots,
  };
  const refuse = (problem: ProposalProblem) =>
    answer({ error: null, typed: {}, proposal: { problem, typed } });
  const form = ProposalForm.safeParse(typed);
  if (!form.success) {
    const field = String(form.error.issues[0]?.path[0]);
    return refuse(field === "mode" || field === "place" || field === "neutral" ? field : "slots");
  }
  const once = onceFor(posted.get(FORM_FIELD), JSON.stringify(form.data));
  const proposed = await proposeAppointment(tx, keyring, { dossierId, form: form.data, once });
  if (proposed.ok) return here(dossierId, "#afspraak");
  return proposed.refusal === "not_ahead" ? refuse("slots") : notFound();
}

/** A step, a question, a yes, a no or an act of the course; what was not possible says why, and keeps what was typed. */
async function onCourse({ tx, keyring, me, posted }: CounsellorContext, dossierId: string) {
  const fields = Object.fromEntries([...posted].filter(([name]) => name !== FORM_FIELD));
  const once = onceFor(posted.get(FORM_FIELD), JSON.stringify(fields));
  const by = { who: "counsellor", author: me.name } as const;
  const end = await doDeed(tx, keyring, by, { dossierId, posted, once });
  if (end.ok) return here(dossierId, "#spoor");
  if (end.refusal === "not_yours") return notFound();
  return answer({ error: null, typed: {}, course: problemOfDeed(end, fields) });
}

async function handOver(context: CounsellorContext, dossierId: string) {
  return (await proposeColleague(context, dossierId))
    ? here(dossierId, "#overdracht")
    : answer({ error: null, typed: {}, nobody: true });
}

async function activation({ tx, keyring }: CounsellorContext, dossierId: string) {
  const made = await makeActivation(tx, keyring, dossierId);
  return made.ok ? answer({ error: null, typed: {}, activation: made.value.groups }) : notFound();
}

async function note({ tx, keyring, posted }: CounsellorContext, dossierId: string) {
  const typed = posted.get("aantekening") ?? "";
  const text = paragraph(NOTE_MAX).safeParse(typed);
  if (!text.success) {
    return answer({
      error: { field: "aantekening", problem: problemOf(text.error.issues[0]?.message) },
      typed: { note: typed },
    });
  }
  const kept = await keepNote(tx, keyring, { dossierId, text: text.data });
  return kept.ok ? here(dossierId, "#eigen") : notFound();
}

export default function Dossier() {
  const shown = useLoaderData<typeof loader>();
  const answered: Answer | undefined = useActionData<typeof action>();
  const narrow = shown.view === "header";
  const before = shown.view === "dossier" ? shown.drafts : {};
  const fields = Object.assign({}, ...Object.values(before)) as Record<string, string>;
  const drafts = Object.keys(before);
  return (
    <StaffShell face="counsellor" name={shown.name} current="" narrow={narrow}>
      {shown.view === "header" ? (
        <AcceptView {...shown} error={answered ? "choose" : null} />
      ) : (
        <DossierView
          page={shown.page}
          you={shown.name}
          now={shown.now}
          urgency={shown.urgency}
          formTokens={{ message: shown.token, contact: shown.token, note: shown.token }}
          error={answered && answered.error !== "choose" ? answered.error : null}
          typed={{ ...typedIn(fields), ...answered?.typed }}
          drafts={drafts}
          activation={answered?.activation ?? null}
          activationAddress={shown.activationAddress}
          proposal={{
            problem: answered?.proposal?.problem ?? null,
            typed: answered?.proposal?.typed ?? proposalIn(fields),
          }}
          nobody={answered?.nobody === true}
          flash={answered?.restored ? "restored" : !answered && drafts.length > 0 ? "draft" : null}
        />
      )}
    </StaffShell>
  );
}
