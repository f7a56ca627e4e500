import { env } from "~/env.server";
import { useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import { HomeView } from "~/ui/intake/plain-pages";
import { PublicShell } from "~/ui/kit/shell";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async ({ lang }) => ({
  shell: publicShell(lang),
  networkName: env().NETWORK_NAME,
  networkPhone: env().NETWORK_PHONE,
}));

export default function Home() {
  const { shell, ...network } = useLoaderData<typeof loader>();
  return (
    <PublicShell lang={shell.lang} exitUrl={shell.exitUrl}>
      <HomeView lang={shell.lang} {...network} />
    </PublicShell>
  );
}
