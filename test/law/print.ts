import fs from "node:fs";
import path from "node:path";
import { TRACKS } from "~/domain/tracks/all";
import type { Track } from "~/domain/tracks/track";
import { printed } from "./markdown";

/** Where the signed copy of a track stands. */
export const copyOf = ({ code, validFrom }: Track): string =>
  path.join(import.meta.dirname, "signed", `${code.replaceAll("_", "-")}-${validFrom}.md`);

/** `npm run law` prints every track; with `--write` it replaces the copies, which a lawyer then signs anew. */
if (process.argv[1]?.endsWith("print.ts")) {
  for (const track of TRACKS) {
    if (process.argv.includes("--write")) fs.writeFileSync(copyOf(track), printed(track));
    process.stdout.write(`${printed(track)}\n`);
  }
}
