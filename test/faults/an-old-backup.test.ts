import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { destroyingIn } from "#test/support/destroying";
import { type WithDatabase, withDatabase } from "#test/support/own-database";
import { CANARY_TEXT, opens, withOldBackup } from "#test/support/restored";
import { returnWith } from "#test/support/visitor";
import { isBack, kill } from "./processes";

/** Fault 24: a database from ten days ago comes back; what was destroyed since is gone before anybody is served. */
let own: WithDatabase;
let backup: Awaited<ReturnType<typeof withOldBackup>>;

beforeAll(async () => {
  own = await withDatabase("old-backup");
  backup = await withOldBackup(own);
});
afterAll(async () => {
  await own?.stop();
  backup?.discard();
});

test.each(["web", "worker"] as const)(
  "fault 24: %s replays the journal of the restored database before it does anything else",
  async (child) => {
    const { house } = own;
    const { there } = destroyingIn(house);
    const { gone, kept } = backup;
    expect(await there(gone.id)).toBe(false);
    await backup.bringBack();
    expect(await there(gone.id)).toBe(true);
    await isBack(house, child, await kill(house, child));
    expect(await there(gone.id)).toBe(false);
    expect(await opens(house.origin, gone.code)).toBe(false);
    const page = await (await returnWith(house, kept.code)).get("/mijn-melding?taal=nl");
    expect(page.text).toContain(CANARY_TEXT);
    const [trace] = await house.sql<{ ground: string }>(
      "owner",
      "select ground from destroyed where id = $1",
      [gone.id],
    );
    expect(trace?.ground).toBe("wish");
  },
  60_000,
);

test("a line that was cut off, one that says nothing, and one about a dossier that lived on destroy nothing", async () => {
  const { house } = own;
  const { there } = destroyingIn(house);
  const { kept } = backup;
  const line = (day: string) => JSON.stringify({ dossierId: kept.id, day, ground: "term" });
  const file = path.join(house.folder, "destroyed", "another-machine.jsonl");
  // Older than the last work on it: that destruction did not follow.
  fs.writeFileSync(
    file,
    `no line at all\n{"dossierId":"x"}\n${line("2020-01-01")}\n${line("2099-01-01").slice(0, -4)}`,
  );
  await isBack(house, "web", await kill(house, "web"));
  expect(await there(kept.id)).toBe(true);
  // And whole it destroys, from whichever machine's file.
  fs.writeFileSync(file, `${line("2099-01-01")}\n`);
  await isBack(house, "web", await kill(house, "web"));
  expect(await there(kept.id)).toBe(false);
}, 60_000);

test("with the database away a web that starts serves nothing of it, says whom to call, and replays when it is back", async () => {
  const { house } = own;
  const { there } = destroyingIn(house);
  await backup.bringBack();
  await own.stopDatabase();
  const killed = await kill(house, "web");
  await isBack(house, "web", killed);
  const away = await fetch(`${house.origin}/m/noordzijl?taal=nl`);
  expect([away.status, await away.text()]).toEqual([503, expect.stringContaining("06 0123 4500")]);
  await own.startDatabase();
  expect(await there(backup.gone.id)).toBe(true);
  expect((await fetch(`${house.origin}/m/noordzijl?taal=nl`)).status).toBe(200);
  expect(await there(backup.gone.id)).toBe(false);
}, 60_000);
