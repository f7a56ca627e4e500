import { percentOf } from "~/domain/billing/money";
import type { Fields, MakeId, Price, TaxRate } from "./stripe-stand-in-things";

/** What the real one answers with 400. */
export class Refused extends Error {}

/** The prices and tax rates that the stand-in was given; a name is given once. */
export class Catalogue {
  prices = new Map<string, Price>();
  rates = new Map<string, TaxRate>();

  constructor(private readonly id: MakeId) {}

  price(fields: Fields): Price {
    const lookup_key = fields.get("lookup_key") ?? "";
    if (this.priced([lookup_key]).length > 0) throw new Refused(`A price already uses ${lookup_key}.`);
    const made = { id: this.id("price"), object: "price", active: true, currency: fields.get("currency"), lookup_key,
      unit_amount: Number(fields.get("unit_amount")), tax_behavior: fields.get("tax_behavior"),
      name: fields.get("product_data[name]") ?? "",
      recurring: { interval: fields.get("recurring[interval]"), interval_count: 1 } }; // biome-ignore format: a table
    this.prices.set(made.id, made);
    return made;
  }

  priced = (lookupKeys: string[]) =>
    [...this.prices.values()].filter((price) => lookupKeys.includes(price.lookup_key));

  rate(fields: Fields): TaxRate {
    const made = { id: this.id("txr"), object: "tax_rate", active: true, percentage: Number(fields.get("percentage")),
      inclusive: fields.get("inclusive") === "true", country: fields.get("country"), display_name: fields.get("display_name") }; // biome-ignore format: a table
    this.rates.set(made.id, made);
    return made;
  }

  btw = (net: number, rates: string[]) =>
    rates.reduce((all, id) => all + percentOf(net, this.rates.get(id)?.percentage ?? 0), 0);

  byIds = (ids: string[]) => ids.flatMap((id) => this.prices.get(id) ?? []);
}
