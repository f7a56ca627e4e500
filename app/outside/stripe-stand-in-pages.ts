import { euros } from "~/domain/billing/money";

const sheet = (title: string, body: string) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><style>
body{font:18px/1.6 sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;color:#1c2625;background:#fff}
button{font:inherit;padding:.6rem 1.2rem;border-radius:6px;border:1px solid #0b5b5a;background:#0b5b5a;color:#fff;margin:0 .5rem .5rem 0}
button.second{background:#fff;color:#0b5b5a}</style></head><body><main><p>Nagemaakte betaalpagina van de demo. Er gaat geen geld om.</p>
<h1>${title}</h1>${body}</main></body></html>`;

const choices = (pay: string, not: string) =>
  `<form method="post"><button name="doe" value="betalen">${pay}</button><button class="second" name="doe" value="niet">${not}</button></form>`;

/** Where a person pays for a subscription. */
export const checkoutPage = ({ amount }: { amount: number }) =>
  sheet("Betalen", `<p><b>${euros(amount)}</b> per jaar, met btw.</p>${choices("Betaal", "Terug")}`);

/** Where a person pays an invoice that was sent, or tries to. */
export const invoicePage = ({ number, total, status }: { number: string; total: number; status: string }) =>
  sheet(
    `Factuur ${number}`,
    status === "paid"
      ? "<p>Betaald.</p>"
      : `<p><b>${euros(total)}</b></p>${choices("Betaal", "Laat de betaling mislukken")}`,
  );

/** Where an employer sees what it has with the payment company. */
export const portalPage = (back: string) => sheet("Uw gegevens", `<p><a href="${back}">Terug</a></p>`);
