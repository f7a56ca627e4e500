import { ownShortName } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { kindAt } from "~/domain/documents/schema";
import { data, useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { statusOf } from "~/http/file-status";
import { goTo, notFound } from "~/http/refusals";
import { PaperRefusedView } from "~/ui/employer/own-paper";
import { StaffShell } from "~/ui/staff/shell";
import { ownPaperWords } from "~/words/nl/own-paper";

export const handle = { face: "staff", title: ownPaperWords.refused.tab };

/** In answer to a file of the own text that was not kept, why; versions are given out beside this (document-file). */
export const loader = employerDoor.loader(async ({ tx, me, params, refusedFile: problem }) => {
  const kind = kindAt(params.kind);
  // What was looked into came from somebody who may send one: who may is asked before a file is taken in.
  const looked = problem && problem !== "none";
  if (!kind || kind === "flyer" || !(looked || may(me.role, "documents"))) return notFound();
  if (!problem) return goTo(`/beheer/documenten/${params.kind}`);
  const page = {
    name: me.name,
    shortName: await ownShortName(tx),
    path: params.kind ?? "",
    problem,
  };
  return data(page, { status: statusOf(problem) });
});

export default function PaperRefused() {
  const { name, shortName, path, problem } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current="/beheer/documenten" subtitle={shortName} narrow>
      <PaperRefusedView path={path} problem={problem} />
    </StaffShell>
  );
}
