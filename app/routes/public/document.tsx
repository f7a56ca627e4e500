import { useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { DocumentPageView } from "~/ui/intake/document-page";
import { PublicShell, withLanguage } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import { documentFile } from "./document-file.server";
import { readDocument } from "./document-read.server";

export const handle = { face: "public", title: "Contact" };

/** The page, or under the same address with `.pdf` the file. */
export const loader = publicDoor.loader(async (context) => {
  const read = await readDocument(context);
  // The page says why there is no paper in this language, and shows what it has.
  if (read.asFile && read.page.behind?.critical)
    return goTo(withLanguage(read.page.address, read.shell.lang));
  if (read.asFile) context.shared.file = await documentFile(context, read);
  return { shell: read.shell, page: read.page };
});

export default function Document() {
  const { shell, page } = useLoaderData<typeof loader>();
  const { forEveryoneAt } = wordsFor(shell.lang).public.shell;
  return (
    <PublicShell
      lang={shell.lang}
      place={forEveryoneAt(page.shortName)}
      home={page.home}
      exitUrl={shell.exitUrl}
    >
      <DocumentPageView page={page} />
    </PublicShell>
  );
}
