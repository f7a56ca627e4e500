import { takeOn } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import { comeBack, send, told } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";

test("three fields, and the counsellor knows which number, when, and what to say", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await worker.goto("/m/noordzijl?taal=nl");
  await worker.getByRole("link", { name: "Bel mij terug" }).click();
  await expect(worker.getByRole("heading", { level: 1 })).toHaveText("Laat ons u terugbellen");
  await expect(worker.getByRole("textbox")).toHaveCount(3);
  await scene(worker, "public/call-back");

  await worker.getByLabel("Wanneer kunt u vrij praten?").fill(told("na 18.00 uur"));
  await worker.getByRole("button", { name: "Kijk uw antwoorden na" }).click();
  await expect(worker.getByRole("alert")).toContainText("Vul een telefoonnummer in");
  await expect(worker.getByLabel("Wanneer kunt u vrij praten?")).toHaveValue(told("na 18.00 uur"));
  await scene(worker, "public/call-back-error");

  await worker.getByLabel("Op welk nummer?").fill("06 0123 4577");
  await worker.getByLabel("Hoe mogen wij u noemen?").fill("Sam");
  await worker.getByRole("button", { name: "Kijk uw antwoorden na" }).click();
  await expect(worker.getByRole("main")).toContainText("Bellen op 06 0123 4577.");
  const { code, reader, dossierId } = await send(worker, house);
  await expect(worker.getByRole("main")).toContainText(`${reader} belt u uiterlijk`);

  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  const facts = counsellor.getByRole("complementary", { name: "Feiten" });
  await expect(facts).toContainText("Bellen: 06 0123 4577");
  await expect(facts).toContainText("Naam: Sam");
  await expect(facts).toContainText(told("na 18.00 uur"));
  await expect(facts).toContainText("Spreek geen voicemail in.");
  await scene(counsellor, "counsellor/dossier-to-call");

  await counsellor.getByRole("button", { name: "Leg vast" }).click();
  await expect(counsellor.getByRole("alert")).toContainText("Kies hoe u contact had.");
  await scene(counsellor, "counsellor/dossier-error");
  await counsellor.getByLabel("Hoe", { exact: true }).selectOption("Gebeld met de melder");
  await counsellor.getByLabel("In één regel").fill(told("Wil morgen verder praten."));
  await counsellor.getByRole("button", { name: "Leg vast" }).click();
  await expect(counsellor.getByText(told("Wil morgen verder praten."))).toBeVisible();
  await expect(counsellor.getByRole("region", { name: "Werkwijze, geheimhouding" })).toBeVisible();
  await expect(facts).toContainText("Gehaald");

  await comeBack(worker, code);
  await expect(worker.getByText(`${reader} schreef op dat er contact was`)).toBeVisible();
  await scene(worker, "reporter/called");
  // They spoke; nobody wrote, so there is nothing to read.
  await expect(worker.getByRole("heading", { name: /lees wat .* schreef/ })).toHaveCount(0);
});
