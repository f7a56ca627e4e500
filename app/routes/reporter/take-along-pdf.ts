import { ownPart } from "~/domain/dossier/own-part";
import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { ownPartPaper } from "~/pdf/own-part";

/** Everything that is the reporter's own, on pages to print, under a name that says nothing. */
export const loader = reporterDoor.loader(async ({ act, lang }) => {
  const own = await act((tx, keyring) => ownPart(tx, keyring));
  if (!own) return goTo(`/mijn-melding?taal=${lang}`);
  return downloaded(await documentPdf(ownPartPaper(own, lang)), "bericht.pdf", "application/pdf");
});
