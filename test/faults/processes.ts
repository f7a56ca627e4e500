import { execFileSync } from "node:child_process";
import type { House } from "#test/support/house";
import { until } from "#test/support/until";
import { Visitor } from "#test/support/visitor";

type Child = "web" | "worker";
type Running = Pick<House, "demo" | "origin">;

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** kill -9, and gone; gives the process's number. */
export async function kill(house: Running, name: Child): Promise<number> {
  const pid = house.demo().pids[name];
  process.kill(pid, "SIGKILL");
  await until(`${name} is gone`, () => !lives(pid));
  return pid;
}

/** The demo started the child again and says so in its file; web answers. */
export async function isBack(
  house: Running,
  name: Child,
  killed: number,
  withinMs?: number,
): Promise<number> {
  const again = () => {
    const now = house.demo().pids[name];
    return now !== killed && lives(now) && now;
  };
  const pid = await until(`${name} is started again`, again, withinMs);
  if (name === "web") {
    const { status } = await new Visitor(house.origin).get("/healthz");
    if (status !== 200) throw new Error(`web is back but answers ${status}`);
  }
  return pid;
}

/** The processes that this one started and that still run; with `running`, those whose command says so. */
export function childrenOf(pid: number, running = /./): number[] {
  const listed = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
  return listed.split("\n").flatMap((line) => {
    const [, child, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === pid && running.test(command ?? "") ? [Number(child)] : [];
  });
}
