import { useLoaderData } from "~/framework";
import { networkDoor } from "~/http/doors";
import { invoicePage } from "~/http/invoice-file";
import { StaffShell } from "~/ui/staff/shell";
import { SilentCompanyView } from "~/ui/staff/silent-company";

export const handle = { face: "staff", title: "Factuur, Tweespoor" };

const BACK = "/netwerk/facturen";

/** Any invoice, as a PDF or at the payment company. */
export const loader = networkDoor.loader((context) => invoicePage(context, { name: context.me.name }));

export default function Invoice() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="network" name={name} current={BACK} narrow>
      <SilentCompanyView phone={null} back={BACK} />
    </StaffShell>
  );
}
