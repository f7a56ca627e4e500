import { amsterdamDay } from "~/domain/clock";
import { lockedOf } from "~/domain/dossier/access-again";
import { closeStayedAway } from "~/domain/dossier/parked";
import { workList } from "~/domain/dossier/work-list";
import { useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { TodayView } from "~/ui/counsellor/today";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Vandaag, Tweespoor" };

export const loader = counsellorDoor.loader(async ({ tx, keyring, me, request }) => {
  await closeStayedAway(tx, keyring);
  const asked = Number(new URL(request.url).searchParams.get("blad") ?? "1");
  const list = await workList(
    tx,
    keyring,
    Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1,
  );
  return {
    name: me.name,
    today: amsterdamDay(new Date(list.now)),
    locked: await lockedOf(tx, keyring),
    ...list,
  };
});

export default function Today() {
  const { name, ...list } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="/werkplek">
      <TodayView {...list} />
    </StaffShell>
  );
}
