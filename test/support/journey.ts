import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { startedBrowser } from "./browser";
import { type DemoAccount, type House, joinHouse } from "./house";
import { sessionCookie } from "./session";

export type { Page };
export { expect };

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

export type JourneyHouse = Omit<House, "stop" | "log">;

type Wish = {
  /** Without script, as in the safest mode of Tor Browser. */
  script?: boolean;
  /** The language of the browser. */
  speaks?: string;
  /** The one other site that this story may lead to. */
  mayLeaveTo?: string;
  /** Takes the certificate of the tests for a real one. */
  trusting?: boolean;
};

type People = {
  /** Somebody with a browser of their own, on a phone. */
  person: (wish?: Wish) => Promise<Page>;
  /** Somebody of the cast by name, logged in, at a desk. */
  colleague: (name: string, wish?: Wish) => Promise<Page>;
};

/**
 * A journey fails on any error in the browser's console and on any request to another host, whoever of its people
 * caused it.
 */
export const test = base.extend<People & { watch: Watch; house: JourneyHouse }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const browser = await startedBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  house: async ({}, use) => use(joinHouse(process.env.JOURNEY_HOUSE ?? "")),
  watch: async ({ house }, use) => {
    const watch = new Watch(house.origin);
    await use(watch);
    expect(watch.seen, "what a browser should not have seen").toEqual([]);
  },
  person: async ({ browser, house, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ script = true, speaks = "nl-NL", mayLeaveTo, trusting = false } = {}) => {
      const context = await browser.newContext({
        baseURL: house.origin,
        javaScriptEnabled: script,
        locale: speaks,
        viewport: PHONE,
        ignoreHTTPSErrors: trusting,
      });
      contexts.push(context);
      watch.over(context, mayLeaveTo);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  colleague: async ({ person, house }, use) => {
    await use(async (name, wish) => {
      const page = await person(wish);
      await page.setViewportSize(DESK);
      await page.context().addCookies([sessionCookie(house, accountNamed(house, name))]);
      return page;
    });
  },
});

export function accountNamed(house: Pick<House, "demo">, name: string): DemoAccount {
  const account = house.demo().accounts.find((one) => one.name === name);
  if (!account) throw new Error(`nobody in the cast is called ${name}`);
  return account;
}

/** What browsers asked for and complained about. */
class Watch {
  readonly seen: string[] = [];

  constructor(private readonly home: string) {}

  over(context: BrowserContext, mayLeaveTo?: string): void {
    const known = [this.home, ...(mayLeaveTo ? [new URL(mayLeaveTo).origin] : [])];
    const pages = new Set<string>();
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (request.isNavigationRequest()) pages.add(request.url());
      if (!known.includes(url.origin)) this.seen.push(`a request to ${url.origin}`);
    });
    context.on("console", (message) => {
      // Chromium notes every page that answers 4xx, and a form that is refused politely is one; so is a draft of
      // somebody who is no longer logged in.
      const { url } = message.location();
      const refusedPage =
        /responded with a status of 4\d\d/.test(message.text()) &&
        (pages.has(url) || url === `${this.home}/werkplek/concept`);
      if (message.type() === "error" && !refusedPage) this.seen.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.seen.push(`script: ${error.error().message}`));
  }
}
