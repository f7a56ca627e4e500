import path from "node:path";
import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { DESK, PHONE } from "./journey";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
/** The only rules to which dark and light are not the same page. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const SMALLEST = { width: 320, height: 640 };
const folder = path.resolve(import.meta.dirname, "../../.test/scenes");

/**
 * Looks at a page where a story has come to: nothing sticks out at 320 px, and no rule of accessibility is broken on a
 * phone, in light and in dark. With `SCENES=1` it leaves pictures of phone and desk behind, `dark` ones too on demand.
 */
export async function scene(page: Page, name: string, { dark = false } = {}): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(SMALLEST);
  // A header that stays in sight would seem to stand in the way of whatever it happens to cover.
  await page.evaluate(() => scrollTo(0, 0));
  await fitsTheScreen(page, name);
  // By hand and once: the packaged way sends the whole of axe, and all that was in order, for each look again.
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme });
    await breaksNoRule(page, `${name}, ${colorScheme}`, colorScheme === "dark" ? OF_COLOUR : RULES);
    if (process.env.SCENES === "1" && (colorScheme === "light" || dark)) {
      await picture(page, `${name}-phone${colorScheme === "dark" ? "-dark" : ""}`);
      await page.setViewportSize(DESK);
      await picture(page, `${name}-desk${colorScheme === "dark" ? "-dark" : ""}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

/** Nobody has to scroll sideways to read this page. */
export async function fitsTheScreen(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide, `pixels that ${name} is too wide for ${page.viewportSize()?.width} px`).toBe(0);
}

async function breaksNoRule(page: Page, what: string, rules: string[]): Promise<void> {
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly,
      resultTypes: ["violations"],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join("\n")}`,
    );
  }, rules);
  expect(found, `rules broken by ${what}`).toEqual([]);
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
