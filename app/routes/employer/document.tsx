import { ownShortName } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { readText } from "~/domain/documents/document-text";
import { needsConsent } from "~/domain/documents/policy";
import { factsFor, openProposals, ownVersions, templateAnswers } from "~/domain/documents/queries";
import { kindAt } from "~/domain/documents/schema";
import { differencesBetween } from "~/domain/documents/template";
import type { DocumentKind } from "~/domain/intake/schema";
import { today } from "~/domain/product-clock";
import { ownSlug } from "~/domain/tenancy/own";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { type DocumentProblem, DocumentView } from "~/ui/employer/document";
import { StaffShell } from "~/ui/staff/shell";
import { documentWords } from "~/words/nl/documents";
import { actOnDocument, aroundOf } from "./document-acts.server";

export const handle = { face: "staff", title: "Document, Tweespoor" };

type Flash = keyof typeof documentWords.flash;

export const loader = employerDoor.loader(async (context) => page(context, kindOf(context), null));

export const action = employerDoor.action(async (context) => {
  const { me, params } = context;
  const kind = kindOf(context);
  if (!may(me.role, "documents") || !me.tenantId) return notFound();
  const answer = await actOnDocument(context, { id: me.id, tenantId: me.tenantId }, kind);
  if ("flash" in answer) return goTo(`/beheer/documenten/${params.kind}?gedaan=${answer.flash}`);
  return data(await page(context, kind, answer.problem), { status: 422 });
});

const kindOf = ({ params }: StaffContext): DocumentKind => kindAt(params.kind) ?? notFound();

async function page(context: StaffContext, kind: DocumentKind, problem: DocumentProblem | null) {
  const { tx, me, params, posted, request } = context;
  const versions = await ownVersions(tx, kind);
  const around = aroundOf(await ownSlug(tx));
  const [latest, before] = versions;
  const flash = new URL(request.url).searchParams.get("gedaan");
  return {
    name: me.name,
    shortName: await ownShortName(tx),
    kind,
    path: params.kind ?? "",
    today: await today(tx),
    mayWrite: may(me.role, "documents"),
    latest: latest && {
      major: latest.major,
      minor: latest.minor,
      author: latest.author,
      writtenOn: latest.writtenOn,
      inForceOn: latest.inForceOn,
      consent: latest.consent,
      objectionUntil: latest.objectionUntil,
      asks: latest.minor === 0 && needsConsent(kind, latest.settings.participationBody),
      isFile: latest.isFile,
      byStaff: latest.settings.participationBody === "none_not_obliged",
      text: readText(kind, latest.texts.nl, factsFor(latest.settings, around), "nl"),
      // What stands in a file has no clauses to compare.
      differences:
        before && !before.isFile && !latest.isFile
          ? differencesBetween(before.texts.nl.blocks, latest.texts.nl.blocks)
          : [],
    },
    older: versions
      .slice(1)
      .map(({ major, minor, inForceOn }) => ({ number: `${major}.${minor}`, inForceOn })),
    proposals: kind === "flyer" ? [] : await openProposals(tx, kind),
    answered: kind === "flyer" ? [] : await templateAnswers(tx, kind),
    problem,
    typed: problem ? Object.fromEntries(posted) : {},
    flash: !problem && flash && flash in documentWords.flash ? (flash as Flash) : null,
  };
}

export default function EmployerDocument() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer/documenten" subtitle={shortName}>
      <DocumentView {...shown} />
    </StaffShell>
  );
}
