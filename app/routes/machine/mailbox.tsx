import { lettersIn } from "~/demo/mailbox.server";
import { useLoaderData } from "~/framework";
import { demoDoor } from "~/http/doors";
import { MailboxView } from "~/ui/demo/postbus";
import { DoorShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Postbus van de demo" };

export const loader = demoDoor.loader(async () => ({ letters: await lettersIn() }));

export default function Mailbox() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <DoorShell>
      <MailboxView letters={letters} />
    </DoorShell>
  );
}
