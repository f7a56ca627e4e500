import { productNow } from "~/domain/product-clock";
import { deskTerms } from "~/domain/tenancy/network";
import { useLoaderData } from "~/framework";
import { networkDoor } from "~/http/doors";
import { TermsView } from "~/ui/network/terms";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Termijnen, Tweespoor" };

export const loader = networkDoor.loader(async ({ tx, me }) => {
  const now = await productNow(tx);
  return { name: me.name, now: now.toISOString(), ...(await deskTerms(tx, now)) };
});

export default function Terms() {
  const { name, ...page } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="network" name={name} current="/netwerk/termijnen">
      <TermsView {...page} />
    </StaffShell>
  );
}
