import { ownShortName } from "~/domain/accounts/queries";
import { may } from "~/domain/accounts/schema";
import { cancel, saveBuyer, stateHeads } from "~/domain/billing/commands";
import {
  askedOnPaper,
  chooseCompany,
  customerOf,
  orderSettling,
  orderSubscription,
  orderWaits,
} from "~/domain/billing/company";
import { cancelEndsOn, yearLines } from "~/domain/billing/policy";
import { accountOf, endingOf, invoicesOf, yearAt, yearsOf } from "~/domain/billing/queries";
import { Buyer, type ContractYear, Heads } from "~/domain/billing/schema";
import { today } from "~/domain/product-clock";
import { agreementsOf } from "~/domain/tenancy/going-live/queries";
import { data, useActionData, useLoaderData } from "~/framework";
import { newOnce } from "~/http/carried.server";
import { employerDoor, type StaffContext } from "~/http/doors";
import { flashIn } from "~/http/flash";
import { UUID } from "~/http/ids";
import { checkoutAddress, portalAddress, theCompany } from "~/http/payment-company";
import { problemsIn } from "~/http/problems";
import { goTo, goToCompany, notFound } from "~/http/refusals";
import type { InvoiceProblem } from "~/ui/employer/invoice-forms";
import { EmployerInvoicesView } from "~/ui/employer/invoices";
import { StaffShell } from "~/ui/staff/shell";
import { employerInvoiceWords } from "~/words/nl/billing";

export const handle = { face: "staff", title: "Facturen, Tweespoor" };

const FIELDS = {
  legalName: "naam", address: "adres", country: "land", kvk: "kvk", vatId: "btw", invoiceEmail: "mail",
  poNumber: "inkoop", costCentre: "kostenplaats", own: "eigen", hired: "ingehuurd", students: "cursisten",
} as const; // biome-ignore format: a table
type Field = keyof typeof FIELDS;
const FLASHES = Object.keys(employerInvoiceWords.flash) as (keyof typeof employerInvoiceWords.flash)[];
type Typed = Partial<Record<Field, string>>;

const typedIn = (posted: ReadonlyMap<string, string>, names: Field[]): Typed =>
  Object.fromEntries(names.map((name) => [name, posted.get(FIELDS[name]) ?? ""]));

export const loader = employerDoor.loader(async (context) => page(context, [], {}));

async function page(context: StaffContext, problems: InvoiceProblem[], typed: Typed) {
  const { tx, me, request } = context;
  const tenantId = me.tenantId ?? notFound();
  const day = await today(tx);
  const years = await yearsOf(tx, tenantId);
  const current = yearAt(years, day);
  const coming = years.find((year) => year.startsOn > day) ?? null;
  const account = await accountOf(tx, tenantId);
  const ending = await endingOf(tx, tenantId);
  const invoices = await invoicesOf(tx);
  const credited = new Set(invoices.map((invoice) => invoice.credits));
  return {
    name: me.name,
    shortName: await ownShortName(tx),
    mayChange: may(me.role, "invoices"),
    mayCancel: may(me.role, "sign"),
    invoices: invoices.map((invoice) => ({
      id: invoice.id,
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      paidOn: invoice.paidOn,
      total: invoice.total,
      own: invoice.via === "invoice",
      state: stateOf(invoice, credited.has(invoice.id), day),
    })),
    buyer: { ...(years.length === 0 && (await agreed(tx, tenantId))), ...account?.buyer, ...typed } as Typed,
    hasAccount: account !== null,
    current: current && shownYear(current),
    coming: coming && shownYear(coming),
    asksHeads: years.length === 0 || coming !== null,
    cancelOn: current && !ending ? cancelEndsOn(current, day) : null,
    company: await companyOf(context, tenantId, current?.confirmedOn != null, account?.mode ?? null),
    once: newOnce(),
    ending: ending && { endsOn: ending.endsOn, forInvoice: ending.forInvoice !== null },
    flash: problems.length > 0 ? null : flashIn(request, FLASHES),
    problems,
  };
}

const AGREED = {
  kvk: "kvk", vatId: "vatId", invoiceEmail: "invoiceEmail", poNumber: "poNumber", costCentre: "costCentre",
  own: "headcountOwn", hired: "headcountHired", students: "headcountStudents",
} as const satisfies Typed; // biome-ignore format: a table

/** What the agreements already say, before anything was written down here. */
async function agreed(tx: StaffContext["tx"], tenantId: string): Promise<Typed> {
  const { settings } = await agreementsOf(tx, tenantId);
  return Object.fromEntries(
    Object.entries(AGREED).flatMap(([field, name]) =>
      settings[name] == null ? [] : [[field, String(settings[name])]],
    ),
  );
}

/** What the employer has with the payment company; a year that was asked for on paper stays on paper. */
async function companyOf({ tx }: StaffContext, tenantId: string, agreed: boolean, mode: string | null) {
  if (!theCompany() || mode === null) return null;
  if (mode === "invoice") return (await askedOnPaper(tx, tenantId)) ? null : ("choose" as const);
  if ((await customerOf(tx, tenantId))?.subscription) return "customer" as const;
  if (!agreed || (await orderWaits(tx, tenantId))) return "waits" as const;
  return "none" as const;
}

const shownYear = (year: ContractYear) => ({
  ...year,
  price: yearLines(year)?.reduce((all, line) => all + line.net, 0) ?? null,
});

function stateOf(
  invoice: { credits: string | null; settled: "paid" | "void" | null; dueOn: string },
  credited: boolean,
  day: string,
): keyof typeof employerInvoiceWords.states {
  if (invoice.credits) return "credit";
  if (credited || invoice.settled === "void") return "credited";
  if (invoice.settled) return "paid";
  return invoice.dueOn < day ? "late" : "open";
}

export const action = employerDoor.action(async (context) => {
  const { tx, me, posted } = context;
  const tenantId = me.tenantId ?? notFound();
  const by = { id: me.id, tenantId };
  const refuse = async (problems: InvoiceProblem[], typed: Typed = {}) =>
    data(await page(context, problems, typed), { status: 422 });
  switch (posted.get("doe")) {
    case "opzeggen": {
      if (!may(me.role, "sign")) return notFound();
      if (posted.get("zeker") !== "ja") return refuse(["sure"]);
      return (await cancel(tx, by)).ok ? goTo("/beheer/facturen?gedaan=cancelled") : refuse(["not_now"]);
    }
    case "gegevens": {
      if (!may(me.role, "invoices")) return notFound();
      const typed = typedIn(posted, Object.keys(FIELDS).slice(0, 8) as Field[]);
      const buyer = Buyer.safeParse(typed);
      if (!buyer.success) return refuse(problemsIn(buyer.error), typed);
      await saveBuyer(tx, by, buyer.data);
      if (await customerOf(tx, tenantId)) await orderSettling(tx, tenantId);
      return goTo("/beheer/facturen?gedaan=fields");
    }
    case "aantallen": {
      if (!may(me.role, "invoices")) return notFound();
      const typed = typedIn(posted, ["own", "hired", "students"]);
      const heads = Heads.safeParse(typed);
      if (!heads.success) return refuse(problemsIn(heads.error), typed);
      const stated = await stateHeads(tx, by, heads.data);
      return stated.ok ? goTo("/beheer/facturen?gedaan=heads") : refuse(["not_now"], typed);
    }
    case "kiezen":
    case "afrekenen":
    case "sturen":
    case "portaal": {
      if (!may(me.role, "invoices") || !theCompany()) return notFound();
      return pay(context, tenantId, refuse);
    }
    default:
      return may(me.role, "invoices") || may(me.role, "sign") ? refuse(["not_now"]) : notFound();
  }
});

/** To the payment company's page; or a request that the worker carries out, named by the form so that it counts once. */
async function pay<T>(
  { tx, posted }: StaffContext,
  tenantId: string,
  refuse: (problems: InvoiceProblem[]) => Promise<T>,
) {
  const once = posted.get("besluit") ?? "";
  if (!UUID.test(once)) return refuse(["not_now"]);
  if (posted.get("doe") === "kiezen") {
    if (await askedOnPaper(tx, tenantId)) return refuse(["not_now"]);
    await chooseCompany(tx);
    return goTo("/beheer/facturen?gedaan=chosen");
  }
  if (posted.get("doe") === "sturen") {
    await orderSubscription(tx, tenantId, once);
    return goTo("/beheer/facturen?gedaan=ordered");
  }
  const address = await (posted.get("doe") === "portaal"
    ? portalAddress(tx, tenantId)
    : checkoutAddress(tx, tenantId, once));
  return address ? goToCompany(address) : refuse(["pay"]);
}

export default function Invoices() {
  const loaded = useLoaderData<typeof loader>();
  const { name, shortName, ...shown } = useActionData<typeof action>() ?? loaded;
  return (
    <StaffShell face="employer" name={name} current="/beheer/facturen" subtitle={shortName}>
      <EmployerInvoicesView {...shown} />
    </StaffShell>
  );
}
