import { useActionData, useLoaderData } from "~/framework";
import { activityDesk, activityDone } from "~/http/activity-desk.server";
import { counsellorDoor } from "~/http/doors";
import { ActivityDesk } from "~/ui/staff/activity-desk";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Preventie, Tweespoor" };

const PATH = "/werkplek/preventie";

export const loader = counsellorDoor.loader(async (context) => activityDesk(context, PATH));

export const action = counsellorDoor.action(async (context) => activityDone(context, PATH, context.me.id));

export default function Prevention() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current={PATH}>
      <ActivityDesk path={PATH} {...shown} />
    </StaffShell>
  );
}
