import type { Language } from "~/domain/intake/schema";
import { env } from "~/env.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { dropCookie, readCookie } from "~/http/cookies";
import { publicDoor } from "~/http/doors";
import { endReporterSession } from "~/http/sessions.server";
import { publicShell } from "~/http/shell.server";
import { LeftView } from "~/ui/intake/plain-pages";

export const handle = { face: "public", title: "Contact" };

const left = (lang: Language) => ({ shell: publicShell(lang, { leave: env().EXIT_URL }) });

export const loader = publicDoor.loader(async ({ lang }) => left(lang));

/**
 * Quick exit. A page, not a redirect: `form-action 'self'` would stop a redirect to another site. The session is
 * ended here too, so that Back asks for the code again.
 */
export const action = publicDoor.action(async ({ request, lang }) => {
  await endReporterSession(readCookie(request, "r")).catch(() => {});
  return data(left(lang), {
    headers: [
      ["Set-Cookie", dropCookie("r")],
      ["Set-Cookie", dropCookie("f")],
    ],
  });
});

export default function Leave() {
  const first = useLoaderData<typeof loader>();
  const { shell } = useActionData<typeof action>() ?? first;
  return <LeftView lang={shell.lang} exitUrl={shell.exitUrl} />;
}
