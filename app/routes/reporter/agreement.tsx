import { agreementBehind } from "~/domain/documents/translations";
import { agreementBefore } from "~/domain/dossier/agreement";
import { openReporterPage } from "~/domain/dossier/queries";
import type { Language } from "~/domain/intake/schema";
import { useLoaderData } from "~/framework";
import { reporterDoor } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { publicShell } from "~/http/shell.server";
import { PublicShell } from "~/ui/kit/shell";
import { AgreementView } from "~/ui/reporter/course/papers";
import { wordsFor } from "~/words/words";
import { partiesOf } from "./views.server";

export const handle = { face: "public", title: "Mijn bericht" };

/** The trust agreement on a page of its own: as it was signed, else as it can be. */
export const loader = reporterDoor.loader(async ({ act, lang }) => {
  const page = await act((tx, keyring) => openReporterPage(tx, keyring));
  const signed = page?.course.agreement;
  const parties = page?.course.steps.some(({ step }) => step === "sign") ? partiesOf(page) : null;
  const mayRead = parties && !agreementBehind(parties.track, lang);
  const text = signed ? signed.agreed : mayRead && agreementBefore(parties, lang);
  if (!text) return goTo(`/mijn-melding?taal=${lang}`);
  const { title, blocks } = text;
  const written = (signed?.language || lang) as Language;
  return {
    shell: publicShell(lang, { title: wordsFor(lang).reporter.title }),
    title,
    blocks,
    written,
    earlier: signed?.earlier ?? [],
  };
});

export default function Agreement() {
  const { shell, title, blocks, written, earlier } = useLoaderData<typeof loader>();
  const { lang, exitUrl } = shell;
  return (
    <PublicShell lang={lang} place={wordsFor(lang).reporter.place} home="/mijn-melding" exitUrl={exitUrl}>
      <AgreementView lang={lang} text={{ title, blocks }} written={written} earlier={earlier} />
    </PublicShell>
  );
}
