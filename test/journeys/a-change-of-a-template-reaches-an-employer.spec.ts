import { expect, test } from "#test/support/journey";
import { scene } from "#test/support/scene";

test("the office changes a sentence, an employer takes it, and learns that an own text must be a PDF", async ({
  colleague,
}) => {
  const ineke = await colleague("Ineke Dral");
  await ineke.goto("/netwerk/sjablonen?soort=whistleblowingScheme&zin=WS-15");
  await ineke
    .getByLabel("De nieuwe tekst")
    .fill("Iemand zonder belang beoordeelt de melding. Dat gebeurt zorgvuldig.");
  await ineke.getByLabel("Waarom").fill("Korter gezegd.");
  await ineke.getByRole("button", { name: "Stuur naar alle werkgevers" }).click();
  await expect(ineke.getByText("De wijziging is gestuurd.")).toBeVisible();
  await scene(ineke, "network/templates");

  const wouter = await colleague("Wouter Hazelhof");
  await wouter.goto("/beheer/documenten/meldregeling");
  await expect(wouter.getByText("Dat gebeurt zorgvuldig.")).toBeVisible();
  await scene(wouter, "employer/proposal");
  await wouter.getByLabel("Neem over").check();
  await wouter.getByRole("button", { name: "Bewaar uw keuze" }).click();
  await expect(wouter.getByText("U nam dit over")).toBeVisible();

  await wouter.getByText("Gebruik uw eigen tekst").click();
  await scene(wouter, "employer/own-paper");
  await wouter
    .getByLabel("Uw tekst als pdf")
    .setInputFiles({ name: "regeling.txt", mimeType: "text/plain", buffer: Buffer.from("Onze regeling.") });
  await wouter.getByRole("button", { name: "Leg deze pdf vast" }).click();
  await expect(wouter.getByText("Wij nemen hier alleen een pdf aan.")).toBeVisible();
  await scene(wouter, "employer/paper-refused");

  await wouter.goto("/beheer/materiaal");
  await wouter.locator("summary").first().click();
  await expect(wouter.getByRole("link", { name: "Flyer in grote letters" })).toBeVisible();
  await scene(wouter, "employer/materials-pieces");
});
