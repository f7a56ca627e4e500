import type { Writing } from "~/data/tables";
import { aloneWith, customerOf, type ListedPrice, pricesOf } from "~/domain/billing/company";
import { vatRule } from "~/domain/billing/policy";
import { type Account, accountOf, yearAt, yearsOf } from "~/domain/billing/queries";
import { today } from "~/domain/product-clock";
import { env } from "~/env.server";
import {
  type Company,
  type CompanyCustomer,
  CompanySilent,
  makeCompany,
  type Wanted,
} from "~/outside/stripe.server";
import { invoicePaperWords, lineWords } from "~/words/nl/billing";

let company: Company | null = null;

/** The payment company, if this environment has an account there; else everybody pays on invoice. */
export function theCompany(): Company | null {
  const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = env();
  if (!STRIPE_SECRET_KEY) return null;
  company ??= makeCompany({ secretKey: STRIPE_SECRET_KEY, base: STRIPE_API_BASE });
  return company;
}

/** Where a form of the employer's face may lead: the company's own pages (security design 4). */
export function paymentOrigins(): string[] {
  const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = env();
  if (!STRIPE_SECRET_KEY) return [];
  return STRIPE_API_BASE
    ? [new URL(STRIPE_API_BASE).origin]
    : ["https://checkout.stripe.com", "https://billing.stripe.com"];
}

/** What the company may know of an employer: this, and nothing else. */
export function companyCustomer({ tenantId, buyer }: Account): CompanyCustomer {
  const fields = [
    { name: invoicePaperWords.kvk, value: buyer.kvk },
    { name: invoicePaperWords.po, value: buyer.poNumber },
    { name: invoicePaperWords.costCentre, value: buyer.costCentre },
  ];
  return {
    tenantId,
    name: buyer.legalName,
    address: buyer.address,
    country: buyer.country,
    email: buyer.invoiceEmail,
    vatId: buyer.vatId,
    reverse: vatRule(buyer) === "reverse_charge",
    fields: fields.filter(({ value }) => value !== ""),
  };
}

/** The prices with the words that stand on the company's invoice, and whether btw comes on top. */
export const wantedBy = ({ buyer }: Account, listed: ListedPrice[]): Wanted => ({
  prices: listed.map(({ lookupKey, line }) => ({ lookupKey, name: lineWords(line), yearly: line.net })),
  taxed: vatRule(buyer) === "nl_21",
});

const backTo = () => `${env().staffOrigin}/beheer/facturen`;

/** The page on which the first year is paid; null when there is nothing to pay there, or the company gives no answer. */
export async function checkoutAddress(tx: Writing, tenantId: string, once: string): Promise<string | null> {
  const company = theCompany();
  await aloneWith(tx, tenantId);
  const account = await accountOf(tx, tenantId);
  const year = yearAt(await yearsOf(tx, tenantId), await today(tx));
  const listed = year?.confirmedOn ? pricesOf(year) : null;
  if (!company || account?.mode !== "stripe" || !listed) return null;
  const known = await customerOf(tx, tenantId);
  const details = companyCustomer(account);
  return answered(async () => {
    const customer = known?.customer ?? (await company.customerFor(details, `${once}-customer`));
    const living = (await company.subscriptionsOf(customer)).filter((one) => one.status !== "canceled");
    if (living.length > 0) return null;
    return company.checkout({ ...wantedBy(account, listed), customer, backTo: backTo() }, once);
  });
}

export async function portalAddress(tx: Writing, tenantId: string): Promise<string | null> {
  const known = await customerOf(tx, tenantId);
  const company = theCompany();
  return known && company ? answered(() => company.portal(known.customer, backTo())) : null;
}

/** Where an invoice of the company can be read, kept and paid. */
export async function companyPage(invoice: string): Promise<string | null> {
  const company = theCompany();
  return company && answered(async () => (await company.invoice(invoice)).url);
}

async function answered(work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CompanySilent) return null;
    throw error;
  }
}
