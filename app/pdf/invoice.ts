import { euros } from "~/domain/billing/money";
import type { Invoice } from "~/domain/billing/schema";
import { writtenDate } from "~/domain/documents/written-date";
import { countries, lineWords, vatWords, invoicePaperWords as words } from "~/words/nl/billing";
import type { DocumentPaper } from "./document";

export type Supplier = { name: string; address: string; kvk: string; vatId: string; iban: string };

/** An invoice or credit note on paper, with everything that the tax office wants to see on it. */
export function invoicePaper(invoice: Invoice, supplier: Supplier): DocumentPaper {
  const { buyer } = invoice;
  const isCredit = invoice.credits !== null;
  const title = isCredit ? words.credit(invoice.number) : words.invoice(invoice.number);
  const day = (civil: string) => writtenDate(civil, "nl");
  const some = (name: string, value: string) => (value ? [{ name, value }] : []);
  return {
    lang: "nl",
    title,
    furniture: { brand: words.brand, running: title, page: words.page },
    unseen: words.unseen,
    blocks: [
      { kind: "h1", text: title },
      {
        kind: "facts",
        items: [
          { name: words.from, value: `${supplier.name}\n${supplier.address}` },
          { name: words.kvk, value: supplier.kvk },
          { name: words.vatId, value: supplier.vatId },
        ],
      },
      {
        kind: "facts",
        items: [
          {
            name: words.to,
            value: `${buyer.legalName}\n${buyer.address}${buyer.country === "NL" ? "" : `\n${countries.of(buyer.country)}`}`,
          },
          ...some(words.kvk, buyer.kvk),
          ...some(words.vatId, buyer.vatId),
          ...some(words.po, buyer.poNumber),
          ...some(words.costCentre, buyer.costCentre),
          { name: words.issued, value: day(invoice.issuedOn) },
          ...(isCredit ? [] : [{ name: words.due, value: day(invoice.dueOn) }]),
          { name: words.period, value: words.until(day(invoice.serviceFrom), day(invoice.serviceTo)) },
        ],
      },
      {
        kind: "table",
        head: [words.what, words.amount],
        amounts: true,
        rows: [
          ...invoice.lines.map((line) => [lineWords(line), euros(line.net)]),
          [words.net, euros(invoice.net)],
          [vatWords[invoice.vat], euros(invoice.btw)],
          [words.total, euros(invoice.total)],
        ],
      },
      ...(invoice.vat === "reverse_charge" ? [{ kind: "p" as const, text: words.reverse }] : []),
      {
        kind: "note",
        title: isCredit ? "" : words.pay,
        text: isCredit
          ? words.back
          : words.payText(
              euros(invoice.total),
              day(invoice.dueOn),
              supplier.iban,
              supplier.name,
              invoice.number,
            ),
      },
    ],
  };
}
