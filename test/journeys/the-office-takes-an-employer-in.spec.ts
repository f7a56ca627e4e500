import { expect, test } from "#test/support/journey";
import { scene } from "#test/support/scene";

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
