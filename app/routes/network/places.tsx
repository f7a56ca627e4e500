import { addPlace, endPlace } from "~/domain/places/commands";
import { neutralPlaces } from "~/domain/places/queries";
import { PlaceForm } from "~/domain/places/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import { CARRIED_FIELD, carriedFor, FORM_FIELD, formToken, onceFor } from "~/http/carried.server";
import { networkDoor, type StaffContext } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { problemsIn } from "~/http/problems";
import { goTo, notFound } from "~/http/refusals";
import { type PlaceProblem, PlacesView } from "~/ui/network/places";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Neutrale plekken, Tweespoor" };

const PATH = "/netwerk/plekken";

export const loader = networkDoor.loader(async (context) => page(context, [], {}));

async function page(
  { tx, me, request }: StaffContext,
  problems: PlaceProblem[],
  typed: Readonly<Record<string, string>>,
) {
  return {
    name: me.name,
    places: await neutralPlaces(tx),
    flash: problems.length > 0 ? null : flashIn(request, ["added", "ended"]),
    problems,
    typed,
    token: formToken(me.id, PATH),
  };
}

export const action = networkDoor.action(async (context) => {
  const { tx, me, posted } = context;
  switch (posted.get("doe")) {
    case "toevoegen": {
      const form = PlaceForm.safeParse({
        name: posted.get("naam") ?? "",
        town: posted.get("plaats") ?? "",
        province: posted.get("provincie") ?? "",
      });
      if (!form.success)
        return data(await page(context, problemsIn(form.error), Object.fromEntries(posted)), { status: 422 });
      await addPlace(tx, form.data, onceFor(posted.get(FORM_FIELD), JSON.stringify(form.data)));
      return goTo(`${PATH}?gedaan=added`);
    }
    case "weghalen": {
      const id = posted.get("op") ?? "";
      if (!UUID.test(id)) return notFound();
      // Taken away by a colleague a moment ago: the page says how it stands.
      return goTo((await endPlace(tx, id)) ? `${PATH}?gedaan=ended` : PATH);
    }
    case "terughalen":
      return data(await page(context, [], carriedFor(me.id, PATH, posted.get(CARRIED_FIELD)) ?? {}));
    default:
      return notFound();
  }
});

export default function Places() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/vertrouwenspersonen" narrow>
      <PlacesView {...shown} />
    </StaffShell>
  );
}
