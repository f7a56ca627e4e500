import { destroyedLately } from "~/domain/dossier/keeping";
import { useLoaderData } from "~/framework";
import { counsellorDoor } from "~/http/doors";
import { GoneView } from "~/ui/counsellor/gone";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Vernietigd, Tweespoor" };

export const loader = counsellorDoor.loader(async ({ tx, me, request }) => ({
  name: me.name,
  gone: await destroyedLately(tx),
  asked: new URL(request.url).searchParams.has("gevraagd"),
}));

export default function GonePage() {
  const { name, gone, asked } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="counsellor" name={name} current="" narrow>
      <GoneView gone={gone} asked={asked} />
    </StaffShell>
  );
}
