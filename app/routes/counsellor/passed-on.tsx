import { useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { DeclinedView } from "~/ui/counsellor/accept";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Doorgegeven, Tweespoor" };

export const loader = counsellorDoor.loader(async ({ me }) => ({ name: me.name }));

export default function PassedOn() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <DeclinedView />
    </StaffShell>
  );
}
