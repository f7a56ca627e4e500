import { machineNow } from "~/domain/clock";
import { Catalogue } from "./stripe-stand-in-catalogue";
import { Customers } from "./stripe-stand-in-customers";
import {
  type Customer,
  type Fields,
  type Invoice,
  list,
  type Price,
  type Session,
  type Subscription,
  type Tell,
  type Thing,
  valuesIn,
} from "./stripe-stand-in-things";

/** What the stand-in knows: customers, subscriptions and their invoices, in the words of the real one. */
export class Books {
  readonly subscriptions = new Map<string, Subscription>();
  readonly invoices = new Map<string, Invoice>();
  readonly sessions = new Map<string, Session>();
  readonly portals = new Map<string, { customer: string; back: string }>();
  private readonly catalogue = new Catalogue((prefix) => this.id(prefix));
  readonly customers: Customers;
  private count = 0;
  private base = "";

  constructor(private readonly tell: Tell) {
    this.customers = new Customers((prefix) => this.id(prefix), tell);
  }

  all() {
    return {
      customers: [...this.customers.all.values()],
      subscriptions: [...this.subscriptions.values()],
      invoices: [...this.invoices.values()],
    };
  }

  private shelves = (): Map<string, unknown>[] => {
    const { subscriptions, invoices, sessions, portals } = this;
    const { prices, rates } = this.catalogue;
    return [this.customers.all, subscriptions, invoices, sessions, portals, prices, rates];
  };

  /** Everything as text, so that a demo that goes on later finds its payment company as it was. */
  kept = (): string =>
    JSON.stringify({ count: this.count, shelves: this.shelves().map((shelf) => [...shelf]) });

  restore(text: string): void {
    const { count, shelves } = JSON.parse(text) as { count: number; shelves: [string, unknown][][] };
    this.count = count;
    this.shelves().forEach((shelf, at) => {
      for (const [id, thing] of shelves[at] ?? []) shelf.set(id, thing);
    });
  }

  answer(method: string, path: string, fields: Fields, base: string): unknown {
    this.base = base;
    return method === "GET" ? this.read(path, fields) : this.write(method, path, fields);
  }

  private read(path: string, fields: Fields): unknown {
    const [kind = "", id = "", inside] = path.split("/");
    const of = (things: Map<string, Thing>) =>
      [...things.values()]
        .reverse()
        .filter((one) => !fields.get("customer") || one.customer === fields.get("customer"));
    const lists: Record<string, () => unknown[]> = {
      prices: () => this.catalogue.priced(valuesIn(fields, "lookup_keys")),
      tax_rates: () => [...this.catalogue.rates.values()],
      customers: () => [...this.customers.all.values()].filter((one) => one.email === fields.get("email")),
      subscriptions: () => of(this.subscriptions),
      invoices: () => of(this.invoices),
    };
    const wanted = id === "" ? lists[kind] : undefined;
    if (wanted) return list(wanted(), path);
    if (kind === "customers" && inside === "tax_ids") {
      const customer = this.customers.all.get(id);
      return customer && list(customer.taxIds, path);
    }
    if (kind === "checkout") return this.sessions.get(inside ?? "");
    const shelves: Record<string, Map<string, Thing>> = {
      customers: this.customers.all,
      subscriptions: this.subscriptions,
      invoices: this.invoices,
    };
    return shelves[kind]?.get(id);
  }

  private write(method: string, path: string, fields: Fields): unknown {
    const [kind = "", id = "", inside, one] = path.split("/");
    const customer = kind === "customers" ? this.customers.all.get(id) : undefined;
    if (customer && inside === "tax_ids")
      return this.customers.taxId(customer, method === "DELETE" ? one : null, fields);
    if (method !== "POST") return undefined;
    if (customer) return this.customers.change(customer, fields);
    const makes: Record<string, (() => unknown) | undefined> = {
      customers: () => this.customers.make(fields),
      prices: () => this.catalogue.price(fields),
      tax_rates: () => this.catalogue.rate(fields),
      subscriptions: () => this.subscribed(fields),
      "checkout/sessions": () => this.session(fields),
      "billing_portal/sessions": () => this.portal(fields),
    };
    const make = makes[path];
    if (make) return make();
    const known = kind === "subscriptions" ? this.subscriptions.get(id) : undefined;
    return known && this.change(known, fields);
  }

  private id(prefix: string): string {
    this.count += 1;
    return `${prefix}_standin${this.count}x${crypto.randomUUID().slice(0, 8)}`;
  }

  private subscribed(fields: Fields): Subscription {
    const made = this.subscribe(
      fields.get("customer") ?? "",
      this.catalogue.byIds(valuesIn(fields, "items", "price")),
      valuesIn(fields, "default_tax_rates"),
      "send_invoice",
    );
    this.bill(made);
    return made;
  }

  private subscribe(customer: string, prices: Price[], rates: string[], method: string): Subscription {
    const id = this.id("sub");
    const data = prices.map((price) => ({
      id: this.id("si"),
      object: "subscription_item" as const,
      price,
      quantity: 1,
    }));
    const items = {
      object: "list" as const,
      data,
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    };
    const made = { id, object: "subscription", customer, status: "active", rates, collection_method: method, cancel_at: null, items, metadata: {} }; // biome-ignore format: one line
    this.subscriptions.set(id, made);
    this.tell("customer.subscription.created", { ...made });
    return made;
  }

  private bill({ id: subscription, customer, items, rates }: Subscription): Invoice {
    const net = items.data.reduce((all, { price }) => all + price.unit_amount, 0);
    const id = this.id("in");
    const made = { id, object: "invoice", customer, subscription, number: `TSP-${String(this.invoices.size + 1).padStart(4, "0")}`,
      status: "open", subtotal: net, total_excluding_tax: net, total: net + this.catalogue.btw(net, rates),
      created: Math.floor(machineNow().getTime() / 1000), hosted_invoice_url: `${this.base}/rekening/${id}`,
      shown: items.data.map(({ price }) => ({ name: price.name, amount: price.unit_amount })) }; // biome-ignore format: a table
    this.invoices.set(id, made);
    this.tell("invoice.created", { ...made, status: "draft" });
    this.tell("invoice.finalized", { ...made });
    return made;
  }

  private session(fields: Fields): Thing {
    const id = this.id("cs");
    const prices = this.catalogue.byIds(valuesIn(fields, "line_items", "price"));
    const rates = valuesIn(fields, "subscription_data[default_tax_rates]");
    const net = prices.reduce((all, price) => all + price.unit_amount, 0);
    const made = { id, object: "checkout.session", customer: fields.get("customer") ?? "", prices, rates, net,
      amount: net + this.catalogue.btw(net, rates), status: "open", url: `${this.base}/betalen/${id}`,
      success_url: fields.get("success_url") ?? "", cancel_url: fields.get("cancel_url") ?? "" }; // biome-ignore format: a table
    this.sessions.set(id, made);
    return made;
  }

  /** A person paid on the page; twice the same page is one subscription. */
  complete(id: string): void {
    const session = this.sessions.get(id);
    if (!session || session.status === "complete") return;
    session.status = "complete";
    const made = this.subscribe(session.customer, session.prices, session.rates, "charge_automatically");
    this.pay(this.bill(made).id);
    this.tell("checkout.session.completed", { ...session, prices: undefined });
  }

  private portal(fields: Fields): Thing {
    const id = this.id("bps");
    this.portals.set(id, { customer: fields.get("customer") ?? "", back: fields.get("return_url") ?? "/" });
    return { id, object: "billing_portal.session", url: `${this.base}/portaal/${id}` };
  }

  /** Draws what one customer has here. */
  portalFor<T>(
    id: string,
    draw: (
      back: string,
      customer: Customer | undefined,
      subscriptions: Subscription[],
      invoices: Invoice[],
    ) => T,
  ): T {
    const { customer = "", back = "/" } = this.portals.get(id) ?? {};
    const mine = <Kind extends { customer: unknown }>(things: Map<string, Kind>) =>
      [...things.values()].filter((one) => one.customer === customer);
    return draw(
      back,
      this.customers.all.get(customer),
      mine(this.subscriptions).filter(({ status }) => status === "active"),
      mine(this.invoices),
    );
  }

  private change(known: Subscription, fields: Fields): Subscription {
    const prices = this.catalogue.byIds(valuesIn(fields, "items", "price"));
    if (fields.has("default_tax_rates") || fields.has("default_tax_rates[0]"))
      known.rates = valuesIn(fields, "default_tax_rates");
    if (prices.length > 0)
      known.items.data = prices.map((price) => ({
        id: this.id("si"),
        object: "subscription_item",
        price,
        quantity: 1,
      }));
    known.collection_method = fields.get("collection_method") ?? known.collection_method;
    known.cancel_at = Number(fields.get("cancel_at")) || null;
    this.tell("customer.subscription.updated", { ...known });
    return known;
  }

  pay(id: string): void {
    const invoice = this.invoices.get(id);
    if (!invoice || invoice.status === "paid") return;
    invoice.status = "paid";
    this.tell("invoice.paid", { ...invoice });
  }

  /** Nobody owes this any more. */
  takeBack(id: string): void {
    const invoice = this.invoices.get(id);
    if (invoice?.status !== "open") return;
    invoice.status = "void";
    this.tell("invoice.voided", { ...invoice });
  }

  fail(id: string): void {
    const invoice = this.invoices.get(id);
    if (invoice) this.tell("invoice.payment_failed", { ...invoice });
  }

  /** Its next year begins. */
  renew(id: string): void {
    const known = this.subscriptions.get(id);
    if (known && known.status !== "canceled") this.bill(known);
  }

  end(id: string): void {
    const known = this.subscriptions.get(id);
    if (!known) return;
    known.status = "canceled";
    this.tell("customer.subscription.deleted", { ...known });
  }
}
