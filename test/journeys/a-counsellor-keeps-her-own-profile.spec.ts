import { accountNamed, DESK, expect, test } from "#test/support/journey";
import { newcomer } from "#test/support/newcomers";
import { openFor } from "#test/support/own-panel";
import { scene } from "#test/support/scene";
import { sessionCookie } from "#test/support/session";
import { Visitor } from "#test/support/visitor";

test("a counsellor files her certificate, says when she is away, and what ties her to an employer", async ({
  colleague,
  person,
  house,
}) => {
  const office = new Visitor(house.origin);
  office.cookies.set("s", sessionCookie(house, accountNamed(house, "Ineke Dral")).value);
  const mira = await newcomer(house, office, "counsellor", { name: "Mira de Groot" });
  await openFor(house, mira.id);
  const page = await person();
  await page.setViewportSize(DESK);
  await page
    .context()
    .addCookies([{ name: "s", value: mira.visitor.cookies.get("s") ?? "", url: house.origin }]);
  await page.goto("/werkplek");
  await page.getByRole("link", { name: "Profiel" }).click();

  await page.getByText("Geef een nieuw certificaat door").click();
  await page.getByLabel("Nummer").fill("LVV-77001");
  await page.getByLabel("Geldig vanaf").fill("2026-01-01");
  await page.getByLabel("Geldig tot en met").fill("2029-12-31");
  await page.getByRole("button", { name: "Geef door" }).first().click();
  await expect(page.getByRole("alert")).toContainText("minstens één soort");
  await expect(page.getByLabel("Nummer")).toHaveValue("LVV-77001");
  await scene(page, "counsellor/profile-refused");
  await page.getByLabel("Integriteit").check();
  await page.getByRole("button", { name: "Geef door" }).first().click();
  await expect(page.getByText("Wacht op het netwerkbureau.")).toBeVisible();

  const ineke = await colleague("Ineke Dral");
  await ineke.goto("/netwerk/vertrouwenspersonen");
  await scene(ineke, "network/profiles");
  await ineke.getByRole("button", { name: "Ik heb het bewijs gezien van Mira de Groot" }).click();
  await expect(ineke.getByText("Bevestigd. Het certificaat telt mee.")).toBeVisible();

  await page.reload();
  await expect(page.getByText("LVV-77001")).toBeVisible();
  await page.getByLabel("Eerste dag").fill("2099-07-01");
  await page.getByLabel("Laatste dag").fill("2099-07-14");
  await page.getByRole("button", { name: "Geef door" }).last().click();
  await expect(page.getByText("Uw afwezigheid is bewaard.")).toBeVisible();
  await page.getByLabel(/^Ik ben onafhankelijk/).check();
  await page.getByRole("button", { name: "Bewaar Eigen Panel" }).click();
  await expect(page.getByText(/^U verklaarde dit op /)).toBeVisible();
  await scene(page, "counsellor/profile");
});
