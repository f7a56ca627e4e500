import { beforeAll, describe, expect, test } from "vitest";
import { backupCodesOn, digitsFor, linkTo, symbolsOn } from "#test/support/invited";
import { lettersTo } from "#test/support/letters";
import { type Newcomer, newcomer } from "#test/support/newcomers";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { type Answer, Visitor } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import { enter, type Staff } from "./people";

const house = sharedHouse();
let office: Staff;
let tenant = "";
const NEXT = "een heel ander wachtwoord 8";

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  tenant = await tenantOf(house, "de-linde");
});

const hr = () => newcomer(house, office.visitor, "employer", { tenant });
const counsellor = () => newcomer(house, office.visitor, "counsellor");
const ask = (email: string) => new Visitor(house.origin).post("/herstel", { email });
const told = ({ status, text }: Answer) => ({ status, text });

async function linkOf({ email }: Newcomer): Promise<string> {
  await ask(email);
  return linkTo(house, email, "herstel");
}

const fresh = (person: Newcomer, ahead = 1) => digitsFor(person.secret, ahead);
const wish = (more: Record<string, string> = {}) => ({ nieuw: NEXT, nogmaals: NEXT, ...more });

async function logsIn(email: string, wachtwoord: string): Promise<boolean> {
  return (
    (await new Visitor(house.origin).post("/inloggen", { doe: "wachtwoord", email, wachtwoord })).status ===
    303
  );
}

describe("asking for a link", () => {
  test("has one answer for who is known, unknown, stopped, asked a hundred times, or no address (6-42)", async () => {
    const person = await hr();
    const stopped = await newcomer(house, office.visitor, "network");
    await office.visitor.post("/netwerk/mensen", { doe: "stoppen", wie: stopped.id });
    const expected = told(await ask(`${newUuid()}@nergens.example`));
    expect(expected.status).toBe(200);
    for (const email of [stopped.email, "geen adres", "", "x".repeat(400), "a@b.example\0"])
      expect(told(await ask(email))).toEqual(expected);
    const hundred = await Promise.all(Array.from({ length: 100 }, () => ask(person.email)));
    for (const answer of hundred) expect(told(answer)).toEqual(expected);
    await linkTo(house, person.email, "herstel");
    expect(lettersTo(house, person.email).filter(({ text }) => text.includes("/herstel/"))).toHaveLength(1);
    expect(lettersTo(house, stopped.email).filter(({ text }) => text.includes("/herstel/"))).toHaveLength(0);
  });
});

describe("a link for a new password", () => {
  test("alone changes nothing: without the second factor the old password stays", async () => {
    const person = await hr();
    const link = await linkOf(person);
    const visitor = new Visitor(house.origin);
    expect((await visitor.get(link)).text).toContain(person.email);
    for (const more of [
      {},
      { cijfers: "000000" },
      { cijfers: "1234567" },
      { reservecode: "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA" },
    ]) {
      const answer = await visitor.post(link, wish(more));
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain(NEXT);
    }
    expect(await logsIn(person.email, person.password)).toBe(true);
    // The fifth wrong try ends the link, even for who then knows better.
    expect((await visitor.post(link, wish({ cijfers: "111111" }))).status).toBe(422);
    expect((await visitor.post(link, wish({ cijfers: fresh(person) }))).status).toBe(404);
    expect(await logsIn(person.email, person.password)).toBe(true);
  });

  test("with it sets the password, ends every session and is used up", async () => {
    const person = await hr();
    const link = await linkOf(person);
    expect((await person.visitor.get("/account")).status).toBe(200);
    const visitor = new Visitor(house.origin);
    const done = await visitor.post(link, wish({ cijfers: fresh(person) }));
    expect([done.status, done.headers.get("location")]).toEqual([303, "/beheer"]);
    expect((await visitor.get("/account")).status).toBe(200);
    expect((await person.visitor.get("/account")).headers.get("location")).toBe("/inloggen");
    expect(await logsIn(person.email, person.password)).toBe(false);
    expect(await logsIn(person.email, NEXT)).toBe(true);
    const expected = told(await visitor.get(`/herstel/${"A".repeat(43)}`));
    expect(expected.status).toBe(404);
    expect(told(await visitor.get(link))).toEqual(expected);
    expect(told(await visitor.post(link, wish({ cijfers: fresh(person) })))).toEqual(expected);
    // An invitation's link is nothing here, nor the other way round.
    expect((await visitor.get(link.replace("herstel", "uitnodiging"))).status).toBe(404);
  });

  test("used in two browsers at once sets one password", async () => {
    const person = await hr();
    const link = await linkOf(person);
    const post = (nieuw: string, reservecode: string) =>
      new Visitor(house.origin).post(link, { nieuw, nogmaals: nieuw, reservecode });
    const [one, two] = ["een eerste wachtwoord hier", "een tweede wachtwoord hier"];
    const answers = await Promise.all([post(one, person.codes[0] ?? ""), post(two, person.codes[1] ?? "")]);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const open = await Promise.all([logsIn(person.email, one), logsIn(person.email, two)]);
    expect(open.filter(Boolean)).toHaveLength(1);
  });

  test("gives a counsellor her dossiers' key back only with her recovery key", async () => {
    const person = await counsellor();
    const link = await linkOf(person);
    const visitor = new Visitor(house.origin);
    const none = await visitor.post(link, wish({ cijfers: fresh(person) }));
    expect([none.status, none.text.includes("Typ uw herstelsleutel over")]).toEqual([422, true]);
    const other = await visitor.post(link, wish({ cijfers: fresh(person), sleutel: "0".repeat(32) }));
    expect(other.text).toContain("Deze herstelsleutel hoort niet bij dit account.");
    const sleutel = person.recoveryKey ?? "";
    const done = await visitor.post(link, wish({ cijfers: fresh(person), sleutel: sleutel.toLowerCase() }));
    expect([done.status, done.headers.get("location")]).toEqual([303, "/werkplek"]);
    const [row] = await house.sql<{ epoch: number; key_epoch: number }>(
      "owner",
      "select c.epoch, k.epoch as key_epoch from credential c join keypair k using (account_id) where account_id = $1",
      [person.id],
    );
    expect(row).toEqual({ epoch: 2, key_epoch: 1 });
    expect(await logsIn(person.email, NEXT)).toBe(true);
  });
});

describe("a backup code", () => {
  test("opens once in place of the digits, and a second time nothing", async () => {
    const person = await hr();
    const [code = ""] = person.codes;
    const second = async (reservecode: string) => {
      const visitor = new Visitor(house.origin);
      await visitor.post("/inloggen", {
        doe: "wachtwoord",
        email: person.email,
        wachtwoord: person.password,
      });
      return visitor.post("/inloggen", { doe: "cijfers", cijfers: "", reservecode });
    };
    expect((await second(code.toLowerCase().replaceAll("-", " "))).status).toBe(303);
    const again = await second(code);
    expect([again.status, again.text.includes("is al gebruikt")]).toEqual([422, true]);
    expect((await person.visitor.get("/account")).text).toContain("U hebt er nog 9");
    // Two at once with one code: one comes in.
    const answers = await Promise.all([second(person.codes[1] ?? ""), second(person.codes[1] ?? "")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe("on the own account", () => {
  const bewijs = (person: Newcomer) => ({ bewijs: person.password });

  test("nothing changes without saying once more who it is", async () => {
    const person = await counsellor();
    for (const doe of ["wachtwoord", "app", "sleutel", "codes", "anderen"]) {
      const empty = await person.visitor.post("/account", { doe, nieuw: NEXT, nogmaals: NEXT });
      expect([doe, empty.status]).toEqual([doe, 422]);
    }
    const wrong = await person.visitor.post("/account", { doe: "app", bewijs: "een ander wachtwoord" });
    expect([wrong.status, wrong.text.includes("Dit klopt niet.")]).toEqual([422, true]);
    // A new password asks for the old one; six digits are not enough.
    const digits = await person.visitor.post("/account", {
      doe: "wachtwoord",
      bewijs: fresh(person),
      nieuw: NEXT,
      nogmaals: NEXT,
    });
    expect(digits.status).toBe(422);
    expect((await person.visitor.get("/account/nieuw")).headers.get("location")).toBe("/account");
    expect(await logsIn(person.email, person.password)).toBe(true);
  });

  test("another password keeps the keys and ends the other sessions", async () => {
    const person = await counsellor();
    const old = new Visitor(house.origin);
    old.cookies.set("s", person.visitor.cookies.get("s") ?? "");
    const changed = await person.visitor.post("/account", {
      doe: "wachtwoord",
      ...bewijs(person),
      ...wish(),
    });
    expect(changed.headers.get("location")).toBe("/account?gedaan=password");
    expect((await person.visitor.get("/werkplek")).status).toBe(200);
    expect((await old.get("/werkplek")).status).toBe(303);
    expect(await logsIn(person.email, person.password)).toBe(false);
    expect(await logsIn(person.email, NEXT)).toBe(true);
  });

  test("another app takes over only when its digits were right", async () => {
    const person = await hr();
    await person.visitor.post("/account", { doe: "app", ...bewijs(person) });
    const secret = symbolsOn((await person.visitor.get("/account/nieuw")).text, "Geheim voor uw app");
    expect((await person.visitor.post("/account/nieuw", { doe: "cijfers", cijfers: "000000" })).status).toBe(
      422,
    );
    const done = await person.visitor.post("/account/nieuw", { doe: "cijfers", cijfers: digitsFor(secret) });
    expect(done.headers.get("location")).toBe("/account?gedaan=app");
    const entering = new Visitor(house.origin);
    await entering.post("/inloggen", { doe: "wachtwoord", email: person.email, wachtwoord: person.password });
    expect((await entering.post("/inloggen", { doe: "cijfers", cijfers: fresh(person) })).status).toBe(422);
    expect((await entering.post("/inloggen", { doe: "cijfers", cijfers: digitsFor(secret) })).status).toBe(
      422,
    );
    expect((await entering.post("/inloggen", { doe: "cijfers", cijfers: digitsFor(secret, 1) })).status).toBe(
      303,
    );
  });

  test("a new recovery key works and the old one does not", async () => {
    const person = await counsellor();
    await person.visitor.post("/account", { doe: "sleutel", ...bewijs(person) });
    const key = symbolsOn((await person.visitor.get("/account/nieuw")).text, "Uw herstelsleutel");
    // Before it was typed over, the old one holds.
    expect((await person.visitor.post("/account/nieuw", { doe: "overgetypt", sleutel: key })).status).toBe(
      422,
    );
    await person.visitor.post("/account/nieuw", { doe: "opgeschreven" });
    const done = await person.visitor.post("/account/nieuw", { doe: "overgetypt", sleutel: key });
    expect(done.headers.get("location")).toBe("/account?gedaan=key");
    const link = await linkOf(person);
    const visitor = new Visitor(house.origin);
    const old = await visitor.post(link, wish({ cijfers: fresh(person), sleutel: person.recoveryKey ?? "" }));
    expect(old.text).toContain("Deze herstelsleutel hoort niet bij dit account.");
    expect((await visitor.post(link, wish({ cijfers: fresh(person), sleutel: key }))).status).toBe(303);
  });

  test("new backup codes replace the old ones; who holds no keys has no recovery key to renew", async () => {
    const person = await hr();
    await person.visitor.post("/account", { doe: "codes", ...bewijs(person) });
    const codes = backupCodesOn((await person.visitor.get("/account/nieuw")).text);
    expect(codes).toHaveLength(10);
    expect((await person.visitor.post("/account/nieuw", { doe: "klaar" })).headers.get("location")).toBe(
      "/account?gedaan=codes",
    );
    const link = await linkOf(person);
    const visitor = new Visitor(house.origin);
    expect((await visitor.post(link, wish({ reservecode: person.codes[0] ?? "" }))).status).toBe(422);
    expect((await visitor.post(link, wish({ reservecode: codes[0] ?? "" }))).status).toBe(303);
    const again = await visitor.post("/account", { doe: "sleutel", bewijs: NEXT });
    expect(again.headers.get("location")).toBe("/account");
  });

  test("all other sessions end at once", async () => {
    const person = await hr();
    const other = new Visitor(house.origin);
    await other.post("/inloggen", { doe: "wachtwoord", email: person.email, wachtwoord: person.password });
    await other.post("/inloggen", { doe: "cijfers", reservecode: person.codes[3] ?? "" });
    expect((await other.get("/account")).status).toBe(200);
    await person.visitor.post("/account", { doe: "anderen", ...bewijs(person) });
    expect((await other.get("/account")).status).toBe(303);
    expect((await person.visitor.get("/account")).status).toBe(200);
  });

  test("what somebody began is nothing in another account's browser", async () => {
    const [one, two] = [await hr(), await hr()];
    await one.visitor.post("/account", { doe: "app", ...bewijs(one) });
    two.visitor.cookies.set("p", one.visitor.cookies.get("p") ?? "");
    expect((await two.visitor.get("/account/nieuw")).headers.get("location")).toBe("/account");
    const before = await house.sql("owner", "select totp from credential where account_id = $1", [two.id]);
    await two.visitor.post("/account/nieuw", { doe: "cijfers", cijfers: fresh(one) });
    expect(await house.sql("owner", "select totp from credential where account_id = $1", [two.id])).toEqual(
      before,
    );
  });
});
