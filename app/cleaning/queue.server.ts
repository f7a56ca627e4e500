import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Cleaned } from "./cleaned";
import type { Order } from "./thread";

const TIME_MS = 10_000;
const HEAP_MB = 256;
const WAITING_MAX = 8;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Runs `work` when it is its turn: one file at a time is whole in this process, the others wait sealed in the database.
 * Null when too many wait already.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (waiting >= WAITING_MAX) return null;
  waiting += 1;
  const mine = last.then(work, work).finally(() => {
    waiting -= 1;
  });
  last = mine.catch(() => {});
  return mine;
}

/** Cleans one file in a thread of its own, with a limit of time and memory. */
export async function cleaned(order: Order): Promise<Cleaned> {
  // The shared libraries have to be in the process before a thread asks for them, and outlive it.
  await import("sharp");
  const worker = new Worker(threadFile(), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Cleaned>((done) => {
      const damaged = () => done({ ok: false, problem: "damaged" });
      timer = setTimeout(damaged, TIME_MS);
      worker.once("message", done);
      worker.once("error", damaged);
      worker.once("exit", damaged);
      worker.postMessage(order, [order.bytes.buffer as ArrayBuffer]);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The thread's own bundle lies beside the one that runs. */
function threadFile(): URL {
  return pathToFileURL(path.resolve(path.dirname(process.argv[1] ?? ""), "cleaning-thread.js"));
}
