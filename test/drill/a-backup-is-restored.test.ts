import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isBack, kill } from "#test/faults/processes";
import { destroyingIn } from "#test/support/destroying";
import { type WithDatabase, withDatabase } from "#test/support/own-database";
import { CANARY_TEXT, opens, withOldBackup } from "#test/support/restored";
import { until } from "#test/support/until";
import { returnWith, Visitor } from "#test/support/visitor";
import { matrixOf } from "#test/walls/catalog";

/** The monthly drill (security design 5): restore, replay, look at every wall, read one dossier, count, say how long. */
let own: WithDatabase;
let backup: Awaited<ReturnType<typeof withOldBackup>>;
beforeAll(async () => {
  own = await withDatabase("restore-drill");
  backup = await withOldBackup(own);
});
afterAll(async () => {
  await own?.stop();
  backup?.discard();
});

test("a backup is brought back, forgets again, and works", async () => {
  const { house } = own;
  const count = async () =>
    (await house.sql<{ n: number }>("owner", "select count(*)::int as n from dossier"))[0]?.n ?? 0;
  const before = await count();
  const began = performance.now();
  await backup.bringBack();
  expect(await count()).toBe(before + 1);
  for (const child of ["worker", "web"] as const) await isBack(house, child, await kill(house, child));
  expect(await count()).toBe(before);
  expect(await destroyingIn(house).there(backup.gone.id)).toBe(false);
  expect(await opens(house.origin, backup.gone.code)).toBe(false);
  expect(await matrixOf(house)).toBe(
    fs.readFileSync(path.resolve(import.meta.dirname, "../walls/matrix.txt"), "utf8"),
  );
  const page = await (await returnWith(house, backup.kept.code)).get("/mijn-melding?taal=nl");
  expect(page.text).toContain(CANARY_TEXT);
  await until("all is ready", async () => (await new Visitor(house.origin).get("/readyz")).status === 200);
  const minutes = (performance.now() - began) / 60_000;
  process.stdout.write(
    `restored, replayed and looked at in ${minutes.toFixed(2)} minutes; ${before} dossiers\n`,
  );
}, 300_000);
