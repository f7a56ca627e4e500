import { may } from "~/domain/accounts/schema";
import type { Regulation } from "~/domain/documents/compose-document";
import { saysTheSame } from "~/domain/documents/document-text";
import { needsConsent } from "~/domain/documents/policy";
import { askedConsent, type KeptVersion, ownVersions } from "~/domain/documents/queries";
import { templateAnswers } from "~/domain/documents/replies";
import { kindAt } from "~/domain/documents/schema";
import { headingOf } from "~/domain/documents/template";
import { TRANSLATED } from "~/domain/documents/translations";
import { proposalsRead, writtenNow } from "~/domain/documents/written-now";
import type { DocumentKind } from "~/domain/intake/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { aroundOf } from "~/http/surroundings.server";
import { DocumentView } from "~/ui/employer/document";
import type { DocumentProblem } from "~/ui/employer/document-problems";
import { StaffShell } from "~/ui/staff/shell";
import { documentWords } from "~/words/nl/documents";
import { actOnDocument } from "./document-acts.server";
import { asRead, changedSince, numberOf } from "./document-read.server";
import { ownFacts } from "./own-facts.server";

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

/** The newest version with what it still needs; by its number an older one, which is only to be read. */
async function page(context: StaffContext, kind: DocumentKind, problem: DocumentProblem | null) {
  const { tx, me, params, posted, request } = context;
  const facts = await ownFacts(context);
  const versions = await ownVersions(tx, kind);
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get("versie");
  const [newest] = versions;
  const latest = wanted ? versions.find((one) => numberOf(one) === wanted) : newest;
  if (wanted && !latest) return notFound();
  const flash = searchParams.get("gedaan");
  return {
    name: me.name,
    shortName: facts.shortName,
    kind,
    path: params.kind ?? "",
    today: facts.today,
    mayWrite: may(me.role, "documents") && latest === newest,
    latest: latest && {
      ...versionOf(kind, latest),
      asked: await askedConsent(tx, kind, latest.major),
      text: asRead(kind, latest, facts),
      differences: changedSince(versions[versions.indexOf(latest) + 1], latest),
    },
    draft: latest === newest && facts.settings ? await draftOf(context, kind, facts.slug, newest) : null,
    others: versions
      .filter((one) => one !== latest)
      .map((one) => ({ number: numberOf(one), inForceOn: one.inForceOn, isFile: one.isFile })),
    proposals:
      kind === "flyer" ? [] : under(kind, facts, await proposalsRead(tx, kind, aroundOf(facts.slug))),
    answered: kind === "flyer" ? [] : under(kind, facts, await templateAnswers(tx, kind)),
    problem,
    typed: problem ? Object.fromEntries(posted) : {},
    flash: !problem && flash && flash in documentWords.flash ? (flash as Flash) : null,
  };
}

/** With the heading of the document under which each clause stands. */
const under = <Row extends { clause: string }>(
  kind: Regulation,
  { shortName }: { shortName: string },
  rows: readonly Row[],
) => rows.map((row) => ({ ...row, heading: headingOf(kind, row.clause, shortName) }));

const versionOf = (kind: DocumentKind, version: KeptVersion) => ({
  major: version.major,
  minor: version.minor,
  author: version.author,
  writtenOn: version.writtenOn,
  note: version.note,
  inForceOn: version.inForceOn,
  consent: version.consent,
  objectionUntil: version.objectionUntil,
  isFile: version.isFile,
  asks: version.minor === 0 && needsConsent(kind, version.settings.participationBody),
  byStaff: version.settings.participationBody === "none_not_obliged",
});

/** How the next version would read, and what it would change. */
async function draftOf(
  { tx }: StaffContext,
  kind: DocumentKind,
  slug: string,
  newest: KeptVersion | undefined,
) {
  const { texts, missing, lags, settings } = await writtenNow(tx, kind, aroundOf(slug));
  const differences = changedSince(newest, { texts, isFile: false });
  const same = newest !== undefined && !newest.isFile && saysTheSame(newest.texts, texts);
  return {
    text: {
      title: texts.nl.title,
      blocks: texts.nl.blocks.flatMap((one) => (one.kind === "live" ? [] : [one])),
    },
    missing: missing.length > 0,
    same,
    differences,
    translationOnly: newest !== undefined && !newest.isFile && !same && differences.length === 0,
    behind: TRANSLATED.filter((language) => lags[language] && settings.languages.includes(language)),
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
