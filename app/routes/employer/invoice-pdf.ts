import { employerDoor } from "~/http/doors";
import { invoiceFile } from "~/http/invoice-file";

/** One of the own invoices, as a PDF. */
export const loader = employerDoor.loader(async ({ tx, params }) => invoiceFile(tx, params.invoiceId));
