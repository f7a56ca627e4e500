import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";

/** How long a visitor waits for an employer's page and for its documents, side by side in one run. */
let house: House;
const EMPLOYER = "/m/noordzijl?taal=nl";
const DOCUMENTS = ["protocol", "klachtenreglement", "meldregeling", "flyer"].map(
  (document) => `/m/noordzijl/documenten/${document}?taal=nl`,
);
const ROUNDS = 100;

beforeAll(async () => {
  house = await startHouse("bench-pages");
});
afterAll(() => house?.stop());

async function visit(path: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  const answer = await fetch(new URL(path, house.origin));
  const text = await answer.text();
  const ms = performance.now() - began;
  expect([path, answer.status]).toEqual([path, 200]);
  return { ms, bytes: gzipSync(text).length };
}

test("a document is there as soon as the employer's page", async () => {
  const taken = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const path of [EMPLOYER, ...DOCUMENTS])
      taken.set(path, [...(taken.get(path) ?? []), (await visit(path)).ms]);
  const among = (path: string, part: number) =>
    (taken.get(path) ?? []).sort((a, b) => a - b)[Math.floor(ROUNDS * part)] ?? 0;
  for (const path of taken.keys()) {
    const { bytes } = await visit(path);
    process.stdout.write(
      `${path}: half within ${among(path, 0.5).toFixed(1)} ms, 95 % within ${among(path, 0.95).toFixed(1)} ms, ${bytes} bytes\n`,
    );
  }
  for (const path of DOCUMENTS) expect(among(path, 0.5)).toBeLessThan(2 * among(EMPLOYER, 0.5) + 10);
}, 120_000);
