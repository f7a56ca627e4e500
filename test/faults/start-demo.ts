import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { joinHouse } from "#test/support/house";
import { until } from "#test/support/until";

const root = path.resolve(import.meta.dirname, "../..");

export const folderOf = (name: string) => path.join(root, ".test", name);

/** `npm run demo` in a folder of its own, for tests that stop it, start it twice, or see it refuse. */
export function startDemo(name: string, settings: { fresh?: boolean; env?: Record<string, string> } = {}) {
  const folder = folderOf(name);
  fs.mkdirSync(folder, { recursive: true });
  const fresh = settings.fresh === true ? ["--fresh"] : [];
  const child = spawn(process.execPath, [path.join(root, ".build/server/main.js"), "demo", ...fresh], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: "0",
      ARGON2_MIB: "8",
      WORKER_SILENT_S: "3",
      ...settings.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      said += part;
    });
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<number | string | null>((done) =>
    child.once("exit", (code, signal) => done(code ?? signal)),
  );
  return {
    folder,
    pid: child.pid as number,
    said: () => said,
    ended,
    hasEnded,
    ready: async () => {
      await until("the demo is ready", () => /^ready /m.test(said) || hasEnded(), 60_000);
      if (!/^ready /m.test(said)) throw new Error(`the demo did not start:\n${said}`);
      return joinHouse(folder);
    },
    stop: (signal: "SIGTERM" | "SIGINT") => {
      child.kill(signal);
      return ended;
    },
  };
}
