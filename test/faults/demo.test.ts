import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { lettersOf } from "#test/support/letters";
import { until } from "#test/support/until";
import { fileReport, logIn, moveClock, returnWith, Visitor } from "#test/support/visitor";
import { childrenOf, isBack, kill, lives } from "./processes";
import { folderOf, startDemo } from "./start-demo";

// Several starts in one test, on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000 });

const NAME = "demo in een map met spaties";
let demo = startDemo(NAME, { fresh: true });
const seen = new Set<number>();
afterAll(async () => {
  await demo.stop("SIGTERM");
  sweepUp([...seen]);
});

/** Nothing may stay behind, also when a test finds that something does. */
function sweepUp(pids: number[]): void {
  for (const pid of pids.filter(lives)) process.kill(pid, "SIGKILL");
}

/** The running house; started again when the test before left it stopped or broken. */
async function running() {
  let house = await demo.ready();
  if (!Object.values(house.demo().pids).every(lives)) {
    await demo.stop("SIGTERM");
    demo = startDemo(NAME);
    house = await demo.ready();
  }
  for (const pid of Object.values(house.demo().pids)) seen.add(pid);
  return house;
}

test("a web or worker that is killed is started again, and demo.json has its new number", async () => {
  const house = await running();
  const { postgres, demo: itself } = house.demo().pids;
  await isBack(house, "web", await kill(house, "web"));
  await isBack(house, "worker", await kill(house, "worker"));
  expect((await new Visitor(house.origin).get("/m/noordzijl")).status).toBe(200);
  expect(await moveClock(house, "P1D")).toHaveProperty("now");
  expect((await new Visitor(house.origin).get("/readyz")).status).toBe(200);
  expect(house.demo().pids).toMatchObject({ postgres, demo: itself });
  expect(fs.statSync(path.join(house.folder, "demo.json")).mode & 0o777).toBe(0o600);
});

test("SIGINT stops everything, and a second start goes on with the same people, reports and clock", async () => {
  const house = await running();
  const mine = await fileReport(house, "noordzijl", { verhaal: "Van voor de herstart." });
  const { now } = await moveClock(house, "P3D");
  const before = house.demo();
  expect(await demo.stop("SIGINT")).toBe(0);
  expect(Object.values(before.pids).filter(lives)).toEqual([]);

  demo = startDemo(NAME);
  const again = await demo.ready();
  const { accounts, reports, employers } = again.demo();
  expect({ accounts, reports, employers }).toEqual({
    accounts: before.accounts,
    reports: before.reports,
    employers: before.employers,
  });
  for (const { email } of accounts) expect(demo.said()).toContain(email);
  const reporter = await returnWith(again, mine.code);
  expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain("Van voor de herstart.");
  for (const { code } of reports) await returnWith(again, code);
  const [someone] = accounts.filter(({ face }) => face === "counsellor");
  if (!someone) throw new Error("the cast has no counsellor");
  expect((await (await logIn(again, someone)).get("/werkplek")).status).toBe(200);
  const moved = await moveClock(again, "PT1S");
  expect(moved.now > now).toBe(true);
});

test("a port that is taken is one clear sentence and exit 1, and nothing goes on running", async () => {
  const { pids } = (await running()).demo();
  await demo.stop("SIGTERM");
  expect(Object.values(pids).filter(lives)).toEqual([]);

  const other = net.createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as net.AddressInfo;
  const refused = startDemo(NAME, { env: { PORT: String(port) } });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain(
    `port ${port} is taken; choose another with PORT=… or any free one with PORT=0`,
  );
  expect(refused.said()).not.toMatch(/^\s+at /m);
  expect(fs.existsSync(path.join(refused.folder, "pg", "postmaster.pid"))).toBe(false);
  await new Promise((closed) => other.close(closed));

  demo = startDemo(NAME, { env: { PORT: String(port) } });
  expect((await demo.ready()).origin).toBe(`http://127.0.0.1:${port}`);
});

test("a database on another machine is refused in one sentence", async () => {
  const refused = startDemo("demo far away", {
    env: { DATABASE_URL: "postgres://postgres:x@db.example:5432/x" },
  });
  expect(await refused.ended).toBe(1);
  expect(refused.said().trim()).toBe("setting DATABASE_URL: the demo only uses a database on this machine");
});

test("a web that is killed while it is starting is started once more", async () => {
  const house = await running();
  const known = Object.values(house.demo().pids);
  const first = await kill(house, "web");
  const starting = await until("another web is on its way", () =>
    childrenOf(demo.pid).find((pid) => !known.includes(pid)),
  );
  process.kill(starting, "SIGKILL");
  expect(await isBack(house, "web", first, 5_000)).not.toBe(starting);
});

test("a second demo in the same folder is refused, and the first one goes on", async () => {
  const house = await running();
  const { pids } = house.demo();
  const second = startDemo(NAME, { env: { PORT: new URL(house.origin).port } });
  try {
    const end = await until("the second gave up, or took the first one's database", () =>
      second.hasEnded() ? "refused" : !lives(pids.postgres) && "broke the first",
    );
    expect(end).toBe("refused");
    expect(second.said()).toContain("is taken");
    expect(Object.values(pids).every(lives)).toBe(true);
    expect((await new Visitor(house.origin).get("/m/noordzijl")).status).toBe(200);
  } finally {
    await second.stop("SIGTERM");
    sweepUp(Object.values(pids).filter((pid) => pid !== demo.pid));
  }
});

/** A first start that is stopped in the middle of the seed, as somebody does who thinks that it hangs. */
async function cutOff(name: string) {
  // The letters of an earlier run would say that the seed is under way.
  fs.rmSync(path.join(folderOf(name), "mailbox"), { recursive: true, force: true });
  const begun = startDemo(name, { fresh: true });
  await until(
    "the seed's first report was told to its counsellor",
    () => lettersOf(begun).length > 0,
    60_000,
  );
  const children = childrenOf(begun.pid);
  await begun.stop("SIGTERM");
  return children;
}

test("a demo that is stopped while it is starting leaves nothing running", async () => {
  const children = await cutOff("demo stopped early");
  try {
    await until("nothing that it started runs", () => children.filter(lives).length === 0, 5_000);
  } finally {
    sweepUp(children);
  }
});

test("a demo that was stopped while it was starting can be started again", async () => {
  sweepUp(await cutOff("demo stopped early"));
  const again = startDemo("demo stopped early");
  try {
    const { reports } = (await again.ready()).demo();
    expect(reports.length).toBeGreaterThan(1);
    for (const { code } of reports) await returnWith(await again.ready(), code);
  } finally {
    await again.stop("SIGTERM");
  }
});

test("a demo that is stopped before its first second is over leaves no database running", async () => {
  const begun = startDemo("demo stopped at once", { fresh: true });
  const databases = await until("its database runs", () => {
    const found = childrenOf(begun.pid, /bin\/postgres -D/);
    return found.length > 0 && found;
  });
  await begun.stop("SIGTERM");
  try {
    await until("its database is gone", () => databases.filter(lives).length === 0, 5_000);
  } finally {
    sweepUp(databases);
  }
});

test("a demo that was killed itself does not stand in the way of the next one", async () => {
  const house = await running();
  const { pids } = house.demo();
  process.kill(pids.demo, "SIGKILL");
  await demo.ended;
  demo = startDemo(NAME, { env: { PORT: new URL(house.origin).port } });
  try {
    expect((await demo.ready()).demo().pids.web).not.toBe(pids.web);
  } finally {
    sweepUp([pids.web, pids.worker]);
  }
});

test("data of another version is one clear sentence and exit 1, and stays as it was", async () => {
  const house = await running();
  await house.sql(
    "owner",
    "insert into app.kysely_migration (name, timestamp) values ('0000_other', '2026-01-01')",
  );
  await demo.stop("SIGTERM");
  const kept = fs.readFileSync(path.join(house.folder, "state.json"), "utf8");
  const refused = startDemo(NAME);
  expect(await refused.ended).toBe(1);
  expect(refused.said().trim()).toMatch(
    /^the data in \S.* is of another version; start anew with `npm run demo -- --fresh`, which empties it$/,
  );
  expect(fs.readFileSync(path.join(house.folder, "state.json"), "utf8")).toBe(kept);
  expect(fs.existsSync(path.join(house.folder, "pg", "PG_VERSION"))).toBe(true);
  expect(fs.existsSync(path.join(house.folder, "pg", "postmaster.pid"))).toBe(false);
});
