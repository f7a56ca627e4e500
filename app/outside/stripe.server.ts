import Stripe from "stripe";

/** The version of the company's protocol that we were written and tested against; it changes with a commit. */
export const API_VERSION = "2026-10-28.endive";
/** Shorter than a transaction may stand still: somebody waits for the page. */
const ANSWER_WITHIN_MS = 8_000;
const TOLERANCE_S = 300;

export type CompanyCustomer = {
  tenantId: string;
  name: string;
  address: string;
  country: string;
  email: string;
  vatId: string;
  /** Accounts for the tax itself, in another country of the Union. */
  reverse: boolean;
  /** What else stands on its invoices, such as an order number. */
  fields: { name: string; value: string }[];
};
/** A yearly price by the name that we know it by, and what its line on the invoice says. */
export type CompanyPrice = { lookupKey: string; name: string; yearly: number };
/** What a subscription is about: its prices, and whether Dutch btw comes on top. */
export type Wanted = { prices: CompanyPrice[]; taxed: boolean };
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
  /** The ids of prices; one that the company does not have yet is made there, since ours is the list. */
  const pricesFor = async (wanted: CompanyPrice[], key: string): Promise<string[]> => {
    const lookup_keys = wanted.map((price) => price.lookupKey);
    const { data } = await stripe.prices.list({ lookup_keys, active: true, limit: 10 });
    const ids: string[] = [];
    for (const { lookupKey, name, yearly } of wanted) {
      const known = data.find((price) => price.lookup_key === lookupKey);
      if (known && known.unit_amount !== yearly) throw new CompanySilent(false);
      ids.push((known ?? (await newPrice(lookupKey, name, yearly, key))).id);
    }
    return ids;
  };
  const newPrice = (lookup_key: string, name: string, unit_amount: number, key: string) =>
    stripe.prices.create(
      {
        lookup_key,
        unit_amount,
        currency: "eur",
        recurring: { interval: "year" },
        tax_behavior: "exclusive",
        product_data: { name },
      },
      { idempotencyKey: `${key}-${lookup_key}` },
    );
  const taxRates = async (taxed: boolean, key: string): Promise<string[]> => {
    if (!taxed) return [];
    const { data } = await stripe.taxRates.list({ active: true, limit: 100 });
    const known = data.find((rate) => rate.percentage === 21 && !rate.inclusive && rate.country === "NL");
    const btw = { display_name: "Btw", percentage: 21, inclusive: false, country: "NL" };
    return [(known ?? (await stripe.taxRates.create(btw, { idempotencyKey: `${key}-btw` }))).id];
  };
  const taxIds = async (customer: string, vatId: string, key: string) => {
    const { data } = await stripe.customers.listTaxIds(customer, { limit: 10 });
    for (const old of data) if (old.value !== vatId) await stripe.customers.deleteTaxId(customer, old.id);
    if (vatId !== "" && !data.some((one) => one.value === vatId))
      await stripe.customers.createTaxId(
        customer,
        { type: "eu_vat", value: vatId },
        { idempotencyKey: `${key}-vat` },
      );
  };
  return {
    /** The customer of an employer, made once: looked for first by its address, and known by our own id. */
    customerFor: (customer: CompanyCustomer, idempotencyKey: string) =>
      asked(async () => {
        const { data } = await stripe.customers.list({ email: customer.email, limit: 100 });
        const known = data.find((one) => one.metadata.tenant_id === customer.tenantId);
        if (known) return known.id;
        const { id } = await stripe.customers.create(
          {
            ...detailsOf(customer),
            ...(customer.vatId && { tax_id_data: [{ type: "eu_vat" as const, value: customer.vatId }] }),
            metadata: { tenant_id: customer.tenantId },
          },
          { idempotencyKey },
        );
        return id;
      }),
    /** What stands on the next invoices, after an employer changed it here. */
    changeCustomer: (id: string, customer: CompanyCustomer, idempotencyKey: string) =>
      asked(async () => {
        await stripe.customers.update(id, detailsOf(customer), { idempotencyKey });
        await taxIds(id, customer.vatId, idempotencyKey);
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
    subscribe: (wanted: Wanted & { customer: string; dueDays: number }, idempotencyKey: string) =>
      asked(async () => {
        const ids = await pricesFor(wanted.prices, idempotencyKey);
        const default_tax_rates = await taxRates(wanted.taxed, idempotencyKey);
        const made = await stripe.subscriptions.create(
          {
            customer: wanted.customer,
            items: ids.map((price) => ({ price, quantity: 1 })),
            collection_method: "send_invoice",
            days_until_due: wanted.dueDays,
            default_tax_rates,
          },
          { idempotencyKey },
        );
        return subscriptionOf(made);
      }),
    /** The page on which a person pays the first year. */
    checkout: (wanted: Wanted & { customer: string; backTo: string }, idempotencyKey: string) =>
      asked(async () => {
        const ids = await pricesFor(wanted.prices, idempotencyKey);
        const default_tax_rates = await taxRates(wanted.taxed, idempotencyKey);
        const session = await stripe.checkout.sessions.create(
          {
            mode: "subscription",
            customer: wanted.customer,
            line_items: ids.map((price) => ({ price, quantity: 1 })),
            subscription_data: { default_tax_rates },
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
      wanted: { id: string; subscribed: Wanted | null; cancelAt: number | null; dueDays: number },
      idempotencyKey: string,
    ) =>
      asked(async () => {
        const now = await stripe.subscriptions.retrieve(wanted.id);
        const { subscribed } = wanted;
        const ids = subscribed && (await pricesFor(subscribed.prices, idempotencyKey));
        const rates = subscribed && (await taxRates(subscribed.taxed, idempotencyKey));
        const had = now.items.data.map(({ price }) => price.id);
        const others = ids !== null && [...ids].sort().join() !== [...had].sort().join();
        await stripe.subscriptions.update(
          wanted.id,
          {
            collection_method: "send_invoice",
            days_until_due: wanted.dueDays,
            proration_behavior: "none",
            cancel_at: wanted.cancelAt ?? "",
            ...(rates && { default_tax_rates: rates.length > 0 ? rates : "" }),
            ...(others && {
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
  };
}

const detailsOf = ({ name, email, address, country, reverse, fields }: CompanyCustomer) => ({
  name,
  email,
  address: { line1: address, country },
  preferred_locales: ["nl"],
  tax_exempt: reverse ? ("reverse" as const) : ("none" as const),
  invoice_settings: { custom_fields: fields.length > 0 ? fields : ("" as const) },
});

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
