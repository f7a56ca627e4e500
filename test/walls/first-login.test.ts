import { beforeAll, describe, expect, test } from "vitest";
import { digitsFor, join, linkTo, PASSWORD, symbolsOn, upToCodes } from "#test/support/invited";
import { lettersTo } from "#test/support/letters";
import { tenantOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";
import { type Answer, Visitor } from "#test/support/visitor";
import { newUuid } from "~/crypto/primitives.server";
import { asking, enter, type Staff } from "./people";

const house = sharedHouse();
let office: Staff;
let hr: Staff;

beforeAll(async () => {
  office = await enter(house, "i.dral@tweespoor.example");
  hr = await enter(house, "w.hazelhof@de-linde.example");
});

const someone = () => `${newUuid()}@tweespoor.example`;
const counsellor = (email: string) => ({
  doe: "uitnodigen",
  soort: "counsellor",
  naam: "Nora Beekman",
  email,
  geslacht: "w",
  regio: "Midden",
  telefoon: "06 0123 4577",
});

async function invited(email = someone()) {
  expect((await office.visitor.post("/netwerk/mensen", counsellor(email))).status).toBe(303);
  return { email, link: await linkTo(house, email, "uitnodiging") };
}

const held = async (email: string) => {
  const [row] = await house.sql<Record<string, unknown>>(
    "owner",
    `select a.id, a.state, a.name, c.account_id is not null as credential, coalesce(k.recovery_confirmed, false) as key,
            (select count(*)::int from backup_code b where b.account_id = a.id) as codes,
            (select count(*)::int from account_link l where l.account_id = a.id) as links
       from account a left join credential c on c.account_id = a.id left join keypair k on k.account_id = a.id
      where a.email = $1`,
    [email],
  );
  return row ?? null;
};

const told = ({ status, text }: Answer) => ({ status, text });

describe("a counsellor who was invited", () => {
  test("comes in with own keys, and logs in again with what she chose", async () => {
    const { email, link } = await invited();
    expect(await held(email)).toMatchObject({ state: "invited", credential: false, key: false, links: 1 });
    const { last, recoveryKey, codes, secret, visitor } = await join(house, link);
    expect([last.status, last.headers.get("location")]).toEqual([303, "/werkplek"]);
    expect(recoveryKey).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(new Set(codes).size).toBe(10);
    expect(await held(email)).toMatchObject({
      state: "active",
      credential: true,
      key: true,
      codes: 10,
      links: 0,
    });
    expect((await visitor.get("/werkplek")).status).toBe(200);

    const again = new Visitor(house.origin);
    await again.post("/inloggen", { doe: "wachtwoord", email, wachtwoord: PASSWORD });
    // The digits that proved the app are used.
    expect((await again.post("/inloggen", { doe: "cijfers", cijfers: digitsFor(secret) })).status).toBe(422);
    const next = await again.post("/inloggen", { doe: "cijfers", cijfers: digitsFor(secret, 1) });
    expect([next.status, next.headers.get("location")]).toEqual([303, "/werkplek"]);
  });

  test("is nobody until the recovery key was typed over", async () => {
    const { email, link } = await invited();
    const visitor = new Visitor(house.origin);
    await visitor.post(link, { doe: "begin", naam: "Nora Beekman", nieuw: PASSWORD, nogmaals: PASSWORD });
    const secret = symbolsOn((await visitor.get(link)).text, "Geheim voor uw app");
    // No step can be left out, whatever is posted.
    expect((await visitor.post(link, { doe: "klaar" })).status).toBe(404);
    expect((await visitor.post(link, { doe: "overgetypt", sleutel: "x" })).status).toBe(303);
    expect((await visitor.post(link, { doe: "cijfers", cijfers: "000000" })).status).toBe(422);
    expect((await visitor.post(link, { doe: "cijfers", cijfers: digitsFor(secret) })).status).toBe(303);
    const key = symbolsOn((await visitor.get(link)).text, "Uw herstelsleutel");
    expect((await visitor.post(link, { doe: "klaar" })).status).toBe(404);
    await visitor.post(link, { doe: "opgeschreven" });
    expect((await visitor.get(link)).text).not.toContain(key.slice(0, 4));
    const wrong = await visitor.post(link, { doe: "overgetypt", sleutel: `${key.slice(0, -1)}x` });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Dit is niet dezelfde sleutel.");
    expect(await held(email)).toMatchObject({ state: "invited", credential: false, key: false, codes: 0 });
    // Small letters, spaces and an O for a nought are the same key.
    const typed = key
      .toLowerCase()
      .replaceAll("0", "o")
      .replaceAll(/(.{4})/g, "$1 ");
    expect((await visitor.post(link, { doe: "overgetypt", sleutel: typed })).status).toBe(303);
    expect((await visitor.post(link, { doe: "klaar" })).headers.get("location")).toBe("/werkplek");
  });

  test("typing a poor password or no name keeps the name and stores nothing", async () => {
    const { email, link } = await invited();
    const visitor = new Visitor(house.origin);
    const tried = (nieuw: string, nogmaals = nieuw, naam = "Nora B.") =>
      visitor.post(link, { doe: "begin", naam, nieuw, nogmaals });
    for (const [password, again, says] of [
      ["kort", "kort", "minstens 15 tekens"],
      ["wachtwoord12345", "wachtwoord12345", "te makkelijk te raden"],
      ["Nora Beekman 2026", "Nora Beekman 2026", "te makkelijk te raden"],
      ["x".repeat(257), "x".repeat(257), "hoogstens 256"],
      [PASSWORD, `${PASSWORD}x`, "niet gelijk"],
    ] as const) {
      const answer = await tried(password, again);
      expect([password, answer.status]).toEqual([password, 422]);
      expect(answer.text).toContain(says);
      expect(answer.text).toContain('value="Nora B."');
      expect(answer.text).not.toContain(password);
    }
    expect((await tried(PASSWORD, PASSWORD, " \t")).text).toContain("Vul uw naam in.");
    expect(visitor.cookies.has("p")).toBe(false);
    expect(await held(email)).toMatchObject({ state: "invited", credential: false });
  });
});

describe("a link", () => {
  test("that is used, too old, withdrawn, replaced or never was gives one and the same answer", async () => {
    const used = await invited();
    await join(house, used.link);
    const old = await invited();
    await house.sql("owner", "update account_link set expires_at = now() where account_id = $1", [
      (await held(old.email))?.id,
    ]);
    const withdrawn = await invited();
    const id = String((await held(withdrawn.email))?.id);
    await office.visitor.post("/netwerk/mensen", { doe: "intrekken", wie: id });
    expect(await held(withdrawn.email)).toBeNull();
    const replaced = await invited();
    await office.visitor.post("/netwerk/mensen", {
      doe: "opnieuw",
      wie: String((await held(replaced.email))?.id),
    });
    const fresh = await linkTo(house, replaced.email, "uitnodiging", replaced.link);
    expect((await new Visitor(house.origin).get(fresh)).status).toBe(200);

    const never = `/uitnodiging/${"A".repeat(43)}`;
    const expected = told(await new Visitor(house.origin).get(never));
    expect(expected.status).toBe(404);
    for (const link of [
      used.link,
      old.link,
      withdrawn.link,
      replaced.link,
      "/uitnodiging/x",
      "/uitnodiging/%00",
    ]) {
      const visitor = new Visitor(house.origin);
      expect(told(await visitor.get(link))).toEqual(expected);
      for (const doe of ["begin", "cijfers", "klaar", ""])
        expect(
          told(await visitor.post(link, { doe, naam: "N", nieuw: PASSWORD, nogmaals: PASSWORD })),
        ).toEqual(expected);
    }
  });

  test("in two browsers at once makes one account; the other finds it used", async () => {
    const { email, link } = await invited();
    const [one, two] = [new Visitor(house.origin), new Visitor(house.origin)];
    const first = await upToCodes(one, link);
    const second = await upToCodes(two, link, `${PASSWORD} anders`);
    expect(first.recoveryKey).not.toBe(second.recoveryKey);
    const answers = await Promise.all([one.post(link, { doe: "klaar" }), two.post(link, { doe: "klaar" })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect(await held(email)).toMatchObject({ state: "active", codes: 10 });
  });

  test("finished twice by the same browser lets it in twice, and once more a second later", async () => {
    const { email, link } = await invited();
    const visitor = new Visitor(house.origin);
    await upToCodes(visitor, link);
    const cookie = visitor.cookies.get("p") ?? "";
    const klaar = async () => {
      const same = new Visitor(house.origin);
      same.cookies.set("p", cookie);
      return { answer: await same.post(link, { doe: "klaar" }), same };
    };
    const all = await Promise.all(Array.from({ length: 6 }, klaar));
    for (const { answer, same } of [...all, await klaar()]) {
      expect(answer.status).toBe(303);
      expect((await same.get("/werkplek")).status).toBe(200);
    }
    expect(await held(email)).toMatchObject({ state: "active", codes: 10 });
  });

  test("and somebody else's half-way cookie lead to the first page only", async () => {
    const mine = await invited();
    const other = await invited();
    const visitor = new Visitor(house.origin);
    await upToCodes(visitor, other.link);
    expect((await visitor.get(mine.link)).text).toContain("Welkom bij Tweespoor");
    expect((await visitor.post(mine.link, { doe: "klaar" })).status).toBe(303);
    expect(await held(mine.email)).toMatchObject({ state: "invited" });
    // Nor does a token from before the log-in become a session.
    const fixed = new Visitor(house.origin);
    fixed.cookies.set("s", visitor.cookies.get("p") ?? "");
    expect((await fixed.get("/werkplek")).status).toBe(303);
    expect(visitor.cookies.get("s")).toBeUndefined();
  });

  test("travels in one letter that names nobody else, and its secret is stored nowhere", async () => {
    const { email, link } = await invited();
    const letters = lettersTo(house, email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).not.toMatch(/vertrouwens|melding|werkgever/i);
    const secret = link.split("/").at(-1) ?? "";
    const rows = await house.sql<{ row: string }>("owner", "select l::text as row from account_link l");
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
  });
});

describe("who may invite whom", () => {
  const ask = (
    who: Staff,
    face: "network" | "employer" | "counsellor",
    tenant: string | null,
    wanted: string,
  ) =>
    asking<{ answer: string }>(
      house,
      face,
      { session: who.session },
      "select app.invite(gen_random_uuid(), $1, $2, $3, 'Iemand', $4, gen_random_uuid(), sha256($5)) as answer",
      [wanted, tenant, wanted === "employer" ? "finance" : null, someone(), Buffer.from(newUuid())],
    ).then(
      ({ rows }) => rows[0]?.answer,
      (error: { code?: string }) => error.code,
    );

  test("an employer's HR its own people, never another employer's, a counsellor or the office", async () => {
    const own = await tenantOf(house, "de-linde");
    const foreign = await tenantOf(house, "noordzijl");
    expect(await ask(hr, "employer", own, "employer")).toBe("done");
    expect(await ask(hr, "employer", foreign, "employer")).toBe("not_allowed");
    expect(await ask(hr, "employer", null, "counsellor")).toBe("not_allowed");
    expect(await ask(hr, "employer", null, "network")).toBe("not_allowed");
    // The session of one face is nobody at another, and a counsellor has no such function at all.
    expect(await ask(hr, "network", own, "employer")).toBe("not_allowed");
    const reader = await enter(house, "t.vanwolde@tweespoor.example");
    expect(await ask(reader, "counsellor", own, "employer")).toBe("42501");
  });

  test("the office everybody", async () => {
    expect(await ask(office, "network", await tenantOf(house, "de-linde"), "employer")).toBe("done");
    expect(await ask(office, "network", null, "network")).toBe("done");
    expect(await ask(office, "network", null, "counsellor")).toBe("done");
  });

  test("nobody an address that has an account; the form keeps what was typed", async () => {
    const taken = counsellor("t.vanwolde@tweespoor.example");
    const answer = await office.visitor.post("/netwerk/mensen", taken);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Dit adres staat al in de lijst.");
    expect(answer.text).toContain('value="Nora Beekman"');
    for (const email of ["geen adres", "a@b\r\nBcc: c@d.example", `${"x".repeat(250)}@d.example`])
      expect((await office.visitor.post("/netwerk/mensen", { ...taken, email })).status).toBe(422);
  });
});
