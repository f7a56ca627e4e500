import { PAYERS } from "#db/seed/billing";
import { EMPLOYERS } from "#db/seed/cast";
import { newUuid } from "~/crypto/primitives.server";
import { confirmHeads, markPaid, saveBuyer, stateHeads } from "~/domain/billing/commands";
import { chooseCompany, orderSubscription } from "~/domain/billing/company";
import { openInvoicesOf, yearsOf } from "~/domain/billing/queries";
import { today } from "~/domain/product-clock";
import { env } from "~/env.server";
import { as, type Moment, type Person } from "./person.server";

/** The employers state how many work there, the office agrees, an invoice goes, and later it is paid: each by its own people. */
export function billingMoments(accounts: Person[], start: number): Moment[] {
  const [office] = accounts.filter((account) => account.face === "network");
  return PAYERS.flatMap((payer) => {
    const admin = accounts.find(
      (account) => account.face === "employer" && account.employers.includes(payer.slug),
    );
    const name = EMPLOYERS.find((employer) => employer.slug === payer.slug)?.name ?? "";
    if (!admin || !office) return [];
    let tenantId = "";
    return [
      {
        daysAgo: start,
        run: async () => {
          await as(admin, async (tx, by) => {
            tenantId = by.tenantId;
            const { address, kvk, invoiceEmail, poNumber, costCentre } = payer;
            const buyer = { address, kvk, invoiceEmail, poNumber, costCentre, legalName: name, vatId: "" };
            await saveBuyer(tx, by, { ...buyer, country: "NL" });
            await stateHeads(tx, by, payer.heads);
            if (payer.stripe) await chooseCompany(tx);
          });
          await as(office, async (tx) => {
            const [year] = await yearsOf(tx, tenantId);
            if (year) await confirmHeads(tx, { tenantId, startsOn: year.startsOn, quote: null });
          });
          if (payer.stripe) await as(admin, (tx) => orderSubscription(tx, tenantId, newUuid()));
        },
      },
      {
        daysAgo: start - payer.paidAfter,
        run: () =>
          as(office, async (tx, by) => {
            const [invoice] = await openInvoicesOf(tx, tenantId);
            if (invoice?.via === "stripe" && invoice.stripeId) await paidAtCompany(invoice.stripeId);
            else if (invoice) await markPaid(tx, by, { invoiceId: invoice.id, paidOn: await today(tx) });
          }),
      },
    ];
  });
}

/** A person pays on the page of the stand-in; that it happened is read back from there. */
async function paidAtCompany(invoice: string): Promise<void> {
  await fetch(`${env().STRIPE_API_BASE}/_pay`, { method: "POST", body: JSON.stringify({ id: invoice }) });
}
