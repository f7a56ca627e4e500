import { euros } from "~/domain/billing/money";
import type { Customer, Invoice, Session, Subscription } from "./stripe-stand-in-things";

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `*{box-sizing:border-box}body{font:17px/1.5 system-ui,sans-serif;margin:0;color:#1c2625;background:#fff}
.fake{margin:0;padding:.5rem 1rem;background:#fdf2dc;color:#774500;text-align:center;font-size:15px}
main{display:grid;max-width:60rem;margin:0 auto}main>*{padding:2rem 1.5rem}.sum{background:#edf4f2}
@media(min-width:48rem){main{grid-template-columns:1fr 1fr;min-height:calc(100vh - 2.5rem)}main>*{padding:3.5rem 2.5rem}}
h1{font-size:1.1rem;font-weight:400;color:#4a5957;margin:0}.total{font-size:2.2rem;font-weight:600;margin:.2rem 0 1.5rem}
h2{font-size:1.2rem;margin:0 0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.5rem 0;text-align:left;font-weight:400;vertical-align:top}
td:last-child{text-align:right;white-space:nowrap;padding-left:1rem}tr:last-child>*{border-top:1px solid #6b7b79;font-weight:600}
dl{margin:0 0 1.5rem}@media(min-width:26rem){dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem}}dt{color:#4a5957}dd{margin:0;overflow-wrap:anywhere}
fieldset{border:0;padding:0;margin:0 0 1.5rem}legend{padding:0;margin-bottom:.5rem}label{display:block;border:1px solid #6b7b79;padding:.7rem .9rem}
label+label{border-top:0}label:first-of-type{border-radius:6px 6px 0 0}label:last-of-type{border-radius:0 0 6px 6px}input{margin:0 .6rem 0 0}
button{font:inherit;font-weight:600;width:100%;padding:.8rem;border-radius:6px;border:1px solid #0b5b5a;background:#0b5b5a;color:#fff;margin:0 0 .75rem}
button.second{background:#fff;color:#0b5b5a}a{color:#0b5b5a}ul{padding:0;list-style:none;margin:0 0 1.5rem}li{padding:.5rem 0;border-bottom:1px solid #d2dddb}`;

const sheet = (title: string, left: string, right: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head><body>
<p class="fake">Nagemaakte betaalpagina van de demo. Er gaat geen geld om.</p>
<main><section class="sum">${left}</section><section>${right}</section></main></body></html>`;

const facts = (pairs: [string, string][]) =>
  `<dl>${pairs.map(([name, value]) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`).join("")}</dl>`;

const row = (name: string, amount: number) => `<tr><th>${safe(name)}</th><td>${euros(amount)}</td></tr>`;

function sumOf(title: string, lines: { name: string; amount: number }[], net: number, total: number): string {
  const btw = total === net ? row("Btw verlegd", 0) : row("21% btw", total - net);
  return `<h1>${safe(title)}</h1><p class="total">${euros(total)}</p><table>${lines
    .map(({ name, amount }) => row(name, amount))
    .join("")}${btw}${row("Samen", total)}</table>`;
}

const whoPays = (customer: Customer | undefined) =>
  facts([
    ["Naam", customer?.name ?? ""],
    ["E-mail", customer?.email ?? ""],
    ...(customer?.taxIds ?? []).map(({ value }): [string, string] => ["Btw-nummer", value]),
    ...(customer?.fields ?? []).map(({ name, value }): [string, string] => [name, value]),
  ]);

const WAYS = ["iDEAL", "SEPA-incasso", "Kaart"];
const ways = `<fieldset><legend>Betaalwijze</legend>${WAYS.map(
  (way, at) =>
    `<label><input type="radio" name="wijze" value="${way}"${at === 0 ? " checked" : ""}>${way}</label>`,
).join("")}</fieldset>`;

const payForm = (pay: string, not: string) =>
  `<form method="post">${ways}<button name="doe" value="betalen">${pay}</button><button class="second" name="doe" value="niet">${not}</button></form>`;

/** Where a person pays for a subscription. */
export function checkoutPage({ prices, net, amount }: Session, customer: Customer | undefined): string {
  const lines = prices.map(({ name, unit_amount }) => ({ name, amount: unit_amount }));
  return sheet(
    "Betalen",
    sumOf("Netwerk Tweespoor, per jaar", lines, net, amount),
    `<h2>Betalen</h2>${whoPays(customer)}${payForm("Betaal", "Terug")}`,
  );
}

/** Where a person pays an invoice that was sent, or tries to. */
export function invoicePage(invoice: Invoice, customer: Customer | undefined): string {
  const title = `Factuur ${invoice.number}`;
  const done = { paid: "<p><b>Betaald.</b></p>", void: "<p><b>Teruggenomen.</b></p>" }[invoice.status];
  return sheet(
    title,
    sumOf(title, invoice.shown, invoice.subtotal, invoice.total),
    `<h2>Netwerk Tweespoor</h2>${whoPays(customer)}${done ?? payForm("Betaal", "Laat de betaling mislukken")}`,
  );
}

/** Where an employer sees what it has with the payment company. */
export function portalPage(
  back: string,
  customer: Customer | undefined,
  subscriptions: Subscription[],
  invoices: Invoice[],
): string {
  const items = (texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join("")}</ul>`;
  const prices = subscriptions.flatMap(({ items: { data } }) => data.map(({ price }) => price));
  return sheet(
    "Uw gegevens",
    `<h1>Netwerk Tweespoor</h1><p><a href="${safe(back)}">Terug naar uw beheer</a></p>`,
    `<h2>Uw gegevens</h2>${whoPays(customer)}<h2>Abonnement</h2>${items(
      prices.map(({ name, unit_amount }) => `${safe(name)}, ${euros(unit_amount)} per jaar, zonder btw`),
    )}<h2>Facturen</h2>${items(
      invoices.map(({ id, number, total }) => `<a href="/rekening/${id}">${number}</a>, ${euros(total)}`),
    )}`,
  );
}
