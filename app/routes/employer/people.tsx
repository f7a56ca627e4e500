import { changesOf, ownShortName, peopleOf } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { flashOf, peopleAct, typedIn } from "~/http/people-acts";
import { goTo, notFound } from "~/http/refusals";
import { EmployerPeopleView } from "~/ui/employer/people";
import { type InviteProblem, type InviteTyped, NOTHING_TYPED } from "~/ui/staff/invite-parts";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Mensen, Tweespoor" };

export const loader = employerDoor.loader(async (context) => page(context, [], NOTHING_TYPED));

async function page({ tx, me, request }: StaffContext, problems: InviteProblem[], typed: InviteTyped) {
  return {
    name: me.name,
    shortName: await ownShortName(tx),
    people: await peopleOf(tx, "employer"),
    changes: await changesOf(tx),
    you: me.id,
    mayChange: may(me.role, "people"),
    flash: problems.length > 0 ? null : flashOf(request),
    problems,
    typed,
  };
}

export const action = employerDoor.action(async (context) => {
  const { tx, me, posted } = context;
  if (!may(me.role, "people")) return notFound();
  const answer = await peopleAct(tx, posted, { tenantId: me.tenantId, faces: ["employer"] });
  if ("flash" in answer) return goTo(`/beheer/mensen?gedaan=${answer.flash}`);
  return data(await page(context, answer.problems, typedIn(posted)), { status: 422 });
});

export default function People() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer/mensen" subtitle={shortName}>
      <EmployerPeopleView {...shown} />
    </StaffShell>
  );
}
