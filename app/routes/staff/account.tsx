import { useLoaderData } from "~/framework";
import { accountDoor } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { endOwnSession, listStaffSessions } from "~/http/sessions.server";
import { AccountView } from "~/ui/staff/account";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Uw account, Tweespoor" };

export const loader = accountDoor.loader(async ({ session }) => {
  const { name, email, face } = session.account;
  return { name, email, face, sessions: await listStaffSessions(session) };
});

export const action = accountDoor.action(async ({ session, posted }) => {
  await endOwnSession(session, posted.get("sessie") ?? "");
  return goTo("/account");
});

export default function Account() {
  const account = useLoaderData<typeof loader>();
  return (
    <StaffShell face={account.face} name={account.name} current="/account" narrow>
      <AccountView {...account} />
    </StaffShell>
  );
}
