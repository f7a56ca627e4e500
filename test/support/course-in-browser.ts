import type { Locator } from "@playwright/test";
import type { Track } from "~/domain/tracks/track";
import { filledIn, type Planned } from "./course-plan";
import { expect, type Page } from "./journey";

/** Two people with a browser each, at work on one dossier under one table. */
export type Walk = { track: Track; dossierId: string; day: string; staff: Page; reporter: Page };

type Answers = Record<string, string>;

/** The same visitor in a browser with script, where a page can be measured. */
export async function withScript(person: () => Promise<Page>, without: Page): Promise<Page> {
  const page = await person();
  await page.context().addCookies(await without.context().cookies());
  return page;
}

/** Takes one step on the screen of whoever takes it, with every question of its form answered. */
export async function step(walk: Walk, name: string, answers: Answers = {}): Promise<void> {
  const row = walk.track.steps[name];
  if (!row) throw new Error(`no step is called ${name}`);
  const given = { ...filledIn(row.asks, walk.day), ...prefixed(answers) };
  const hidden = `input[name="stap"][value="${name}"]`;
  if (row.who === "reporter") return submit(await onReporter(walk, hidden), given);
  return submit(await onStaff(walk, hidden), given);
}

/** The counsellor writes down what the reporter said. */
export async function wroteDown(walk: Walk, name: string, answers: Answers = {}): Promise<void> {
  const given = {
    ...filledIn(walk.track.steps[name]?.asks, walk.day),
    ...prefixed(answers),
    gezegd: walk.day,
  };
  await submit(await onStaff(walk, `input[name="stap"][value="${name}"]`), given);
}

/** Asks a consent for an act; the reporter reads it and answers. */
export async function consent(
  walk: Walk,
  act: string,
  yes: boolean,
  what = "Alleen wat in de beschrijving staat.",
): Promise<void> {
  const asks = await onStaff(walk, `input[name="daad"][value="${act}"]`, `:has([name="wat"])`);
  await submit(asks, { wat: what, met: "De teamleider" });
  await walk.reporter.goto("/mijn-melding?taal=nl");
  const asked = walk.reporter.getByRole("article").filter({ hasText: what }).last();
  await asked.getByRole("button", { name: yes ? /^Ja/ : /^Nee/ }).click();
  await expect(walk.reporter.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Does an act, resting on the consent that the form names. */
export async function act(walk: Walk, name: string, answers: Answers = {}): Promise<void> {
  const given = { ...filledIn(walk.track.acts[name]?.asks, walk.day), ...prefixed(answers) };
  const form = await onStaff(walk, `input[name="daad"][value="${name}"]`, `:not(:has([name="wat"]))`);
  await submit(form, given);
}

/** What cannot be done now is not offered on the counsellor's screen at all. */
export async function isNotOffered(walk: Walk, kind: "stap" | "daad", ...names: string[]): Promise<void> {
  const any = names.map((name) => `input[name="${kind}"][value="${name}"]`).join(", ");
  for (const part of PARTS) {
    await walk.staff.goto(`/werkplek/dossiers/${walk.dossierId}?deel=${part}`);
    await expect(walk.staff.locator(`form:has(${any}):not(:has([name="wat"]))`)).toHaveCount(0);
  }
}

export async function walkOn(walk: Walk, plan: (string | Planned)[]): Promise<void> {
  for (const one of plan) {
    if (typeof one === "string") await step(walk, one);
    else await step(walk, one.step, one.act ? { act: one.act } : {});
  }
}

const PARTS = ["stappen", "beschrijving", "toestemmingen", "gesprek"];

async function onStaff({ staff, dossierId }: Walk, hidden: string, more = ""): Promise<Locator> {
  for (const part of PARTS) {
    await staff.goto(`/werkplek/dossiers/${dossierId}?deel=${part}`);
    const form = staff.locator(`form:has(${hidden})${more}`);
    if ((await form.count()) > 0) return form.first();
  }
  throw new Error(`the counsellor's screen does not offer ${hidden}`);
}

async function onReporter({ reporter }: Walk, hidden: string): Promise<Locator> {
  await reporter.goto("/mijn-melding?taal=nl");
  const form = reporter.locator(`form:has(${hidden})`);
  await expect(form.first(), `the reporter's page offers ${hidden}`).toBeAttached();
  return form.first();
}

/** Fills what stands in a form under these names, as a person would, and sends it. */
async function submit(form: Locator, given: Answers): Promise<void> {
  const page = form.page();
  const fold = form.locator("xpath=ancestor::details[not(@open)]");
  for (const closed of await fold.all()) await closed.locator("> summary").click();
  for (const [name, value] of Object.entries(given)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await field.count()) === 0) continue;
    const kind = await field
      .first()
      .evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName));
    if (kind === "radio") await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === "checkbox") await field.check();
    else if (kind === "SELECT") await field.selectOption(value);
    else if (kind !== "hidden") await field.fill(value);
  }
  await form.locator('button[type="submit"], button:not([type])').first().click();
  await page.waitForLoadState();
  await expect(page.locator(".errors"), "what the page says is wrong").toHaveCount(0);
}

const prefixed = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [`a.${name}`, value]));
