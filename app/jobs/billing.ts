import { actAs } from "~/data/as.server";
import { payerDue } from "~/domain/billing/due";
import { payersOf } from "~/domain/billing/queries";
import { today } from "~/domain/product-clock";
import { alarm } from "~/http/log";

/** What fell due about money, one employer and one transaction at a time: a mistake at one stops no other. */
export async function billingDue(): Promise<number> {
  const payers = await actAs("jobs", {}, payersOf);
  let count = 0;
  for (const payer of payers) {
    try {
      count += await actAs("jobs", {}, async (tx) => payerDue(tx, payer, await today(tx)));
    } catch {
      alarm("unexpected_error", "billing");
    }
  }
  return count;
}
