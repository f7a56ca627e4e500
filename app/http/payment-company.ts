import type { Writing } from "~/data/tables";
import { aloneWith, customerOf, pricesOf } from "~/domain/billing/company";
import { vatRule } from "~/domain/billing/policy";
import { accountOf, yearAt, yearsOf } from "~/domain/billing/queries";
import { today } from "~/domain/product-clock";
import { env } from "~/env.server";
import { type Company, CompanySilent, makeCompany } from "~/outside/stripe.server";

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

const backTo = () => `${env().staffOrigin}/beheer/facturen`;

/** The page on which the first year is paid; null when there is nothing to pay there, or the company gives no answer. */
export async function checkoutAddress(tx: Writing, tenantId: string, once: string): Promise<string | null> {
  const company = theCompany();
  await aloneWith(tx, tenantId);
  const account = await accountOf(tx, tenantId);
  const year = yearAt(await yearsOf(tx, tenantId), await today(tx));
  const lookupKeys = year?.confirmedOn ? pricesOf(year) : null;
  if (!company || account?.mode !== "stripe" || !lookupKeys) return null;
  const { legalName: name, address, country, invoiceEmail: email, vatId } = account.buyer;
  return answered(async () => {
    const customer =
      (await company.findCustomer(tenantId, email)) ??
      (await company.createCustomer({ tenantId, name, address, country, email, vatId }, `${once}-customer`));
    const living = (await company.subscriptionsOf(customer)).filter((one) => one.status !== "canceled");
    if (living.length > 0) return null;
    const taxRate = vatRule(account.buyer) === "nl_21" ? await company.taxRate() : null;
    return company.checkout({ customer, lookupKeys, taxRate, backTo: backTo() }, once);
  });
}

export async function portalAddress(tx: Writing, tenantId: string): Promise<string | null> {
  const known = await customerOf(tx, tenantId);
  const company = theCompany();
  return known && company ? answered(() => company.portal(known.customer, backTo())) : null;
}

async function answered(work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CompanySilent) return null;
    throw error;
  }
}
