import { useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { DeclinedView } from "~/ui/counsellor/accept";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Doorgegeven, Tweespoor" };

export const loader = counsellorDoor.loader(async ({ me, request }) => ({
  name: me.name,
  track: new URL(request.url).searchParams.has("gesprek") ? { apart: true as const } : {},
}));

export default function PassedOn() {
  const { name, track } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <DeclinedView track={track} />
    </StaffShell>
  );
}
