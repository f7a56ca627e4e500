import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Writing } from "~/data/tables";
import { destroyDossier, destructionDue } from "~/domain/dossier/destroying";
import { today } from "~/domain/product-clock";
import { env } from "~/env.server";

export type Destroyed = { dossierId: string; day: string; ground: "wish" | "term" };

/**
 * Destroys a dossier whose time has come: locks it, makes sure that its line of the journal is on the disk, and destroys
 * (decision 35). Null while it is held, or not due, or gone. Ends half-way in nothing but a line about a dossier that is
 * still due: the next look destroys it.
 */
export async function destroyWhenDue(tx: Writing, dossierId: string): Promise<Destroyed | null> {
  const ground = await destructionDue(tx, dossierId);
  if (!ground) return null;
  const line: Destroyed = { dossierId, day: await today(tx), ground };
  await write(line);
  await destroyDossier(tx, dossierId);
  return line;
}

/** One file per machine, so that a restored backup can be brought to the same state. */
async function write(line: Destroyed): Promise<void> {
  const file = await fs.open(path.join(env().JOURNAL_PATH, `${os.hostname()}.jsonl`), "a", 0o600);
  try {
    await file.appendFile(`${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
