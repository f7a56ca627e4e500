import { createHmac } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { KeptLetter } from "~/outside/mailbox-stand-in";
import type { House } from "./house";

type Fault = {
  times: number;
  status?: number;
  headers?: Record<string, string>;
  reset?: boolean;
  hold?: boolean;
};
type Asked = Pick<House, "demo">;

async function control<T>(house: Asked, at: "_next" | "_release" | "_tries", body: object = {}): Promise<T> {
  const answer = await fetch(`${house.demo().mailbox}/${at}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`the mailbox refused ${at} with ${answer.status}`);
  return (await answer.json()) as T;
}

/** Lets the next answers of the mail company fail, or none with `times: 0`. */
export const nextAnswers = (house: Asked, fault: Fault) => control(house, "_next", fault);

/** Gives the answers that were held back; how many there were. */
export const release = async (house: Asked) =>
  (await control<{ released: number }>(house, "_release")).released;

/** Every try to send, in order: when, in milliseconds, and under which key. */
export const triesOf = (house: Asked) => control<{ at: number; key: string }[]>(house, "_tries");

/** The letters that somebody got, oldest first. */
export function lettersTo({ folder }: Pick<House, "folder">, email: string): KeptLetter[] {
  const mailbox = path.join(folder, "mailbox");
  return fs
    .readdirSync(mailbox)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(fs.readFileSync(path.join(mailbox, name), "utf8")) as KeptLetter)
    .filter((letter) => letter.to.some((to) => to.includes(email)))
    .sort((a, b) => a.at - b.at);
}

export type Told = { type: string; to: string; at: Date; id: string };

/** What the mail company would send about a letter. */
export function hookBody({ type, to, at }: Omit<Told, "id">): string {
  const moment = at.toISOString();
  const data = {
    created_at: moment,
    email_id: crypto.randomUUID(),
    from: "post@tweespoor.example",
    to: [to],
  };
  return JSON.stringify({ type, created_at: moment, data });
}

/** The headers with which the mail company signs a message, `sent` seconds after 1970. */
export function hookHeaders(secret: string, id: string, body: string, sent: number): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${sent}.${body}`).digest("base64");
  return {
    "Content-Type": "application/json",
    "svix-id": id,
    "svix-timestamp": String(sent),
    "svix-signature": `v1,${signature}`,
  };
}

/** Tells the house what became of a letter, properly signed. */
export async function tellHouse(
  house: Pick<House, "origin" | "mailHookSecret">,
  told: Told,
): Promise<number> {
  const body = hookBody(told);
  const headers = hookHeaders(house.mailHookSecret(), told.id, body, Math.floor(Date.now() / 1000));
  return (await fetch(`${house.origin}/haken/resend`, { method: "POST", body, headers })).status;
}
