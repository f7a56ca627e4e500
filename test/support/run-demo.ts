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

/** `npm run demo` on a folder, until it says that it is ready. Argon2 at 8 MiB, any free port. */
export async function runDemo(
  folder: string,
  { fresh, env = {} }: { fresh: boolean; env?: Record<string, string> },
): Promise<RunningDemo> {
  const args = [path.join(root, ".build/server/main.js"), "demo", ...(fresh ? ["--fresh"] : [])];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: "0",
      ARGON2_MIB: "8",
      WORKER_SILENT_S: "3",
      DEMO_MOMENT: beginsAt(),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      out += part;
    });
  await new Promise<void>((ready, failed) => {
    child.stdout.on("data", () => {
      if (/^ready /m.test(out)) ready();
    });
    child.once("exit", () => failed(new Error(`the house did not start:\n${out}`)));
  });
  return { child, log: () => out };
}

/** Ends it as Ctrl-C would, and waits until it is gone. */
export async function endDemo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  await gone;
}
