import { may } from "~/domain/accounts/schema";
import { ownDomains } from "~/domain/tenancy/own";
import { makeTrialLink, trialLink } from "~/domain/tenancy/trial";
import { env } from "~/env.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { employerDoor, type StaffContext } from "~/http/doors";
import { notFound } from "~/http/refusals";
import { LinkView, type Trial } from "~/ui/employer/link";
import { StaffShell } from "~/ui/staff/shell";
import { ownFacts } from "./own-facts.server";

export const handle = { face: "staff", title: "Link, Tweespoor" };

export const loader = employerDoor.loader(async (context) => page(context, null));

export const action = employerDoor.action(async (context) => {
  const { tx, me } = context;
  if (!may(me.role, "documents") || !me.tenantId) return notFound();
  const before = await page(context, null);
  if (!before.trial || !["none", "waits", "used"].includes(before.trial.state)) return notFound();
  const token = await makeTrialLink(tx, { id: me.id, tenantId: me.tenantId });
  return data(await page(context, token));
});

async function page({ tx, me }: StaffContext, token: string | null) {
  const facts = await ownFacts({ tx, me });
  const link = `${env().publicOrigin}/m/${facts.slug}`;
  const opens = facts.state === "setup" || facts.state === "ready";
  const known = opens ? await trialLink(tx, facts.today) : null;
  const arrived = facts.statements.some(({ item }) => item === "GL-15");
  const state = (): Trial["state"] => {
    if (arrived) return "arrived";
    if (!facts.published.includes("conductProtocol")) return "no_protocol";
    if (facts.panel.length === 0) return "nobody";
    if (!known) return "none";
    return known.used ? "used" : "waits";
  };
  return {
    shell: { lang: "nl" as const, title: handle.title, copy: true },
    name: me.name,
    shortName: facts.shortName,
    link,
    domains: await ownDomains(tx),
    trial: opens
      ? { state: state(), until: known?.until ?? null, address: token && `${link}/proef/${token}` }
      : null,
    mayMake: may(me.role, "documents"),
  };
}

export default function Link() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, shell: _shell, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer/link" subtitle={shortName}>
      <LinkView {...shown} />
    </StaffShell>
  );
}
