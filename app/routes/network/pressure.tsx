import { discussPressure } from "~/domain/pressure/commands";
import { pressuresOf, supervises } from "~/domain/pressure/queries";
import { useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { goTo, notFound } from "~/http/refusals";
import { OfficePressureView } from "~/ui/network/pressure";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Druk op vertrouwenspersonen, Tweespoor" };

/** For a colleague who does not decide, this page is not there. */
const supervisor = async ({ tx, me }: StaffContext) => (await supervises(tx, me.id)) || notFound();

export const loader = networkDoor.loader(async (context) => {
  await supervisor(context);
  return {
    name: context.me.name,
    rows: await pressuresOf(context.tx),
    flash: flashIn(context.request, ["discussed"]),
  };
});

export const action = networkDoor.action(async (context) => {
  await supervisor(context);
  const { tx, posted } = context;
  const id = posted.get("op") ?? "";
  if (posted.get("doe") !== "besproken" || !UUID.test(id)) return notFound();
  const talked = await discussPressure(tx, id);
  // Discussed by a colleague or withdrawn a moment ago: the page says how it stands.
  return goTo(`/netwerk/druk${talked.ok ? "?gedaan=discussed" : ""}`);
});

export default function Pressure() {
  const { name, ...shown } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="network" name={name} current="/netwerk">
      <OfficePressureView {...shown} />
    </StaffShell>
  );
}
