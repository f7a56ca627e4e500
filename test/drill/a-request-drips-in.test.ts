import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";

let house: House;
beforeAll(async () => {
  house = await startHouse("drips");
});
afterAll(() => house?.stop());

/** Sends the start at once and one byte more each second, until the server ends it; says after how many seconds and with what. */
function drip(start: string): Promise<{ seconds: number; answer: string }> {
  const { hostname, port } = new URL(house.origin);
  const began = performance.now();
  return new Promise((ended) => {
    let answer = "";
    const socket = net.connect(Number(port), hostname, () => socket.write(start));
    const drops = setInterval(() => socket.writable && socket.write("x"), 1_000);
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      answer += part;
    });
    // A server that hangs up while a drop is under way resets the connection; that is an end too.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drops);
      ended({ seconds: (performance.now() - began) / 1000, answer });
    });
  });
}

const form = (path: string) =>
  `POST ${path} HTTP/1.1\r\nHost: ${new URL(house.origin).host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\ndoe=openen&code=`;

test("bad input 38: a request that drips in is ended, its head after ten seconds and its body after sixty", async () => {
  const head = `GET / HTTP/1.1\r\nHost: ${new URL(house.origin).host}\r\nX-Slow: `;
  // Two hundred at once, so that patience with one would be patience with all.
  const heads = Array.from({ length: 200 }, () => drip(head));
  const body = drip(form("/mijn-melding"));
  const meanwhile = await fetch(`${house.origin}/m/noordzijl`);
  expect(meanwhile.status).toBe(200);
  for (const { seconds, answer } of await Promise.all(heads)) {
    expect(answer).toContain("408");
    expect(seconds).toBeGreaterThan(9);
    expect(seconds).toBeLessThan(15);
  }
  const { seconds } = await body;
  expect(seconds).toBeGreaterThan(55);
  expect(seconds).toBeLessThan(70);
  expect((await fetch(`${house.origin}/readyz`)).status).toBe(200);
}, 120_000);
