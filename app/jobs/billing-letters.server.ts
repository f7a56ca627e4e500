import { sql } from "kysely";
import { renderBillingLetter } from "#emails/render";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import type { BillingLetterKind } from "~/domain/billing/letters";
import { euros } from "~/domain/billing/money";
import { accountOf, endingOf, invoiceById } from "~/domain/billing/queries";
import { writtenDate } from "~/domain/documents/written-date";
import { env } from "~/env.server";
import { alarm } from "~/http/log";
import { supplier } from "~/http/supplier";
import type { Post, Sent } from "~/outside/resend.server";
import { documentPdf } from "~/pdf/document";
import { invoicePaper } from "~/pdf/invoice";
import { afterTry, GIVE_UP_HOURS, takePlace, waitOfPace } from "./mail-pace";

type Claimed = {
  id: string;
  tenantId: string;
  kind: BillingLetterKind;
  to: string;
  invoiceId: string | null;
  tries: number;
};

/** Sends the letters about money whose moment has come, in the pace of all letters. */
export async function sendBillingLetters(post: Post | null): Promise<void> {
  if (!post) return;
  for (;;) {
    const next = await actAs("jobs", {}, claim);
    if (!next) return;
    await new Promise((resolve) => setTimeout(resolve, next.waitMs));
    const { letter } = next;
    const sheet = await actAs("jobs", {}, (tx) => drawn(tx, letter));
    const answer = await post.send({ to: letter.to, ...sheet, idempotencyKey: letter.id });
    await actAs("jobs", {}, (tx) => finish(tx, letter, answer));
  }
}

async function drawn(tx: Writing, { kind, tenantId, invoiceId }: Claimed) {
  const invoice = invoiceId ? await invoiceById(tx, invoiceId) : null;
  const account = await accountOf(tx, tenantId);
  const ending = await endingOf(tx, tenantId);
  const letter = await renderBillingLetter(kind, {
    name: account?.buyer.legalName ?? "",
    network: env().NETWORK_NAME,
    phone: env().NETWORK_PHONE,
    origin: env().staffOrigin,
    number: invoice?.number ?? "",
    total: invoice ? euros(invoice.total) : "",
    due: invoice ? writtenDate(invoice.dueOn, "nl") : "",
    endsOn: ending ? writtenDate(ending.endsOn, "nl") : "",
  });
  if (invoice?.via !== "invoice") return letter;
  const content = await documentPdf(invoicePaper(invoice, supplier()));
  return { ...letter, attachments: [{ filename: `factuur-${invoice.number}.pdf`, content }] };
}

async function claim(tx: Writing): Promise<{ letter: Claimed; waitMs: number } | null> {
  const waitMs = await waitOfPace(tx);
  if (waitMs === null) return null;
  // A letter about money that waited so long is looked at by somebody.
  const old = await sql`update billing_letter set state = 'failed'
     where state = 'waiting' and first_try_at <= app.product_now() - make_interval(hours => ${GIVE_UP_HOURS})`.execute(
    tx,
  );
  if ((old.numAffectedRows ?? 0n) > 0n) alarm("mail_failed");
  const { rows } = await sql<Claimed>`
    update billing_letter l set tries = l.tries + 1, first_try_at = coalesce(l.first_try_at, app.product_now()),
           send_after = app.product_now() + make_interval(secs => least(30 * 2 ^ least(l.tries, 10), 3600))
     where l.id = (select w.id from billing_letter w where w.state = 'waiting' and w.send_after <= app.product_now()
                    order by w.send_after, w.id limit 1 for update skip locked)
    returning l.id, l.tenant_id as "tenantId", l.kind, l.recipient as "to", l.invoice_id as "invoiceId", l.tries`.execute(
    tx,
  );
  const letter = rows[0];
  if (!letter) return null;
  await takePlace(tx);
  return { letter, waitMs };
}

/** Who tried last has the last word. */
async function finish(tx: Writing, { id, tries }: Claimed, answer: Sent): Promise<void> {
  const seconds = await afterTry(tx, answer);
  if (answer.ok) {
    await sql`delete from billing_letter where id = ${id}::uuid and tries = ${tries}`.execute(tx);
    return;
  }
  if (answer.kind === "refused") {
    await sql`update billing_letter set state = 'failed' where id = ${id}::uuid and tries = ${tries}`.execute(
      tx,
    );
    alarm("mail_failed");
  } else if (seconds !== null) {
    await sql`update billing_letter set send_after = greatest(send_after, app.product_now() + make_interval(secs => ${seconds}))
      where id = ${id}::uuid and tries = ${tries}`.execute(tx);
  }
}
