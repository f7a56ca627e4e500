import { data, useLoaderData } from "~/framework";
import { reporterDoor } from "~/http/doors";
import { statusOf } from "~/http/file-status";
import { goTo } from "~/http/refusals";
import { publicShell } from "~/http/shell.server";
import { PublicShell } from "~/ui/kit/shell";
import { FileRefusedView } from "~/ui/reporter/files";
import { wordsFor } from "~/words/words";

export const handle = { face: "public", title: "Mijn bericht" };

/** Shown only in answer to a file that was not kept; otherwise there is nothing at this address. */
export const loader = reporterDoor.loader(async ({ lang, refusedFile: problem, session, act }) => {
  const known = problem && session && (await act(async () => true));
  if (!problem || !known) return goTo(`/mijn-melding?taal=${lang}`);
  const shell = publicShell(lang, { title: wordsFor(lang).files.refused.tab });
  return data({ shell, problem }, { status: statusOf(problem) });
});

export default function FileRefused() {
  const { shell, problem } = useLoaderData<typeof loader>();
  const { lang, exitUrl } = shell;
  return (
    <PublicShell lang={lang} place={wordsFor(lang).reporter.place} home="/mijn-melding" exitUrl={exitUrl}>
      <FileRefusedView lang={lang} problem={problem} />
    </PublicShell>
  );
}
