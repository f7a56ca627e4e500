import { spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "#db/embedded";
import type { sharedHouse } from "#test/support/shared-house";
import { until } from "#test/support/until";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * One more web process on the shared house's database, of which a test sees every line that it writes, and may choose
 * the settings.
 */
export async function ownWeb(house: ReturnType<typeof sharedHouse>, settings: Record<string, string> = {}) {
  const urls = Object.entries(house.demo().roles).map(([face, url]) => [
    `DATABASE_URL_${face.toUpperCase()}`,
    url,
  ]);
  const { PATH, HOME } = process.env;
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, ".build/server/main.js"), "web", "--demo-build"], {
    cwd: root,
    env: {
      ...{ PATH, HOME },
      ...Object.fromEntries(urls),
      ...house.secrets(),
      JOURNAL_PATH: path.join(house.folder, "destroyed"),
      ARGON2_MIB: "8",
      RATE_FACTOR: "100",
      PORT: String(port),
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = new Promise((done) => child.once("exit", done));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      said += part;
    });
  }
  await until("a web of our own listens", () => said.includes(`web http://127.0.0.1:${port}\n`));
  return {
    origin: `http://127.0.0.1:${port}`,
    said: () => said,
    stop: () => {
      child.kill("SIGTERM");
      return gone;
    },
  };
}
