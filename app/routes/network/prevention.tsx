import { useActionData, useLoaderData } from "~/framework";
import { activityDesk, activityDone } from "~/http/activity-desk.server";
import { networkDoor } from "~/http/doors";
import { ActivityDesk } from "~/ui/staff/activity-desk";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Preventie, Tweespoor" };

const PATH = "/netwerk/preventie";

export const loader = networkDoor.loader(async (context) => activityDesk(context, PATH));

export const action = networkDoor.action(async (context) => activityDone(context, PATH, null));

export default function Prevention() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current={PATH}>
      <ActivityDesk path={PATH} {...shown} />
    </StaffShell>
  );
}
