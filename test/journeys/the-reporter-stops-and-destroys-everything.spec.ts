import { isNotThere, takeOn, writeToReporter } from "#test/support/counsellor-steps";
import { expect, type Page, test } from "#test/support/journey";
import { comeBack, send, told, writeDown } from "#test/support/reporter-steps";
import { scene } from "#test/support/scene";
import { newCode } from "~/crypto/code";

test("after “Stop en vernietig alles” the code opens nothing, in the same words as a code that never was", async ({
  person,
  colleague,
  house,
}) => {
  const worker = await person();
  await writeDown(worker, "oosterwaarde", told("Ik twijfel of ik dit wil vertellen."));
  const { code, reader, dossierId } = await send(worker, house);
  const counsellor = await colleague(reader);
  await takeOn(counsellor, dossierId);
  await writeToReporter(counsellor, told("Neem de tijd."));

  await comeBack(worker, code);
  await worker.getByText("Stoppen en alles vernietigen").click();
  await worker.getByRole("button", { name: "Stop en vernietig alles" }).click();
  await expect(worker.getByRole("alert")).toContainText("Zet een vinkje als u alles wilt vernietigen");
  await expect(worker.getByRole("main")).toContainText(told("Neem de tijd."));
  await scene(worker, "reporter/destroy-unticked");

  await worker.getByLabel("Ik weet dat dit niet terug te draaien is").check();
  await worker.getByRole("button", { name: "Stop en vernietig alles" }).click();
  await expect(worker.getByRole("heading", { level: 1 })).toHaveText("Alles is vernietigd");
  await expect(worker.getByRole("heading", { name: "Bewijs van vernietiging" })).toBeVisible();
  await scene(worker, "reporter/destroyed");
  expect(await worker.context().cookies()).toEqual([]);

  const answerTo = async (page: Page, typed: string) => {
    await comeBack(page, typed);
    await expect(page.getByRole("alert")).toBeVisible();
    return page.getByRole("main").innerHTML();
  };
  const ofDestroyed = await answerTo(await person(), code);
  expect(ofDestroyed).toContain("Met deze code vinden wij niets.");
  expect(await answerTo(await person(), newCode())).toBe(ofDestroyed);

  await isNotThere(counsellor, dossierId);
  await counsellor.goto("/werkplek");
  await expect(counsellor.locator(`a[href$="${dossierId}"]`)).toHaveCount(0);

  await counsellor.getByRole("link", { name: "Wat de laatste dertig dagen is vernietigd" }).click();
  await expect(counsellor.getByRole("row").filter({ hasText: "De ander wilde het" }).first()).toBeVisible();
  await scene(counsellor, "counsellor/gone");
});
