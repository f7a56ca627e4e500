import { CANARY } from "#db/seed/reports";
import { expect, type Page } from "./journey";

/** Opens a new report, or a talk of somebody of whom others spoke, from the work list: only the header shows. */
export async function lookAt(page: Page, dossierId: string): Promise<void> {
  await page.goto("/werkplek");
  await page.locator(`a[href$="${dossierId}"]`).filter({ hasText: "Bekijk" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Een nieuwe? (melding|gesprek)$/);
  await expect(page.locator("body")).not.toContainText(CANARY);
}

/** Declares to be independent, and reads. */
export async function takeOn(page: Page, dossierId: string): Promise<void> {
  await lookAt(page, dossierId);
  await page.getByLabel(/^Ja, ik neem (deze melding|dit gesprek) aan/).check();
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Gesprek" })).toBeVisible();
}

/** Says no without a reason. */
export async function passOn(page: Page, dossierId: string): Promise<void> {
  await lookAt(page, dossierId);
  await page.getByLabel("Nee, geef deze melding door").check();
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U hebt de melding doorgegeven");
}

export async function writeToReporter(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Schrijf aan (de melder|deze persoon)$/).fill(text);
  await page.getByRole("button", { name: "Stuur bericht" }).click();
  await expect(page.getByRole("list").filter({ hasText: text }).first()).toBeVisible();
}

/** Whoever this is: no word, no link, and the dossier's own address is not there. */
export async function seesNothingOf(page: Page, dossierId: string, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("body")).not.toContainText(CANARY);
    await expect(page.locator(`[href*="${dossierId}"]`)).toHaveCount(0);
  }
  await isNotThere(page, dossierId);
}

export async function isNotThere(page: Page, dossierId: string): Promise<void> {
  const answer = await page.goto(`/werkplek/dossiers/${dossierId}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  await expect(page.locator("body")).not.toContainText(CANARY);
}
