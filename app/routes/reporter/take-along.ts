import { ownPart } from "~/domain/dossier/own-part";
import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { ownPartPaper } from "~/pdf/own-part";
import { plainDocument } from "~/pdf/plain";

/** Everything that is the reporter's own, as one plain text file with a name that says nothing. */
export const loader = reporterDoor.loader(async ({ act, lang }) => {
  const own = await act((tx, keyring) => ownPart(tx, keyring));
  if (!own) return goTo(`/mijn-melding?taal=${lang}`);
  return downloaded(plainDocument(ownPartPaper(own, lang)), "bericht.txt", "text/plain");
});
