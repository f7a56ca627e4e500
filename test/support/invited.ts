import { generateSync } from "otplib";
import type { Page } from "playwright/test";
import type { House } from "./house";
import { lettersTo } from "./letters";
import { until } from "./until";
import { type Answer, Visitor } from "./visitor";

type Shared = Pick<House, "origin" | "folder">;

export const PASSWORD = "een zin die niemand raadt 7";

/** The path of the one-time link in a letter to somebody, another than this one; waits until the worker sent it. */
export async function linkTo(house: Shared, email: string, page: "uitnodiging" | "herstel", not = "") {
  return until(`a letter with a link to ${email}`, () => {
    const links = lettersTo(house, email).flatMap(
      ({ text }) => new RegExp(`/${page}/[\\w-]{43}`).exec(text)?.[0] ?? [],
    );
    return links.find((link) => link !== not);
  });
}

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

/** The groups of a list of symbols on a page, in one. */
export function symbolsOn(html: string, label: string): string {
  const list = new RegExp(`aria-label="${label}">(.*?)</ol>`, "s").exec(html)?.[1] ?? "";
  return textOf(list).replaceAll(" ", "");
}

/** The same list in a browser, where a click returns before the next page is there whole. */
export async function symbolsShown(page: Page, label: string, between = ""): Promise<string> {
  const groups = page.getByRole("list", { name: label }).getByRole("listitem");
  await page.waitForLoadState();
  await groups.last().waitFor();
  return (await groups.allTextContents()).join(between);
}

export const backupCodesOn = (html: string): string[] =>
  [...html.matchAll(/<li>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){5})<\/li>/g)].map(([, code]) => code ?? "");

/** The digits of a secret, some half minutes from now; each can be used once. */
export const digitsFor = (secret: string, ahead = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + ahead * 30 });

export type Joined = {
  visitor: Visitor;
  secret: string;
  recoveryKey: string | null;
  codes: string[];
  last: Answer;
};

/** Goes the whole way from a link to the first page, as a browser without script. */
export async function join(house: Shared, link: string, password = PASSWORD): Promise<Joined> {
  const visitor = new Visitor(house.origin);
  const { secret, recoveryKey, codes } = await upToCodes(visitor, link, password);
  return { visitor, secret, recoveryKey, codes, last: await visitor.post(link, { doe: "klaar" }) };
}

/** Everything but the last click. */
export async function upToCodes(visitor: Visitor, link: string, password = PASSWORD) {
  const first = await visitor.get(link);
  const naam = /name="naam"[^>]*value="([^"]*)"/.exec(first.text)?.[1] ?? "Nieuw";
  await visitor.post(link, { doe: "begin", naam, nieuw: password, nogmaals: password });
  const secret = symbolsOn((await visitor.get(link)).text, "Geheim voor uw app");
  await visitor.post(link, { doe: "cijfers", cijfers: digitsFor(secret) });
  let page = (await visitor.get(link)).text;
  let recoveryKey: string | null = null;
  if (page.includes("Schrijf uw herstelsleutel op")) {
    recoveryKey = symbolsOn(page, "Uw herstelsleutel");
    await visitor.post(link, { doe: "opgeschreven" });
    await visitor.post(link, { doe: "overgetypt", sleutel: recoveryKey });
    page = (await visitor.get(link)).text;
  }
  return { secret, recoveryKey, codes: backupCodesOn(page) };
}
