import Stripe from "stripe";

/** The version of the company's protocol that we were written and tested against; it changes with a commit. */
export const API_VERSION = "2026-10-28.endive";
const ANSWER_WITHIN_MS = 20_000;
const TOLERANCE_S = 300;

export type CompanyCustomer = {
  tenantId: string;
  name: string;
  address: string;
  country: string;
  email: string;
  vatId: string;
};
export type CompanySubscription = {
  id: string;
  customer: string;
  status: string;
  prices: string[];
  /** Its invoices are sent, to be paid within some days. */
  sent: boolean;
  cancelOn: number | null;
};
export type CompanyInvoice = {
  id: string;
  customer: string;
  number: string;
  status: string;
  net: number;
  total: number;
  paid: boolean;
  url: string | null;
};

/** `unclear`: nobody knows whether it happened, so that one reads back before one asks again under a new key. */
export class CompanySilent extends Error {
  constructor(readonly unclear: boolean) {
    super("the payment company gave no answer");
  }
}

export type Company = ReturnType<typeof makeCompany>;

/** The way out to the payment company. Nothing may be passed here that is not in these types: no word of a report fits. */
export function makeCompany(account: { secretKey: string; base?: string | undefined }) {
  const base = account.base ? new URL(account.base) : null;
  const stripe = new Stripe(account.secretKey, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: ANSWER_WITHIN_MS,
    ...(base && {
      host: base.hostname,
      port: base.port,
      protocol: base.protocol === "http:" ? ("http" as const) : ("https" as const),
    }),
  });
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const status = error instanceof Stripe.errors.StripeError ? error.statusCode : undefined;
      throw new CompanySilent(status === undefined || status >= 500 || status === 409);
    }
  };
  const prices = async (lookupKeys: string[]): Promise<string[]> => {
    const { data } = await stripe.prices.list({ lookup_keys: lookupKeys, active: true, limit: 10 });
    return lookupKeys.map((key) => {
      const found = data.find((price) => price.lookup_key === key);
      if (!found) throw new CompanySilent(false);
      return found.id;
    });
  };
  return {
    /** The customer of an employer, if there is one: found by address, known by our own id. */
    findCustomer: (tenantId: string, email: string) =>
      asked(async () => {
        const { data } = await stripe.customers.list({ email, limit: 100 });
        return data.find((one) => one.metadata.tenant_id === tenantId)?.id ?? null;
      }),
    createCustomer: (customer: CompanyCustomer, idempotencyKey: string) =>
      asked(async () => {
        const { id } = await stripe.customers.create(
          {
            name: customer.name,
            email: customer.email,
            address: { line1: customer.address, country: customer.country },
            preferred_locales: ["nl"],
            ...(customer.vatId && { tax_id_data: [{ type: "eu_vat" as const, value: customer.vatId }] }),
            metadata: { tenant_id: customer.tenantId },
          },
          { idempotencyKey },
        );
        return id;
      }),
    tenantOf: (customerId: string) =>
      asked(async () => {
        const customer = await stripe.customers.retrieve(customerId);
        return customer.deleted ? null : (customer.metadata.tenant_id ?? null);
      }),
    subscriptionsOf: (customer: string) =>
      asked(async () =>
        (await stripe.subscriptions.list({ customer, status: "all", limit: 20 })).data.map(subscriptionOf),
      ),
    subscription: (id: string) => asked(async () => subscriptionOf(await stripe.subscriptions.retrieve(id))),
    /** A yearly subscription whose invoice is sent, to be paid within so many days. */
    subscribe: (
      wanted: { customer: string; lookupKeys: string[]; taxRate: string | null; dueDays: number },
      idempotencyKey: string,
    ) =>
      asked(async () =>
        subscriptionOf(
          await stripe.subscriptions.create(
            {
              customer: wanted.customer,
              items: (await prices(wanted.lookupKeys)).map((price) => ({ price, quantity: 1 })),
              collection_method: "send_invoice",
              days_until_due: wanted.dueDays,
              ...(wanted.taxRate && { default_tax_rates: [wanted.taxRate] }),
            },
            { idempotencyKey },
          ),
        ),
      ),
    /** The page on which a person pays the first year. */
    checkout: (
      wanted: { customer: string; lookupKeys: string[]; taxRate: string | null; backTo: string },
      idempotencyKey: string,
    ) =>
      asked(async () => {
        const session = await stripe.checkout.sessions.create(
          {
            mode: "subscription",
            customer: wanted.customer,
            line_items: (await prices(wanted.lookupKeys)).map((price) => ({
              price,
              quantity: 1,
              ...(wanted.taxRate && { tax_rates: [wanted.taxRate] }),
            })),
            locale: "nl",
            success_url: `${wanted.backTo}?gedaan=paying`,
            cancel_url: wanted.backTo,
          },
          { idempotencyKey },
        );
        return session.url;
      }),
    portal: (customer: string, backTo: string) =>
      asked(
        async () =>
          (await stripe.billingPortal.sessions.create({ customer, return_url: backTo, locale: "nl" })).url,
      ),
    /** From its next year on another price, or until a day; what this year costs stays. */
    change: (
      wanted: { id: string; lookupKeys: string[] | null; cancelAt: number | null; dueDays: number },
      idempotencyKey: string,
    ) =>
      asked(async () => {
        const now = await stripe.subscriptions.retrieve(wanted.id);
        const ids = wanted.lookupKeys ? await prices(wanted.lookupKeys) : null;
        await stripe.subscriptions.update(
          wanted.id,
          {
            collection_method: "send_invoice",
            days_until_due: wanted.dueDays,
            proration_behavior: "none",
            cancel_at: wanted.cancelAt ?? "",
            ...(ids && {
              items: [
                ...now.items.data.map(({ id }) => ({ id, deleted: true })),
                ...ids.map((price) => ({ price, quantity: 1 })),
              ],
            }),
          },
          { idempotencyKey },
        );
      }),
    invoicesOf: (customer: string) =>
      asked(async () => (await stripe.invoices.list({ customer, limit: 100 })).data.map(invoiceOf)),
    invoice: (id: string) => asked(async () => invoiceOf(await stripe.invoices.retrieve(id))),
    sessionCustomer: (id: string) =>
      asked(async () => {
        const { customer } = await stripe.checkout.sessions.retrieve(id);
        return typeof customer === "string" ? customer : (customer?.id ?? null);
      }),
    taxRate: () =>
      asked(async () => {
        const { data } = await stripe.taxRates.list({ active: true, limit: 100 });
        return (
          data.find((rate) => rate.percentage === 21 && !rate.inclusive && rate.country === "NL")?.id ?? null
        );
      }),
  };
}

function subscriptionOf(one: Stripe.Subscription): CompanySubscription {
  return {
    id: one.id,
    customer: typeof one.customer === "string" ? one.customer : one.customer.id,
    status: one.status,
    prices: one.items.data.flatMap(({ price }) => price.lookup_key ?? []),
    sent: one.collection_method === "send_invoice",
    cancelOn: one.cancel_at,
  };
}

function invoiceOf(one: Stripe.Invoice): CompanyInvoice {
  return {
    id: one.id ?? "",
    customer: typeof one.customer === "string" ? one.customer : (one.customer?.id ?? ""),
    number: one.number ?? "",
    status: one.status ?? "draft",
    net: one.total_excluding_tax ?? one.subtotal,
    total: one.total,
    paid: one.status === "paid",
    url: one.hosted_invoice_url ?? null,
  };
}

/** What happened, in one word and one id; everything else is read from the object itself. */
export type Told = { id: string; type: string; object: string };

/** Reads a message of the payment company; null unless it signed exactly these bytes less than five minutes ago. */
export function readStripeHook(body: string, signature: string, secret: string): Told | null {
  try {
    const event = Stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_S);
    const object = event.data.object as { id?: unknown };
    return typeof object.id === "string" ? { id: event.id, type: event.type, object: object.id } : null;
  } catch {
    return null;
  }
}
