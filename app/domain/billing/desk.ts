import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { BillingLetterKind } from "./letters";
import { bandOf, headsOf, needsQuote, standing, stepsDue } from "./policy";
import { accountOf, decisionsOf, openInvoices, payersOf, yearAt, yearsOf } from "./queries";
import type { ContractYear, DecisionKind, Invoice, Mode, UnpaidStep } from "./schema";

export type DeskPayer = {
  tenantId: string;
  name: string;
  mode: Mode | null;
  band: { from: number; to: number } | "quote" | null;
  endsOn: CivilDay | null;
  open: Invoice[];
};
export type DeskHeads = Pick<ContractYear, "startsOn" | "own" | "hired" | "students"> & {
  tenantId: string;
  name: string;
  quote: boolean;
};
export type DeskUnpaid = {
  name: string;
  invoice: Invoice;
  step: UnpaidStep | null;
  proposed: { kind: DecisionKind; by: string; byYou: boolean } | null;
  stands: { kind: DecisionKind; until: CivilDay | null } | null;
};

/** The office's view of money: who is in which band, what is due, what failed. Not a figure of reports anywhere. */
export async function billingDesk(db: Reading, you: string, today: CivilDay) {
  const payers: DeskPayer[] = [];
  const heads: DeskHeads[] = [];
  const unpaid: DeskUnpaid[] = [];
  const open = await openInvoices(db);
  for (const payer of await payersOf(db)) {
    const { tenantId, name } = payer;
    const years = await yearsOf(db, tenantId);
    const mine = open.filter((invoice) => invoice.tenantId === tenantId);
    payers.push({
      tenantId,
      name,
      mode: (await accountOf(db, tenantId))?.mode ?? null,
      band: bandIn(yearAt(years, today)),
      endsOn: payer.endsOn,
      open: mine,
    });
    for (const year of years.filter((one) => one.confirmedOn === null))
      heads.push({ ...year, tenantId, name, quote: needsQuote(Number(year.startsOn.slice(0, 4)), year) });
    for (const invoice of mine) unpaid.push({ name, ...(await stateOf(db, invoice, you, today)) });
  }
  return { payers, heads, unpaid, failed: await failedOf(db) };
}

export type DeskFailed = { name: string } & (
  | { what: "letter"; kind: BillingLetterKind; to: string }
  | { what: "order" }
  | { what: "status"; status: CompanyTrouble }
);
export const TROUBLES = ["past_due", "unpaid", "incomplete"] as const;
export type CompanyTrouble = (typeof TROUBLES)[number];

/** What did not work: a letter that never arrived, something the payment company refused, a payment that failed there. */
async function failedOf(db: Reading): Promise<DeskFailed[]> {
  const { rows } = await sql<DeskFailed>`
    select e.name, 'letter' as what, l.kind, l.recipient as to, null as status
      from billing_letter l join employer e on e.id = l.tenant_id where l.state = 'failed'
    union all select e.name, 'order', null, null, null
      from stripe_order o join employer e on e.id = o.tenant_id where o.state = 'failed'
       and not exists (select from stripe_order n where n.tenant_id = o.tenant_id and n.state <> 'failed' and n.day > o.day)
    union all select e.name, 'status', null, null, c.status
      from stripe_customer c join employer e on e.id = c.tenant_id where c.status = any(${TROUBLES})
    order by name, what`.execute(db);
  return rows;
}

function bandIn(year: ContractYear | null): DeskPayer["band"] {
  if (!year) return null;
  const band = bandOf(Number(year.startsOn.slice(0, 4)), headsOf(year));
  return band ? { from: band.from, to: band.to } : "quote";
}

async function stateOf(
  db: Reading,
  invoice: Invoice,
  you: string,
  today: CivilDay,
): Promise<Omit<DeskUnpaid, "name">> {
  const decisions = await decisionsOf(db, invoice.id);
  const waiting = decisions.find((one) => !one.confirmedOn && !one.endedOn);
  const stands = standing(decisions, today);
  return {
    invoice,
    step: stepsDue(invoice.issuedOn, decisions, today).at(-1) ?? null,
    proposed: waiting
      ? { kind: waiting.kind, by: await nameOf(db, waiting.proposedBy), byYou: waiting.proposedBy === you }
      : null,
    stands: stands && { kind: stands.kind, until: stands.until },
  };
}

async function nameOf(db: Reading, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from account where id = ${id}::uuid`.execute(db);
  return rows[0]?.name ?? "";
}
