import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import { type CivilDay, daysBetween } from "~/domain/clock";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { wake } from "~/domain/wake";
import { billingLetter } from "./letters";
import { cancelEndsOn, creditOf, needsQuote, noticeEndsOn, standing, stepsDue, yearLines } from "./policy";
import { accountOf, decisionsOf, endingOf, openInvoice, yearAt, yearsOf } from "./queries";
import type { Buyer, DecisionKind, Heads, Invoice } from "./schema";

type By = { id: string; tenantId: string };

const noted = (
  tx: Writing,
  by: By,
  act: "billing.fields" | "billing.heads" | "billing.cancelled",
  about: string,
) =>
  sql`insert into employer_change (tenant_id, day, account_id, act, about)
    values (${by.tenantId}::uuid, app.today(), ${by.id}::uuid, ${act}, ${about})`.execute(tx);

/** What stands on the invoices of an employer from now on; what was sent stays as it was. */
export async function saveBuyer(tx: Writing, by: By, buyer: Buyer): Promise<void> {
  const fields = {
    legal_name: buyer.legalName,
    address: buyer.address,
    country: buyer.country,
    kvk: buyer.kvk,
    vat_id: buyer.vatId,
    invoice_email: buyer.invoiceEmail,
    po_number: buyer.poNumber,
    cost_centre: buyer.costCentre,
  };
  const changed = await tx
    .updateTable("billing")
    .set(fields)
    .where("tenant_id", "=", by.tenantId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n)
    await tx
      .insertInto("billing")
      .values({ tenant_id: by.tenantId, mode: "invoice", ...fields })
      .execute();
  await noted(tx, by, "billing.fields", buyer.legalName);
}

/** How many people work there: for the first year, or for the year that comes. Within a year the price stays. */
export async function stateHeads(tx: Writing, by: By, heads: Heads): Promise<Outcome<null, "not_now">> {
  const now = await today(tx);
  const years = await yearsOf(tx, by.tenantId);
  if (years.length === 0) {
    const { rows } = await sql<{ done: boolean }>`
      select app.state_first_year(${heads.own}, ${heads.hired}, ${heads.students}) as done`.execute(tx);
    if (!rows[0]?.done) return refused("not_now");
  } else {
    const coming = years.find((year) => year.startsOn > now);
    if (!coming) return refused("not_now");
    await tx
      .updateTable("contract_year")
      .set({ ...heads, stated_on: now, confirmed_on: null })
      .where("tenant_id", "=", by.tenantId)
      .where("starts_on", "=", coming.startsOn)
      .execute();
  }
  await noted(tx, by, "billing.heads", `${heads.own} + ${heads.hired}`);
  return done(null);
}

/** Ends the affiliation at the end of a contract year, three months ahead at the least (AT-07). Dossiers go on. */
export async function cancel(tx: Writing, by: By): Promise<Outcome<CivilDay, "not_now">> {
  const now = await today(tx);
  const year = yearAt(await yearsOf(tx, by.tenantId), now);
  if (!year || (await endingOf(tx, by.tenantId))) return refused("not_now");
  const endsOn = cancelEndsOn(year, now);
  if (!(await end(tx, by.tenantId, endsOn, null))) return refused("not_now");
  await noted(tx, by, "billing.cancelled", endsOn);
  return done(endsOn);
}

async function end(
  tx: Writing,
  tenantId: string,
  endsOn: CivilDay,
  decision: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.give_notice(${tenantId}::uuid, ${endsOn}::date, ${newUuid()}::uuid, ${decision}::uuid) as done`.execute(
    tx,
  );
  return rows[0]?.done === true;
}

/** The office agrees to what an employer stated; beyond the price list with the price that was agreed. */
export async function confirmHeads(
  tx: Writing,
  wanted: { tenantId: string; startsOn: CivilDay; quote: number | null },
): Promise<Outcome<null, "not_there" | "quote">> {
  const year = (await yearsOf(tx, wanted.tenantId)).find((one) => one.startsOn === wanted.startsOn);
  if (!year || year.confirmedOn !== null) return refused("not_there");
  if (needsQuote(Number(year.startsOn.slice(0, 4)), year) && !yearLines({ ...year, quote: wanted.quote }))
    return refused("quote");
  await sql`update contract_year set confirmed_on = app.today(), quote_cents = ${wanted.quote}
    where tenant_id = ${wanted.tenantId}::uuid and starts_on = ${wanted.startsOn}::date`.execute(tx);
  await wake(tx);
  return done(null);
}

/** The money came in: on which day, and who of the office saw it. A notice for this invoice falls away. */
export async function markPaid(
  tx: Writing,
  by: { id: string },
  wanted: { invoiceId: string; paidOn: CivilDay },
): Promise<Outcome<null, "not_open" | "day">> {
  const invoice = await openInvoice(tx, wanted.invoiceId);
  // What is paid through the payment company, it tells itself.
  if (!invoice || invoice.via === "stripe") return refused("not_open");
  const now = await today(tx);
  if (wanted.paidOn > now || wanted.paidOn < invoice.issuedOn) return refused("day");
  const { numAffectedRows } = await sql`
    insert into invoice_payment (tenant_id, invoice_id, paid_on, how, noted_on, noted_by)
    values (${invoice.tenantId}::uuid, ${invoice.id}::uuid, ${wanted.paidOn}::date, 'paid', app.today(), ${by.id}::uuid)
    on conflict do nothing`.execute(tx);
  if (numAffectedRows === 0n) return refused("not_open");
  await liftNotice(tx, invoice.tenantId);
  return done(null);
}

/** A notice that was given for an invoice which is paid by now is taken back, and the employer hears so. */
export async function liftNotice(tx: Writing, tenantId: string): Promise<void> {
  const { rows } = await sql<{
    done: boolean;
  }>`select app.withdraw_notice(${tenantId}::uuid) as done`.execute(tx);
  const account = rows[0]?.done ? await accountOf(tx, tenantId) : null;
  if (account) await billingLetter(tx, { tenantId, kind: "withdrawn", to: account.buyer.invoiceEmail });
}

/** Takes an invoice back with one of its own number; it then waits for no money. */
export async function credit(tx: Writing, invoiceId: string): Promise<Outcome<string, "not_open">> {
  const invoice = await openInvoice(tx, invoiceId);
  if (!invoice || invoice.via === "stripe") return refused("not_open");
  const id = newUuid();
  const now = await today(tx);
  await insertInvoice(tx, {
    ...invoice,
    ...creditOf(invoice),
    id,
    cause: `credit:${invoice.id}`,
    issuedOn: now,
    dueOn: now,
    credits: invoice.id,
  });
  await billingLetter(tx, {
    tenantId: invoice.tenantId,
    kind: "credit",
    to: invoice.buyer.invoiceEmail,
    invoiceId: id,
  });
  return done(id);
}

type NewInvoice = Omit<Invoice, "number" | "paidOn" | "settled" | "stripeId">;

/** Writes an invoice of our own; the database gives it the next number of its year. */
export async function insertInvoice(tx: Writing, invoice: NewInvoice): Promise<void> {
  await sql`insert into invoice (id, tenant_id, cause, via, issued_on, due_on, service_from, service_to, buyer, lines, vat,
      net_cents, vat_cents, total_cents, credits)
    values (${invoice.id}::uuid, ${invoice.tenantId}::uuid, ${invoice.cause}, 'invoice', ${invoice.issuedOn}::date,
      ${invoice.dueOn}::date, ${invoice.serviceFrom}::date, ${invoice.serviceTo}::date, ${JSON.stringify(invoice.buyer)}::jsonb,
      ${JSON.stringify(invoice.lines)}::jsonb, ${invoice.vat}, ${invoice.net}, ${invoice.btw}, ${invoice.total},
      ${invoice.credits}::uuid)`.execute(tx);
}

/** Whoever was invited counts as one of two only when two others said so. */
async function decides(tx: Writing): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.decider() is not null as may`.execute(tx);
  return rows[0]?.may === true;
}

type Proposal = { invoiceId: string; kind: DecisionKind; until: CivilDay | null };

/** One of the office proposes what to do about an invoice that nobody paid in 75 days. */
export async function propose(
  tx: Writing,
  by: { id: string },
  { invoiceId, kind, until }: Proposal,
): Promise<Outcome<null, "too_early" | "day" | "already" | "not_allowed">> {
  if (!(await decides(tx))) return refused("not_allowed");
  const invoice = await openInvoice(tx, invoiceId);
  const now = await today(tx);
  if (!invoice) return refused("too_early");
  const decisions = await decisionsOf(tx, invoiceId);
  if (decisions.some((one) => one.endedOn === null && !isOver(one.until, now))) return refused("already");
  if (!stepsDue(invoice.issuedOn, decisions, now).includes("decide")) return refused("too_early");
  if (kind === "arrangement" && (!until || until <= now || daysBetween(now, until) > 366))
    return refused("day");
  await sql`update invoice_decision set ended_on = app.today() where invoice_id = ${invoiceId}::uuid and ended_on is null`.execute(
    tx,
  );
  await sql`insert into invoice_decision (id, tenant_id, invoice_id, kind, until, proposed_by, proposed_on)
    values (${newUuid()}::uuid, ${invoice.tenantId}::uuid, ${invoiceId}::uuid, ${kind},
      ${kind === "arrangement" ? until : null}::date, ${by.id}::uuid, app.today())`.execute(tx);
  return done(null);
}

const isOver = (until: CivilDay | null, now: CivilDay) => until !== null && until < now;

/** A second person of the office agrees, and only then it holds; a notice then runs three months. */
export async function confirmDecision(
  tx: Writing,
  by: { id: string },
  invoiceId: string,
): Promise<Outcome<null, "not_there" | "same_person" | "not_allowed">> {
  if (!(await decides(tx))) return refused("not_allowed");
  const invoice = await openInvoice(tx, invoiceId);
  const waiting = (await decisionsOf(tx, invoiceId)).find((one) => !one.confirmedOn && !one.endedOn);
  if (!invoice || !waiting) return refused("not_there");
  if (waiting.proposedBy === by.id) return refused("same_person");
  await sql`update invoice_decision set confirmed_by = ${by.id}::uuid, confirmed_on = app.today() where id = ${waiting.id}::uuid`.execute(
    tx,
  );
  if (waiting.kind !== "notice") return done(null);
  const endsOn = noticeEndsOn(await today(tx));
  if (await end(tx, invoice.tenantId, endsOn, waiting.id)) {
    const to = (await accountOf(tx, invoice.tenantId))?.buyer.invoiceEmail ?? invoice.buyer.invoiceEmail;
    await billingLetter(tx, { tenantId: invoice.tenantId, kind: "notice", to, invoiceId });
  }
  return done(null);
}

/** Takes back what was proposed, or ends a dispute that is settled: the days go on from here. */
export async function endDecision(tx: Writing, invoiceId: string): Promise<Outcome<null, "not_there">> {
  const decisions = await decisionsOf(tx, invoiceId);
  const stands = standing(decisions, await today(tx));
  const waiting = decisions.find((one) => !one.confirmedOn && !one.endedOn);
  const ends = waiting ?? (stands?.kind === "dispute" ? stands : null);
  if (!ends) return refused("not_there");
  await sql`update invoice_decision set ended_on = app.today() where id = ${ends.id}::uuid`.execute(tx);
  return done(null);
}
