import { goingLiveFacts } from "~/domain/tenancy/going-live/queries";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import type { StaffContext } from "~/http/doors";
import { notFound } from "~/http/refusals";

/** What the list of the own employer is made of; there is no page for who has none. */
export async function ownFacts({ tx, me }: Pick<StaffContext, "tx" | "me">): Promise<GoingLiveFacts> {
  const facts = me.tenantId ? await goingLiveFacts(tx, me.tenantId) : null;
  return facts ?? notFound();
}
