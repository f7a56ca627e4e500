import { generateSync } from "otplib";
import type { DemoAccount, House } from "./house";

/** A browser without a screen: keeps cookies, sends what a browser sends, never follows a redirect by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  async post(
    path: string,
    fields: Record<string, string> | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = typeof fields === "string" ? fields : new URLSearchParams(fields).toString();
    return this.ask(path, {
      method: "POST",
      body,
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        ...headers,
      },
    });
  }

  private async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: "manual",
      headers: { ...(cookie ? { Cookie: cookie } : {}), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

export type Answer = { status: number; headers: Headers; text: string };

/** The same question as a browser's, with the answer's bytes as they came. */
export async function bytesFor(visitor: Visitor, at: string, fields?: Record<string, string>) {
  const response = await fetch(new URL(at, visitor.origin), {
    redirect: "manual",
    headers: {
      Cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      "Sec-Fetch-Site": "same-origin",
    },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** All that an answer tells whoever got it. */
export const told = ({ status, headers, text }: Answer) => ({
  status,
  headers: Object.fromEntries([...headers].filter(([name]) => name !== "date").sort()),
  text,
});

/** The value of a hidden field on a page. */
export function hidden(page: string, name: string): string {
  const found =
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page) ??
    new RegExp(`value="([^"]*)"[^>]*name="${name}"`).exec(page);
  if (!found?.[1]) throw new Error(`the page has no field ${name}`);
  return found[1].replaceAll("&amp;", "&");
}

/** The reporter's code on a receipt, six groups in one. */
export function codeOn(page: string): string {
  const list = /<ol class="code"[^>]*>(.*?)<\/ol>/s.exec(page)?.[1] ?? "";
  return [...list.matchAll(/<li[^>]*>([0-9A-Z]{4})<\/li>/g)].map((found) => found[1]).join("");
}

/** Files a report over HTTP as a visitor without script would; gives the receipt and the code. */
export async function fileReport(
  house: Pick<House, "origin">,
  slug: string,
  fields: Record<string, string>,
  ticks: Record<string, string> = {},
): Promise<{ visitor: Visitor; code: string; receipt: string; check: string; token: string }> {
  const visitor = new Visitor(house.origin);
  const form = await visitor.get(`/m/${slug}/melden?taal=nl`);
  const check = await visitor.post(`/m/${slug}/melden?taal=nl`, {
    sleutel: hidden(form.text, "sleutel"),
    doe: "nakijken",
    bereik: "code",
    ...fields,
  });
  if (check.status !== 200) throw new Error(`the form was refused with ${check.status}`);
  const token = hidden(check.text, "sleutel");
  const receipt = await visitor.post(`/m/${slug}/melden?taal=nl`, {
    sleutel: token,
    doe: "versturen",
    akkoord: "ja",
    ...ticks,
  });
  if (receipt.status !== 200) throw new Error(`the report was refused with ${receipt.status}`);
  return { visitor, code: codeOn(receipt.text), receipt: receipt.text, check: check.text, token };
}

/** Comes back with a code. */
export async function returnWith(house: Pick<House, "origin">, code: string): Promise<Visitor> {
  const visitor = new Visitor(house.origin);
  const answer = await visitor.post("/mijn-melding", { doe: "openen", code });
  if (answer.status !== 303) throw new Error(`the code was refused with ${answer.status}`);
  return visitor;
}

const usedSteps = new Map<string, number>();

/**
 * Six digits that were not used before: the log-in takes each half minute once, the one before and the one after too.
 */
export function freshDigits(account: DemoAccount): string {
  const now = Math.floor(Date.now() / 30_000);
  const step = Math.max(now - 1, (usedSteps.get(account.email) ?? 0) + 1);
  if (step > now + 1) throw new Error("this account logged in too often within a minute; share the session");
  usedSteps.set(account.email, step);
  return generateSync({ secret: account.totpSecret, epoch: step * 30 });
}

/** Logs somebody in with password and second factor. */
export async function logIn(house: Pick<House, "origin">, account: DemoAccount): Promise<Visitor> {
  const visitor = new Visitor(house.origin);
  const knocked = await visitor.post("/inloggen", {
    doe: "wachtwoord",
    email: account.email,
    wachtwoord: account.password,
  });
  if (knocked.status !== 303) throw new Error(`the password was refused with ${knocked.status}`);
  const typed = () => visitor.post("/inloggen", { doe: "cijfers", cijfers: freshDigits(account) });
  let entered = await typed();
  // The half minute of the digits may have ended on the way; then anybody types the next ones.
  if (entered.status === 422) entered = await typed();
  if (entered.status !== 303) throw new Error(`the digits were refused with ${entered.status}`);
  return visitor;
}

export function accountOf(house: Pick<House, "demo">, email: string): DemoAccount {
  const account = house.demo().accounts.find((one) => one.email === email);
  if (!account) throw new Error(`no such account: ${email}`);
  return account;
}

/** Moves the product clock and waits until everything that fell due has run. */
export async function moveClock(
  house: Pick<House, "origin">,
  advance: string,
): Promise<{ now: string; ran: string[] }> {
  const answer = await new Visitor(house.origin).post("/dev/klok", { advance });
  if (answer.status !== 200) throw new Error(`the clock was not moved: ${answer.status}`);
  return JSON.parse(answer.text) as { now: string; ran: string[] };
}
