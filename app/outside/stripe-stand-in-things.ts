/** What a posted form holds. */
export type Fields = Map<string, string>;
export type Thing = { id: string; object: string } & Record<string, unknown>;
export type TaxId = Thing & { type: string; value: string };
export type Customer = Thing & {
  name: string;
  email: string;
  metadata: { tenant_id: string };
  tax_exempt: string;
  fields: { name: string; value: string }[];
  taxIds: TaxId[];
};
export type Price = Thing & { lookup_key: string; unit_amount: number; name: string };
export type TaxRate = Thing & { percentage: number };
export type Item = { id: string; object: "subscription_item"; price: Price; quantity: number };
export type Subscription = Thing & {
  customer: string;
  status: string;
  rates: string[];
  collection_method: string;
  cancel_at: number | null;
  items: { object: "list"; data: Item[]; has_more: boolean; url: string };
};
export type Invoice = Thing & {
  customer: string;
  number: string;
  status: string;
  subtotal: number;
  total: number;
  subscription: string;
  shown: { name: string; amount: number }[];
};
export type Session = Thing & {
  customer: string;
  prices: Price[];
  rates: string[];
  net: number;
  amount: number;
  success_url: string;
  cancel_url: string;
};

/** Gives the next id with this beginning. */
export type MakeId = (prefix: string) => string;
export type Tell = (type: string, object: Thing) => void;

export const list = (data: unknown[], url: string) => ({ object: "list", data, has_more: false, url });

/** Values of a list of fields: `items[0][price]` and `items[1][price]`, in order. */
export function valuesIn(fields: Fields, name: string, inside?: string): string[] {
  return Array.from({ length: 20 }, (_one, at) =>
    fields.get(inside ? `${name}[${at}][${inside}]` : `${name}[${at}]`),
  ).flatMap((value) => value ?? []);
}
