import {
  type Customer,
  type Fields,
  type MakeId,
  type TaxId,
  type Tell,
  valuesIn,
} from "./stripe-stand-in-things";

/** Whom the stand-in knows, with what stands on their invoices. */
export class Customers {
  all = new Map<string, Customer>();

  constructor(
    private readonly id: MakeId,
    private readonly tell: Tell,
  ) {}

  make(fields: Fields): Customer {
    const made: Customer = {
      id: this.id("cus"),
      object: "customer",
      name: "",
      email: "",
      metadata: { tenant_id: fields.get("metadata[tenant_id]") ?? "" },
      tax_exempt: "none",
      fields: [],
      taxIds: [],
    };
    this.all.set(made.id, made);
    this.details(made, fields);
    const value = fields.get("tax_id_data[0][value]");
    if (value) made.taxIds.push({ id: this.id("txi"), object: "tax_id", type: "eu_vat", value });
    this.tell("customer.created", { ...made });
    return made;
  }

  private details(customer: Customer, fields: Fields): void {
    const at = "invoice_settings[custom_fields]";
    customer.name = fields.get("name") ?? customer.name;
    customer.email = fields.get("email") ?? customer.email;
    customer.tax_exempt = fields.get("tax_exempt") ?? customer.tax_exempt;
    customer.fields = valuesIn(fields, at, "name").map((name, index) => ({
      name,
      value: fields.get(`${at}[${index}][value]`) ?? "",
    }));
  }

  change(customer: Customer, fields: Fields): Customer {
    this.details(customer, fields);
    this.tell("customer.updated", { ...customer });
    return customer;
  }

  taxId(customer: Customer, gone: string | null | undefined, fields: Fields): unknown {
    if (gone) {
      customer.taxIds = customer.taxIds.filter((one) => one.id !== gone);
      return { id: gone, object: "tax_id", deleted: true };
    }
    const made: TaxId = {
      id: this.id("txi"),
      object: "tax_id",
      type: fields.get("type") ?? "",
      value: fields.get("value") ?? "",
    };
    customer.taxIds.push(made);
    return made;
  }
}
