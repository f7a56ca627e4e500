import { z } from "zod";
import {
  confirmDecision,
  confirmHeads,
  credit,
  endDecision,
  markPaid,
  propose,
} from "~/domain/billing/commands";
import { billingDesk } from "~/domain/billing/desk";
import { invoicesOf } from "~/domain/billing/queries";
import { DECISIONS } from "~/domain/billing/schema";
import { DayField } from "~/domain/day-field";
import { today } from "~/domain/product-clock";
import { data, useActionData, useLoaderData } from "~/framework";
import { networkDoor, type StaffContext } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { goTo } from "~/http/refusals";
import { NetworkInvoicesView } from "~/ui/network/invoices";
import { StaffShell } from "~/ui/staff/shell";
import { networkInvoiceWords } from "~/words/nl/billing";

export const handle = { face: "staff", title: "Facturen, Tweespoor" };

type Problem = Exclude<keyof typeof networkInvoiceWords.errors, "title">;
type Flash = keyof typeof networkInvoiceWords.flash;
const FLASHES = Object.keys(networkInvoiceWords.flash) as Flash[];

const Euros = z
  .string()
  .trim()
  .regex(/^\d{1,7}$/)
  .transform((euros) => Number(euros) * 100);

export const loader = networkDoor.loader(async (context) => page(context, null));

async function page({ tx, me, request }: StaffContext, problem: Problem | null) {
  const day = await today(tx);
  const desk = await billingDesk(tx, me.id, day);
  const names = new Map(desk.payers.map((payer) => [payer.tenantId, payer.name]));
  const all = await invoicesOf(tx);
  const credited = new Set(all.map(({ credits }) => credits));
  return {
    name: me.name,
    today: day,
    ...desk,
    all: all.map(({ id, tenantId, number, issuedOn, total, settled, credits }) => ({
      id,
      employer: names.get(tenantId) ?? "",
      number,
      issuedOn,
      total,
      state: credits
        ? ("credit" as const)
        : credited.has(id)
          ? ("void" as const)
          : (settled ?? ("open" as const)),
    })),
    flash: problem ? null : flashIn(request, FLASHES),
    problem,
  };
}

export const action = networkDoor.action(async (context) => {
  const answer = await act(context);
  if ("flash" in answer) return goTo(`/netwerk/facturen?gedaan=${answer.flash}`);
  return data(await page(context, answer.problem), { status: 422 });
});

type Answer = { flash: Flash } | { problem: Problem };
const said = (outcome: { ok: true } | { ok: false; refusal: Problem }, flash: Flash): Answer =>
  outcome.ok ? { flash } : { problem: outcome.refusal };

async function act({ tx, me, posted }: StaffContext): Promise<Answer> {
  const id = posted.get("wat") ?? "";
  if (!UUID.test(id)) return { problem: "not_allowed" };
  const day = DayField.safeParse(posted.get("dag")).data ?? null;
  switch (posted.get("doe")) {
    case "akkoord": {
      const startsOn = DayField.safeParse(posted.get("jaar"));
      if (!startsOn.success) return { problem: "not_there" };
      const quote = Euros.safeParse(posted.get("prijs") ?? "").data ?? null;
      return said(await confirmHeads(tx, { tenantId: id, startsOn: startsOn.data, quote }), "heads");
    }
    case "betaald":
      return day ? said(await markPaid(tx, me, { invoiceId: id, paidOn: day }), "paid") : { problem: "day" };
    case "terugnemen":
      return said(await credit(tx, id), "credit");
    case "voorstellen": {
      const kind = DECISIONS.find((one) => one === posted.get("besluit"));
      if (!kind) return { problem: "not_allowed" };
      return said(await propose(tx, me, { invoiceId: id, kind, until: day }), "proposed");
    }
    case "bevestigen":
      return said(await confirmDecision(tx, me, id), "decided");
    case "beëindigen":
      return said(await endDecision(tx, id), "ended");
    default:
      return { problem: "not_allowed" };
  }
}

export default function Invoices() {
  const loaded = useLoaderData<typeof loader>();
  const { name, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="network" name={name} current="/netwerk/facturen">
      <NetworkInvoicesView {...shown} />
    </StaffShell>
  );
}
