import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { fileReport, Visitor } from "#test/support/visitor";
import { ownWeb } from "./own-web";

/** Who guesses passwords of many accounts is slowed down by address, and no address is kept (security design 4). */
const house = sharedHouse();
let web: Awaited<ReturnType<typeof ownWeb>>;
beforeAll(async () => {
  web = await ownWeb(house, { TRUSTED_IP_HEADER: "Fly-Client-IP" });
});
afterAll(async () => {
  await web.stop();
  await house.sql("owner", "delete from throttle");
  await house.sql("owner", "delete from throttle_salt");
});

let nr = 0;
/** One wrong password, each time for another account. */
const guess = (headers: Record<string, string>, origin = web.origin) => {
  nr += 1;
  const fields = {
    doe: "wachtwoord",
    email: `gok${nr}@tweespoor.example`,
    wachtwoord: "niet het goede woord",
  };
  return new Visitor(origin).post("/inloggen", fields, headers);
};
const from = (address: string) => ({ "Fly-Client-IP": address });
async function guesses(times: number, headers: Record<string, string>, origin?: string): Promise<number[]> {
  const statuses = [];
  for (let time = 0; time < times; time += 1) statuses.push((await guess(headers, origin)).status);
  return statuses;
}

test("twenty wrong guesses from one address are free, whatever the account; then there is a wait", async () => {
  const statuses = await guesses(22, from("203.0.113.7"));
  expect(statuses.slice(0, 21)).toEqual(Array(21).fill(422));
  expect(statuses[21]).toBe(429);
  expect((await guess(from("203.0.113.8"))).status).toBe(422);
});

test("of long addresses the first half counts", async () => {
  for (let at = 1; at <= 21; at += 1) await guess(from(`2001:db8:0:7::${at.toString(16)}`));
  expect((await guess(from("2001:0db8::7:1:2:3:4"))).status).toBe(429);
  expect((await guess(from("2001:db8:0:8::1"))).status).toBe(422);
});

test("a header that nobody vouches for, or that holds no address, counts for nothing", async () => {
  expect(await guesses(23, { "X-Forwarded-For": "203.0.113.9" })).toEqual(Array(23).fill(422));
  expect(await guesses(23, from("203.0.113.9, 10.0.0.1"))).toEqual(Array(23).fill(422));
  // Without the setting the same header is just a header.
  expect(await guesses(23, from("203.0.113.7"), house.origin)).toEqual(Array(23).fill(422));
});

test("what is kept is made with the salt of one day, and that of another day is gone at the next guess", async () => {
  const [old] = await house.sql<{ n: number }>(
    "owner",
    "insert into throttle_salt (day, salt) values ('2020-01-01', decode(repeat('07', 32), 'hex')) returning 1 as n",
  );
  expect(old?.n).toBe(1);
  await guess(from("203.0.113.7"));
  const salts = await house.sql<{ day: string; logged: boolean }>(
    "owner",
    "select s.day::text, c.relpersistence <> 'u' as logged from throttle_salt s, pg_class c where c.oid = 'throttle_salt'::regclass",
  );
  expect(salts).toHaveLength(1);
  expect(salts[0]?.logged).toBe(false);
});

test("a report from the same address comes in as if nothing had happened, and leaves no row", async () => {
  const rows = () => house.sql("owner", "select key, fails from throttle order by key");
  // Another file's wrong password is a row too, so one time without is enough; what counted would count ten times.
  let quiet = false;
  for (let turn = 0; turn < 10 && !quiet; turn += 1) {
    const before = await rows();
    const { code } = await fileReport({ origin: web.origin }, "noordzijl", { verhaal: "Vanaf dit adres." });
    const visitor = new Visitor(web.origin);
    const answer = await visitor.post("/mijn-melding", { doe: "openen", code }, from("203.0.113.7"));
    expect(answer.status).toBe(303);
    quiet = isDeepStrictEqual(await rows(), before);
  }
  expect(quiet).toBe(true);
});
