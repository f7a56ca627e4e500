import { useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import { LimitsView } from "~/ui/intake/promises-pages";
import { PublicShell } from "~/ui/kit/shell";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async ({ lang }) => ({ shell: publicShell(lang) }));

export default function Limits() {
  const { shell } = useLoaderData<typeof loader>();
  return (
    <PublicShell lang={shell.lang} exitUrl={shell.exitUrl}>
      <LimitsView lang={shell.lang} />
    </PublicShell>
  );
}
