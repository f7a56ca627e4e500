import { join, linkTo } from "#test/support/invited";
import { accountNamed, expect } from "#test/support/journey";
import { lettersTo } from "#test/support/mail-company";
import { test } from "#test/support/own-house";
import { askStripe } from "#test/support/payment-company";
import { scene } from "#test/support/scene";
import { sessionCookie } from "#test/support/session";
import { moveClock, Visitor } from "#test/support/visitor";

test("a new employer chooses the payment page, pays there, and the next year fails, is reminded of and recovers", async ({
  person,
  colleague,
  house,
}) => {
  const id = "3f6c2f0a-6d1e-4a52-9c1b-0b7b3a1f5e11";
  await house.sql(
    "owner",
    "insert into employer values ($1, 'kanaal', 'Kanaal Logistiek B.V.', 'Kanaal', 'setup', app.today())",
    [id],
  );
  await house.sql("owner", "insert into affiliation values ($1, app.today(), null)", [id]);
  const office = new Visitor(house.origin);
  office.cookies.set("s", sessionCookie(house, accountNamed(house, "Ineke Dral")).value);
  const email = "ans@kanaal.example";
  const fields = { doe: "uitnodigen", soort: "employer", naam: "Ans Vaart", email, rol: "hr", werkgever: id };
  expect((await office.post("/netwerk/mensen", fields)).status).toBe(303);
  const { visitor } = await join(house, await linkTo(house, email, "uitnodiging"));

  const ans = await person({ mayLeaveTo: house.demo().stripe });
  await ans.context().addCookies([{ name: "s", value: visitor.cookies.get("s") ?? "", url: house.origin }]);
  await ans.goto("/beheer/facturen");
  await ans.getByLabel("Naam").fill("Kanaal Logistiek B.V.");
  await ans.getByLabel("Adres", { exact: true }).fill("Sluis 4, 3500 AD Utrecht");
  await ans.getByLabel("KvK-nummer").fill("00000014");
  await ans.getByLabel("E-mailadres voor facturen").fill("facturen@kanaal.example");
  await ans.getByRole("button", { name: "Bewaar de gegevens" }).click();
  await expect(ans.getByRole("status")).toHaveText("De gegevens zijn bewaard.");
  await ans.getByRole("button", { name: "Ik betaal via de betaalpagina" }).click();
  await expect(ans.getByRole("status")).toHaveText("U betaalt voortaan via de betaalpagina.");
  await ans.getByLabel("In dienst").fill("140");
  await ans.getByRole("button", { name: "Geef deze aantallen op" }).click();
  await expect(ans.getByRole("status")).toContainText("De aantallen zijn opgegeven.");
  await expect(ans.getByText("U koos de betaalpagina.")).toBeVisible();

  const ineke = await colleague("Ineke Dral");
  await ineke.goto("/netwerk/facturen");
  await ineke.getByRole("article").filter({ hasText: "Kanaal" }).getByRole("button").click();
  await ans.goto("/beheer/facturen");
  await scene(ans, "employer/invoices-to-the-payment-page");
  await ans.getByRole("button", { name: "Betaal nu voor een jaar" }).click();
  await expect(ans.getByText("€ 1.996,50").first()).toBeVisible();
  await expect(ans.getByRole("row", { name: /^Aansluiting \d{4}, 100–249 mensen/ })).toBeVisible();
  await scene(ans, "employer/payment-page");
  await ans.getByRole("button", { name: "Betaal", exact: true }).click();
  await expect(ans.getByRole("status")).toContainText("Uw betaling is onderweg.");
  await expect
    .poll(() => house.sql("owner", "select from invoice_payment where tenant_id = $1", [id]), {
      timeout: 10_000,
    })
    .toHaveLength(1);
  await ans.goto("/beheer/facturen");
  await expect(ans.getByRole("row").filter({ hasText: "TSP-" })).toContainText("Betaald");
  await expect(ans.getByRole("button", { name: "Bekijk uw gegevens bij Stripe" })).toBeVisible();

  // A year on, the company asks again; the payment fails.
  await moveClock(house, "P365D");
  const { subscriptions } = await askStripe<{ subscriptions: { id: string; customer: string }[] }>(
    house,
    "_state",
  );
  const [known] = await house.sql<{ customer_id: string }>(
    "owner",
    "select customer_id from stripe_customer where tenant_id = $1",
    [id],
  );
  const mine = subscriptions.find((one) => one.customer === known?.customer_id);
  await askStripe(house, "_renew", { id: mine?.id });
  await expect
    .poll(() => house.sql("owner", "select from invoice where tenant_id = $1", [id]), { timeout: 10_000 })
    .toHaveLength(2);
  const [open] = await house.sql<{ stripe_id: string }>(
    "owner",
    "select i.stripe_id from invoice i left join invoice_payment p on p.invoice_id = i.id where i.tenant_id = $1 and p.invoice_id is null",
    [id],
  );
  await ans.goto(`${house.demo().stripe}/rekening/${open?.stripe_id}`);
  await ans.getByRole("button", { name: "Laat de betaling mislukken" }).click();
  await moveClock(house, "P33D");
  expect(lettersTo(house, "facturen@kanaal.example").at(-1)?.subject).toMatch(/^Herinnering: factuur TSP-/);
  await ineke.goto("/netwerk/facturen");
  await expect(ineke.getByRole("article").filter({ hasText: "Kanaal" })).toContainText(
    "Eerste herinnering verstuurd",
  );
  await ans.getByRole("button", { name: "Betaal", exact: true }).click();
  await expect
    .poll(() => house.sql("owner", "select from invoice_payment where tenant_id = $1", [id]), {
      timeout: 10_000,
    })
    .toHaveLength(2);
});
