import { meetingPlaces } from "~/domain/places/queries";
import { env } from "~/env.server";
import { useLoaderData } from "~/framework";
import { databaseIsAway } from "~/http/database-away";
import { publicDoor } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import { HomeView } from "~/ui/intake/plain-pages";
import { PublicShell } from "~/ui/kit/shell";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async ({ lang, act }) => ({
  shell: publicShell(lang),
  networkName: env().NETWORK_NAME,
  networkPhone: env().NETWORK_PHONE,
  // The number to call stands here also while the database is away.
  meeting: await act((tx) => meetingPlaces(tx, null)).catch((error: unknown) => {
    if (databaseIsAway(error)) return [];
    throw error;
  }),
}));

export default function Home() {
  const { shell, ...network } = useLoaderData<typeof loader>();
  return (
    <PublicShell lang={shell.lang} exitUrl={shell.exitUrl}>
      <HomeView lang={shell.lang} {...network} />
    </PublicShell>
  );
}
