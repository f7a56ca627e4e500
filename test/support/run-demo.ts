import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { amsterdamDay, machineNow } from "~/domain/clock";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Where the product clock stands when a house of the tests begins: late in the morning of this day, at whatever hour
 * the tests run. Setting DEMO_MOMENT asks for another moment, to see how a weekend, a holiday or a midnight goes.
 */
export const beginsAt = () => process.env.DEMO_MOMENT ?? `${amsterdamDay(machineNow())}T11:00`;

export type RunningDemo = { child: ChildProcess; log: () => string };

type Wishes = { fresh?: boolean; env?: Record<string, string> };

/** `npm run demo` on a folder: the process, and all that it said so far. Argon2 at 8 MiB, any free port. */
export function spawnDemo(folder: string, { fresh = false, env = {} }: Wishes) {
  const args = [path.join(root, ".build/server/main.js"), "demo", ...(fresh ? ["--fresh"] : [])];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: "0", ARGON2_MIB: "8", WORKER_SILENT_S: "3", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      out += part;
    });
  return { child, log: () => out };
}

/** The same until it says that it is ready, with the clock of the tests' houses. */
export async function runDemo(folder: string, { fresh = false, env = {} }: Wishes): Promise<RunningDemo> {
  const { child, log } = spawnDemo(folder, { fresh, env: { DEMO_MOMENT: beginsAt(), ...env } });
  await new Promise<void>((ready, failed) => {
    child.stdout.on("data", () => {
      if (/^ready /m.test(log())) ready();
    });
    child.once("exit", () => failed(new Error(`the house did not start:\n${log()}`)));
  });
  return { child, log };
}

/** Ends it as Ctrl-C would, and waits until it is gone. */
export async function endDemo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  await gone;
}
