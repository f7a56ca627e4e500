import { expect } from "#test/support/journey";
import { lettersTo } from "#test/support/mail-company";
import { test } from "#test/support/own-house";
import { scene } from "#test/support/scene";
import { moveClock, Visitor } from "#test/support/visitor";

const INVOICES = "facturen@delinde.example";

test("a year ends with more people; the invoice waits, is reminded of, leads to notice by two people, and is paid after all", async ({
  colleague,
  house,
}) => {
  const subjects = () => lettersTo(house, INVOICES).map((letter) => letter.subject);
  const open = async () => (await new Visitor(house.origin).get("/m/de-linde/melden?taal=nl")).status;
  const wouter = await colleague("Wouter Hazelhof");
  const ineke = await colleague("Ineke Dral");
  const joris = await colleague("Joris Amelink");
  await wouter.goto("/beheer/facturen");
  await expect(wouter.getByText("€ 1.863,40")).toBeVisible();
  await scene(wouter, "employer/invoices", { dark: true });
  const file = wouter.waitForEvent("download");
  await wouter.getByRole("link", { name: /^PDF/ }).click();
  expect((await file).suggestedFilename()).toMatch(/^factuur-\d{4}-\d{4}\.pdf$/);

  // The year of the demo has 65 days to go.
  await moveClock(house, "P6D");
  expect(subjects().at(-1)).toBe("Hoeveel mensen werken er bij u?");
  await wouter.goto("/beheer/facturen");
  await wouter.getByLabel("In dienst").fill("veel");
  await wouter.getByRole("button", { name: "Geef deze aantallen op" }).click();
  await expect(wouter.getByRole("alert")).toContainText("Vul een aantal in, in cijfers.");
  await expect(wouter.getByLabel("In dienst")).toHaveValue("veel");
  await scene(wouter, "employer/invoices-refused");
  await wouter.getByLabel("In dienst").fill("120");
  await wouter.getByRole("button", { name: "Geef deze aantallen op" }).click();
  await expect(wouter.getByRole("status")).toContainText("De aantallen zijn opgegeven.");

  await ineke.goto("/netwerk/facturen");
  await expect(ineke.getByText("120 in dienst, 0 ingehuurd, 1.400 cursisten")).toBeVisible();
  await scene(ineke, "network/invoices", { dark: true });
  await ineke.getByRole("button", { name: "Akkoord met de aantallen" }).click();
  await expect(ineke.getByRole("status")).toHaveText("De aantallen zijn akkoord.");

  await moveClock(house, "P46D");
  expect(subjects().at(-1)).toBe("Over twee weken komt uw factuur");
  await moveClock(house, "P14D");
  expect(subjects().at(-1)).toMatch(/^Factuur \d{4}-\d{4}$/);
  expect(lettersTo(house, INVOICES).at(-1)?.attachments?.[0]?.filename).toMatch(/^factuur-.*\.pdf$/);
  await wouter.goto("/beheer/facturen");
  // 1,650 and 560, with btw.
  await expect(wouter.getByText("€ 2.674,10")).toBeVisible();

  for (const [days, subject] of [[33, /^Herinnering/], [11, /^Tweede herinnering/], [16, /^Aanmaning/]] as const) {
    await moveClock(house, `P${days}D`);
    expect(subjects().at(-1)).toMatch(subject);
    expect(await open()).toBe(200);
  } // biome-ignore format: a table
  expect(lettersTo(house, "w.hazelhof@de-linde.example").at(-1)?.subject).toMatch(/^Aanmaning/);
  const unpaid = ineke.getByRole("article").filter({ hasText: "De Linde" });
  await ineke.goto("/netwerk/facturen");
  await expect(unpaid.getByRole("button", { name: "Stel dit voor" })).toHaveCount(0);
  await moveClock(house, "P15D");
  await ineke.goto("/netwerk/facturen");
  await unpaid.getByLabel("Opzeggen met drie maanden").check();
  await scene(ineke, "network/invoices-day-75");
  await unpaid.getByRole("button", { name: "Stel dit voor" }).click();
  await expect(unpaid.getByRole("button", { name: "Ik ben het ermee eens" })).toHaveCount(0);
  await joris.goto("/netwerk/facturen");
  const his = joris.getByRole("article").filter({ hasText: "De Linde" });
  await his.getByRole("button", { name: "Ik ben het ermee eens" }).click();
  await expect(joris.getByRole("status")).toHaveText("Het besluit geldt.");
  expect(await open()).toBe(200);
  await moveClock(house, "PT1M");
  expect(subjects().at(-1)).toBe("Wij zeggen uw aansluiting op");
  await wouter.goto("/beheer/facturen");
  await expect(wouter.getByText(/^Uw aansluiting stopt na/)).toBeVisible();
  await scene(wouter, "employer/invoices-notice");
  // Nowhere else is a word about it.
  await wouter.goto("/beheer");
  await expect(wouter.getByRole("main")).not.toContainText(/factuur|opgezegd|stopt na/i);

  await moveClock(house, "P30D");
  await ineke.goto("/netwerk/facturen");
  await unpaid.getByRole("button", { name: "Zet op betaald" }).click();
  await expect(ineke.getByRole("status")).toHaveText("De factuur staat op betaald.");
  await moveClock(house, "P90D");
  expect(subjects().at(-1)).toBe("De opzegging is vervallen");
  expect(await open()).toBe(200);
  for (const letter of lettersTo(house, INVOICES))
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/melding|melder|dossier/i);
});

test("an employer cancels while somebody is being helped: the reporter notices nothing, the page closes on the day", async ({
  colleague,
  house,
}) => {
  const fenna = await colleague("Fenna Wijngaard");
  await fenna.goto("/beheer/facturen");
  await fenna.getByText("Aansluiting opzeggen").click();
  await fenna.getByRole("button", { name: "Zeg op" }).click();
  await expect(fenna.getByRole("alert")).toContainText("Zet het vinkje als u wilt opzeggen.");
  const report = house.demo().reports.find((one) => one.employer === "oosterwaarde");
  const shown = async () => {
    const visitor = new Visitor(house.origin);
    await visitor.post("/mijn-melding", { doe: "openen", code: report?.code ?? "" });
    const page = await visitor.get("/mijn-melding?taal=nl");
    return {
      status: page.status,
      money: /factuur|opgezegd|stopt na/i.test(page.text),
      code: /name="code"/.test(page.text),
    };
  };
  const before = await shown();
  expect(before).toEqual({ status: 200, money: false, code: false });
  await fenna.getByLabel("Ja, ik zeg de aansluiting op").check();
  await fenna.getByRole("button", { name: "Zeg op" }).click();
  await expect(fenna.getByRole("status")).toHaveText("De aansluiting is opgezegd.");
  await expect(fenna.getByText("Wat loopt, maken wij af.")).toBeVisible();
  expect(await shown()).toEqual(before);
  const [row] = await house.sql<{ days: number }>(
    "owner",
    "select a.ends_on - app.today() as days from affiliation a join employer e on e.id = a.tenant_id where e.slug = 'oosterwaarde'",
  );
  const days = row?.days ?? 0;
  expect(days).toBeGreaterThan(88);
  const page = async () => (await new Visitor(house.origin).get("/m/oosterwaarde?taal=nl")).status;
  const told = async () =>
    (await new Visitor(house.origin).get("/m/oosterwaarde?taal=nl")).text.includes(
      "Deze pagina is er tot en met",
    );
  await moveClock(house, `P${days - 31}D`);
  expect(await told()).toBe(false);
  await moveClock(house, "P1D");
  expect(await told()).toBe(true);
  await moveClock(house, "P30D");
  expect(await page()).toBe(200);
  await moveClock(house, "P1D");
  expect(await page()).toBe(404);
});
