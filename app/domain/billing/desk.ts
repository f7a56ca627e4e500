import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { BillingLetterKind } from "./letters";
import { bandOf, headsOf, needsQuote, standing, stepsDue } from "./policy";
import {
  allYears,
  decisionsAbout,
  modesOf,
  type NamedDecision,
  openInvoices,
  payersOf,
  yearAt,
} from "./queries";
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
  const [modes, every] = [await modesOf(db), await allYears(db)];
  const decisions = await decisionsAbout(
    db,
    open.map(({ id }) => id),
  );
  for (const { tenantId, name, endsOn } of await payersOf(db)) {
    const years = every.filter((year) => year.tenantId === tenantId);
    const mine = open.filter((invoice) => invoice.tenantId === tenantId);
    const band = bandIn(yearAt(years, today));
    payers.push({ tenantId, name, mode: modes.get(tenantId) ?? null, band, endsOn, open: mine });
    for (const year of years.filter((one) => one.confirmedOn === null))
      heads.push({ ...year, name, quote: needsQuote(Number(year.startsOn.slice(0, 4)), year) });
    for (const invoice of mine) {
      const about = decisions.filter(({ invoiceId }) => invoiceId === invoice.id);
      unpaid.push({ name, ...stateOf(invoice, about, you, today) });
    }
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

function stateOf(
  invoice: Invoice,
  decisions: readonly NamedDecision[],
  you: string,
  today: CivilDay,
): Omit<DeskUnpaid, "name"> {
  const waiting = decisions.find((one) => !one.confirmedOn && !one.endedOn);
  const stands = standing(decisions, today);
  return {
    invoice,
    step: stepsDue(invoice.issuedOn, decisions, today).at(-1) ?? null,
    proposed: waiting
      ? { kind: waiting.kind, by: waiting.proposer ?? "", byYou: waiting.proposedBy === you }
      : null,
    stands: stands && { kind: stands.kind, until: stands.until },
  };
}
