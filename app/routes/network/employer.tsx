import { Proposal } from "~/domain/accounts/decision-schema";
import { endAsked, propose } from "~/domain/accounts/decisions";
import { confirmRules, makeReady, networkSays, pauseEmployer } from "~/domain/tenancy/going-live/commands";
import { checklist, isReady } from "~/domain/tenancy/going-live/policy";
import { endSaidBy, goingLiveFacts, unconfirmed } from "~/domain/tenancy/going-live/queries";
import { type GoingLiveFacts, NetworkSays } from "~/domain/tenancy/going-live/schema";
import { env } from "~/env.server";
import { data, useActionData, useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { UUID } from "~/http/ids";
import { goTo, notFound } from "~/http/refusals";
import { type EmployerProblem, NetworkEmployerView } from "~/ui/network/employer";
import { StaffShell } from "~/ui/staff/shell";
import { networkEmployerWords } from "~/words/nl/going-live";

export const handle = { face: "staff", title: "Werkgever, Tweespoor" };

type Flash = keyof typeof networkEmployerWords.one.flash;

export const loader = networkDoor.loader(async (context) => page(context, await factsOf(context), null));

export const action = networkDoor.action(async (context) => {
  const { tx, me, posted } = context;
  const facts = await factsOf(context);
  const tenantId = context.params.tenantId ?? "";
  const item = posted.get("stap") ?? "";
  if (item === "pauze") {
    const outcome = await pauseEmployer(tx, tenantId);
    if (outcome.ok) return goTo(`/netwerk/werkgevers/${tenantId}?gedaan=pauze`);
    return data(await page(context, facts, { item, what: outcome.refusal }), { status: 422 });
  }
  if (item === "stop" || item === "doorgaan") {
    const value = item === "stop" ? posted.get("laatste") : "goes_on";
    const wanted = Proposal.safeParse({ kind: "affiliation_end", tenantId, value });
    if (!wanted.success || (item === "stop" && String(value) < facts.today))
      return data(await page(context, facts, { item, what: "onDay" }), { status: 422 });
    const outcome = await propose(tx, wanted.data);
    if (outcome.ok) return goTo(`/netwerk/werkgevers/${tenantId}?gedaan=${item}`);
    return data(await page(context, facts, { item, what: outcome.refusal }), { status: 422 });
  }
  if (item === "bevestigen") {
    const outcome = await confirmRules(tx, { id: me.id }, tenantId, posted.get("over") ?? "");
    if (outcome.ok) return goTo(`/netwerk/werkgevers/${tenantId}?gedaan=bevestigd`);
    return data(await page(context, facts, { item, what: outcome.refusal }), { status: 422 });
  }
  if (item === "klaar") {
    const outcome = await makeReady(tx, tenantId);
    // Whoever may be the first of two is; else somebody who may asks on the page of decisions.
    if (outcome.ok) await propose(tx, { kind: "employer_open", tenantId });
    if (outcome.ok) return goTo(`/netwerk/werkgevers/${tenantId}?gedaan=klaar`);
    return data(await page(context, facts, { item, what: outcome.refusal }), { status: 422 });
  }
  const own = item === "GL-13" ? { onDay: posted.get("dag"), words: posted.get("wie") } : {};
  const says = NetworkSays.safeParse({ item, ...own });
  if (!says.success) {
    const what = says.error.issues[0]?.path[0] === "onDay" ? "onDay" : "words";
    return data(await page(context, facts, { item, what }), { status: 422 });
  }
  const outcome = await networkSays(tx, { id: me.id }, tenantId, says.data);
  if (outcome.ok) return goTo(`/netwerk/werkgevers/${tenantId}?gedaan=gezegd`);
  const what = outcome.refusal === "late" ? "not_there" : outcome.refusal;
  return data(await page(context, facts, { item, what }), { status: 422 });
});

async function factsOf({ tx, params }: StaffContext): Promise<GoingLiveFacts> {
  const { tenantId = "" } = params;
  const facts = UUID.test(tenantId) ? await goingLiveFacts(tx, tenantId) : null;
  return facts ?? notFound();
}

async function page(
  { tx, me, params, posted, request }: StaffContext,
  facts: GoingLiveFacts,
  problem: EmployerProblem | null,
) {
  const { tenantId = "" } = params;
  const flash = new URL(request.url).searchParams.get("gedaan");
  return {
    name: me.name,
    tenantId,
    employer: {
      name: facts.name,
      slug: facts.slug,
      state: facts.state,
      phone: facts.settings?.panelPhone ?? "",
    },
    end: {
      on: facts.endsOn,
      by: await endSaidBy(tx, tenantId),
      asked: await endAsked(tx, tenantId),
    },
    link: `${env().publicOrigin}/m/${facts.slug}`,
    unconfirmed: await unconfirmed(tx, tenantId),
    lines: checklist(facts),
    statements: facts.statements.map(({ item, side, who, saidOn, words }) => ({
      item,
      side,
      who,
      saidOn,
      words,
    })),
    accused: facts.settings?.accusedCounsellor ? ("person" as const) : ("referral" as const),
    ready: facts.state === "setup" && isReady(facts),
    problem,
    typed: {
      onDay: posted.get("dag") ?? facts.today,
      words: posted.get("wie") ?? "",
      last: posted.get("laatste") ?? "",
    },
    flash: problem === null && flash && flash in networkEmployerWords.one.flash ? (flash as Flash) : null,
  };
}

export default function Employer() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/werkgevers">
      <NetworkEmployerView {...shown} />
    </StaffShell>
  );
}
