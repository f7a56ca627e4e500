import { networkDoor } from "~/http/doors";
import { invoiceFile } from "~/http/invoice-file";

/** Any invoice, as a PDF. */
export const loader = networkDoor.loader(async ({ tx, params }) => invoiceFile(tx, params.invoiceId));
