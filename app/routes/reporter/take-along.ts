import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { plainText } from "~/pdf/plain";
import { ownPaper } from "./own-paper.server";

/** Everything that is the reporter's own, as one plain text file with a name that says nothing. */
export const loader = reporterDoor.loader(async (context) => {
  const paper = await ownPaper(context);
  if (!paper) return goTo(`/mijn-melding?taal=${context.lang}`);
  return downloaded(plainText(paper.blocks), "bericht.txt", "text/plain");
});
