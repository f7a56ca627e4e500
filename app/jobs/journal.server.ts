import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { env } from "~/env.server";

export type Destroyed = { dossierId: string; day: string; ground: "wish" | "term" };

/**
 * Writes the line and makes sure it is on the disk before anything is destroyed, so that a restored backup can be
 * brought to the same state. One file per machine (decision 35).
 */
export async function journalled<T>(line: Destroyed, destroy: () => Promise<T>): Promise<T> {
  const file = await fs.open(path.join(env().JOURNAL_PATH, `${os.hostname()}.jsonl`), "a", 0o600);
  try {
    await file.appendFile(`${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return destroy();
}
