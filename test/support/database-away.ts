import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { checkedForm, sending } from "./intake";
import type { WithDatabase } from "./own-database";
import { until } from "./until";
import { codeOn, returnWith, Visitor } from "./visitor";

const PHONE = "06 0123 4500";
const BETWEEN_LOOKS_MS = 500;

/**
 * Takes the database away for so long and looks all the while at what visitors get; then brings it back and sees that
 * everything works again in the same processes. Says how long it took until all was well.
 */
export async function liveWithoutDatabase({ house, stopDatabase, startDatabase }: WithDatabase, ms: number) {
  const visitor = new Visitor(house.origin);
  const form = await checkedForm(house, "noordzijl", { verhaal: "Geschreven voor de storing." });
  const { web } = house.demo().pids;
  await stopDatabase();

  const seen = { looks: 0, slowest: 0 };
  for (const end = performance.now() + ms; performance.now() < end; await pause(BETWEEN_LOOKS_MS)) {
    const began = performance.now();
    expect((await visitor.get("/healthz")).status).toBe(200);
    const ready = await visitor.get("/readyz");
    expect([ready.status, ready.text]).toEqual([503, expect.stringContaining('"database"')]);
    for (const answer of [await visitor.get("/m/noordzijl?taal=nl"), await form.post(sending(form.token))]) {
      expect(answer.status).toBe(503);
      expect(answer.text).toContain(PHONE);
      expect(answer.text).not.toMatch(/Error|ECONN|postgres/);
    }
    expect(
      (await visitor.post("/mijn-melding", { doe: "openen", code: "3NRSXS5B6TS1CVA2MDBMXGF6" })).status,
    ).not.toBe(500);
    expect((await visitor.get("/inloggen")).status).not.toBe(500);
    seen.looks += 1;
    seen.slowest = Math.max(seen.slowest, performance.now() - began);
  }

  await startDatabase();
  const began = performance.now();
  await until(
    "web and worker are ready again",
    async () => (await visitor.get("/readyz")).status === 200,
    60_000,
  );
  const backAfter = performance.now() - began;
  expect(house.demo().pids.web).toBe(web);
  const receipt = await form.post(sending(form.token));
  expect(receipt.status).toBe(200);
  const reporter = await returnWith(house, codeOn(receipt.text));
  expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("Geschreven voor de storing.");
  await until("the worker has handled what came in", async () => {
    const [row] = await house.sql<{ n: number }>("owner", "select count(*)::int as n from event");
    return row?.n === 0;
  });
  return { ...seen, backAfter };
}
