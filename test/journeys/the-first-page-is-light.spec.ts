import http from "node:http";
import { expect, type Page, test } from "#test/support/journey";

const BUDGET = 30 * 1024;
const REQUESTS = 5;
const OWN_SCRIPT = /^\/assets\/quick-exit-[\w-]+\.js$/;

type Asked = { url: string; accepts: string };

/** What a browser that was never here before asks for. */
async function firstVisit(page: Page, address: string): Promise<Asked[]> {
  const asked: Promise<Asked>[] = [];
  page.on("request", (request) => {
    const accepts = request.allHeaders().then((headers) => headers["accept-encoding"] ?? "");
    asked.push(accepts.then((encodings) => ({ url: request.url(), accepts: encodings })));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return Promise.all(asked);
}

/** The bytes of a body as they come over the line; a browser's own count has the framing of HTTP in it. */
function bytesOf({ url, accepts }: Asked): Promise<number> {
  return new Promise((done, failed) => {
    const request = http.get(url, { headers: { "Accept-Encoding": accepts } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      answer.on("end", () => done(bytes));
    });
    request.on("error", failed);
  });
}

// Noordzijl has the longest page: the most people, and a name that needs the second half of the letter file.
for (const lang of ["nl", "en", "pl"]) {
  for (const address of [`/m/noordzijl?taal=${lang}`, `/m/noordzijl/melden?taal=${lang}`]) {
    test(`${address}: at most 30 KB in at most five requests`, async ({ person }) => {
      const page = await person();
      const asked = await firstVisit(page, address);
      const sizes = await Promise.all(asked.map(bytesOf));
      const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
      const paths = asked.map(({ url }) => new URL(url).pathname);
      const each = paths.map((path, place) => `${path} ${sizes[place]}`);
      console.log(`  ${address}: ${total} bytes in ${asked.length} requests (${each.join(", ")})`);

      expect(asked.length).toBeLessThanOrEqual(REQUESTS);
      expect(total).toBeLessThanOrEqual(BUDGET);
      expect(paths.filter((path) => path.endsWith(".js") && !OWN_SCRIPT.test(path))).toEqual([]);
      expect(paths.filter((path) => OWN_SCRIPT.test(path))).toHaveLength(1);
      expect(await page.locator("script:not([src])").count()).toBe(0);
    });
  }
}
