import { ownPart } from "~/domain/dossier/own-part";
import { openReporterPage } from "~/domain/dossier/queries";
import type { ReporterContext } from "~/http/doors";
import type { DocumentPaper } from "~/pdf/document";
import { ownPartPaper } from "~/pdf/own-part";

/** What the reporter may take along, before it is set in type or told as text; null without a dossier. */
export async function ownPaper({ act, lang }: ReporterContext): Promise<DocumentPaper | null> {
  return act(async (tx, keyring) => {
    const own = await ownPart(tx, keyring);
    const page = await openReporterPage(tx, keyring);
    return own && page && ownPartPaper(own, page.course, lang);
  });
}
