import { openReporterPage } from "~/domain/dossier/queries";
import { useLoaderData } from "~/framework";
import { readCasePaper } from "~/http/case-paper.server";
import { reporterDoor } from "~/http/doors";
import { downloaded } from "~/http/downloaded";
import { goTo, orNotFound } from "~/http/refusals";
import { publicShell } from "~/http/shell.server";
import { CasePaperView } from "~/ui/documents/case-paper";
import { PublicShell, withLanguage } from "~/ui/kit/shell";
import { heldFor } from "~/ui/reporter/rules";
import { wordsFor, wordsOn } from "~/words/words";

export const handle = { face: "public", title: "Mijn bericht" };

/** A text that holds for the own case, also when its public page is gone; as a file under a name that says nothing. */
export const loader = reporterDoor.loader(async ({ act, lang, params, shared }) => {
  const read = await act(async (tx, keyring) => {
    const page = await openReporterPage(tx, keyring);
    if (!page) return null;
    const { place } = wordsOn(page.course, lang).reporter;
    return { place, found: await readCasePaper(tx, page.dossierId, page.documents, params, lang) };
  });
  if (!read) return goTo(`/mijn-melding?taal=${lang}`);
  const { page, pdf } = orNotFound(read.found);
  if (pdf) shared.file = downloaded(await pdf(), "bericht.pdf", "application/pdf");
  return { shell: publicShell(lang, { title: wordsFor(lang).reporter.title }), page, place: read.place };
});

export default function Rules() {
  const { shell, page, place } = useLoaderData<typeof loader>();
  const { lang, exitUrl } = shell;
  const { rules: t } = wordsFor(lang).course;
  return (
    <PublicShell lang={lang} place={place} home="/mijn-melding" exitUrl={exitUrl}>
      <main id="inhoud" className="narrow">
        <CasePaperView
          page={page}
          held={heldFor(page.paper, page.factsOn, lang)}
          query={`?taal=${lang}`}
          back={{ href: `${withLanguage("/mijn-melding", lang)}#regels`, text: t.back }}
        />
      </main>
    </PublicShell>
  );
}
