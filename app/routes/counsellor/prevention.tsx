import { activitiesOf, placesOf } from "~/domain/prevention/queries";
import { today } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { activityAct, carriedIn, flashIn, typedIn } from "~/http/activity-acts";
import { formToken } from "~/http/carried.server";
import { counsellorDoor, type StaffContext } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { ActivityDesk } from "~/ui/staff/activity-desk";
import type { ActivityProblem } from "~/ui/staff/activity-parts";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Preventie, Tweespoor" };

const PATH = "/werkplek/preventie";

export const loader = counsellorDoor.loader(async (context) => page(context, []));

async function page(
  { tx, me, request, posted }: StaffContext,
  problems: ActivityProblem[],
  typed = problems.length > 0 ? typedIn(posted) : {},
) {
  return {
    name: me.name,
    today: await today(tx),
    rows: await activitiesOf(tx),
    places: await placesOf(tx),
    flash: problems.length > 0 ? null : flashIn(request),
    problems,
    typed,
    token: formToken(me.id, PATH),
  };
}

export const action = counsellorDoor.action(async (context) => {
  const { tx, me, posted } = context;
  if (posted.get("doe") === "terughalen")
    return data(await page(context, [], carriedIn(me.id, PATH, posted)));
  const answer = await activityAct(tx, posted, me.id);
  if ("flash" in answer) return goTo(`${PATH}?gedaan=${answer.flash}`);
  return data(await page(context, answer.problems), { status: 422 });
});

export default function Prevention() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="counsellor" name={name} current={PATH}>
      <ActivityDesk path={PATH} {...shown} />
    </StaffShell>
  );
}
