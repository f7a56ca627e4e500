import { profilesOf, settleCertificate } from "~/domain/accounts/profile";
import { today } from "~/domain/product-clock";
import { useLoaderData } from "~/framework";
import { networkDoor } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { goTo, notFound } from "~/http/refusals";
import { ProfilesView } from "~/ui/network/profiles";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Vertrouwenspersonen, Tweespoor" };

export const loader = networkDoor.loader(async ({ tx, me, request }) => {
  return {
    name: me.name,
    ...(await profilesOf(tx, await today(tx))),
    flash: flashIn(request, ["seen", "refused"]),
  };
});

export const action = networkDoor.action(async ({ tx, posted }) => {
  const who = posted.get("wie") ?? "";
  const seen = posted.get("doe") === "gezien";
  if (!UUID.test(who) || (!seen && posted.get("doe") !== "afwijzen")) return notFound();
  const settled = await settleCertificate(tx, who, seen);
  // Answered by a colleague a moment ago: the page says how it stands.
  return goTo(`/netwerk/vertrouwenspersonen${settled ? `?gedaan=${seen ? "seen" : "refused"}` : ""}`);
});

export default function Profiles() {
  const { name, ...shown } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="network" name={name} current="/netwerk/vertrouwenspersonen">
      <ProfilesView {...shown} />
    </StaffShell>
  );
}
