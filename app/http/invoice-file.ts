import type { Reading } from "~/data/tables";
import { invoiceById } from "~/domain/billing/queries";
import { documentPdf } from "~/pdf/document";
import { invoicePaper } from "~/pdf/invoice";
import { downloaded } from "./downloaded";
import { UUID } from "./ids";
import { notFound, orNotFound } from "./refusals";
import { supplier } from "./supplier";

/** An invoice that the one who asks may see, as a file to keep. */
export async function invoiceFile(db: Reading, id: string | undefined): Promise<Response> {
  if (!id || !UUID.test(id)) return notFound();
  const invoice = orNotFound(await invoiceById(db, id));
  if (invoice.via !== "invoice") return notFound();
  const pdf = await documentPdf(invoicePaper(invoice, supplier()));
  const file = downloaded(pdf, `factuur-${invoice.number}.pdf`, "application/pdf");
  file.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  return file;
}
