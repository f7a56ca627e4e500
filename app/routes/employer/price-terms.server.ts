import {
  BTW_PERCENT,
  PAY_WITHIN_DAYS,
  pricedLines,
  UNPAID,
  vatRule,
  yearOfTerms,
} from "~/domain/billing/policy";
import { accountOf, beginsOn, yearsOf } from "~/domain/billing/queries";
import type { VatRule } from "~/domain/billing/schema";
import type { TermsPrice } from "~/domain/documents/compose-document";
import type { GoingLiveFacts } from "~/domain/tenancy/going-live/schema";
import type { StaffContext } from "~/http/doors";
import { termsPriceWords as words } from "~/words/nl/billing";

/** What the terms say of money, from the very values that invoices are made of (AT-03, AT-08). */
export function termsPrice(year: Parameters<typeof pricedLines>[0], vat: VatRule): TermsPrice {
  const day = Object.fromEntries(UNPAID.map((one) => [one.step, `${one.day}`])) as Record<
    (typeof UNPAID)[number]["step"],
    string
  >;
  return {
    priceLines: pricedLines(year).map(words.line),
    vatLine: words.vat[vat](BTW_PERCENT),
    payDays: `${PAY_WITHIN_DAYS}`,
    friendlyDay: day.friendly,
    secondDay: day.second,
    formalDay: day.formal,
    decideDay: day.decide,
  };
}

/** The price of the own employer: of its contract year, or of the first as it would begin with the agreements of now. */
export async function ownPrice(
  { tx, me }: Pick<StaffContext, "tx" | "me">,
  { settings, today }: Pick<GoingLiveFacts, "settings" | "today">,
): Promise<TermsPrice | null> {
  if (!settings || !me.tenantId) return null;
  const first = {
    startsOn: (await beginsOn(tx, me.tenantId)) ?? today,
    own: settings.headcountOwn,
    hired: settings.headcountHired,
    students: settings.headcountStudents,
  };
  const buyer = (await accountOf(tx, me.tenantId))?.buyer;
  const year = yearOfTerms(await yearsOf(tx, me.tenantId), first, today);
  return termsPrice(year, buyer ? vatRule(buyer) : "nl_21");
}
