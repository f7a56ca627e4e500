import { beforeAll, describe, expect, test } from "vitest";
import { textsOf } from "#test/support/read-pdf";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import { insertInvoice } from "~/domain/billing/commands";
import { amountsOf } from "~/domain/billing/policy";
import type { Buyer } from "~/domain/billing/schema";
import { asking, enter, type Staff, seen } from "./people";

/** Money: each employer its own, the office all of them, everybody else nothing; and numbers without gaps. */
const house = sharedHouse();
let wouter: Staff;
let ineke: Staff;
let deLinde = "";
let noordzijl = "";

beforeAll(async () => {
  wouter = await enter(house, "w.hazelhof@de-linde.example");
  ineke = await enter(house, "i.dral@tweespoor.example");
  deLinde = await tenantOf(house, "de-linde");
  noordzijl = await tenantOf(house, "noordzijl");
});

const BUYER: Buyer = {
  legalName: "Nummers B.V.", address: "Kade 1", country: "NL", kvk: "00000001", vatId: "",
  invoiceEmail: "f@nummers.example", poNumber: "", costCentre: "",
}; // biome-ignore format: a table

const TABLES = ["billing", "contract_year", "invoice", "invoice_payment"];

test.each(TABLES)(
  "%s: an employer sees its own and the office all; nobody else has a right to look",
  async (table) => {
    const own = await seen(house, "employer", { session: wouter.session }, `${table} where tenant_id = $1`, [
      deLinde,
    ]);
    expect(own).toBeGreaterThan(0);
    expect(
      await seen(house, "employer", { session: wouter.session }, `${table} where tenant_id <> $1`, [deLinde]),
    ).toBe(0);
    expect(await seen(house, "network", { session: ineke.session }, table)).toBeGreaterThan(1);
    expect(await seen(house, "employer", {}, table)).toBe(0);
    expect(await seen(house, "network", {}, table)).toBe(0);
    for (const face of ["public", "reporter", "door", "counsellor"] as const)
      expect(await seen(house, face, {}, table)).toBe("42501");
  },
);

test("an invoice is a PDF for its employer and the office, with every fact that it must have, and nobody else's", async () => {
  const [row] = await house.sql<{ id: string; number: string }>(
    "owner",
    "select id, number from invoice where tenant_id = $1 and cause like 'year:%'",
    [deLinde],
  );
  const path = (face: string) => `/${face}/facturen/${row?.id}`;
  const answer = await fetch(new URL(path("beheer"), house.origin), {
    headers: { Cookie: `s=${wouter.visitor.cookies.get("s")}` },
  });
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const text = (await textsOf(new Uint8Array(await answer.arrayBuffer())))
    .join("\n")
    .replaceAll("\u00a0", " ");
  for (const fact of [
    row?.number,
    "KvK-nummer",
    "00000011",
    "NL000000010B01",
    "€ 1.540,00",
    "€ 323,40",
    "€ 1.863,40",
    "NL00 DEMO",
    "1.001–2.500",
  ])
    expect(text).toContain(fact);
  expect(text).not.toMatch(/melding|dossier|melder/i);
  expect((await ineke.visitor.get(path("netwerk"))).status).toBe(200);
  const fenna = await enter(house, "f.wijngaard@oosterwaarde.example");
  expect((await fenna.visitor.get(path("beheer"))).status).toBe(404);
});

describe("numbers", () => {
  test("have no gap and no twin, twenty at once and some of them failing", async () => {
    const id = newUuid();
    await house.sql(
      "owner",
      "insert into employer (id, slug, name, short_name, state, created_on) values ($1, $2, 'Nummers B.V.', 'Nummers', 'setup', app.today())",
      [id, `nummers-${id.slice(0, 8)}`],
    );
    // A year of its own, in which nobody else is asked for money.
    const make = (nr: number) =>
      actAs("jobs", {}, async (tx) => {
        await insertInvoice(tx, {
          id: newUuid(), tenantId: id, cause: `hours:${nr}`, via: "invoice", issuedOn: "2090-05-01", dueOn: "2090-05-31",
          serviceFrom: "2090-05-01", serviceTo: "2091-04-30", buyer: BUYER, credits: null,
          ...amountsOf([{ about: { kind: "hours", hours: 1 }, net: 13_000 }], "nl_21"),
        }); // biome-ignore format: a table
        if (nr % 4 === 0) throw new Error("falls over before it is done");
      });
    await Promise.allSettled(Array.from({ length: 20 }, (_one, nr) => make(nr)));
    const rows = await house.sql<{ number: string }>(
      "owner",
      "select number from invoice where tenant_id = $1 order by number",
      [id],
    );
    expect(rows.map((row) => row.number)).toEqual(
      Array.from({ length: 15 }, (_one, at) => `2090-${String(at + 1).padStart(4, "0")}`),
    );
  });

  test("and an invoice cannot be changed or taken away, not even by its owner's role", async () => {
    for (const query of ["update invoice set net_cents = 1, total_cents = 1", "delete from invoice"])
      await expect(house.sql("owner", query)).rejects.toMatchObject({ code: "42501" });
  });
});

describe("who may do what", () => {
  const post = (who: Staff, path: string, fields: Record<string, string>) => who.visitor.post(path, fields);

  test("an employer changes its own fields, hears what is wrong in words, and keeps what was typed", async () => {
    const sanne = await enter(house, "s.verkuil@noordzijl.example");
    const typed = { doe: "gegevens", naam: "Noordzijl Fulfilment B.V.", adres: "Havenweg 12", land: "NL", kvk: "12", btw: "XX", mail: "nee", inkoop: "PO-7", kostenplaats: "" }; // biome-ignore format: one line
    const wrong = await post(sanne, "/beheer/facturen", typed);
    expect(wrong.status).toBe(422);
    for (const sentence of [
      "Vul acht cijfers in.",
      "Dit btw-nummer past niet",
      "Vul een volledig e-mailadres in",
    ])
      expect(wrong.text).toContain(sentence);
    expect(wrong.text).toContain('value="PO-7"');
    const right = { ...typed, kvk: "00000013", btw: "", mail: "facturen@noordzijl.example", inkoop: "" };
    expect((await post(sanne, "/beheer/facturen", right)).status).toBe(303);
    const changed = asking(
      house,
      "employer",
      { session: sanne.session },
      "update billing set po_number = 'x' where tenant_id = $1",
      [deLinde],
    );
    expect((await changed).count).toBe(0);
    expect(
      (
        await asking(
          house,
          "employer",
          { session: sanne.session },
          "update billing set po_number = 'x' where tenant_id = $1",
          [noordzijl],
        )
      ).count,
    ).toBe(1);
  });

  test("a price within the year, a payment and a decision are not the employer's to write", async () => {
    const as = { session: wouter.session };
    expect(
      (
        await asking(
          house,
          "employer",
          as,
          "update contract_year set own = 1, confirmed_on = null, stated_on = app.today() where starts_on <= app.today()",
        )
      ).count,
    ).toBe(0);
    for (const query of [
      "insert into invoice_payment (tenant_id, invoice_id, paid_on, noted_on) select tenant_id, id, app.today(), app.today() from invoice",
      "insert into invoice_decision (id) values (gen_random_uuid())",
      "update billing set mode = 'stripe'",
    ])
      await expect(asking(house, "employer", as, query)).rejects.toMatchObject({ code: "42501" });
  });

  test("the office cannot end an affiliation without an invoice that two people decided on", async () => {
    const { rows } = await asking<{ done: boolean }>(
      house, "network", { session: ineke.session },
      "select app.give_notice($1, (app.today() + interval '4 months')::date, gen_random_uuid(), gen_random_uuid()) as done", [deLinde],
    ); // biome-ignore format: a call
    expect(rows[0]?.done).toBe(false);
  });
});

test("the office sees what did not work: a letter that came back, what the company refused, a payment that failed there", async () => {
  const look = async () => (await ineke.visitor.get("/netwerk/facturen")).text.replaceAll("<!-- -->", "");
  const id = newUuid();
  const to = `weg-${id.slice(0, 8)}@linde.example`;
  const sentence = `Een mail kwam niet aan: tweede herinnering, aan ${to}.`;
  expect(await look()).not.toContain(sentence);
  await house.sql(
    "owner",
    "insert into billing_letter (id, tenant_id, kind, recipient, send_after, state) values ($1, $2, 'second', $3, app.product_now(), 'failed')",
    [id, deLinde, to],
  );
  await house.sql(
    "owner",
    "insert into stripe_order (id, tenant_id, kind, key, next_at, state, day) values ($1, $2, 'settle', $1, app.product_now(), 'failed', app.today())",
    [id, noordzijl],
  );
  // An employer of its own: of the others the worker may read something back at any moment.
  await house.sql(
    "owner",
    "insert into employer (id, slug, name, short_name, state, created_on) values ($1, $2, 'Mislukt B.V.', 'Mislukt', 'setup', app.today())",
    [id, `mislukt-${id.slice(0, 8)}`],
  );
  await house.sql(
    "owner",
    "insert into stripe_customer (tenant_id, customer_id, status) values ($1, $2, 'past_due')",
    [id, `cus_${id}`],
  );
  const text = await look();
  await house.sql("owner", "delete from billing_letter where id = $1", [id]);
  await house.sql("owner", "delete from stripe_order where id = $1", [id]);
  await house.sql("owner", "delete from stripe_customer where tenant_id = $1", [id]);
  for (const told of [sentence, "Stripe weigerde iets.", "Bij Stripe mislukte een betaling."])
    expect(text).toContain(told);
});
