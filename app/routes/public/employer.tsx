import { endingSoon } from "~/domain/tenancy/queries";
import { env } from "~/env.server";
import { useLoaderData } from "~/framework";
import { publicDoor } from "~/http/doors";
import { publicShell } from "~/http/shell.server";
import { EmployerPageView } from "~/ui/intake/employer-page";
import { PublicShell } from "~/ui/kit/shell";
import { wordsFor } from "~/words/words";
import { languageFor, placeOf } from "./arrival.server";
import { unavailable } from "./unavailable.server";

export const handle = { face: "public", title: "Contact" };

export const loader = publicDoor.loader(async ({ act, params, lang, request }) => {
  const place = await act((tx) => placeOf(tx, params.slug ?? ""));
  if (!place) throw unavailable(lang);
  const endsOn = await act((tx) => endingSoon(tx, place.page.slug));
  return {
    shell: publicShell(languageFor(request, place)),
    page: place.page,
    origin: env().publicOrigin,
    endsOn,
  };
});

export default function Employer() {
  const { shell, page, origin, endsOn } = useLoaderData<typeof loader>();
  const { forEveryoneAt } = wordsFor(shell.lang).public.shell;
  return (
    <PublicShell
      lang={shell.lang}
      place={forEveryoneAt(page.shortName)}
      home={`/m/${page.slug}`}
      exitUrl={shell.exitUrl}
    >
      <EmployerPageView page={page} lang={shell.lang} origin={origin} endsOn={endsOn} />
    </PublicShell>
  );
}
