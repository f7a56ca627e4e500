import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchPostgres, type Postgres } from "#db/embedded";

const root = path.resolve(import.meta.dirname, "../..");
const NOTE = "note: this login is no superuser, so every role can read the server's counters (pg_stat_*)";

let home: string;
let postgres: Postgres;
beforeAll(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), "plain owner "));
  fs.chmodSync(home, 0o755);
  postgres = await launchPostgres({ dir: path.join(home, "pg"), fast: true });
});
afterAll(async () => {
  await postgres?.discard();
  fs.rmSync(home, { recursive: true, force: true });
});

async function ask(url: string, text: string) {
  const client = new pg.Client(url);
  await client.connect();
  return client.query<Record<string, unknown>>(text).finally(() => client.end());
}

const as = (user: string, password: string) =>
  Object.assign(new URL(postgres.url("product")), { username: user, password }).href;

/** `npm run migrate` as an operator gives it, with one face's password. */
async function migrated(url: string) {
  const settings = { DATABASE_URL: url, DATABASE_URL_EMPLOYER: as("vp_employer", "employer-secret") };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(root, ".build/server/main.js"), "migrate"],
    { env: { ...process.env, ...settings } },
  );
  return stdout;
}

test("an owner who may make roles and is no superuser migrates a managed database, and is told what stays readable", async () => {
  await ask(postgres.url("postgres"), "create role plain login createrole password 'owner-secret'");
  await ask(postgres.url("postgres"), "create database product owner plain");
  const first = await migrated(as("plain", "owner-secret"));
  expect(first).toMatch(/^migrated: 0001/);
  expect(first).toContain(NOTE);
  const again = await migrated(as("plain", "owner-secret"));
  expect(again).toMatch(/^nothing to migrate\n/);
  expect(again).toContain(NOTE);

  // As the README says: a face reads the counters here, and still nothing of a table that is not its own.
  const employer = as("vp_employer", "employer-secret");
  const { rows } = await ask(employer, "select n_tup_ins from pg_stat_all_tables where relname = 'dossier'");
  expect(rows).toHaveLength(1);
  await expect(ask(employer, "select from app.dossier")).rejects.toMatchObject({ code: "42501" });

  expect(await migrated(postgres.url("product"))).not.toContain("note:");
  await expect(ask(employer, "select n_tup_ins from pg_stat_all_tables")).rejects.toMatchObject({
    code: "42501",
  });
}, 60_000);
