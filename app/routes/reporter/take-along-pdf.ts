import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { ownPaper } from "./own-paper.server";

/** Everything that is the reporter's own, on pages to print, under a name that says nothing. */
export const loader = reporterDoor.loader(async (context) => {
  const paper = await ownPaper(context);
  if (!paper) return goTo(`/mijn-melding?taal=${context.lang}`);
  return downloaded(await documentPdf(paper), "bericht.pdf", "application/pdf");
});
