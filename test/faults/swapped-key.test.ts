import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, startHouse } from "#test/support/house";
import { checkedForm, sending } from "#test/support/intake";
import { rowsOf, tenantOf } from "#test/support/rows";
import { accountOf, codeOn, hidden, Visitor } from "#test/support/visitor";

let house: House;
beforeAll(async () => {
  house = await startHouse("swapped key");
});
afterAll(() => house?.stop());

const STORY = "Alleen zij mag dit lezen.";

/** What somebody does who can write to the database and has none of our keys. */
async function swapKey(email: string): Promise<void> {
  await house.sql(
    "owner",
    "update keypair set pk = $2, pk_mac = $3 where account_id = (select id from account where email = $1)",
    [email, randomBytes(32), randomBytes(32)],
  );
}

/** How many dossiers were ever sealed to somebody. */
async function keysOf(person: string): Promise<number> {
  return (await house.sql("owner", "select from key_grant where subject_id = $1", [person])).length;
}

const alarms = (code: string) =>
  house
    .log()
    .split("\n")
    .filter((line) => line === `{"alarm":"${code}"}`).length;

test("nothing is sealed to a public key that we did not vouch for, and there is an alarm (5.1-30)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const email = "t.vanwolde@tweespoor.example";
  const [{ id } = { id: "" }] = await house.sql<{ id: string }>(
    "owner",
    "select id from account where email = $1",
    [email],
  );
  const wished = await checkedForm(house, "noordzijl", { verhaal: STORY, wie: id });
  const open = await checkedForm(house, "noordzijl", { verhaal: STORY });
  const before = await rowsOf(house, tenant);
  const keysBefore = await keysOf(id);
  expect(alarms("key_tampered")).toBe(0);
  await swapKey(email);

  const refused = await wished.post(sending(wished.token));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("De persoon die u koos, kan uw bericht nu niet lezen");
  expect(refused.text).toMatch(/href="tel:/);
  expect(await rowsOf(house, tenant)).toEqual(before);
  expect(alarms("key_tampered")).toBeGreaterThan(0);
  const kept = await wished.post({ sleutel: hidden(refused.text, "sleutel"), doe: "aanpassen" });
  expect(kept.text).toContain(`>${STORY}</textarea>`);

  // Who named nobody is shown who reads instead, and it goes to that person.
  const first = await open.post(sending(open.token));
  const token = first.status === 422 ? hidden(first.text, "sleutel") : "";
  const receipt = token ? await open.post(sending(token)) : first;
  expect(codeOn(receipt.text)).toHaveLength(24);
  expect(await keysOf(id)).toBe(keysBefore);
});

test("her own log-in notices it too", async () => {
  const account = accountOf(house, "t.vanwolde@tweespoor.example");
  const answer = await new Visitor(house.origin).post("/inloggen", {
    doe: "wachtwoord",
    email: account.email,
    wachtwoord: account.password,
  });
  expect(answer.status).toBe(422);
  expect(alarms("key_substituted")).toBe(1);
});

test("when nobody is left there is no form but a phone number, and what was typed is kept (5.1-30)", async () => {
  const tenant = await tenantOf(house, "noordzijl");
  const { post, token } = await checkedForm(house, "noordzijl", { verhaal: STORY });
  const before = await rowsOf(house, tenant);
  for (const email of ["a.wisniewska@tweespoor.example", "r.tjinaloe@tweespoor.example"])
    await swapKey(email);

  const refused = await post(sending(token));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Nu kan niemand uw bericht lezen");
  expect(refused.text).toMatch(/href="tel:/);
  expect(await rowsOf(house, tenant)).toEqual(before);
  const kept = await post({ sleutel: hidden(refused.text, "sleutel"), doe: "aanpassen" });
  expect(kept.text).toContain(`>${STORY}</textarea>`);

  const page = await new Visitor(house.origin).get("/m/noordzijl?taal=nl");
  expect(page.text).not.toContain("/m/noordzijl/melden");
  expect(page.text).toMatch(/href="tel:/);
});

test("when nobody is left the form's own address shows the phone number too, before anybody types", async () => {
  const form = await new Visitor(house.origin).get("/m/noordzijl/melden?taal=nl");
  expect(form.text).not.toContain("<textarea");
  expect(form.text).toMatch(/href="tel:/);
});
