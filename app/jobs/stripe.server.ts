import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import {
  aloneWith,
  customerOf,
  customersOf,
  isLiving,
  keepCustomer,
  keepInvoices,
  keepSubscription,
  type Order,
  orderSettling,
  pricesOf,
  wishedOf,
} from "~/domain/billing/company";
import { PAY_WITHIN_DAYS } from "~/domain/billing/policy";
import { accountOf, yearAt, yearsOf } from "~/domain/billing/queries";
import { addDays, instantOf } from "~/domain/clock";
import { today } from "~/domain/product-clock";
import { alarm } from "~/http/log";
import { companyCustomer, theCompany, wantedBy } from "~/http/payment-company";
import { type Company, CompanySilent } from "~/outside/stripe.server";

const MOST_TRIES = 12;

/** Everything between us and the payment company: what we ask, what it told, and once a night whether both agree. */
export async function stripeWork(): Promise<void> {
  const company = theCompany();
  if (!company) return;
  for (let order = await claimed(); order; order = await claimed()) await carriedOut(company, order);
  try {
    await readBack(company);
  } catch (error) {
    // What it told waits until it answers.
    if (!(error instanceof CompanySilent)) throw error;
  }
  await reconcile(company);
}

/** The next order whose moment has come. The try and the moment of the next are written down before it is made. */
const claimed = () =>
  actAs("jobs", {}, async (tx) => {
    const { rows } = await sql<Order>`
      update stripe_order o set tries = o.tries + 1, next_at = app.product_now() + make_interval(secs => least(30 * 2 ^ o.tries, 3600))
       where o.id = (select w.id from stripe_order w where w.state = 'waiting' and w.next_at <= app.product_now()
                      order by w.next_at, w.id limit 1 for update skip locked)
      returning o.id, o.tenant_id as "tenantId", o.kind, o.key, o.tries, o.unclear`.execute(tx);
    return rows[0] ?? null;
  });

async function carriedOut(company: Company, order: Order): Promise<void> {
  try {
    if (order.kind === "subscribe") await subscribe(company, order);
    else await settle(company, order);
    await actAs("jobs", {}, (tx) =>
      sql`update stripe_order set state = 'done' where id = ${order.id}::uuid`.execute(tx),
    );
  } catch (error) {
    if (!(error instanceof CompanySilent)) throw error;
    const over = !error.unclear || order.tries >= MOST_TRIES;
    if (over) alarm("unexpected_error", "stripe");
    // A failure that nobody can explain is remembered under its key: what follows is asked under a new one, after a look.
    await actAs("jobs", {}, (tx) =>
      sql`update stripe_order set key = ${newUuid()}::uuid, unclear = true, state = ${over ? "failed" : "waiting"}
        where id = ${order.id}::uuid and tries = ${order.tries}`.execute(tx),
    );
  }
}

/** The customer of an employer; the company is asked whenever we do not know. */
async function customer(company: Company, tenantId: string, key: string): Promise<string> {
  const { known, account } = await actAs("jobs", {}, async (tx) => ({
    known: await customerOf(tx, tenantId),
    account: await accountOf(tx, tenantId),
  }));
  if (known) return known.customer;
  if (!account) throw new CompanySilent(false);
  const id = await company.customerFor(companyCustomer(account), `${key}-customer`);
  await actAs("jobs", {}, (tx) => keepCustomer(tx, tenantId, id));
  return id;
}

async function subscribe(company: Company, { tenantId, key }: Order): Promise<void> {
  const id = await customer(company, tenantId, key);
  const { year, account } = await actAs("jobs", {}, async (tx) => ({
    year: yearAt(await yearsOf(tx, tenantId), await today(tx)),
    account: await accountOf(tx, tenantId),
  }));
  const listed = year?.confirmedOn ? pricesOf(year) : null;
  // The office has not agreed to the numbers yet: later.
  if (!listed || !account) throw new CompanySilent(true);
  const living = (await company.subscriptionsOf(id)).some(isLiving);
  if (!living)
    await company.subscribe({ ...wantedBy(account, listed), customer: id, dueDays: PAY_WITHIN_DAYS }, key);
  await refresh(company, tenantId, id);
}

/** Brings the company in line with what was agreed here: who pays, next year's price, the last day. */
async function settle(company: Company, { tenantId, key }: Order): Promise<void> {
  const known = await actAs("jobs", {}, (tx) => customerOf(tx, tenantId));
  const account = await actAs("jobs", {}, (tx) => accountOf(tx, tenantId));
  if (!known || !account) return;
  await company.changeCustomer(known.customer, companyCustomer(account), `${key}-customer`);
  if (!known.subscription) return;
  const { prices, endsOn } = await wishes(tenantId);
  const cancelAt = endsOn ? instantOf({ day: addDays(endsOn, 1), hour: 0 }).getTime() / 1000 : null;
  const subscribed = prices && wantedBy(account, prices);
  await company.change({ id: known.subscription, subscribed, cancelAt, dueDays: PAY_WITHIN_DAYS }, key);
  await refresh(company, tenantId, known.customer);
}

const wishes = (tenantId: string) => actAs("jobs", {}, async (tx) => wishedOf(tx, tenantId, await today(tx)));

/** Reads everything of one employer from the company and keeps what it says, as the only one at that moment. */
async function refresh(company: Company, tenantId: string, customerId: string) {
  return actAs("jobs", {}, async (tx) => {
    await aloneWith(tx, tenantId);
    const subscriptions = await company.subscriptionsOf(customerId);
    await keepSubscription(tx, tenantId, subscriptions);
    await keepInvoices(tx, tenantId, (await company.invoicesOf(customerId)).reverse());
    return subscriptions;
  });
}

/** Each message once; its object is read back, so that order and age of messages do not matter. */
async function readBack(company: Company): Promise<void> {
  for (;;) {
    const events = await actAs("jobs", {}, (tx) =>
      tx
        .selectFrom("stripe_event")
        .select(["id", "type", "object"])
        .where("handled", "=", false)
        .limit(50)
        .execute(),
    );
    if (events.length === 0) return;
    const customers = new Set<string>();
    for (const { type, object } of events) {
      const id = await customerIn(company, type, object);
      if (id) customers.add(id);
    }
    for (const id of customers) await refreshCustomer(company, id);
    const ids = events.map((event) => event.id);
    await actAs("jobs", {}, (tx) =>
      tx.updateTable("stripe_event").set({ handled: true }).where("id", "in", ids).execute(),
    );
  }
}

/** Whose object a message is about; what the company does not know any more is nobody's. Silence waits for the next look. */
async function customerIn(company: Company, type: string, object: string): Promise<string | null> {
  try {
    if (type.startsWith("customer.subscription.")) return (await company.subscription(object)).customer;
    if (type.startsWith("invoice.")) return (await company.invoice(object)).customer;
    return type === "checkout.session.completed" ? await company.sessionCustomer(object) : null;
  } catch (error) {
    if (error instanceof CompanySilent && !error.unclear) return null;
    throw error;
  }
}

async function refreshCustomer(company: Company, customerId: string): Promise<void> {
  const known = (await actAs("jobs", {}, customersOf)).find((one) => one.customer === customerId);
  const tenantId = known?.tenantId ?? (await company.tenantOf(customerId));
  if (!tenantId) return;
  const ours = await actAs("jobs", {}, async (tx) => {
    const account = await accountOf(tx, tenantId);
    if (account && !known) await keepCustomer(tx, tenantId, customerId);
    return account !== null;
  });
  if (ours) await refresh(company, tenantId, customerId);
}

/** Once a day: what no message told, and whatever differs from what was agreed here. Who finds nobody there looks again. */
async function reconcile(company: Company): Promise<void> {
  const key = await actAs("jobs", {}, async (tx) => {
    const { rows } = await sql<{ key: string }>`insert into job_claim (key, day)
      select 'stripe:' || app.today()::text, app.today() on conflict do nothing returning key`.execute(tx);
    return rows[0]?.key;
  });
  if (!key) return;
  for (const { tenantId, customer } of await actAs("jobs", {}, customersOf)) {
    try {
      await compare(company, tenantId, customer);
    } catch (error) {
      if (!(error instanceof CompanySilent)) throw error;
      if (!error.unclear) continue;
      await actAs("jobs", {}, (tx) => sql`delete from job_claim where key = ${key}`.execute(tx));
      return;
    }
  }
}

async function compare(company: Company, tenantId: string, customerId: string): Promise<void> {
  const living = (await refresh(company, tenantId, customerId)).find(isLiving);
  if (!living) return;
  const { prices, endsOn } = await wishes(tenantId);
  const names = (list: string[]) => [...list].sort().join();
  const same = !prices || names(living.prices) === names(prices.map(({ lookupKey }) => lookupKey));
  if (!same || !living.sent || (living.cancelOn !== null) !== (endsOn !== null))
    await actAs("jobs", {}, (tx) => orderSettling(tx, tenantId));
}
