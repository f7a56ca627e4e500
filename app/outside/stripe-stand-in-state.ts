import { percentOf } from "~/domain/billing/money";
import { priceList } from "~/domain/billing/prices";
import { machineNow } from "~/domain/clock";

export type Fields = Map<string, string>;
type Thing = { id: string; object: string } & Record<string, unknown>;
type Price = Thing & { lookup_key: string; unit_amount: number };
type Item = { id: string; object: "subscription_item"; price: Price; quantity: number };
type Subscription = Thing & {
  customer: string;
  status: string;
  taxed: boolean;
  collection_method: string;
  cancel_at: number | null;
  items: { object: "list"; data: Item[]; has_more: boolean; url: string };
};
type Invoice = Thing & {
  customer: string;
  number: string;
  status: string;
  total: number;
  subscription: string;
};
type Session = Thing & {
  customer: string;
  prices: Price[];
  taxed: boolean;
  amount: number;
  success_url: string;
  cancel_url: string;
};

const list = (data: unknown[], url: string) => ({ object: "list", data, has_more: false, url });
const BTW = {
  id: "txr_nl_21",
  object: "tax_rate",
  percentage: 21,
  inclusive: false,
  active: true,
  country: "NL",
};

/** What the stand-in knows: customers, subscriptions and their invoices, in the words of the real one. */
export class Books {
  readonly customers = new Map<string, Thing>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly invoices = new Map<string, Invoice>();
  readonly sessions = new Map<string, Session>();
  readonly portals = new Map<string, string>();
  private readonly prices = new Map<string, Price>();
  private count = 0;
  private base = "";

  constructor(private readonly tell: (type: string, object: Thing) => void) {}

  all() {
    return {
      customers: [...this.customers.values()],
      subscriptions: [...this.subscriptions.values()],
      invoices: [...this.invoices.values()],
    };
  }

  /** Everything as text, so that a demo that goes on later finds its payment company as it was. */
  kept(): string {
    const { count } = this;
    const shelf = (things: Map<string, unknown>) => [...things];
    const { customers, subscriptions, invoices, sessions, portals, prices } = this;
    return JSON.stringify({
      count,
      shelves: [customers, subscriptions, invoices, sessions, portals, prices].map(shelf),
    });
  }

  restore(text: string): void {
    const { count, shelves } = JSON.parse(text) as { count: number; shelves: [string, never][][] };
    this.count = count;
    const { customers, subscriptions, invoices, sessions, portals, prices } = this;
    [customers, subscriptions, invoices, sessions, portals, prices].forEach((things, at) => {
      for (const [id, thing] of shelves[at] ?? []) things.set(id, thing);
    });
  }

  answer(method: "GET" | "POST", path: string, fields: Fields, base: string): unknown {
    this.base = base;
    const [kind = "", id = ""] = path.split("/");
    const of = (things: Map<string, Thing>) =>
      [...things.values()]
        .reverse()
        .filter((one) => !fields.get("customer") || one.customer === fields.get("customer"));
    if (method === "GET") {
      if (path === "prices")
        return list(
          this.values(fields, "lookup_keys").flatMap((key) => this.price(key) ?? []),
          path,
        );
      if (path === "tax_rates") return list([BTW], path);
      if (path === "customers")
        return list(
          [...this.customers.values()].filter((one) => one.email === fields.get("email")),
          path,
        );
      if (path === "subscriptions") return list(of(this.subscriptions), path);
      if (path === "invoices") return list(of(this.invoices), path);
      if (path.startsWith("checkout/sessions/")) return this.sessions.get(path.split("/")[2] ?? "");
      const shelves: Record<string, Map<string, Thing>> = {
        customers: this.customers,
        subscriptions: this.subscriptions,
        invoices: this.invoices,
      };
      return shelves[kind]?.get(id);
    }
    if (path === "customers") return this.customer(fields);
    if (path === "checkout/sessions") return this.session(fields);
    if (path === "billing_portal/sessions") return this.portal(fields);
    if (path === "subscriptions") {
      const prices = this.values(fields, "items", "price").flatMap((one) => this.byId(one) ?? []);
      const made = this.subscribe(
        fields.get("customer") ?? "",
        prices,
        fields.has("default_tax_rates[0]"),
        "send_invoice",
      );
      this.bill(made);
      return made;
    }
    const known = kind === "subscriptions" ? this.subscriptions.get(id) : undefined;
    return known && this.change(known, fields);
  }

  /** Values of a list of fields: `items[0][price]` and `items[1][price]`, in order. */
  private values(fields: Fields, name: string, inside?: string): string[] {
    return Array.from({ length: 20 }, (_one, at) =>
      fields.get(inside ? `${name}[${at}][${inside}]` : `${name}[${at}]`),
    ).flatMap((value) => value ?? []);
  }

  private id(prefix: string): string {
    this.count += 1;
    return `${prefix}_standin${this.count}x${crypto.randomUUID().slice(0, 8)}`;
  }

  private price(lookupKey: string): Price | null {
    const known = this.prices.get(lookupKey);
    if (known) return known;
    const [, year, key] = /^affiliation_(\d{4})_(\w+)$/.exec(lookupKey) ?? [];
    const { bands, students } = priceList(Number(year ?? 0));
    const row = [...bands, ...students].find((one) => one.key === key);
    if (!row) return null;
    const price = { id: this.id("price"), object: "price", active: true, currency: "eur", lookup_key: lookupKey,
      unit_amount: row.yearly, tax_behavior: "exclusive", recurring: { interval: "year", interval_count: 1 } }; // biome-ignore format: a table
    this.prices.set(lookupKey, price);
    return price;
  }

  private byId = (id: string) => [...this.prices.values()].find((price) => price.id === id) ?? null;

  private customer(fields: Fields): Thing {
    const made = {
      id: this.id("cus"),
      object: "customer",
      name: fields.get("name"),
      email: fields.get("email"),
      metadata: { tenant_id: fields.get("metadata[tenant_id]") },
    };
    this.customers.set(made.id, made);
    this.tell("customer.created", made);
    return made;
  }

  private subscribe(customer: string, prices: Price[], taxed: boolean, method: string): Subscription {
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
    const made = { id, object: "subscription", customer, status: "active", taxed, collection_method: method, cancel_at: null, items, metadata: {} }; // biome-ignore format: one line
    this.subscriptions.set(id, made);
    this.tell("customer.subscription.created", { ...made });
    return made;
  }

  private bill({ id: subscription, customer, items, taxed }: Subscription): Invoice {
    const net = items.data.reduce((all, { price }) => all + price.unit_amount, 0);
    const id = this.id("in");
    const made = { id, object: "invoice", customer, subscription, number: `TSP-${String(this.invoices.size + 1).padStart(4, "0")}`,
      status: "open", subtotal: net, total_excluding_tax: net, total: net + (taxed ? percentOf(net, BTW.percentage) : 0),
      created: Math.floor(machineNow().getTime() / 1000), hosted_invoice_url: `${this.base}/rekening/${id}` }; // biome-ignore format: a table
    this.invoices.set(id, made);
    this.tell("invoice.created", { ...made, status: "draft" });
    this.tell("invoice.finalized", { ...made });
    return made;
  }

  private session(fields: Fields): Thing {
    const id = this.id("cs");
    const prices = this.values(fields, "line_items", "price").flatMap((one) => this.byId(one) ?? []);
    const taxed = fields.has("line_items[0][tax_rates][0]");
    const net = prices.reduce((all, price) => all + price.unit_amount, 0);
    const made = { id, object: "checkout.session", customer: fields.get("customer") ?? "", prices, taxed,
      amount: net + (taxed ? percentOf(net, BTW.percentage) : 0), status: "open", url: `${this.base}/betalen/${id}`,
      success_url: fields.get("success_url") ?? "", cancel_url: fields.get("cancel_url") ?? "" }; // biome-ignore format: a table
    this.sessions.set(id, made);
    return made;
  }

  /** A person paid on the page; twice the same page is one subscription. */
  complete(id: string): void {
    const session = this.sessions.get(id);
    if (!session || session.status === "complete") return;
    session.status = "complete";
    const made = this.subscribe(session.customer, session.prices, session.taxed, "charge_automatically");
    this.pay(this.bill(made).id);
    this.tell("checkout.session.completed", { ...session, prices: undefined });
  }

  private portal(fields: Fields): Thing {
    const id = this.id("bps");
    this.portals.set(id, fields.get("return_url") ?? "/");
    return { id, object: "billing_portal.session", url: `${this.base}/portaal/${id}` };
  }

  private change(known: Subscription, fields: Fields): Subscription {
    const prices = this.values(fields, "items", "price").flatMap((one) => this.byId(one) ?? []);
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
