import { registerFacts } from "~/domain/dossier/course/relay";
import { openDossier } from "~/domain/dossier/queries";
import { counsellorDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { UUID } from "~/http/ids";
import { notFound, orNotFound } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { registerPaper } from "~/pdf/relay";

/** Number, day, kind and closing for the employer's register; there is none where the employer receives its own reports. */
export const loader = counsellorDoor.loader(async ({ tx, keyring, params }) => {
  const { dossierId = "" } = params;
  if (!UUID.test(dossierId)) return notFound();
  const page = orNotFound(await openDossier(tx, keyring, dossierId));
  const facts = orNotFound(registerFacts(page.course, page.receivedAt));
  return downloaded(
    await documentPdf(registerPaper(facts, page.employer)),
    "register.pdf",
    "application/pdf",
  );
});
