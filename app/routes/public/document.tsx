import { useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { DocumentPageView } from "~/ui/intake/document-page";
import { PublicShell } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import { readDocument } from "./document-read.server";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(readDocument);

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
