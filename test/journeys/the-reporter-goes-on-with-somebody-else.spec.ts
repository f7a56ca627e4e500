import { isNotThere, lookAt, takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, type Page, test } from "#test/support/journey";
import { comeBack, firstNameOf, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { dutch } from "#test/support/spoken";

const STORY = told("Ik vertel het liever aan iemand anders.");
const REPLY = told("Dag, vertelt u verder.");

const inLanguage = (page: Page, lang: string) => page.goto(`/mijn-melding?taal=${lang}`);

test("the reporter goes on with somebody else: the new one reads all of it, the one before nothing any more", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "noordzijl", STORY);
  const { code, reader, dossierId } = await send(worker, house);
  const before = await colleague(reader);
  await takeOn(before, dossierId);
  await writeToReporter(before, REPLY);

  await comeBack(worker, code);
  for (const [lang, title] of [
    ["en", "Choose somebody else"],
    ["pl", "Wybór innej osoby"],
    ["nl", "Iemand anders kiezen"],
  ] as const) {
    await inLanguage(worker, lang);
    await worker.getByText(title).click();
    await scene(worker, `reporter/somebody-else-${lang}`);
  }
  await expect(worker.locator("#ander")).toContainText(
    `${firstNameOf(reader)} kan er dan meteen niet meer bij.`,
  );
  const options = worker.getByRole("group", { name: "Wie helpt u verder?" });
  await expect(options).not.toContainText(reader);
  const choice = options.locator("label").first();
  const next = (await choice.locator("span").evaluate((one) => one.firstChild?.textContent)) ?? "";
  await choice.click();
  await worker.getByRole("button", { name: "Geef mijn melding door" }).click();
  await expect(worker.getByRole("alert")).toContainText("Kies iemand en zet een vinkje");
  await worker.getByRole("group", { name: "Wie helpt u verder?" }).getByLabel(next).check();
  await worker.getByLabel(`Ik wil verder zonder ${firstNameOf(reader)}`).check();
  await worker.getByRole("button", { name: "Geef mijn melding door" }).click();
  await expect(worker.getByRole("heading", { name: dutch.waits(firstNameOf(next)) })).toBeVisible();
  await scene(worker, "reporter/handed-over");

  await isNotThere(before, dossierId);
  const counsellor = await colleague(next);
  await lookAt(counsellor, dossierId);
  await takeOn(counsellor, dossierId);
  await expect(counsellor.getByRole("main")).toContainText(STORY);
  await expect(counsellor.getByRole("main")).toContainText(REPLY);
  await counsellor.getByRole("link", { name: "Procesverslag" }).click();
  await expect(counsellor.getByText("De melder koos een andere vertrouwenspersoon.")).toBeVisible();
  await counsellor.getByRole("link", { name: "Gesprek" }).click();
  await writeToReporter(counsellor, told("Dag, ik lees u."));
  await inLanguage(worker, "nl");
  await expect(worker.getByRole("main")).toContainText("Dag, ik lees u.");

  // The new one proposes somebody in turn; this time the answer is no.
  await counsellor.getByText("Stel een collega voor").click();
  await counsellor.getByLabel("Wie kan het overnemen?").selectOption(reader);
  await scene(counsellor, "counsellor/handover");
  await counsellor.getByRole("button", { name: "Vraag het de melder" }).click();
  await expect(
    counsellor.getByText(`U stelde ${reader} voor. De melder heeft nog niet geantwoord.`),
  ).toBeVisible();
  for (const lang of ["en", "pl", "nl"]) {
    await inLanguage(worker, lang);
    await scene(worker, `reporter/handover-asked-${lang}`);
  }
  await expect(worker.getByRole("heading", { name: `Mag ${reader} uw melding overnemen?` })).toBeVisible();
  await worker.getByRole("button", { name: "Nee, liever niet" }).click();
  await expect(worker.getByRole("heading", { name: `Mag ${reader} uw melding overnemen?` })).toHaveCount(0);
  await counsellor.reload();
  await expect(counsellor.getByText("De melder wil liever met u verder.")).toBeVisible();
});
