import { activitiesOf, placesOf } from "~/domain/prevention/queries";
import { today } from "~/domain/product-clock";
import { data } from "~/framework";
import type { ActivityProblem } from "~/ui/staff/activity-parts";
import { activityAct, carriedIn, FLASHES, typedIn } from "./activity-acts";
import { formToken } from "./carried.server";
import type { StaffContext } from "./doors";
import { flashIn } from "./flash";
import { goTo } from "./refusals";

/** The page on which a counsellor or the office works on prevention. */
export async function activityDesk(
  { tx, me, request, posted }: StaffContext,
  path: string,
  problems: ActivityProblem[] = [],
  typed = problems.length > 0 ? typedIn(posted) : {},
) {
  return {
    name: me.name,
    today: await today(tx),
    rows: await activitiesOf(tx),
    places: await placesOf(tx),
    flash: problems.length > 0 ? null : flashIn(request, FLASHES),
    problems,
    typed,
    token: formToken(me.id, path),
  };
}

/** What was done there; `counsellorId` is null for the office. */
export async function activityDone(context: StaffContext, path: string, counsellorId: string | null) {
  const { tx, me, posted } = context;
  if (posted.get("doe") === "terughalen")
    return data(await activityDesk(context, path, [], carriedIn(me.id, path, posted)));
  const answer = await activityAct(tx, posted, counsellorId);
  if ("flash" in answer) return goTo(`${path}?gedaan=${answer.flash}`);
  return data(await activityDesk(context, path, answer.problems), { status: 422 });
}
