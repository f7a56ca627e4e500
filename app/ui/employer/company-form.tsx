import { employerInvoiceWords } from "~/words/nl/billing";

type Props = { company: "choose" | "waits" | "none" | "customer"; once: string };

/** The way to the payment company's own pages; without it everybody pays on invoice. */
export function CompanyForm({ company, once }: Props) {
  const words = employerInvoiceWords.pay;
  const deed = (value: string, label: string, className?: string) => (
    <button type="submit" name="doe" value={value} className={className}>
      {label}
    </button>
  );
  return (
    <section aria-labelledby="betaalpagina">
      <h2 id="betaalpagina">{words.title}</h2>
      <p>{{ choose: words.lead, none: words.lead, waits: words.waits, customer: words.uses }[company]}</p>
      {company !== "waits" && (
        <form method="post" action="/beheer/facturen" className="flow">
          <input type="hidden" name="besluit" value={once} />
          <div className="row">
            {company === "choose" && deed("kiezen", words.choose, "second")}
            {company === "none" && deed("afrekenen", words.checkout)}
            {company === "none" && deed("sturen", words.send, "second")}
            {company === "customer" && deed("portaal", words.portal, "second")}
          </div>
        </form>
      )}
    </section>
  );
}
