import { Proposal } from "~/domain/accounts/decision-schema";
import { choicesOf, confirmDecision, decisionsOf, propose, stopDecision } from "~/domain/accounts/decisions";
import { today } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { goTo } from "~/http/refusals";
import { type DecisionProblem, DecisionsView } from "~/ui/network/decisions";
import { StaffShell } from "~/ui/staff/shell";

export const handle = { face: "staff", title: "Besluiten, Tweespoor" };

const FLASHES = ["asked", "confirmed", "stopped"] as const;

export const loader = networkDoor.loader(async (context) => page(context, null));

async function page({ tx, me, request, posted }: StaffContext, why: DecisionProblem | null) {
  return {
    name: me.name,
    ...(await decisionsOf(tx)),
    choices: await choicesOf(tx, await today(tx)),
    flash: why ? null : flashIn(request, FLASHES),
    problem: why && { why, kind: posted.get("soort") ?? "", value: posted.get("waarde") ?? "" },
  };
}

export const action = networkDoor.action(async (context) => {
  const { tx, posted } = context;
  const refuse = async (why: DecisionProblem) => data(await page(context, why), { status: 422 });
  const said = (
    outcome: { ok: true } | { ok: false; refusal: DecisionProblem },
    flash: (typeof FLASHES)[number],
  ) => (outcome.ok ? goTo(`/netwerk/besluiten?gedaan=${flash}`) : refuse(outcome.refusal));
  const id = posted.get("besluit") ?? "";
  switch (posted.get("doe")) {
    case "bevestigen":
      return UUID.test(id) ? said(await confirmDecision(tx, id), "confirmed") : refuse("gone");
    case "stoppen":
      return UUID.test(id) ? said(await stopDecision(tx, id), "stopped") : refuse("gone");
    case "vragen": {
      const wanted = asked(posted);
      return wanted.success ? said(await propose(tx, wanted.data), "asked") : refuse("unclear");
    }
    default:
      return refuse("gone");
  }
});

/** The fields of one of the forms; a place on a panel is an employer and a person in one. */
function asked(posted: ReadonlyMap<string, string>) {
  const kind = posted.get("soort") ?? "";
  const [tenant, member] = (posted.get("plek") ?? "").split(" ");
  const tenantId = kind === "panel_remove" ? tenant : posted.get("werkgever");
  const counsellorId = kind === "panel_remove" ? member : posted.get("wie");
  const more = {
    panel_add: { counsellorId },
    panel_remove: { counsellorId },
    employer_open: {},
    statutory_channel: { value: posted.get("waarde") },
    slug: { value: posted.get("waarde") },
  }[kind];
  return Proposal.safeParse({ kind, tenantId, ...more });
}

export default function Decisions() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/besluiten">
      <DecisionsView {...shown} />
    </StaffShell>
  );
}
