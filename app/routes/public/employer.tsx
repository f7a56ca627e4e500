import { meetingPlaces } from "~/domain/places/queries";
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
  const found = await act(async (tx) => {
    const place = await placeOf(tx, params.slug ?? "");
    return place && { place, meeting: await meetingPlaces(tx, place.page.slug) };
  });
  if (!found) throw unavailable(lang);
  return {
    shell: publicShell(languageFor(request, found.place)),
    page: found.place.page,
    meeting: found.meeting,
    origin: env().publicOrigin,
  };
});

export default function Employer() {
  const { shell, page, meeting, origin } = useLoaderData<typeof loader>();
  const { forEveryoneAt } = wordsFor(shell.lang).public.shell;
  return (
    <PublicShell
      lang={shell.lang}
      place={forEveryoneAt(page.shortName)}
      home={`/m/${page.slug}`}
      exitUrl={shell.exitUrl}
    >
      <EmployerPageView page={page} lang={shell.lang} origin={origin} meeting={meeting} />
    </PublicShell>
  );
}
