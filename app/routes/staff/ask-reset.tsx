import { data, useActionData, useLoaderData } from "~/framework";
import { loginDoor } from "~/http/doors";
import { take } from "~/http/limits";
import { askReset } from "~/http/reset.server";
import { AskResetView } from "~/ui/staff/reset";
import { DoorShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Wachtwoord vergeten, Tweespoor" };

export const loader = loginDoor.loader(async () => ({ sent: false }));

/** Known, unknown, asked a minute ago or no address at all: one answer (bad input 42). */
export const action = loginDoor.action(async ({ posted }) => {
  if (!take("login")) return data({ sent: false }, { status: 503 });
  await askReset(posted.get("email") ?? "");
  return { sent: true };
});

export default function AskReset() {
  const loaded = useLoaderData<typeof loader>();
  const { sent } = useActionData<typeof action>() ?? loaded;
  return (
    <DoorShell>
      <AskResetView sent={sent} />
    </DoorShell>
  );
}
