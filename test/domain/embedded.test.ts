import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { launchPostgres, type Postgres } from "#db/embedded";
import { runAs } from "#db/embedded-files";

const home = fs.mkdtempSync(path.join(os.tmpdir(), "embedded test "));
fs.chmodSync(home, 0o755);
/** A cluster for all tests that leave a stopped one behind: making one takes most of a second. */
const common = path.join(home, "common");
const running = new Set<Postgres>();

async function launch(dir: string, fast = true) {
  const postgres = await launchPostgres({ dir, fast });
  running.add(postgres);
  void postgres.exited.then(() => running.delete(postgres));
  return postgres;
}

async function ask(postgres: Postgres, sql: string) {
  const client = new pg.Client(postgres.url());
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  await Promise.all([...running].map((postgres) => postgres.stop()));
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

test("a second start finds what the first one kept, sessions in unlogged tables included", async () => {
  const dir = path.join(home, "kept", "pg");
  const first = await launch(dir, false);
  await ask(first, "create unlogged table kept (word text); insert into kept values ('bewaard')");
  await first.stop();

  const second = await launch(dir, false);
  expect(await ask(second, "select word from kept")).toEqual([{ word: "bewaard" }]);
  expect(fs.statSync(`${dir}.password`).mode & 0o777).toBe(0o600);
});

test("a server that was killed recovers", async () => {
  const first = await launch(common);
  await ask(first, "create table kept (word text); insert into kept values ('bewaard')");
  process.kill(first.pid, "SIGKILL");
  await first.exited;

  const second = await launch(common);
  expect(await ask(second, "select word from kept")).toEqual([{ word: "bewaard" }]);
});

test("a server left behind by a killed demo is stopped before the next one starts", async () => {
  const first = await launch(common);
  const second = await launch(common);
  await first.exited;
  expect(second.pid).not.toBe(first.pid);
  expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a stale note whose number went to somebody else's process ends nobody", async () => {
  await (await launch(common)).stop();
  const stranger = spawn("sleep", ["60"], { ...runAs, cwd: "/" });
  fs.writeFileSync(path.join(common, "postmaster.pid"), `${stranger.pid}\n${common}\n`);
  expect(await ask(await launch(common), "select 1 as one")).toEqual([{ one: 1 }]);
  expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
  stranger.kill();
});

test("sorts the Dutch way, lets nobody in without the password, and logs no values", async () => {
  const postgres = await launch(common);
  const words = await ask(
    postgres,
    "select w from (values ('zee'), ('Été'), ('eten'), ('Aap')) as v(w) order by w",
  );
  expect(words.map(({ w }) => w)).toEqual(["Aap", "Été", "eten", "zee"]);
  const [row] = await ask(postgres, "select lower('ÉÉN') as lower, pg_catalog.version() as version");
  expect(row?.lower).toBe("één");
  expect(row?.version).toContain("PostgreSQL 18.4");
  const settings = await ask(
    postgres,
    `select name, setting from pg_settings where name in ('log_min_error_statement', 'log_error_verbosity',
     'log_parameter_max_length_on_error', 'listen_addresses', 'unix_socket_directories') order by name`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    listen_addresses: "127.0.0.1",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    unix_socket_directories: "",
  });
  const stranger = new pg.Client({
    host: "127.0.0.1",
    port: postgres.port,
    user: "postgres",
    password: "postgres",
  });
  await expect(stranger.connect()).rejects.toMatchObject({ code: "28P01" });
});

// Only root runs the server as somebody else, who may then be unable to reach the folder.
test.runIf(process.getuid?.() === 0)(
  "a closed folder sends the cluster to one that nobody owns",
  async () => {
    const closed = path.join(home, "closed");
    fs.mkdirSync(closed, { mode: 0o700 });
    const dir = path.join(closed, "pg");
    const first = await launch(dir);
    await ask(first, "create table kept (word text); insert into kept values ('bewaard')");
    await first.stop();

    const where = fs.readFileSync(`${dir}.where`, "utf8").trim();
    try {
      expect(fs.existsSync(dir)).toBe(false);
      expect(fs.statSync(where)).toMatchObject({ uid: 65534, mode: 0o40700 });
      const second = await launch(dir);
      expect(await ask(second, "select word from kept")).toEqual([{ word: "bewaard" }]);
      await second.stop();

      fs.rmSync(closed, { recursive: true });
      fs.mkdirSync(closed, { mode: 0o700 });
      const third = await launch(dir);
      await expect(ask(third, "select word from kept")).rejects.toMatchObject({ code: "42P01" });
      await third.discard();
      expect([fs.existsSync(where), fs.readdirSync(closed)]).toEqual([false, []]);
    } finally {
      await Promise.all([...running].map((postgres) => postgres.stop()));
      fs.rmSync(where, { recursive: true, force: true });
    }
  },
);
