import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";

export const BILLING_LETTERS = [
  "headcount",
  "announcement",
  "invoice",
  "credit",
  "friendly",
  "second",
  "formal",
  "notice",
  "withdrawn",
] as const;
export type BillingLetterKind = (typeof BILLING_LETTERS)[number];

/** A letter to the address for invoices: about money alone, since nobody who pays knows of reports. */
export async function billingLetter(
  tx: Writing,
  letter: { tenantId: string; kind: BillingLetterKind; to: string; invoiceId?: string },
): Promise<void> {
  await sql`insert into billing_letter (id, tenant_id, kind, recipient, invoice_id, send_after)
    values (${newUuid()}::uuid, ${letter.tenantId}::uuid, ${letter.kind}, ${letter.to}, ${letter.invoiceId ?? null}::uuid, app.product_now())`.execute(
    tx,
  );
}
