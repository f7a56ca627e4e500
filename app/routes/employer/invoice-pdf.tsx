import { ownShortName } from "~/domain/accounts/queries";
import { useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { invoicePage } from "~/http/invoice-file";
import { StaffShell } from "~/ui/staff/shell";
import { SilentCompanyView } from "~/ui/staff/silent-company";

export const handle = { face: "staff", title: "Factuur, Tweespoor" };

const BACK = "/beheer/facturen";

/** One of the own invoices, as a PDF or at the payment company. */
export const loader = employerDoor.loader(async (context) =>
  invoicePage(context, { name: context.me.name, shortName: await ownShortName(context.tx) }),
);

export default function Invoice() {
  const { name, shortName, phone } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current={BACK} subtitle={shortName} narrow>
      <SilentCompanyView phone={phone} back={BACK} />
    </StaffShell>
  );
}
