import { expect, test } from "#test/support/journey";
import { scene } from "#test/support/scene";

test("HR of an open employer finds agreements, documents, papers, link and materials, and never a report", async ({
  colleague,
}) => {
  const page = await colleague("Sanne Verkuil");
  await page.goto("/beheer/afspraken");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw afspraken");
  await scene(page, "employer/agreements", { dark: true });
  await page.getByLabel("KvK-nummer").fill("12");
  await page.getByRole("button", { name: "Bewaar de afspraken" }).click();
  await expect(page.getByRole("alert")).toContainText("KvK-nummer");
  await expect(page.getByLabel("KvK-nummer")).toHaveValue("12");
  await scene(page, "employer/agreements-refused");

  await page.getByRole("link", { name: "Documenten" }).click();
  await scene(page, "employer/documents");
  await page.getByRole("link", { name: "Open Protocol gewenst gedrag" }).click();
  await page.getByText("De tekst", { exact: false }).first().click();
  await expect(page.getByText("Waarom dit protocol")).toBeVisible();
  await scene(page, "employer/document");

  await page.getByRole("link", { name: "Papieren" }).click();
  await scene(page, "employer/papers");
  await page.getByRole("link", { name: "Link", exact: true }).click();
  await scene(page, "employer/link");
  await page.getByRole("link", { name: "Materiaal" }).click();
  await expect(page.getByLabel("Voor het intranet, Pools")).toBeVisible();
  await scene(page, "employer/materials");
  const zip = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download alles" }).click();
  expect((await zip).suggestedFilename()).toBe("materiaal-noordzijl.zip");
});

test("the office follows an employer from its first line to the open page", async ({ colleague }) => {
  const page = await colleague("Ineke Dral");
  await page.goto("/netwerk/werkgevers");
  await scene(page, "network/employers");
  await page.getByLabel("Naam van de werkgever").fill("Steenhof Zorg");
  await page.getByLabel("Korte naam").fill("Steenhof");
  await page.getByLabel("Adres van de pagina").fill("steenhof");
  await page.getByLabel("Mensen in dienst").fill("85");
  await page.getByLabel("Telefoonnummer van het netwerk").fill("06 0123 4577");
  await page.getByRole("button", { name: "Sluit aan" }).click();
  await expect(page.getByRole("status")).toContainText("De werkgever is aangesloten");
  await scene(page, "network/employer");
  await page.getByRole("link", { name: "Sjablonen" }).click();
  await page.getByRole("button", { name: "Toon deze zin" }).click();
  await scene(page, "network/templates");

  const counsellor = await colleague("Tjeerd van Wolde");
  await counsellor.goto("/werkplek/werkgevers");
  await expect(counsellor.getByText("Niemand wacht op u.")).toBeVisible();
  await scene(counsellor, "counsellor/openings");
});
