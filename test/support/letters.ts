import fs from "node:fs";
import path from "node:path";
import type { House } from "./house";

export type KeptLetter = { to: string | string[]; subject: string; text: string; html: string };

/** Every letter that the stand-in for the mail company took. */
export function lettersOf(house: Pick<House, "folder">): KeptLetter[] {
  const folder = path.join(house.folder, "mailbox");
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")) as KeptLetter);
}

export function lettersTo(house: Pick<House, "folder">, email: string): KeptLetter[] {
  return lettersOf(house).filter(({ to }) => String(to).includes(email));
}
