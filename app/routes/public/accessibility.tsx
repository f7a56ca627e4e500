import { env } from "~/env.server";
import { useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import { AccessibilityView } from "~/ui/intake/plain-pages";
import { PublicShell } from "~/ui/kit/shell";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async ({ lang }) => ({
  shell: publicShell(lang),
  networkPhone: env().NETWORK_PHONE,
}));

export default function Accessibility() {
  const { shell, networkPhone } = useLoaderData<typeof loader>();
  return (
    <PublicShell lang={shell.lang} exitUrl={shell.exitUrl}>
      <AccessibilityView lang={shell.lang} networkPhone={networkPhone} />
    </PublicShell>
  );
}
