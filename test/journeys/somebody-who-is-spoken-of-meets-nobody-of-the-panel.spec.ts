import { isNotThere, takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { withScript } from "#test/support/course-in-browser";
import { expect, test } from "#test/support/journey";
import { codeOnReceipt, dossierOf, firstNameOf, told } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { dutch } from "#test/support/spoken";

test("S3-20: without script another person reads and answers who is spoken of, and nobody says what exists", async ({
  person,
  colleague,
  house,
}) => {
  const accused = await person({ script: false });
  const looking = await withScript(person, accused);
  for (const lang of ["nl", "en", "pl"]) {
    await accused.goto(`/m/noordzijl/over-mij?taal=${lang}`);
    await expect(accused.getByRole("link", { name: "06 0123 4500" }).first()).toBeVisible();
    await expect(accused.getByRole("textbox")).toHaveCount(0);
  }
  await looking.goto("/m/noordzijl/over-mij?taal=pl");
  await scene(looking, "apart/referred-pl");
  await accused.goto("/m/oosterwaarde?taal=nl");
  await accused.getByRole("link", { name: "Praat met iemand die hier buiten staat" }).click();
  await expect(accused.getByRole("main")).toContainText("Wij zeggen nooit of er een melding is");
  await looking.goto("/m/oosterwaarde/over-mij?taal=nl");
  await scene(looking, "apart/form", { dark: true });
  const named = await accused.locator(".person b, .person h3").first().innerText();
  await accused.getByRole("button", { name: "Kijk uw antwoorden na" }).click();
  await expect(accused.getByRole("alert")).toBeVisible();
  await accused.getByLabel("Wat wilt u kwijt?").fill(told("Ik hoorde dat er over mij gepraat is."));
  await accused.getByRole("button", { name: "Kijk uw antwoorden na" }).click();
  await expect(accused.getByText("Niemand anders kan meelezen.")).toBeVisible();
  await accused.getByLabel(/mag lezen en bewaren/).check();
  await accused.getByRole("button", { name: `Verstuur naar ${firstNameOf(named)}` }).click();
  const code = await codeOnReceipt(accused);
  await accused.getByLabel(dutch.lastGroup).fill(code.slice(-4));
  await accused.getByRole("button", { name: dutch.keep }).click();
  await expect(accused.getByRole("heading", { level: 1 })).toHaveText("Uw gesprek");
  const dossierId = await dossierOf(house, code);

  const reader = await colleague(named);
  await reader.goto(`/werkplek/dossiers/${dossierId}`);
  await expect(reader.getByRole("main")).toContainText("Deze persoon is zelf beschuldigd");
  await scene(reader, "counsellor/accept-apart");
  await takeOn(reader, dossierId);
  await expect(reader.getByRole("main")).not.toContainText("Schrijf aan de melder");
  await writeToReporter(reader, told("Goed dat u schrijft."));
  await isNotThere(await colleague("Ruben Tjin-A-Loe"), dossierId);
  await accused.reload();
  await expect(accused.getByRole("list").filter({ hasText: "Goed dat u schrijft." }).first()).toBeVisible();
  const home = await withScript(person, accused);
  await home.goto("/mijn-melding?taal=nl");
  await scene(home, "apart/home", { dark: true });
});
