import fs from "node:fs";
import path from "node:path";
import { joinHouse } from "#test/support/house";
import { spawnDemo } from "#test/support/run-demo";
import { until } from "#test/support/until";

const root = path.resolve(import.meta.dirname, "../..");

export const folderOf = (name: string) => path.join(root, ".test", name);

/** `npm run demo` in a folder of its own, for tests that stop it, start it twice, or see it refuse. */
export function startDemo(name: string, settings: { fresh?: boolean; env?: Record<string, string> } = {}) {
  const folder = folderOf(name);
  fs.mkdirSync(folder, { recursive: true });
  const { child, log: said } = spawnDemo(folder, settings);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<number | string | null>((done) =>
    child.once("exit", (code, signal) => done(code ?? signal)),
  );
  return {
    folder,
    pid: child.pid as number,
    said,
    ended,
    hasEnded,
    ready: async () => {
      await until("the demo is ready", () => /^ready /m.test(said()) || hasEnded(), 60_000);
      if (!/^ready /m.test(said())) throw new Error(`the demo did not start:\n${said()}`);
      return joinHouse(folder);
    },
    stop: (signal: "SIGTERM" | "SIGINT") => {
      child.kill(signal);
      return ended;
    },
  };
}
