import { openReporterPage } from "~/domain/dossier/queries";
import { useLoaderData } from "~/framework";
import { reporterDoor } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { publicShell } from "~/http/shell.server";
import { PublicShell } from "~/ui/kit/shell";
import { LetterView } from "~/ui/reporter/course/papers";
import { wordsFor, wordsOn } from "~/words/words";

export const handle = { face: "public", title: "Mijn bericht" };

/** The letter that came with a referral, to print and to take along. */
export const loader = reporterDoor.loader(async ({ act, lang, params }) => {
  const page = await act((tx, keyring) => openReporterPage(tx, keyring));
  const line = page?.course.history.find(({ id, code }) => id === params.id && code === "refer");
  const letter = String(line?.answers.letter ?? "");
  if (!page || !line || letter === "") return goTo(`/mijn-melding?taal=${lang}`);
  const shell = publicShell(lang, { title: wordsFor(lang).reporter.title });
  const { place } = wordsOn(page.course, lang).reporter;
  return { shell, letter, author: line.author, place };
});

export default function Letter() {
  const { shell, letter, author, place } = useLoaderData<typeof loader>();
  const { lang, exitUrl } = shell;
  return (
    <PublicShell lang={lang} place={place} home="/mijn-melding" exitUrl={exitUrl}>
      <LetterView lang={lang} letter={letter} author={author} />
    </PublicShell>
  );
}
