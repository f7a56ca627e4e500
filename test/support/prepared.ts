import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { launchPostgres } from "#db/embedded";
import { placeOf } from "#db/embedded-files";
import { beginsAt, endDemo, runDemo } from "./run-demo";

const root = path.resolve(import.meta.dirname, "../..");
const prepared = path.join(root, ".test/prepared");

/** What a demo keeps in its folder, besides the cluster. */
const KEPT = ["state.json", "demo.json", "stripe.json", "mailbox", "destroyed", "pg.password"];

/**
 * A folder in which the cast already lives: written once for this build and this moment, and copied for each house. A demo
 * on it starts as after a night's rest. Gives the host under which it was written.
 */
export async function furnish(folder: string): Promise<string> {
  const from = await theOneOf(`${fs.statSync(path.join(root, ".build/server/main.js")).mtimeMs}`);
  await empty(folder);
  fs.mkdirSync(folder, { recursive: true });
  for (const name of KEPT) copy(path.join(from, name), path.join(folder, name));
  const { cluster, note } = await placeOf(path.join(folder, "pg"));
  copy(path.join(from, "cluster"), cluster);
  if (note) fs.writeFileSync(note, `${cluster}\n`);
  const { origin } = JSON.parse(fs.readFileSync(path.join(from, "demo.json"), "utf8")) as { origin: string };
  return new URL(origin).host;
}

/** Made aside and renamed: what is there is whole, also when two processes begin at once. */
async function theOneOf(build: string): Promise<string> {
  const name = `${beginsAt().replace(":", "")} ${build}`;
  const made = path.join(prepared, name);
  if (fs.existsSync(made)) return made;
  fs.mkdirSync(prepared, { recursive: true });
  for (const old of fs.readdirSync(prepared).filter((one) => one !== name))
    fs.rmSync(path.join(prepared, old), { recursive: true, force: true });
  const aside = path.join(root, ".test", `prepared by ${process.pid}`);
  fs.mkdirSync(aside, { recursive: true });
  await endDemo((await runDemo(aside, { fresh: true })).child);
  const { cluster } = await placeOf(path.join(aside, "pg"));
  copy(cluster, path.join(aside, "cluster"));
  // Kept through the death of any process, and not through that of the machine: enough for a test, and quicker.
  fs.appendFileSync(path.join(aside, "cluster/postgresql.conf"), "fsync = off\nfull_page_writes = off\n");
  for (const run of [cluster, path.join(aside, "pg.where")]) fs.rmSync(run, { recursive: true, force: true });
  try {
    fs.renameSync(aside, made);
  } catch (error) {
    if (!fs.existsSync(made)) throw error;
    fs.rmSync(aside, { recursive: true, force: true });
  }
  return made;
}

/** Takes away what an earlier run left in a folder, a server that still runs on it included. */
async function empty(folder: string): Promise<void> {
  await discard(path.join(folder, "pg"));
  for (const name of KEPT) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
}

async function discard(dir: string): Promise<void> {
  const { cluster } = await placeOf(dir);
  if (fs.existsSync(path.join(cluster, "postmaster.pid"))) await (await launchPostgres({ dir })).discard();
  for (const kept of [cluster, `${dir}.where`, `${dir}.password`])
    fs.rmSync(kept, { recursive: true, force: true });
}

/** With owner and rights: the cluster belongs to whoever the server runs as. */
function copy(from: string, to: string): void {
  if (process.platform === "win32") fs.cpSync(from, to, { recursive: true });
  else execFileSync("cp", ["-Rp", from, to]);
}
