import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");

/** Stories in a real browser against one running house; a story that moves the clock or needs TLS starts its own. */
export default defineConfig({
  testDir: ".",
  outputDir: path.join(root, ".test/failed-journeys"),
  globalSetup: "../support/journey-house.ts",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // `npm test` reads the second one.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: "journeys", testMatch: "*.spec.ts", teardown: "afterwards" },
    { name: "afterwards", testMatch: "afterwards/*.spec.ts" },
  ],
});
