import fs from "node:fs";
import path from "node:path";
import type { House } from "#test/support/house";

/** The ways in which a word could lie about: in any case, as it is or as bytes that were written down as text. */
function spellings(word: string): Buffer[] {
  return [...new Set([word, word.toLowerCase(), word.toUpperCase()])].flatMap((cased) => {
    const bytes = Buffer.from(cased, "utf8");
    // In base64 the middle of a text looks different at each of three offsets.
    const inside = [0, 1, 2].map((offset) => {
      const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
      const whole = Math.floor(((offset + bytes.length) * 8) / 6) - 1;
      return Buffer.from(shifted.slice(offset === 0 ? 0 : offset + 1, whole));
    });
    return [bytes, Buffer.from(cased, "utf16le"), Buffer.from(bytes.toString("hex")), ...inside];
  });
}

export type Found = string[];

/** Where any of these words stands in a heap of bytes. */
export function lookIn(where: string, heap: Buffer, words: string[]): Found {
  return words
    .filter((word) => spellings(word).some((spelling) => heap.includes(spelling)))
    .map((word) => `${word} in ${where}`);
}

/** Searches every row of every table and view of every schema, and what the server remembers of its clients. */
export async function searchRows(house: Pick<House, "sql">, words: string[]): Promise<Found> {
  const relations = await house.sql<{ name: string }>(
    "owner",
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
      union all select 'pg_stat_activity'`,
  );
  const found: Found = [];
  for (const { name } of relations) {
    const rows = await house.sql<{ row: string }>("owner", `select t::text as row from ${name} t`);
    found.push(...lookIn(name, Buffer.from(rows.map(({ row }) => row).join("\n")), words));
  }
  return found;
}

/** Searches the bytes of every file under a folder. */
export function searchFiles(folder: string, words: string[], skip: string[] = []): Found {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (skip.includes(file)) return [];
    if (entry.isDirectory()) return searchFiles(file, words, skip);
    return entry.isFile() ? lookIn(file, fs.readFileSync(file), words) : [];
  });
}

/** Searches what PostgreSQL has on disk, its write-ahead log too, after everything in memory was written. */
export async function searchDataFolder(house: Pick<House, "sql">, words: string[]): Promise<Found> {
  await house.sql("owner", "checkpoint");
  const [row] = await house.sql<{ data_directory: string }>("owner", "show data_directory");
  const folder = row?.data_directory ?? "";
  return ["base", "global", "pg_wal"].flatMap((part) => searchFiles(path.join(folder, part), words));
}
