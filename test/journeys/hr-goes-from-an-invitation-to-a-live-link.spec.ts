import { takeOn } from "#test/support/counsellor-steps";
import { expect, type Page } from "#test/support/journey";
import { agreementsTo } from "#test/support/opening";
import { openingParts } from "#test/support/opening-parts";
import { test } from "#test/support/own-house";
import { scene } from "#test/support/scene";
import { fileReport, moveClock, returnWith, Visitor } from "#test/support/visitor";

const DOCUMENTS = [
  "Protocol gewenst gedrag",
  "Klachtenreglement",
  "Meldregeling voor misstanden",
  "Flyer voor medewerkers",
];
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const open = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

test("HR goes from an invitation to a live link with all documents in one sitting, while others do their parts", async ({
  person,
  house,
}) => {
  const parts = await openingParts(house);
  const hr = await person();
  await hr.setViewportSize({ width: 1280, height: 900 });
  await hr.context().addCookies([parts.hrCookie]);

  await hr.goto("/beheer");
  await scene(hr, "employer/checklist", { dark: true });
  await open(hr, "Vul uw afspraken in");
  for (const [name, value] of Object.entries(agreementsTo(parts.reports))) {
    const field = hr.locator(`[name="${name}"]`);
    const kind = await field.evaluate((one) => (one as HTMLInputElement).type);
    if (kind === "checkbox") await field.check();
    else if (kind === "select-one") await field.selectOption(value);
    else await field.fill(value);
  }
  await hr.getByLabel("KvK-nummer").fill("12");
  await press(hr, "Bewaar de afspraken");
  await expect(hr.getByRole("alert")).toContainText("KvK-nummer");
  await expect(hr.getByLabel("KvK-nummer")).toHaveValue("12");
  await scene(hr, "employer/agreements-refused");
  await hr.getByLabel("KvK-nummer").fill("00000013");
  await press(hr, "Bewaar de afspraken");
  await expect(hr.getByRole("status")).toContainText("Uw afspraken zijn bewaard");

  await open(hr, "Facturen");
  const buyer = hr.locator('form:has([value="gegevens"])');
  await buyer.locator('[name="naam"]').fill("Openings B.V.");
  await buyer.locator('[name="adres"]').fill("Kade 1, 3500 AA Utrecht");
  await buyer.locator('button[type="submit"]').click();
  await expect(hr).toHaveURL(/gedaan=fields/);

  for (const name of DOCUMENTS) {
    await open(hr, "Documenten");
    await open(hr, `Open ${name}`);
    await press(hr, "Leg vast");
    await expect(hr.getByRole("status")).toContainText("De versie is vastgelegd.");
    if (name === DOCUMENTS[0]) {
      await hr.getByText("Vraag instemming").click();
      await hr.getByLabel("Dag van het overleg").fill(await parts.day(1));
      await hr.getByLabel("Gewenste ingangsdag").fill(await parts.day(1));
      await press(hr, "Maak het verzoek");
      const letter = hr.waitForEvent("download");
      await open(hr, "Download het verzoek");
      expect((await letter).suggestedFilename()).toBe("protocol-verzoek-1.0.pdf");
      await scene(hr, "employer/document");
    }
    if (name !== DOCUMENTS[3]) {
      await hr.getByLabel("Dag van het besluit").fill(await parts.day(0));
      await press(hr, "Bewaar het besluit");
    }
    await hr.getByLabel("Geldt vanaf").fill(await parts.day(1));
    await press(hr, "Publiceer");
    await expect(hr.getByRole("status")).toContainText("De versie is gepubliceerd.");
  }

  await parts.panelComesIn();
  await open(hr, "Papieren");
  for (const name of [/^Ik ben bevoegd/, /^Ik ben bevoegd/, ...parts.panel.map(() => /^Ik teken de brief/)]) {
    await press(hr, name);
    await expect(hr.getByRole("status")).toContainText("Uw akkoord is bewaard.");
  }
  await scene(hr, "employer/papers");
  await parts.othersSayTheirs();

  // Tomorrow the documents hold: the only wait of the day.
  await moveClock(house, "P1D");
  await hr.goto("/beheer/link");
  await press(hr, "Maak een link voor de proefmelding");
  const trial = await hr.getByLabel("Link voor één proefmelding").inputValue();
  await scene(hr, "employer/link");
  await parts.trialArrives(new URL(trial).pathname);

  await open(hr, "Materiaal");
  await press(hr, "Maak en kijk na");
  await expect(hr.getByText("Alles is gemaakt en nagekeken.")).toBeVisible();
  const zip = hr.waitForEvent("download");
  await open(hr, "Download alles");
  expect((await zip).suggestedFilename()).toBe(`materiaal-${parts.slug}.zip`);
  await scene(hr, "employer/materials");

  await open(hr, "Overzicht");
  for (const _document of ["klachtenreglement", "meldregeling"]) await press(hr, "Ik heb dit nagekeken");
  await press(hr, "De tekst is geplaatst");
  await hr.getByLabel("Dag waarop u het bekendmaakt").fill(await parts.day(0));
  await hr.getByLabel("Hoe u het bekendmaakt").fill("mail en posters");
  await press(hr, "Bewaar");
  await expect(hr.getByText("U hebt alles gedaan.")).toBeVisible();
  await scene(hr, "employer/checklist-done");

  await parts.officeOpens();
  await hr.reload();
  await expect(hr.getByText("Open voor uw mensen")).toBeVisible();
  await expect(hr.getByText("Wat u hier nooit ziet")).toBeVisible();
  await scene(hr, "employer/home", { dark: true });
  const staff = await person();
  await staff.goto(`/m/${parts.slug}`);
  await expect(staff.getByRole("heading", { level: 1 })).toContainText("Openings");
  for (const kind of ["protocol", "klachtenreglement", "meldregeling", "flyer"])
    expect((await staff.request.get(`/m/${parts.slug}/documenten/${kind}`)).status()).toBe(200);
});

test("an affiliation ends with an open case, and neither who reported nor who reads notices", async ({
  colleague,
  person,
  house,
}) => {
  const reader = await colleague("Marijke Oostveen");
  const marijke = house.demo().accounts.find(({ name }) => name === "Marijke Oostveen");
  const [{ id } = { id: "" }] = await house.sql<{ id: string }>(
    "owner",
    "select id from account where email = $1",
    [marijke?.email],
  );
  const { code } = await fileReport(house, "de-linde", { verhaal: "Dit loopt door.", wie: id });
  const [{ dossier, tenant } = { dossier: "", tenant: "" }] = await house.sql<{
    dossier: string;
    tenant: string;
  }>(
    "owner",
    "select id as dossier, tenant_id as tenant from dossier where counsellor_id = $1 and standing = 'new' and tenant_id = (select id from employer where slug = 'de-linde') order by opened_on desc limit 1",
    [id],
  );
  await takeOn(reader, dossier);

  const office = await colleague("Ineke Dral");
  const [{ today } = { today: "" }] = await house.sql<{ today: string }>(
    "owner",
    "select app.today()::text as today",
  );
  await office.goto(`/netwerk/werkgevers/${tenant}`);
  await office.getByLabel("Laatste dag van de aansluiting").fill(today);
  await office.getByRole("button", { name: "Vraag deze laatste dag aan" }).click();
  await expect(office.getByRole("status")).toContainText("Wat loopt, loopt door.");
  await expect(office.getByText("Wacht op een tweede persoon.")).toBeVisible();
  await scene(office, "network/employer-ends");
  const second = await colleague("Joris Amelink");
  await second.goto("/netwerk/besluiten");
  await second.getByRole("button", { name: /^Bevestig.*Laatste dag van/ }).click();
  await expect(second.getByRole("status")).toContainText("Bevestigd.");
  await moveClock(house, "PT1M");
  const anyone = await person();
  await anyone.goto("/m/de-linde");
  await expect(anyone.getByText("Deze pagina is er tot en met")).toBeVisible();
  await scene(anyone, "public/employer-ends");
  await moveClock(house, "P1D");

  expect((await anyone.goto("/m/de-linde"))?.status()).toBe(404);
  await expect(anyone.getByText("06 0123 4500").first()).toBeVisible();
  const reporter = await returnWith(house, code);
  const own = await person();
  await own
    .context()
    .addCookies(
      [...reporter.cookies].map(([name, value]) => ({ name, value, url: house.origin, httpOnly: true })),
    );
  await own.goto("/mijn-melding");
  await expect(own.getByText("Dit loopt door.")).toBeVisible();
  await own.getByLabel(/^Schrijf aan/).fill("Bent u er nog?");
  await own.getByRole("button", { name: "Stuur bericht" }).click();
  await reader.reload();
  await expect(reader.getByText("Bent u er nog?")).toBeVisible();
  expect((await new Visitor(house.origin).get("/m/de-linde/melden")).status).toBe(404);
});
