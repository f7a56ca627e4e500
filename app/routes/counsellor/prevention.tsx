import { activitiesOf, placesOf } from "~/domain/prevention/queries";
import { today } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { activityAct, flashIn, typedIn } from "~/http/activity-acts";
import { counsellorDoor, type StaffContext } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { ActivityDesk } from "~/ui/staff/activity-desk";
import type { ActivityProblem } from "~/ui/staff/activity-parts";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Preventie, Tweespoor" };

export const loader = counsellorDoor.loader(async (context) => page(context, []));

async function page({ tx, me, request, posted }: StaffContext, problems: ActivityProblem[]) {
  return {
    name: me.name,
    today: await today(tx),
    rows: await activitiesOf(tx),
    places: await placesOf(tx),
    flash: problems.length > 0 ? null : flashIn(request),
    problems,
    typed: problems.length > 0 ? typedIn(posted) : {},
  };
}

export const action = counsellorDoor.action(async (context) => {
  const { tx, me, posted } = context;
  const answer = await activityAct(tx, posted, me.id);
  if ("flash" in answer) return goTo(`/werkplek/preventie?gedaan=${answer.flash}`);
  return data(await page(context, answer.problems), { status: 422 });
});

export default function Prevention() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current="/werkplek/preventie">
      <ActivityDesk path="/werkplek/preventie" {...shown} />
    </StaffShell>
  );
}
