import fs from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { z } from "zod";
import { actAs } from "~/data/as.server";
import { env } from "~/env.server";
import { alarm } from "~/http/log";

const AT_ONCE = 500;

const Line = z.object({
  dossierId: z.uuid(),
  day: z.iso.date(),
  ground: z.enum(["wish", "term"]),
});
type Line = z.infer<typeof Line>;

/**
 * Destroys again what a restored backup brought back: every line of every journal, before anything is served (fault 24).
 * On a database that was not restored there is nothing to do.
 */
export async function replayJournal(): Promise<number> {
  const lines = await journal();
  let gone = 0;
  for (let from = 0; from < lines.length; from += AT_ONCE)
    gone += await destroyAgain(lines.slice(from, from + AT_ONCE));
  if (gone > 0) alarm("journal_replayed");
  return gone;
}

async function destroyAgain(lines: Line[]): Promise<number> {
  const ids = lines.map((line) => line.dossierId);
  const days = lines.map((line) => line.day);
  const grounds = lines.map((line) => line.ground);
  return actAs("jobs", {}, async (tx) => {
    const { rows } = await sql<{
      gone: number;
    }>`select app.destroy_again(${ids}::uuid[], ${days}::date[], ${grounds}::text[]) as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  });
}

/** The last line of each dossier; a line that was cut off half-way was never acted upon. */
async function journal(): Promise<Line[]> {
  const folder = env().JOURNAL_PATH;
  const files = (await fs.readdir(folder)).filter((name) => name.endsWith(".jsonl"));
  const last = new Map<string, Line>();
  for (const name of files) {
    const written = (await fs.readFile(path.join(folder, name), "utf8")).split("\n");
    for (const [at, text] of written.entries()) {
      if (text === "") continue;
      const line = read(text);
      if (line) {
        const known = last.get(line.dossierId);
        if (!known || known.day < line.day) last.set(line.dossierId, line);
      } else if (at < written.length - 1) alarm("journal_unreadable");
    }
  }
  return [...last.values()];
}

function read(text: string): Line | null {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
