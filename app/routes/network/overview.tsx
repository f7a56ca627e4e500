import { useLoaderData } from "~/framework";
import { networkDoor } from "~/http/doors";
import { ComingLaws } from "~/ui/network/coming-laws";
import { DecisionList } from "~/ui/network/decisions";
import { LaggingList } from "~/ui/network/lagging-list";
import { OfficeWaits } from "~/ui/network/office-waits";
import { NetworkHomeView } from "~/ui/network/overview";
import { WaitingReplies } from "~/ui/network/waiting-replies";
import { StaffShell } from "~/ui/staff/shell";

import { officeOverview } from "./overview.server";

export const handle = { face: "staff", title: "Overzicht, Tweespoor" };

export const loader = networkDoor.loader(officeOverview);

export default function NetworkOverview() {
  const { name, waiting, waits, replies, laws, lagging, ...page } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="network" name={name} current="/netwerk">
      <NetworkHomeView {...page}>
        <DecisionList name="open" rows={waiting} />
        <WaitingReplies rows={replies} />
        <ComingLaws rows={laws} />
        <LaggingList lines={lagging} />
        <OfficeWaits rows={waits} />
      </NetworkHomeView>
    </StaffShell>
  );
}
