import { ownShortName } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { priceList } from "~/domain/billing/prices";
import { ask, orderHours, writeDown } from "~/domain/prevention/commands";
import { activitiesOf, balanceOf } from "~/domain/prevention/queries";
import { Deed, OWN_DEEDS, Request } from "~/domain/prevention/schema";
import { today } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { carriedIn, FLASHES, onceOf, typedIn } from "~/http/activity-acts";
import { formToken } from "~/http/carried.server";
import { employerDoor, type StaffContext } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { problemsIn } from "~/http/problems";
import { goTo, notFound } from "~/http/refusals";
import { PreventionView } from "~/ui/employer/prevention";
import type { ActivityProblem } from "~/ui/staff/activity-parts";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Preventie, Tweespoor" };

const PATH = "/beheer/preventie";

export const loader = employerDoor.loader(async (context) => page(context, []));

async function page(
  { tx, me, request, posted }: StaffContext,
  problems: ActivityProblem[],
  typed = problems.length > 0 ? typedIn(posted) : {},
) {
  const tenantId = me.tenantId ?? notFound();
  const day = await today(tx);
  const rows = await activitiesOf(tx);
  return {
    name: me.name,
    shortName: await ownShortName(tx),
    today: day,
    rows,
    balance: await balanceOf(tx, tenantId, day, rows),
    bundles: priceList(Number(day.slice(0, 4))).bundles.map(({ hours, price }) => ({ hours, price })),
    token: formToken(me.id, PATH),
    mayAsk: may(me.role, "activities"),
    flash: problems.length > 0 ? null : flashIn(request, FLASHES),
    problems,
    typed,
  };
}

export const action = employerDoor.action(async (context) => {
  const { tx, me, posted } = context;
  const tenantId = me.tenantId ?? notFound();
  if (!may(me.role, "activities")) return notFound();
  const refuse = async (problems: ActivityProblem[]) => data(await page(context, problems), { status: 422 });
  const typed = typedIn(posted);
  switch (posted.get("doe")) {
    case "terughalen":
      return data(await page(context, [], carriedIn(me.id, PATH, posted)));
    case "vragen": {
      const wanted = Request.safeParse({ kind: typed.soort, theme: typed.onderwerp, wish: typed.wens });
      if (!wanted.success) return refuse(problemsIn(wanted.error));
      await ask(tx, tenantId, wanted.data, onceOf(posted));
      return goTo(`${PATH}?gedaan=asked`);
    }
    case "opschrijven": {
      const deed = Deed.safeParse({
        kind: typed.soort,
        theme: typed.onderwerp,
        solicited: false,
        heldOn: typed.dag,
        quarterHours: "0",
      });
      if (!deed.success) return refuse(problemsIn(deed.error));
      if (!OWN_DEEDS.some((kind) => kind === deed.data.kind)) return refuse(["kind"]);
      const written = await writeDown(tx, tenantId, null, deed.data, onceOf(posted));
      return written.ok ? goTo(`${PATH}?gedaan=held`) : refuse(["heldOn"]);
    }
    case "bestellen": {
      const order = { hours: Number(typed.uren), once: onceOf(posted) };
      const ordered = await orderHours(tx, { id: me.id, tenantId }, order);
      return ordered.ok ? goTo(`${PATH}?gedaan=ordered`) : refuse([typed.uren ? "not_now" : "bundle"]);
    }
    default:
      return refuse(["not_now"]);
  }
});

export default function Prevention() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current={PATH} subtitle={shortName}>
      <PreventionView {...shown} />
    </StaffShell>
  );
}
