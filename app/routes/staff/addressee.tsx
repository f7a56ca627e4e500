import { useActionData, useLoaderData } from "~/framework";
import { addresseeWaits, confirmAddressee } from "~/http/addressee.server";
import { loginDoor } from "~/http/doors";
import { notFound } from "~/http/refusals";
import { AddresseeView } from "~/ui/staff/addressee";
import { DoorShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Adres bevestigen, Tweespoor" };

/** A program that follows links in mails changes nothing: only the button does. */
export const loader = loginDoor.loader(async ({ params }) => {
  if (!(await addresseeWaits(params.token ?? ""))) return notFound();
  return { confirmed: false };
});

export const action = loginDoor.action(async ({ params }) =>
  (await confirmAddressee(params.token ?? "")) ? { confirmed: true } : notFound(),
);

export default function Addressee() {
  const loaded = useLoaderData<typeof loader>();
  const { confirmed } = useActionData<typeof action>() ?? loaded;
  return (
    <DoorShell>
      <AddresseeView confirmed={confirmed} />
    </DoorShell>
  );
}
