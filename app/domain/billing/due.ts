import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import { addDays, type CivilDay } from "~/domain/clock";
import { insertInvoice, liftNotice } from "./commands";
import { aloneWith } from "./company";
import { type BillingLetterKind, billingLetter } from "./letters";
import { amountsOf, BEFORE_YEAR, dueOn, nextYear, stepsDue, vatRule, yearLines } from "./policy";
import {
  type Account,
  accountOf,
  decisionsOf,
  openInvoicesOf,
  type Payer,
  stepsOf,
  yearsOf,
} from "./queries";
import type { ContractYear, Invoice } from "./schema";

/** What fell due for one employer: any number of looks, each thing once. The caller's transaction is this employer's alone. */
export async function payerDue(tx: Writing, payer: Payer, today: CivilDay): Promise<number> {
  await aloneWith(tx, payer.tenantId);
  const account = await accountOf(tx, payer.tenantId);
  if (!account) return 0;
  return (
    (await comingYear(tx, payer, account, today)) +
    (await yearInvoices(tx, payer, account, today)) +
    (await hoursInvoices(tx, account, today)) +
    (await unpaid(tx, account, today))
  );
}

/** True the first time; the row is the claim. */
async function first(tx: Writing, tenantId: string, about: string, step: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into billing_step (tenant_id, about, step, day) values (${tenantId}::uuid, ${about}, ${step}, app.today())
    on conflict do nothing`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Sixty days before a year ends the next one is there, as large as this one until the employer says otherwise. */
async function comingYear(tx: Writing, payer: Payer, account: Account, today: CivilDay): Promise<number> {
  const [newest] = await yearsOf(tx, payer.tenantId);
  if (!newest) return 0;
  const { tenantId } = payer;
  const { startsOn, endsOn } = nextYear(newest);
  const ends = payer.endsOn !== null && payer.endsOn < startsOn;
  let count = 0;
  if (!ends && today >= addDays(startsOn, -BEFORE_YEAR.headcount)) {
    await sql`insert into contract_year (tenant_id, starts_on, ends_on, own, hired, students, quote_cents, stated_on, confirmed_on)
      values (${tenantId}::uuid, ${startsOn}::date, ${endsOn}::date, ${newest.own}, ${newest.hired}, ${newest.students},
        ${newest.quote}, null, app.today())`.execute(tx);
    await billingLetter(tx, { tenantId, kind: "headcount", to: account.buyer.invoiceEmail });
    count += 1;
  }
  const announced = addDays(newest.startsOn, -BEFORE_YEAR.announcement);
  if (
    today >= announced &&
    today < newest.startsOn &&
    (await first(tx, tenantId, `year:${newest.startsOn}`, "announcement"))
  ) {
    await billingLetter(tx, { tenantId, kind: "announcement", to: account.buyer.invoiceEmail });
    count += 1;
  }
  return count;
}

/** A year that has begun is asked for once the office agreed to the numbers; through the payment company it asks itself. */
async function yearInvoices(tx: Writing, payer: Payer, account: Account, today: CivilDay): Promise<number> {
  if (account.mode === "stripe") return 0;
  const asked = new Set(
    (await tx.selectFrom("invoice").select("cause").where("tenant_id", "=", payer.tenantId).execute()).map(
      (row) => row.cause,
    ),
  );
  let count = 0;
  for (const year of await yearsOf(tx, payer.tenantId)) {
    const lines = year.confirmedOn === null ? null : yearLines(year);
    const ended = payer.endsOn !== null && payer.endsOn < year.startsOn;
    if (!lines || ended || year.startsOn > today || asked.has(causeOf(year))) continue;
    const invoice = {
      id: newUuid(),
      tenantId: payer.tenantId,
      cause: causeOf(year),
      via: "invoice" as const,
      issuedOn: today,
      dueOn: dueOn(today),
      serviceFrom: year.startsOn,
      serviceTo: year.endsOn,
      buyer: account.buyer,
      credits: null,
      ...amountsOf(lines, vatRule(account.buyer)),
    };
    await send(tx, account, invoice);
    count += 1;
  }
  return count;
}

/** Hours that the employer ordered beforehand: an invoice of ours, whichever way the year is paid. */
async function hoursInvoices(tx: Writing, account: Account, today: CivilDay): Promise<number> {
  const { rows } = await sql<{ id: string; hours: number; net: number; endsOn: string }>`
    select o.id, o.hours, o.net_cents::float8 as net, y.ends_on::text as "endsOn"
      from hours_order o join contract_year y on y.tenant_id = o.tenant_id and y.starts_on = o.year_starts_on
     where o.tenant_id = ${account.tenantId}::uuid
       and not exists (select from invoice i where i.tenant_id = o.tenant_id and i.cause = 'hours:' || o.id)`.execute(
    tx,
  );
  for (const { id, hours, net, endsOn } of rows)
    await send(tx, account, {
      id: newUuid(),
      tenantId: account.tenantId,
      cause: `hours:${id}`,
      via: "invoice",
      issuedOn: today,
      dueOn: dueOn(today),
      serviceFrom: today,
      serviceTo: endsOn,
      buyer: account.buyer,
      credits: null,
      ...amountsOf([{ about: { kind: "hours", hours }, net }], vatRule(account.buyer)),
    });
  return rows.length;
}

async function send(
  tx: Writing,
  account: Account,
  invoice: Parameters<typeof insertInvoice>[1],
): Promise<void> {
  await insertInvoice(tx, invoice);
  const to = account.buyer.invoiceEmail;
  await billingLetter(tx, { tenantId: account.tenantId, kind: "invoice", to, invoiceId: invoice.id });
}

const causeOf = (year: Pick<ContractYear, "startsOn">) => `year:${year.startsOn}`;

/** Reminders of what nobody paid. What was missed while nothing ran is one letter, the newest, and not four. */
async function unpaid(tx: Writing, account: Account, today: CivilDay): Promise<number> {
  let count = 0;
  const open = await openInvoicesOf(tx, account.tenantId);
  for (const invoice of open) {
    const due = stepsDue(invoice.issuedOn, await decisionsOf(tx, invoice.id), today);
    const had = await stepsOf(tx, account.tenantId, invoice.id);
    const fresh = due.filter((step) => !had.includes(step));
    for (const step of fresh) await first(tx, account.tenantId, invoice.id, step);
    const newest = fresh.filter((step) => step !== "decide").at(-1);
    if (newest) await remind(tx, account, invoice, newest);
    count += fresh.length;
  }
  if (open.length === 0) await liftNotice(tx, account.tenantId);
  return count;
}

async function remind(
  tx: Writing,
  account: Account,
  invoice: Invoice,
  kind: BillingLetterKind,
): Promise<void> {
  const signatories =
    kind === "formal"
      ? await tx
          .selectFrom("account")
          .select("email")
          .where("tenant_id", "=", account.tenantId)
          .where("state", "=", "active")
          .where("role", "in", ["hr", "board"])
          .execute()
      : [];
  const to = new Set([account.buyer.invoiceEmail, ...signatories.map((one) => one.email)]);
  for (const one of to)
    await billingLetter(tx, { tenantId: account.tenantId, kind, to: one, invoiceId: invoice.id });
}
