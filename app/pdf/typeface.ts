import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";

export type Weight = 400 | 600;

/** The typeface is cut into files by script; a word is set from the first that has all of it. */
export const SHELVES = ["latin", "latin-ext", "cyrillic", "greek"] as const;

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve("@fontsource/source-sans-3/package.json"));
const unpacked = new Map<string, Buffer>();

/** One file of the typeface. It is unpacked once: the library would do that anew, and slowly, for every document. */
export function typefaceFile(shelf: (typeof SHELVES)[number], weight: Weight): Buffer {
  const name = `source-sans-3-${shelf}-${weight}-normal.woff`;
  const file = unpacked.get(name) ?? unpackedWoff(fs.readFileSync(path.join(folder, "files", name)));
  unpacked.set(name, file);
  return file;
}

const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/** A WOFF as the plain font inside it: the same tables, each inflated, behind a directory of the older form. */
function unpackedWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT.header + count * SFNT.entry);
  woff.copy(head, 0, 4, 8);
  const largest = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(largest * SFNT.entry, 6);
  head.writeUInt16BE(Math.log2(largest), 8);
  head.writeUInt16BE((count - largest) * SFNT.entry, 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let at = 0; at < count; at += 1) {
    const entry = WOFF.header + at * WOFF.entry;
    const [start, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as Three;
    const stored = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    const to = SFNT.header + at * SFNT.entry;
    woff.copy(head, to, entry, entry + 4);
    woff.copy(head, to + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (length % 4)) % 4)]);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

type Three = [number, number, number];
