import { openDossier } from "~/domain/dossier/queries";
import { useLoaderData } from "~/framework";
import { readCasePaper } from "~/http/case-paper.server";
import { counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { UUID } from "~/http/ids";
import { notFound, orNotFound } from "~/http/refusals";
import { rulesHeld } from "~/ui/counsellor/course/rule-link";
import { CasePaperView } from "~/ui/documents/case-paper";
import { StaffShell } from "~/ui/staff/shell";
import { courseWords } from "~/words/nl/staff-course";

export const handle = { face: "staff", title: "Dossier, Tweespoor" };

/** A text that holds for a dossier, for whoever works on it; also when its public page is gone. */
export const loader = counsellorDoor.loader(async ({ tx, keyring, me, params, shared }) => {
  const { dossierId = "" } = params;
  if (!UUID.test(dossierId)) return notFound();
  const { documents, course } = orNotFound(await openDossier(tx, keyring, dossierId));
  const { page, pdf } = orNotFound(await readCasePaper(tx, dossierId, documents, params, "nl"));
  if (pdf) shared.file = downloaded(await pdf(), `${params.kind}-${params.version}`, "application/pdf");
  return { dossierId, name: me.name, page, ...(course.apart && { apart: course.apart }) };
});

export default function Rules() {
  const { dossierId, name, page, ...track } = useLoaderData<typeof loader>();
  const back = { href: `/werkplek/dossiers/${dossierId}`, text: courseWords(track).rules.back };
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <CasePaperView page={page} held={rulesHeld(page.paper, page.factsOn, track)} back={back} />
    </StaffShell>
  );
}
