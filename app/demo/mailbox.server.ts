import fs from "node:fs/promises";
import path from "node:path";
import { env } from "~/env.server";
import type { KeptLetter } from "~/outside/mailbox-stand-in";

/** What the stand-in for the mail company received, newest first. */
export async function lettersIn() {
  const folder = env().MAILBOX;
  if (!folder) return [];
  const names = (await fs.readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  const letters = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const kept = JSON.parse(await fs.readFile(file, "utf8")) as KeptLetter;
      return { kept, at: (await fs.stat(file)).mtime.toISOString() };
    }),
  );
  return letters
    .sort((a, b) => b.kept.at - a.kept.at)
    .map(({ kept, at }) => ({
      id: kept.id,
      to: String(kept.to),
      subject: kept.subject,
      text: kept.text ?? "",
      at,
    }));
}
