import { mailArrived } from "~/domain/tenancy/going-live/commands";
import { openingFor } from "~/domain/tenancy/going-live/queries";
import { finishTrial, ownTrials } from "~/domain/tenancy/trial";
import { useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { UUID } from "~/http/ids";
import { goTo, notFound } from "~/http/refusals";
import { OpeningsView } from "~/ui/counsellor/openings";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Werkgevers, Tweespoor" };

export const loader = counsellorDoor.loader(async ({ tx, me }) => ({
  name: me.name,
  employers: await openingFor(tx),
  trials: await ownTrials(tx),
}));

export const action = counsellorDoor.action(async ({ tx, me, posted }) => {
  const trial = posted.get("proef");
  if (trial !== undefined) {
    return UUID.test(trial) && (await finishTrial(tx, trial)) ? goTo("/werkplek/werkgevers") : notFound();
  }
  const own = (await openingFor(tx)).find(({ tenantId }) => tenantId === posted.get("werkgever"));
  if (!own || posted.get("stap") !== "GL-14") return notFound();
  await mailArrived(tx, { id: me.id }, own.tenantId);
  return goTo("/werkplek/werkgevers");
});

export default function Openings() {
  const { name, ...page } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="/werkplek/werkgevers">
      <OpeningsView {...page} />
    </StaffShell>
  );
}
