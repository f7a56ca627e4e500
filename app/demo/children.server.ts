import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import { demoFlag, inherited } from "~/env.server";

const RETRY_MS = 300;

/** Web and worker as children of the demo; one that dies by itself is started again. */
export class Children {
  private readonly running = new Map<string, ChildProcess>();
  private stopping = false;
  onChange: () => void = () => {};

  constructor(
    private readonly settings: Record<string, string>,
    /** What the worker may know and web may not. */
    private readonly workerOnly: Record<string, string>,
  ) {}

  pid(name: string): number {
    return this.running.get(name)?.pid ?? 0;
  }

  async start(name: "web" | "worker"): Promise<void> {
    const child = spawn(process.execPath, [process.argv[1] as string, name, demoFlag], {
      env: {
        NODE_ENV: "production",
        ...inherited(),
        ...this.settings,
        ...(name === "worker" ? this.workerOnly : {}),
      } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      detached: true,
    });
    this.running.set(name, child);
    await new Promise<void>((ready, failed) => {
      child.once("message", () => ready());
      child.once("exit", (code) => failed(plainly(`the ${name} process did not start (exit ${code})`)));
    });
    child.removeAllListeners("exit");
    child.on("exit", () => {
      if (this.stopping) return;
      const again = (): void => {
        this.start(name).then(this.onChange, () => {
          if (!this.stopping) setTimeout(again, RETRY_MS);
        });
      };
      again();
    });
  }

  /** Ends both; their own ending starts them again, on the new build. */
  restart(): void {
    for (const child of this.running.values()) child.kill("SIGTERM");
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(
      [...this.running.values()].map(
        (child) =>
          new Promise<void>((gone) => {
            if (child.exitCode !== null || child.signalCode !== null) return gone();
            child.on("exit", () => gone());
            child.kill("SIGTERM");
          }),
      ),
    );
  }
}

/** `npm run dev`: a change in the sources builds anew and restarts web and worker. */
export function rebuildOnChange(restart: () => void): void {
  let building = false;
  let again = false;
  const rebuild = () => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    const child = spawn("npm", ["run", "--silent", "build"], { stdio: "inherit" });
    child.on("exit", (code) => {
      building = false;
      if (again) {
        again = false;
        rebuild();
      } else if (code === 0) restart();
    });
  };
  for (const folder of ["app", "db", "emails"]) fs.watch(folder, { recursive: true }, rebuild);
}

function plainly(sentence: string): Error {
  const error = new Error(sentence);
  error.name = "PlainSentence";
  return error;
}
