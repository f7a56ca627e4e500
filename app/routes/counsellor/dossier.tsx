import { urgency } from "~/domain/clock";
import { recorded } from "~/domain/dossier/access";
import { isDeed } from "~/domain/dossier/course/deeds";
import { tellNewLaw } from "~/domain/dossier/new-law";
import { closeStayedAway } from "~/domain/dossier/parked";
import { openDossier, openHeader } from "~/domain/dossier/queries";
import type { DossierPage, Urgency } from "~/domain/dossier/schema";
import { productNow } from "~/domain/product-clock";
import { env } from "~/env.server";
import { inPage, useActionData, useLoaderData } from "~/framework";
import { formToken } from "~/http/carried.server";
import { type CounsellorContext, counsellorDoor } from "~/http/doors";
import { typedBefore } from "~/http/drafts.server";
import { UUID } from "~/http/ids";
import { notFound, orNotFound } from "~/http/refusals";
import { AcceptView } from "~/ui/counsellor/accept";
import { DossierView } from "~/ui/counsellor/dossier";
import { dueNow } from "~/ui/counsellor/next-step";
import { partOf, partOfForm } from "~/ui/counsellor/parts";
import { proposalIn, typedIn } from "~/ui/counsellor/typed";
import { StaffShell } from "~/ui/staff/shell";
import { type Answer, type Deed, pathOf } from "./dossier-answer.server";
import { onCourse, restore } from "./dossier-course.server";
import {
  activation,
  choose,
  contact,
  handOver,
  message,
  moment,
  note,
  propose,
} from "./dossier-deeds.server";

export const handle = { face: "staff", title: "Dossier, Tweespoor", keeps: true };

const idOf = ({ params }: CounsellorContext): string =>
  UUID.test(params.dossierId ?? "") ? (params.dossierId as string) : notFound();

export const loader = counsellorDoor.loader((context) => pageOf(context, null));

async function pageOf(context: CounsellorContext, answered: Answer | null) {
  const { tx, keyring, me, request } = context;
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
      answered,
      ...header,
    };
  }
  await tellNewLaw(tx, keyring, "counsellor", dossierId);
  const page = orNotFound(await openDossier(tx, keyring, dossierId));
  await recorded(tx, "opened", dossierId);
  const asked = new URL(request.url).searchParams;
  return {
    view: "dossier" as const,
    name: me.name,
    now: now.toISOString(),
    urgency: urgencyOf(page, now),
    page,
    part: partOf(asked.get("deel")),
    reason: asked.get("reden"),
    token: formToken(me.id, pathOf(dossierId)),
    drafts: await typedBefore(tx, keyring, context),
    activationAddress: `${env().publicOrigin.replace(/^https?:\/\//, "")}/mijn-melding/activeren`,
    answered,
  };
}

function urgencyOf(page: DossierPage, now: Date): Urgency {
  const due = dueNow(page);
  return due ? urgency(due, page.receivedAt.slice(0, 10), now) : "plain";
}

const DEEDS: ReadonlyMap<string, Deed> = new Map(
  Object.entries<Deed>({
    kiezen: choose,
    bericht: message,
    contact,
    aantekening: note,
    contactmoment: moment,
    activeren: activation,
    afspraak: propose,
    overdracht: handOver,
    terughalen: restore,
  }),
);

export const action = counsellorDoor.action(async (context) => {
  const word = context.posted.get("doe");
  const deed = isDeed(word) ? onCourse : DEEDS.get(word ?? "");
  return deed
    ? inPage(await deed(context, idOf(context)), (answered) => pageOf(context, answered))
    : notFound();
});

export default function Dossier() {
  const loaded = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? loaded;
  const answered: Answer | null = shown.answered;
  if (shown.view === "header") {
    return (
      <StaffShell face="counsellor" name={shown.name} current="" narrow>
        <AcceptView {...shown} error={answered ? "choose" : null} />
      </StaffShell>
    );
  }
  const { name, drafts, answered: _said, ...page } = shown;
  const fields = Object.assign({}, ...Object.values(drafts)) as Record<string, string>;
  const part = answered?.part ?? page.part;
  const draftHere = Object.keys(drafts).some((form) => partOfForm(form) === part);
  return (
    <StaffShell face="counsellor" name={name} current="">
      <DossierView
        {...page}
        part={part}
        you={name}
        error={answered && answered.error !== "choose" ? answered.error : null}
        problem={answered?.course ?? null}
        typed={{ ...typedIn(fields), ...answered?.typed }}
        drafts={drafts}
        activation={answered?.activation ?? null}
        proof={answered?.proof ?? null}
        proposal={{
          problem: answered?.proposal?.problem ?? null,
          typed: answered?.proposal?.typed ?? proposalIn(fields),
        }}
        nobody={answered?.nobody === true}
        flash={answered?.restored ? "restored" : !answered && draftHere ? "draft" : null}
      />
    </StaffShell>
  );
}
