import { type RawBuilder, sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { Buyer, ContractYear, Decision, Invoice, Mode } from "./schema";

const INVOICE = sql`
  i.id, i.tenant_id as "tenantId", i.number, i.via, i.cause, i.issued_on::text as "issuedOn", i.due_on::text as "dueOn",
  i.service_from::text as "serviceFrom", i.service_to::text as "serviceTo", i.buyer, i.lines, i.vat,
  i.net_cents::float8 as net, i.vat_cents::float8 as btw, i.total_cents::float8 as total, i.credits,
  p.paid_on::text as "paidOn", p.how as settled, i.stripe_id as "stripeId"`;

async function invoicesWhere(db: Reading, condition: RawBuilder<unknown>): Promise<Invoice[]> {
  const { rows } = await sql<Invoice>`
    select ${INVOICE} from invoice i left join invoice_payment p on p.invoice_id = i.id
     where ${condition} order by i.issued_on desc, i.number desc`.execute(db);
  return rows;
}

/** Every invoice that the one who asks may see, newest first. */
export const invoicesOf = (db: Reading): Promise<Invoice[]> => invoicesWhere(db, sql`true`);

export async function invoiceById(db: Reading, id: string): Promise<Invoice | null> {
  return (await invoicesWhere(db, sql`i.id = ${id}::uuid`))[0] ?? null;
}

const OPEN = sql`p.paid_on is null and i.credits is null and not exists (select from invoice c where c.credits = i.id)`;

/** Invoices that still wait for money: not paid, not taken back. */
export const openInvoices = (db: Reading): Promise<Invoice[]> => invoicesWhere(db, OPEN);

export const openInvoicesOf = (db: Reading, tenantId: string): Promise<Invoice[]> =>
  invoicesWhere(db, sql`${OPEN} and i.tenant_id = ${tenantId}::uuid`);

/** An invoice, as long as it waits for money. */
export async function openInvoice(db: Reading, id: string): Promise<Invoice | null> {
  return (await invoicesWhere(db, sql`${OPEN} and i.id = ${id}::uuid`))[0] ?? null;
}

export type Account = { tenantId: string; mode: Mode; buyer: Buyer };

export async function accountOf(db: Reading, tenantId: string): Promise<Account | null> {
  const row = await db.selectFrom("billing").selectAll().where("tenant_id", "=", tenantId).executeTakeFirst();
  if (!row) return null;
  return {
    tenantId: row.tenant_id,
    mode: row.mode as Mode,
    buyer: {
      legalName: row.legal_name,
      address: row.address,
      country: row.country as Buyer["country"],
      kvk: row.kvk,
      vatId: row.vat_id,
      invoiceEmail: row.invoice_email,
      poNumber: row.po_number,
      costCentre: row.cost_centre,
    },
  };
}

/** How everybody pays that the one who asks may see, by employer. */
export async function modesOf(db: Reading): Promise<Map<string, Mode>> {
  const rows = await db.selectFrom("billing").select(["tenant_id", "mode"]).execute();
  return new Map(rows.map((row) => [row.tenant_id, row.mode as Mode]));
}

const YEAR = sql`
  starts_on::text as "startsOn", ends_on::text as "endsOn", own, hired, students, quote_cents::float8 as quote,
  stated_on::text as "statedOn", confirmed_on::text as "confirmedOn"`;

/** The contract years of an employer, newest first. */
export async function yearsOf(db: Reading, tenantId: string): Promise<ContractYear[]> {
  const { rows } = await sql<ContractYear>`
    select ${YEAR} from contract_year where tenant_id = ${tenantId}::uuid order by starts_on desc`.execute(
    db,
  );
  return rows;
}

/** Every contract year that the one who asks may see, newest first. */
export async function allYears(db: Reading): Promise<(ContractYear & { tenantId: string })[]> {
  const { rows } = await sql<ContractYear & { tenantId: string }>`
    select tenant_id as "tenantId", ${YEAR} from contract_year order by starts_on desc`.execute(db);
  return rows;
}

export const yearAt = (years: readonly ContractYear[], day: CivilDay): ContractYear | null =>
  years.find((year) => year.startsOn <= day && day <= year.endsOn) ?? null;

/** The day on which an employer's affiliation began or begins. */
export async function beginsOn(db: Reading, tenantId: string): Promise<CivilDay | null> {
  const row = await db
    .selectFrom("affiliation")
    .select("starts_on")
    .where("tenant_id", "=", tenantId)
    .orderBy("starts_on", "desc")
    .executeTakeFirst();
  return row?.starts_on ?? null;
}

/** That an affiliation ends, whoever said so, and whether it was for an invoice. */
export type Ending = { endsOn: CivilDay; forInvoice: string | null };

export async function endingOf(db: Reading, tenantId: string): Promise<Ending | null> {
  const { rows } = await sql<Ending>`
    select a.ends_on::text as "endsOn", c.invoice_id as "forInvoice"
      from affiliation a left join cancellation c
        on c.tenant_id = a.tenant_id and c.ends_on = a.ends_on and c.withdrawn_on is null
     where a.tenant_id = ${tenantId}::uuid and a.ends_on >= app.today()`.execute(db);
  return rows[0] ?? null;
}

const DECISION = sql`
  d.id, d.kind, d.until::text as until, d.proposed_by as "proposedBy", d.proposed_on::text as "proposedOn",
  d.confirmed_on::text as "confirmedOn", d.ended_on::text as "endedOn"`;

export async function decisionsOf(db: Reading, invoiceId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select ${DECISION} from invoice_decision d
     where d.invoice_id = ${invoiceId}::uuid order by d.proposed_on, d.id`.execute(db);
  return rows;
}

export type NamedDecision = Decision & { invoiceId: string; proposer: string | null };

/** What was proposed and decided about these invoices, with the name of who proposed it. */
export async function decisionsAbout(db: Reading, invoiceIds: readonly string[]): Promise<NamedDecision[]> {
  const { rows } = await sql<NamedDecision>`
    select d.invoice_id as "invoiceId", a.name as proposer, ${DECISION}
      from invoice_decision d left join account a on a.id = d.proposed_by
     where d.invoice_id = any(${invoiceIds}::uuid[]) order by d.proposed_on, d.id`.execute(db);
  return rows;
}

export type Payer = { tenantId: string; name: string; endsOn: CivilDay | null };

/** Whoever is with the network, and whoever left it and still owes something. */
export async function payersOf(db: Reading): Promise<Payer[]> {
  const { rows } = await sql<Payer>`
    select e.id as "tenantId", e.name, a.ends_on::text as "endsOn"
      from employer e join affiliation a on a.tenant_id = e.id
     where e.state <> 'ended' or exists (
       select from invoice i left join invoice_payment p on p.invoice_id = i.id where i.tenant_id = e.id and ${OPEN})
     order by e.name`.execute(db);
  return rows;
}

/** Which steps of the calendar an invoice or a year has had. */
export async function stepsOf(db: Reading, tenantId: string, about: string): Promise<string[]> {
  const rows = await db
    .selectFrom("billing_step")
    .select("step")
    .where("tenant_id", "=", tenantId)
    .where("about", "=", about)
    .execute();
  return rows.map((row) => row.step);
}
