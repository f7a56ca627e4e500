import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { launchPostgres } from "./embedded";

/** Writes db/types.ts from a freshly migrated database. */
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "tweespoor-types-"));
const server = await launchPostgres({ dir: path.join(dir, "pg"), fast: true });
try {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: false,
    root: process.cwd(),
    server: { middlewareMode: true },
    appType: "custom",
  });
  const { migrate } = (await vite.ssrLoadModule("/db/migrate.ts")) as typeof import("./migrate");
  await migrate(server.url(), {});
  await vite.close();
  const out = spawnSync(
    "npx",
    [
      "kysely-codegen",
      "--url",
      server.url(),
      "--dialect",
      "postgres",
      "--default-schema",
      "app",
      "--include-pattern",
      "(app|audit).*",
      "--exclude-pattern",
      "*.kysely_*",
      "--date-parser",
      "string",
      "--out-file",
      "db/types.ts",
    ],
    { stdio: "inherit" },
  );
  process.exitCode = out.status ?? 1;
} finally {
  await server.stop();
  fs.rmSync(dir, { recursive: true, force: true });
}
