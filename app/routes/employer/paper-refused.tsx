import { ownShortName } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { ownFile } from "~/domain/documents/queries";
import { kindAt } from "~/domain/documents/schema";
import { data, useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { statusOf } from "~/http/file-status";
import { goTo, notFound } from "~/http/refusals";
import { PaperRefusedView } from "~/ui/employer/own-paper";
import { StaffShell } from "~/ui/staff/shell";
import { ownPaperWords } from "~/words/nl/own-paper";

export const handle = { face: "staff", title: ownPaperWords.refused.tab };

/** The own file as it was kept, or in answer to one that was not, why. */
export const loader = employerDoor.loader(async ({ tx, me, params, shared, refusedFile: problem }) => {
  const kind = kindAt(params.kind);
  if (!kind || kind === "flyer" || !may(me.role, "documents")) return notFound();
  if (!problem) {
    const bytes = await ownFile(tx, kind);
    if (!bytes) return goTo(`/beheer/documenten/${params.kind}`);
    shared.file = downloaded(bytes, `${params.kind}-eigen.pdf`, "application/pdf");
  }
  const page = {
    name: me.name,
    shortName: await ownShortName(tx),
    path: params.kind ?? "",
    problem: problem ?? "none",
  };
  return data(page, { status: statusOf(page.problem) });
});

export default function PaperRefused() {
  const { name, shortName, path, problem } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current="/beheer/documenten" subtitle={shortName} narrow>
      <PaperRefusedView path={path} problem={problem} />
    </StaffShell>
  );
}
