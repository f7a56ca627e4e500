import fs from "node:fs";
import { takeOn } from "#test/support/counsellor-steps";
import { accountNamed, expect, type Page, test } from "#test/support/journey";
import { textsOf } from "#test/support/read-pdf";
import { comeBack, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";

/** The words on a paper that somebody downloaded, and the name it got. */
async function downloaded(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const bytes = fs.readFileSync(await download.path());
  return { name: download.suggestedFilename(), text: (await textsOf(bytes)).join(" ").replace(/\s+/g, " ") };
}

test("the counsellor proves who asks, the reporter reads that it was printed and takes the own part along", async ({
  person,
  colleague,
  house,
}) => {
  const story = told("Ik schrijf op wat er dinsdag was.");
  const worker = await person();
  await writeDown(worker, "noordzijl", story);
  const { code, reader, dossierId } = await send(worker, house);

  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await counsellor.getByRole("link", { name: "Druk dit dossier af" }).click();
  await expect(counsellor.getByRole("heading", { level: 1 })).toHaveText(/^Dossier [A-Z]{2}-\d\d afdrukken$/);
  await scene(counsellor, "counsellor/print");
  await counsellor.getByRole("button", { name: "Download de pdf" }).click();
  await expect(counsellor.getByRole("alert")).toContainText("Vul uw wachtwoord in");
  await scene(counsellor, "counsellor/print-error");
  await counsellor.getByLabel("Uw wachtwoord, of de zes cijfers").fill(accountNamed(house, reader).password);
  const print = await downloaded(counsellor, () =>
    counsellor.getByRole("button", { name: "Download de pdf" }).click(),
  );
  expect(print.name).toMatch(/^dossier-[A-Z]{2}-\d\d\.pdf$/);
  expect(print.text).toContain(story);
  expect(print.text).toContain("Melding aangenomen.");

  await comeBack(worker, code);
  await expect(worker.getByText(`${reader} maakte een afdruk`)).toBeVisible();
  await worker.getByText("Alles downloaden").click();
  await scene(worker, "reporter/take-along");
  const own = await downloaded(worker, () =>
    worker.getByRole("link", { name: "Download mijn deel" }).click(),
  );
  expect(own.name).toBe("bericht.pdf");
  expect(own.text).toContain(story);
  expect(own.text).not.toContain("Melding aangenomen.");
});
