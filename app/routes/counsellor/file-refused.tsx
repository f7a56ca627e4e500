import { worksIn } from "~/domain/dossier/files";
import { data, useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { statusOf } from "~/http/file-status";
import { UUID } from "~/http/ids";
import { goTo, notFound } from "~/http/refusals";
import { FileRefusedView } from "~/ui/counsellor/files";
import { StaffShell } from "~/ui/staff/shell";
import { filesWords } from "~/words/nl/files";

export const handle = { face: "staff", title: filesWords.refused.tab };

/** Shown only in answer to a file that was not kept; otherwise there is nothing at this address. */
export const loader = counsellorDoor.loader(async ({ me, tx, keyring, params, refusedFile: problem }) => {
  const dossierId = params.dossierId ?? "";
  if (!UUID.test(dossierId)) notFound();
  if (!problem) return goTo(`/werkplek/dossiers/${dossierId}`);
  if (!(await worksIn(tx, keyring, dossierId))) notFound();
  return data({ name: me.name, dossierId, problem }, { status: statusOf(problem) });
});

export default function FileRefused() {
  const { name, dossierId, problem } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <FileRefusedView dossierId={dossierId} problem={problem} />
    </StaffShell>
  );
}
