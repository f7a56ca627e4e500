import fs from "node:fs";
import path from "node:path";
import { generateSync } from "otplib";
import type { DemoAccount, House } from "./house";
import { logIn } from "./visitor";

type Sessions = Record<string, string>;
const fileOf = (house: Pick<House, "folder">) => path.join(house.folder, "sessions.json");

/**
 * Logs in the people who work in a house, once each: six digits can be used only once in half a minute, so journeys
 * that run at the same time share what came of it.
 */
export async function openSessions(
  house: Pick<House, "origin" | "folder" | "demo">,
  who: (account: DemoAccount) => boolean = () => true,
): Promise<void> {
  const sessions: Sessions = {};
  for (const account of house.demo().accounts.filter(who)) {
    const token = (await logIn(house, account)).cookies.get("s");
    if (!token) throw new Error(`${account.email} got no session`);
    sessions[account.email] = token;
  }
  fs.writeFileSync(fileOf(house), JSON.stringify(sessions), { mode: 0o600 });
}

/** The cookie of somebody who was logged in by `openSessions`. */
export function sessionCookie(house: Pick<House, "origin" | "folder">, account: DemoAccount) {
  const sessions = JSON.parse(fs.readFileSync(fileOf(house), "utf8")) as Sessions;
  const value = sessions[account.email];
  if (!value) throw new Error(`${account.email} was not logged in`);
  return { name: "s", value, url: house.origin, httpOnly: true, sameSite: "Lax" as const };
}

/** The six digits of this half minute; `ahead` gives the next ones, for who logs in twice. `openSessions` leaves them free. */
export function digitsOf(account: DemoAccount, ahead = 0): string {
  return generateSync({ secret: account.totpSecret, epoch: Math.floor(Date.now() / 1000) + ahead * 30 });
}
