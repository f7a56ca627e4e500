import { relayOf } from "~/domain/dossier/course/relay";
import { openDossier } from "~/domain/dossier/queries";
import { counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { UUID } from "~/http/ids";
import { notFound, orNotFound } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { relayPaper } from "~/pdf/relay";

/** The letter with which a report goes to the organisation, for the counsellor who sends it. */
export const loader = counsellorDoor.loader(async ({ tx, keyring, me, params }) => {
  const { dossierId = "", consent = "" } = params;
  if (!UUID.test(dossierId)) return notFound();
  const page = orNotFound(await openDossier(tx, keyring, dossierId));
  const relay = orNotFound(relayOf(page.course, consent));
  const pdf = await documentPdf(relayPaper(relay, { employer: page.employer, counsellor: me.name }));
  return downloaded(pdf, "brief.pdf", "application/pdf");
});
