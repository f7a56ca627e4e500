import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { today } from "~/domain/product-clock";
import { wake } from "~/domain/wake";
import { liftNotice } from "./commands";
import { amountsOf, bandOf, dueOn, headsOf, studentBandOf, vatRule, yearLines } from "./policy";
import { lookupKey } from "./prices";
import { type Account, accountOf, yearAt, yearsOf } from "./queries";
import type { ContractYear, InvoiceLine } from "./schema";

export type Order = {
  id: string;
  tenantId: string;
  kind: "subscribe" | "settle";
  key: string;
  tries: number;
  unclear: boolean;
};

export type ListedPrice = { lookupKey: string; line: InvoiceLine };

/** The prices of a contract year by their names at the payment company; null where a price was agreed by hand. */
export function pricesOf(year: ContractYear): ListedPrice[] | null {
  const of = Number(year.startsOn.slice(0, 4));
  const bands = [bandOf(of, headsOf(year)), studentBandOf(of, year.students)];
  const lines = yearLines(year);
  if (!bands[0] || year.quote || !lines) return null;
  return bands
    .flatMap((band) => (band ? [band] : []))
    .flatMap((band, at) => {
      const line = lines[at];
      return line ? [{ lookupKey: lookupKey(of, band.key), line }] : [];
    });
}

/** True when an invoice of our own asks for the year that runs: then nothing else may. */
export async function askedOnPaper(db: Reading, tenantId: string): Promise<boolean> {
  const { rows } = await sql`
    select from invoice i join contract_year y on y.tenant_id = i.tenant_id and i.cause = 'year:' || y.starts_on
     where i.tenant_id = ${tenantId}::uuid and i.via = 'invoice' and app.today() between y.starts_on and y.ends_on`.execute(
    db,
  );
  return rows.length > 0;
}

/** Asks for a subscription through the payment company, once; the worker does it. */
export const orderSubscription = (tx: Writing, tenantId: string, once: string) =>
  order(tx, tenantId, "subscribe", once);

/** Asks to bring what the company has in line with what was agreed and written down here. */
export const orderSettling = (tx: Writing, tenantId: string) => order(tx, tenantId, "settle", newUuid());

async function order(tx: Writing, tenantId: string, kind: Order["kind"], id: string): Promise<void> {
  await sql`insert into stripe_order (id, tenant_id, kind, key, next_at, day)
    values (${id}::uuid, ${tenantId}::uuid, ${kind}, ${id}::uuid, app.product_now(), app.today()) on conflict do nothing`.execute(
    tx,
  );
  await wake(tx);
}

/** From now on this employer pays through the company. */
export const chooseCompany = (tx: Writing) => sql`select app.choose_stripe()`.execute(tx);

export async function orderWaits(db: Reading, tenantId: string): Promise<boolean> {
  const { rows } = await sql`
    select from stripe_order where tenant_id = ${tenantId}::uuid and kind = 'subscribe' and state = 'waiting'`.execute(
    db,
  );
  return rows.length > 0;
}

export type KnownCustomer = {
  tenantId: string;
  customer: string;
  subscription: string | null;
  status: string | null;
};

const CUSTOMER = sql`tenant_id as "tenantId", customer_id as customer, subscription_id as subscription, status`;

export async function customersOf(db: Reading): Promise<KnownCustomer[]> {
  const { rows } =
    await sql<KnownCustomer>`select ${CUSTOMER} from stripe_customer order by tenant_id`.execute(db);
  return rows;
}

export async function customerOf(db: Reading, tenantId: string): Promise<KnownCustomer | null> {
  const { rows } = await sql<KnownCustomer>`
    select ${CUSTOMER} from stripe_customer where tenant_id = ${tenantId}::uuid`.execute(db);
  return rows[0] ?? null;
}

/** One employer's dealings with the company at a time, so that what is read last is written last. */
export const aloneWith = (tx: Writing, tenantId: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`billing:${tenantId}`}))`.execute(tx);

export async function keepCustomer(tx: Writing, tenantId: string, customer: string): Promise<void> {
  await sql`insert into stripe_customer (tenant_id, customer_id) values (${tenantId}::uuid, ${customer})
    on conflict (tenant_id) do update set customer_id = excluded.customer_id`.execute(tx);
}

/** A subscription that the company did not end. */
export const isLiving = ({ status }: { status: string }) =>
  !["canceled", "incomplete_expired"].includes(status);

/** What the company says of a subscription now; of several the one that lives counts. */
export async function keepSubscription(
  tx: Writing,
  tenantId: string,
  all: readonly { id: string; status: string }[],
): Promise<void> {
  const live = all.find(isLiving) ?? all[0] ?? null;
  await sql`update stripe_customer set subscription_id = ${live?.id ?? null}, status = ${live?.status ?? null}
    where tenant_id = ${tenantId}::uuid`.execute(tx);
}

type Seen = { id: string; number: string; status: string; net: number; total: number };

/** Invoices of the company, the oldest first, become facts of ours. */
export async function keepInvoices(tx: Writing, tenantId: string, all: readonly Seen[]): Promise<void> {
  const day = await today(tx);
  const account = await accountOf(tx, tenantId);
  const years = await yearsOf(tx, tenantId);
  const year = yearAt(years, day) ?? years[0];
  if (!account || !year) return;
  for (const seen of all) await keepInvoice(tx, { account, year, day }, seen);
}

type Now = { account: Account; year: ContractYear; day: CivilDay };

/** An invoice becomes a fact of ours, once; that it is paid is another. */
async function keepInvoice(
  tx: Writing,
  { account: { tenantId, buyer }, year, day }: Now,
  seen: Seen,
): Promise<void> {
  if (!["open", "paid", "uncollectible", "void"].includes(seen.status) || seen.number === "") return;
  await sql`insert into invoice (id, tenant_id, cause, via, number, issued_on, due_on, service_from, service_to, buyer, lines, vat,
      net_cents, vat_cents, total_cents, stripe_id)
    values (${newUuid()}::uuid, ${tenantId}::uuid, ${`stripe:${seen.id}`}, 'stripe', ${seen.number}, ${day}::date, ${dueOn(day)}::date,
      ${year.startsOn}::date, ${year.endsOn}::date, ${JSON.stringify(buyer)}::jsonb,
      ${JSON.stringify(linesOf(year, seen.net))}::jsonb, ${vatRule(buyer)}, ${seen.net}, ${seen.total - seen.net}, ${seen.total}, ${seen.id})
    on conflict do nothing`.execute(tx);
  const how = { paid: "paid", void: "void" }[seen.status];
  if (!how) return;
  await sql`insert into invoice_payment (tenant_id, invoice_id, paid_on, how, noted_on)
    select i.tenant_id, i.id, app.today(), ${how}, app.today() from invoice i where i.stripe_id = ${seen.id} on conflict do nothing`.execute(
    tx,
  );
  await liftNotice(tx, tenantId);
}

/** The lines that come to this amount; the company's own amount when ours is another, so that nothing is prettified. */
function linesOf(year: ContractYear, net: number): InvoiceLine[] {
  const lines = yearLines(year) ?? [];
  if (lines.length > 0 && amountsOf(lines, "nl_21").net === net) return lines;
  const of = Number(year.startsOn.slice(0, 4));
  const band = bandOf(of, headsOf(year));
  return [{ about: { kind: "affiliation", year: of, from: band?.from ?? 1, to: band?.to ?? null }, net }];
}

/** What a subscription should be: its prices from its next year on, and the day after which it is over. */
export async function wishedOf(db: Reading, tenantId: string, day: CivilDay) {
  const years = await yearsOf(db, tenantId);
  const coming = years.find((year) => year.startsOn > day && year.confirmedOn !== null);
  const year = coming ?? yearAt(years, day);
  const { rows } = await sql<{ endsOn: string | null }>`
    select max(ends_on)::text as "endsOn" from affiliation where tenant_id = ${tenantId}::uuid`.execute(db);
  return { prices: year ? pricesOf(year) : null, endsOn: rows[0]?.endsOn ?? null };
}
