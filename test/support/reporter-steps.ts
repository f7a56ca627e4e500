import { CANARY } from "#db/seed/reports";
import { codeKeys } from "~/crypto/code";
import { expect, type JourneyHouse, type Page } from "./journey";
import { dutch, type Spoken } from "./spoken";

/** What people type in the journeys; the word in brackets may come back on their own screens only. */
export const told = (words: string) => `${words} (${CANARY})`;

export const firstNameOf = (name: string) => name.split(" ")[0] ?? name;

/** From the poster's address to the check page. */
export async function writeDown(
  page: Page,
  slug: string,
  story: string,
  spoken: Spoken = dutch,
): Promise<void> {
  await page.goto(`/m/${slug}?taal=${spoken.lang}`);
  await page.getByRole("link", { name: spoken.begin }).click();
  await page.getByLabel(spoken.story).fill(story);
  await readThrough(page, spoken);
}

export async function readThrough(page: Page, spoken: Spoken = dutch): Promise<void> {
  await page.getByRole("button", { name: spoken.readThrough }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(spoken.check);
}

/** Who the check page says will read it. */
export async function readerOn(page: Page, spoken: Spoken = dutch): Promise<string> {
  return page.getByRole("region", { name: spoken.readers }).locator(".person b").first().innerText();
}

export type Sent = { code: string; reader: string; dossierId: string };

/** Says yes on the check page, sends, and writes the code down. */
export async function send(page: Page, house: JourneyHouse, spoken: Spoken = dutch): Promise<Sent> {
  const reader = await readerOn(page, spoken);
  await page.getByLabel(spoken.consent(firstNameOf(reader))).check();
  await page.getByRole("button", { name: spoken.send(firstNameOf(reader)) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(spoken.arrived);
  const code = await codeOnReceipt(page);
  return { code, reader, dossierId: await dossierOf(house, code) };
}

export async function codeOnReceipt(page: Page): Promise<string> {
  const groups = page.locator("ol.code > li");
  await expect(groups).toHaveCount(6);
  return (await groups.allInnerTexts()).join("-");
}

/** Retypes the last group of the code, which opens the reporter's own page. */
export async function keepCode(page: Page, code: string, spoken: Spoken = dutch): Promise<void> {
  await page.getByLabel(spoken.lastGroup).fill(code.slice(-4));
  await page.getByRole("button", { name: spoken.keep }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(spoken.home);
}

/** Comes back with the code, perhaps on another day and another phone. */
export async function comeBack(page: Page, code: string, spoken: Spoken = dutch): Promise<void> {
  await page.goto(`/mijn-melding?taal=${spoken.lang}`);
  await page.getByLabel(spoken.code, { exact: true }).fill(code);
  await page.getByRole("button", { name: spoken.open }).click();
}

/** Which dossier a code belongs to; nobody can see that on a screen, so the tests ask the database. */
export async function dossierOf(house: JourneyHouse, code: string): Promise<string> {
  const { lookupHash } = codeKeys(code.replaceAll("-", ""));
  const [found] = await house.sql<{ id: string }>(
    "owner",
    `select g.dossier_id as id from reporter r join key_grant g on g.subject_id = r.id and g.subject_type = 'reporter'
      where r.lookup_hash = $1`,
    [lookupHash],
  );
  if (!found) throw new Error("this code belongs to no dossier");
  return found.id;
}
