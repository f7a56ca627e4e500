import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPrograms, openCluster, placeOf, runAs, serverEnv, truePath } from "./embedded-files";

export type Postgres = {
  port: number;
  /** The superuser's address of one database. */
  url(db?: string): string;
  pid: number;
  stop(): Promise<void>;
  /** Stops, and removes the cluster wherever it lies. */
  discard(): Promise<void>;
  /** Fulfilled when the server is gone, whoever ended it. */
  exited: Promise<void>;
};

// A query with its values in the log would be a second, unsealed copy of a report.
const quietLog = [
  "log_destination=stderr",
  "logging_collector=off",
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
  "log_parameter_max_length_on_error=0",
];
const onlyHere = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=64MB"];
// Not synchronous_commit: without fsync it saves nothing, and a killed server would lose what it had promised.
const carefree = ["fsync=off", "full_page_writes=off"];

// The port was taken between probe and start, or the children of a killed server have not noticed yet.
const passing = /address already in use|shared memory block .* is still in use/i;
const PATIENCE_MS = 15_000;

/** A port on which nothing listens now. */
export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts the PostgreSQL of the lock file on `dir`; a second start finds what the first one kept.
 * `fast` may lose data when the machine itself goes down: tests only.
 */
export async function launchPostgres(options: {
  dir: string;
  fast?: boolean;
  port?: number;
}): Promise<Postgres> {
  const dir = truePath(options.dir);
  const fast = options.fast ?? false;
  const place = await placeOf(dir);
  await stopLeftover(place.cluster);
  const bin = findPrograms();
  const password = openCluster(dir, place, bin, fast);

  const patient = performance.now() + PATIENCE_MS;
  for (;;) {
    const port = options.port ?? (await freePort());
    const settings = [...onlyHere, ...quietLog, ...(fast ? carefree : [])];
    const server = spawn(
      path.join(bin, "postgres"),
      ["-D", place.cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      // Apart from the terminal's Ctrl-C: the demo ends its web server first, and the database after it.
      { ...runAs, cwd: os.tmpdir(), env: serverEnv, stdio: ["ignore", "ignore", "pipe"], detached: !fast },
    );
    // A process that is ended before the server is ready takes it along.
    const leave = () => server.kill("SIGINT");
    process.once("exit", leave);
    const trouble = await started(server);
    process.off("exit", leave);
    if (trouble === undefined) {
      const postgres = running(server, port, password, fast);
      const discard = async () => {
        await postgres.stop();
        for (const kept of [place.cluster, `${dir}.where`, `${dir}.password`]) {
          fs.rmSync(kept, { recursive: true, force: true });
        }
      };
      return { ...postgres, discard };
    }
    if (!passing.test(trouble) || performance.now() > patient)
      throw new Error(`PostgreSQL did not start: ${trouble}`);
    await pause(100);
  }
}

/** Nothing when the server is ready, else what it said before it ended. */
function started(server: ChildProcess) {
  return new Promise<string | undefined>((resolve) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (!said.includes("ready to accept connections")) return;
      server.stderr?.off("data", listen);
      // Still read, so that the pipe never fills up, but not kept.
      server.stderr?.resume();
      resolve(undefined);
    };
    server.stderr?.on("data", listen);
    server.once("error", (error) => resolve(error.message));
    server.once("close", () => resolve(said || "it ended without a word"));
  });
}

function running(
  server: ChildProcess,
  port: number,
  password: string,
  fast: boolean,
): Omit<Postgres, "discard"> {
  // Never SIGQUIT outside tests: it is a crash, which empties the unlogged tables with everybody's sessions.
  const leave = () => server.kill(fast ? "SIGQUIT" : "SIGINT");
  process.once("exit", leave);
  const gone = server.exitCode !== null || server.signalCode !== null;
  const exited = (gone ? Promise.resolve() : once(server, "exit")).then(() => {
    process.off("exit", leave);
  });
  return {
    port,
    url: (db = "postgres") => `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(db)}`,
    pid: server.pid as number,
    stop: () => {
      server.kill("SIGINT");
      return exited;
    },
    exited,
  };
}

/** Ends the server that a killed demo left behind on this cluster. */
async function stopLeftover(cluster: string) {
  const isOurs = (pid: number) => commandOf(pid).includes(`postgres -D ${cluster} `);
  const file = path.join(cluster, "postmaster.pid");
  const pid = fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, "utf8"), 10) : Number.NaN;
  if (!(pid > 1)) return;
  // After a reboot the number may have gone to somebody else's process.
  if (!isOurs(pid)) return fs.rmSync(file, { force: true });
  process.kill(pid, "SIGINT");
  const patient = performance.now() + PATIENCE_MS;
  while (isOurs(pid)) {
    if (performance.now() > patient) throw new Error(`an earlier PostgreSQL (process ${pid}) does not stop`);
    await pause(50);
  }
}

function commandOf(pid: number) {
  try {
    if (process.platform === "linux")
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
