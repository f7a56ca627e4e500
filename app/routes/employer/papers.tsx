import { may } from "~/domain/accounts/schema";
import { employerSays } from "~/domain/tenancy/going-live/commands";
import { signaturesOf } from "~/domain/tenancy/going-live/queries";
import { EmployerSays } from "~/domain/tenancy/going-live/schema";
import { useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { PapersView } from "~/ui/employer/papers";
import { StaffShell } from "~/ui/staff/shell";
import { ownFacts } from "./own-facts.server";
import { papersOf } from "./papers-made.server";
import { ownPrice } from "./price-terms.server";

export const handle = { face: "staff", title: "Papieren, Tweespoor" };

export const loader = employerDoor.loader(async ({ tx, me, request }) => {
  const facts = await ownFacts({ tx, me });
  const price = await ownPrice({ tx, me }, facts);
  return {
    name: me.name,
    shortName: facts.shortName,
    maySign: may(me.role, "sign"),
    papers: papersOf(facts, price, await signaturesOf(tx, me.tenantId ?? "")),
    signed: new URL(request.url).searchParams.get("gedaan") === "akkoord",
  };
});

export const action = employerDoor.action(async ({ tx, me, posted }) => {
  if (!may(me.role, "sign") || !me.tenantId) return notFound();
  const item = posted.get("stap") ?? "";
  const says = EmployerSays.safeParse(item === "GL-05" ? { item, subject: posted.get("wie") } : { item });
  if (!says.success || !["GL-01", "GL-02", "GL-05"].includes(item)) return notFound();
  const outcome = await employerSays(tx, { id: me.id, tenantId: me.tenantId }, says.data);
  return outcome.ok ? goTo("/beheer/papieren?gedaan=akkoord") : notFound();
});

export default function Papers() {
  const { name, shortName, ...page } = useLoaderData<typeof loader>();
  return (
    <StaffShell face="employer" name={name} current="/beheer/papieren" subtitle={shortName}>
      <PapersView {...page} />
    </StaffShell>
  );
}
