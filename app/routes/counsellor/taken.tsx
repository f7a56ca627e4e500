import { useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { TakenView } from "~/ui/counsellor/accept";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Al aangenomen, Tweespoor" };

export const loader = counsellorDoor.loader(async ({ me }) => ({ name: me.name }));

export default function Taken() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <TakenView />
    </StaffShell>
  );
}
