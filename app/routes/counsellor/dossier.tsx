import { urgency } from "~/domain/clock";
import { recorded } from "~/domain/dossier/access";
import {
  acceptDossier,
  answerReporter,
  declineDossier,
  keepNote,
  recordFirstContact,
} from "~/domain/dossier/commands";
import { closeStayedAway } from "~/domain/dossier/parked";
import { openDossier, openHeader } from "~/domain/dossier/queries";
import { CONTACT_WAYS, type DossierPage, MESSAGE_MAX, NOTE_MAX, type Urgency } from "~/domain/dossier/schema";
import { LINE_MAX, line, paragraph } from "~/domain/intake/schema";
import { productNow } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, formToken, onceFor } from "~/http/carried.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { goTo, notFound, orNotFound } from "~/http/refusals";
import { AcceptView } from "~/ui/counsellor/accept";
import { DossierView } from "~/ui/counsellor/dossier";
import type { DossierError, DossierTyped } from "~/ui/counsellor/problem";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Dossier, Tweespoor" };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

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
  };
});

function urgencyOf(page: DossierPage, now: Date): Urgency {
  const due = page.firstContact.madeAt ? page.answerDue : page.firstContact.due;
  return due ? urgency(due, page.receivedAt.slice(0, 10), now) : "plain";
}

type Answer = { error: DossierError | "choose" | null; typed: DossierTyped };

const answer = (value: Answer) => data(value, { status: value.error ? 422 : 200 });
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
    terughalen: async ({ me, posted }, dossierId) =>
      answer({ error: null, typed: restored(me.id, dossierId, posted) }),
  };
  const deed = deeds[context.posted.get("doe") ?? ""];
  return deed ? deed(context, idOf(context)) : notFound();
});

async function choose({ tx, keyring, posted }: CounsellorContext, dossierId: string) {
  const choice = posted.get("keuze");
  if (choice === "aannemen") {
    const accepted = await acceptDossier(tx, keyring, dossierId);
    return accepted.ok ? here(dossierId) : goTo("/werkplek");
  }
  if (choice === "doorgeven") {
    const declined = await declineDossier(tx, dossierId);
    return goTo(declined.ok ? "/werkplek/doorgegeven" : "/werkplek");
  }
  orNotFound(await openHeader(tx, keyring, dossierId));
  return answer({ error: "choose", typed: {} });
}

/** What was typed before a session ended, back in the fields it was typed in; nothing for anybody else. */
function restored(accountId: string, dossierId: string, posted: ReadonlyMap<string, string>): DossierTyped {
  const fields = carriedFor(accountId, pathOf(dossierId), posted.get(CARRIED_FIELD)) ?? {};
  const { bericht, regel, aantekening } = fields;
  const way = CONTACT_WAYS.find((one) => one === fields.wijze);
  return {
    ...(bericht === undefined ? {} : { message: bericht }),
    ...(regel === undefined ? {} : { line: regel }),
    ...(aantekening === undefined ? {} : { note: aantekening }),
    ...(way ? { way } : {}),
  };
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

async function contact({ tx, keyring, posted }: CounsellorContext, dossierId: string) {
  const way = CONTACT_WAYS.find((one) => one === posted.get("wijze"));
  const typed: DossierTyped = { way: way ?? "", line: posted.get("regel") ?? "" };
  if (!way) return answer({ error: { field: "wijze", problem: "empty" }, typed });
  const text = line(LINE_MAX).safeParse(typed.line);
  if (!text.success)
    return answer({ error: { field: "regel", problem: problemOf(text.error.issues[0]?.message) }, typed });
  const made = await recordFirstContact(tx, keyring, { dossierId, way, note: text.data });
  return made.ok || made.refusal === "already_made" ? here(dossierId, "#procesverslag") : notFound();
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
  return (
    <StaffShell face="counsellor" name={shown.name} current="" narrow={narrow}>
      {shown.view === "header" ? (
        <AcceptView {...shown} formToken="" error={answered ? "choose" : null} />
      ) : (
        <DossierView
          page={shown.page}
          you={shown.name}
          now={shown.now}
          urgency={shown.urgency}
          formTokens={{ message: shown.token, contact: shown.token, note: shown.token }}
          error={answered && answered.error !== "choose" ? answered.error : null}
          typed={answered?.typed ?? {}}
          flash={answered && !answered.error && Object.keys(answered.typed).length > 0 ? "restored" : null}
        />
      )}
    </StaffShell>
  );
}
