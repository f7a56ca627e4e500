import { relayOf } from "~/domain/dossier/course/relay";
import { openReporterPage } from "~/domain/dossier/queries";
import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo } from "~/http/refusals";
import { documentPdf } from "~/pdf/document";
import { relayPaper } from "~/pdf/relay";

/** The letter as the organisation gets it, to read before saying yes and to keep; under a name that says nothing. */
export const loader = reporterDoor.loader(async ({ act, lang, params }) => {
  const page = await act((tx, keyring) => openReporterPage(tx, keyring));
  const relay = page && relayOf(page.course, params.consent ?? "");
  if (!page?.counsellor || !relay) return goTo(`/mijn-melding?taal=${lang}`);
  const parties = { employer: page.settings.employerName, counsellor: page.counsellor.name };
  return downloaded(await documentPdf(relayPaper(relay, parties)), "bericht.pdf", "application/pdf");
});
