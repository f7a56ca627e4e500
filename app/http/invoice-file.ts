import type { Reading } from "~/data/tables";
import { invoiceById } from "~/domain/billing/queries";
import { env } from "~/env.server";
import { data } from "~/framework";
import { documentPdf } from "~/pdf/document";
import { invoicePaper } from "~/pdf/invoice";
import type { StaffContext } from "./doors";
import { downloaded } from "./downloaded";
import { UUID } from "./ids";
import { companyPage } from "./payment-company";
import { goToCompany, notFound, orNotFound } from "./refusals";
import { supplier } from "./supplier";

/** An invoice that the one who asks may see; in place of one that stands with a silent company, this page says so. */
export async function invoicePage<P>({ tx, params, shared }: StaffContext, page: P) {
  const found = await invoiceFile(tx, params.invoiceId);
  if (found) shared.file = found;
  return data({ ...page, phone: env().NETWORK_PHONE }, { status: 503 });
}

/** As a file to keep; the payment company keeps its own on a page, of which it has to tell the address. */
async function invoiceFile(db: Reading, id: string | undefined): Promise<Response | null> {
  if (!id || !UUID.test(id)) return notFound();
  const invoice = orNotFound(await invoiceById(db, id));
  if (invoice.stripeId) {
    const address = await companyPage(invoice.stripeId);
    return address ? goToCompany(address) : null;
  }
  const pdf = await documentPdf(invoicePaper(invoice, supplier()));
  const file = downloaded(pdf, `factuur-${invoice.number}.pdf`, "application/pdf");
  file.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  return file;
}
