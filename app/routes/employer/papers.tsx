import { may } from "~/domain/accounts/schema";
import { employerSays, signLetter } from "~/domain/tenancy/going-live/commands";
import { signaturesOf } from "~/domain/tenancy/going-live/queries";
import { EmployerSays } from "~/domain/tenancy/going-live/schema";
import { useLoaderData } from "~/framework";
import { employerDoor } from "~/http/doors";
import { goTo, notFound } from "~/http/refusals";
import { aroundOf } from "~/http/surroundings.server";
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
  const by = { id: me.id, name: me.name, tenantId: me.tenantId };
  if (item === "GL-05") {
    const { slug } = await ownFacts({ tx, me });
    const signed = await signLetter(tx, by, aroundOf(slug), posted.get("wie") ?? "");
    return signed.ok ? goTo("/beheer/papieren?gedaan=akkoord") : notFound();
  }
  const says = EmployerSays.safeParse({ item });
  if (!says.success || !["GL-01", "GL-02"].includes(item)) return notFound();
  const outcome = await employerSays(tx, by, says.data);
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
