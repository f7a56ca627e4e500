import { expect, test } from "#test/support/journey";
import { scene } from "#test/support/scene";

test("an employer asks for a session; a counsellor plans and holds it; both see hours, nobody sees a case (S2-26, S2-27, S3-08, S3-18)", async ({
  colleague,
}) => {
  const sanne = await colleague("Sanne Verkuil");
  await sanne.goto("/beheer/preventie");
  await sanne.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(sanne.getByRole("alert")).toContainText("Schrijf uw vraag in hoogstens 500 tekens.");
  await sanne.getByLabel("Uw vraag").fill("Uitleg voor twee ploegen, liefst in het Pools.");
  await sanne.getByRole("button", { name: "Verstuur de vraag" }).click();
  await expect(sanne.getByRole("status")).toHaveText("Uw vraag is verstuurd.");
  await scene(sanne, "employer/prevention", { dark: true });

  const agata = await colleague("Agata Wiśniewska-Bos");
  await agata.goto("/werkplek/preventie");
  const request = agata.getByRole("article").filter({ hasText: "liefst in het Pools" });
  await request.getByRole("button", { name: "Plan op deze dag" }).click();
  await expect(agata.getByRole("status")).toHaveText("Het is gepland.");
  await scene(agata, "counsellor/prevention", { dark: true });
  await request.getByRole("button", { name: "Het is gedaan" }).click();
  await expect(agata.getByRole("alert")).toContainText("Vul uren in, in kwartieren.");
  await request.getByLabel("Uren").fill("1,5");
  await request.getByRole("button", { name: "Het is gedaan" }).click();
  await expect(agata.getByRole("status")).toHaveText("Het is opgeschreven.");
  await agata.getByLabel("Wat is er gedaan").selectOption({ label: "Advies" });
  await agata.locator("#uren").fill("0,5");
  await agata.locator("#werkgever").selectOption({ label: "Noordzijl" });
  await agata.getByRole("button", { name: "Schrijf op" }).click();
  await expect(agata.getByRole("status")).toHaveText("Het is opgeschreven.");

  await sanne.goto("/beheer/preventie");
  // Beside the session, the advice and the introduction that the demo tells of.
  const year = sanne.getByRole("table", { name: /^In \d{4}$/ });
  await expect(year.getByRole("row", { name: "Voorlichting, gevraagd 2 3" })).toBeVisible();
  await expect(year.getByRole("row", { name: "Advies, ongevraagd 2 2" })).toBeVisible();
  await expect(
    year.getByRole("row", { name: "Kennismaken met nieuwe mensen, ongevraagd 1 0" }),
  ).toBeVisible();
  // Only what was asked for is taken from the hours.
  await expect(sanne.getByText("2,5 uur")).toBeVisible();
  await expect(sanne.getByText("5,5 uur")).toBeVisible();
  await sanne.getByLabel("4 uur voor").check();
  await sanne.getByRole("button", { name: "Bestel" }).click();
  await expect(sanne.getByText("9,5 uur")).toBeVisible();

  const ineke = await colleague("Ineke Dral");
  await ineke.goto("/netwerk/preventie");
  await expect(ineke.getByText("Noordzijl: Voorlichting").first()).toBeVisible();
  await scene(ineke, "network/prevention");
  const fenna = await colleague("Fenna Wijngaard");
  await fenna.goto("/beheer/preventie");
  await expect(fenna.getByRole("main")).not.toContainText("liefst in het Pools");
});
