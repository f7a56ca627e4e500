import { peopleOf, tenantsOf } from "~/domain/accounts/queries";
import { FACES } from "~/domain/accounts/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { flashOf, peopleAct, typedIn } from "~/http/people-acts";
import { goTo } from "~/http/refusals";
import { NetworkPeopleView } from "~/ui/network/people";
import { type InviteProblem, NOTHING_TYPED } from "~/ui/staff/invite-parts";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Mensen, Tweespoor" };

export const loader = networkDoor.loader(async (context) => page(context, []));

async function page({ tx, me, request, posted }: StaffContext, problems: InviteProblem[]) {
  const failed = problems.length > 0;
  return {
    name: me.name,
    people: await peopleOf(tx, "network"),
    tenants: await tenantsOf(tx),
    you: me.id,
    flash: failed ? null : flashOf(request),
    refused: {
      kind: FACES.find((face) => failed && face === posted.get("soort")) ?? null,
      problems,
      typed: failed ? typedIn(posted) : NOTHING_TYPED,
    },
  };
}

export const action = networkDoor.action(async (context) => {
  const answer = await peopleAct(context.tx, context.posted, { tenantId: null, faces: FACES });
  if ("flash" in answer) return goTo(`/netwerk/mensen?gedaan=${answer.flash}`);
  return data(await page(context, answer.problems), { status: 422 });
});

export default function People() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/mensen">
      <NetworkPeopleView {...shown} />
    </StaffShell>
  );
}
