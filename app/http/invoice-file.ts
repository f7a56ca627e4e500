import type { Reading } from "~/data/tables";
import { invoiceById } from "~/domain/billing/queries";
import { documentPdf } from "~/pdf/document";
import { invoicePaper } from "~/pdf/invoice";
import { downloaded } from "./downloaded";
import { UUID } from "./ids";
import { companyPage } from "./payment-company";
import { goToCompany, notFound, orNotFound } from "./refusals";
import { supplier } from "./supplier";

/** An invoice that the one who asks may see, as a file to keep; the payment company keeps its own on a page. */
export async function invoiceFile(db: Reading, id: string | undefined): Promise<Response> {
  if (!id || !UUID.test(id)) return notFound();
  const invoice = orNotFound(await invoiceById(db, id));
  if (invoice.stripeId) return goToCompany(orNotFound(await companyPage(invoice.stripeId)));
  const pdf = await documentPdf(invoicePaper(invoice, supplier()));
  const file = downloaded(pdf, `factuur-${invoice.number}.pdf`, "application/pdf");
  file.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  return file;
}
