import { execFile } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright";

type Found = { executablePath: string; env: Record<string, string>; args: string[]; which: string };

// Silent towards the outside world, and able to start as root.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: ["", os.homedir()].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((root) => [
      path.join(root, "Google", "Chrome", "Application", "chrome.exe"),
      path.join(root, "Chromium", "Application", "chrome.exe"),
    ]),
};

/** The browser for the journeys: the one that was named, an installed one, or the one of the lock file. */
export async function findBrowser(): Promise<Found> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH points at ${named}, which is not there`);
    return { executablePath: named, env: ownEnv(), args, which: `CHROMIUM_PATH (${named})` };
  }
  const installed = usualPlaces[process.platform]?.find((place) => fs.existsSync(place));
  if (installed) return { executablePath: installed, env: ownEnv(), args, which: `installed (${installed})` };
  if (process.platform === "linux" && process.arch === "x64") return fromLockFile();

  const playwrights = chromium.executablePath();
  if (fs.existsSync(playwrights)) {
    return { executablePath: playwrights, env: ownEnv(), args, which: `Playwright's (${playwrights})` };
  }
  throw new Error(
    "No Chrome or Chromium found: set CHROMIUM_PATH, or run `npx playwright install chromium`.",
  );
}

/**
 * That browser, started. A browser may die while it starts, before it has seen anything of ours: that says nothing about
 * the product, so it is tried three times.
 */
export async function startedBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.launch({ executablePath, args, env });
    } catch (error) {
      if (attempt === 3) throw error;
      process.stderr.write(`the browser did not start, try ${attempt} of 3\n`);
    }
  }
}

function ownEnv() {
  const known = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(known);
}

/** @sparticuz/chromium, made for a cloud function: it unpacks into the temporary folder what this machine lacks. */
async function fromLockFile(): Promise<Found> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = path.join(
    entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)),
    "package.json",
  );
  const { version } = JSON.parse(fs.readFileSync(manifest, "utf8")) as { version: string };
  // A folder per version: the package takes any `chromium` it finds for its own.
  const home = path.join(os.tmpdir(), `npm-chromium-${version}-${process.getuid?.() ?? "me"}`);
  const found = fs.lstatSync(home, { throwIfNoEntry: false });
  if (found && (!found.isDirectory() || found.uid !== process.getuid?.())) {
    throw new Error(`${home} belongs to somebody else: remove it, or set CHROMIUM_PATH`);
  }
  const executablePath = path.join(home, "chromium");
  if (!fs.existsSync(executablePath)) {
    // Half of it may be left by whoever tidies the temporary folder.
    fs.rmSync(home, { recursive: true, force: true });
    await unpack(entry, home);
  }

  const env = {
    ...ownEnv(),
    LD_LIBRARY_PATH: path.join(home, "al2023", "lib"),
    FONTCONFIG_FILE: path.join(home, "fonts", "fonts.conf"),
  };
  return { executablePath, env, args, which: `@sparticuz/chromium ${version} (${executablePath})` };
}

/** Unpacked aside and renamed, so that two runs at once never start half a browser. */
async function unpack(entry: string, home: string) {
  const aside = fs.mkdtempSync(`${home}.`);
  // In a process of its own, because the package's import changes library paths for everything after it.
  await promisify(execFile)(process.execPath, ["-e", "require(process.argv[1]).executablePath()", entry], {
    // Only on Amazon's machine does the package unpack its own NSS libraries.
    env: { TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" } as unknown as NodeJS.ProcessEnv,
  });
  const folders = [`${home}/fonts`, "/usr/share/fonts"].map((folder) => `<dir>${folder}</dir>`).join("");
  fs.writeFileSync(
    path.join(aside, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${home}/cache</cachedir></fontconfig>`,
  );
  try {
    fs.renameSync(aside, home);
  } catch (error) {
    fs.rmSync(aside, { recursive: true, force: true });
    if (!fs.existsSync(path.join(home, "chromium"))) throw error;
  }
}
