import { takeOn } from "#test/support/counsellor-steps";
import { expect, test } from "#test/support/journey";
import { pagesPdf, picture } from "#test/support/made-files";
import { comeBack, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";

test("a picture, a paper and a text arrive, come back out, and the reporter reads who opened them", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "noordzijl", told("Ik heb er foto's van."));
  const { code, reader, dossierId } = await send(worker, house);
  await comeBack(worker, code);
  const files = [
    { name: "hal 3.png", mimeType: "image/png", buffer: await picture("png") },
    { name: "loonstrook.pdf", mimeType: "application/pdf", buffer: await pagesPdf(2) },
    { name: "lijst.txt", mimeType: "text/plain", buffer: Buffer.from("maandag: acht uur") },
  ];
  for (const file of files) {
    await worker.getByLabel("Voeg een bestand toe").setInputFiles(file);
    await worker.getByRole("button", { name: "Voeg toe" }).click();
    await expect(worker.getByRole("link", { name: new RegExp(file.name) })).toBeVisible();
  }
  await scene(worker, "reporter/files");

  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await counsellor.getByRole("link", { name: "Bestanden" }).click();
  for (const file of files) {
    const [download] = await Promise.all([
      counsellor.waitForEvent("download"),
      counsellor.getByRole("link", { name: new RegExp(file.name) }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file.name);
    expect(await download.failure()).toBeNull();
  }
  await scene(counsellor, "counsellor/files");
  await worker.goto("/mijn-melding?taal=nl");
  await expect(worker.getByText(/opende een bestand/)).toBeVisible();
});
