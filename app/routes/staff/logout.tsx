import { data } from "~/framework";
import { dropCookie, readCookie } from "~/http/cookies";
import { loginDoor } from "~/http/doors";
import { goTo } from "~/http/refusals";
import { endStaffSession } from "~/http/sessions.server";
import { LoggedOutView } from "~/ui/staff/login";
import { DoorShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Uitgelogd, Tweespoor" };

export const loader = loginDoor.loader(async () => {
  throw goTo("/inloggen");
});

export const action = loginDoor.action(async ({ request }) => {
  await endStaffSession(readCookie(request, "s"));
  return data(
    { out: true },
    {
      headers: [
        ["Set-Cookie", dropCookie("s")],
        ["Set-Cookie", dropCookie("p")],
      ],
    },
  );
});

export default function Logout() {
  return (
    <DoorShell>
      <LoggedOutView />
    </DoorShell>
  );
}
