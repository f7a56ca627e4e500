import { beforeAll, describe, expect, test } from "vitest";
import { checkedForm, sending } from "#test/support/intake";
import { lettersOf, lettersTo } from "#test/support/letters";
import { until } from "#test/support/until";
import { codeOn, hidden, Visitor } from "#test/support/visitor";
import { enter } from "#test/walls/people";
import { ownEmployer } from "./own-employer";
import { FORM, INNARDS, raw } from "./raw";

const TJEERD = "t.vanwolde@tweespoor.example";

let own: Awaited<ReturnType<typeof ownEmployer>>;
let origin: string;
let tjeerd: string;
beforeAll(async () => {
  own = await ownEmployer("adressen");
  origin = own.house.origin;
  const [row] = await own.house.sql<{ id: string }>("owner", "select id from account where email = $1", [
    TJEERD,
  ]);
  tjeerd = row?.id ?? "";
});

describe("a name that is not ours", () => {
  test.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost", "localhost.evil.example"])(
    "Host %s gets nothing (6-19)",
    async (host) => {
      for (const path of ["/", `/m/${own.slug}`, "/inloggen", "/assets/x.css"]) {
        const answer = await raw(origin, path, { headers: { Host: host } });
        expect([path, answer.status, answer.text]).toEqual([path, 421, "Dit adres hoort niet bij ons."]);
      }
    },
  );

  test("a forwarded name is in no page, no redirect and no letter (6-19)", async () => {
    const evil = {
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      "X-Forwarded-Server": "evil.example",
      "X-Original-Host": "evil.example",
      Forwarded: "host=evil.example",
    };
    const { visitor, token } = await checkedForm(own.house, own.slug, { verhaal: "Kort.", wie: tjeerd });
    const before = lettersTo(own.house, TJEERD).length;
    const receipt = await visitor.post(own.path, sending(token), evil);
    const last = codeOn(receipt.text).slice(-4);
    const keep = { sleutel: hidden(receipt.text, "sleutel"), doe: "bewaard", laatste: last };
    const kept = await visitor.post(own.path, keep, evil);
    expect(kept.headers.get("location")).toBe("/mijn-melding?taal=nl");
    const pages = [`/m/${own.slug}`, "/mijn-melding", "/inloggen"].map((path) => visitor.get(path, evil));
    for (const { text } of [receipt, ...(await Promise.all(pages))]) expect(text).not.toContain("evil");

    await until("the report was told on", async () => {
      const [waiting] = await own.house.sql<{ n: number }>(
        "owner",
        "select count(*)::int as n from event where tenant_id = $1",
        [own.tenantId],
      );
      return waiting?.n === 0;
    });
    await own.house.sql(
      "jobs",
      "select graphile_worker.add_job('sweep', job_key => 'sweep', max_attempts => 1)",
    );
    await until("the counsellor has the letter", () => lettersTo(own.house, TJEERD).length > before);
    const links = lettersOf(own.house).flatMap(({ html, text }) =>
      [...`${html} ${text}`.matchAll(/https?:\/\/[^\s"'<>/]+/g)].map(([link]) => link),
    );
    expect(new Set(links)).toEqual(new Set(["http://www.w3.org", origin]));
  });

  test.each([
    "//evil.example?x=1",
    "/\\evil.example?x=1",
    "/%2f%2fevil.example?x=1",
    "/%5cevil.example?x=1",
    "///evil.example/..?x=1",
    "/\\/evil.example?x=1",
    "/\\\\/evil.example?x=1",
  ])("%s leads to no other house (6-20)", async (path) => {
    const answer = await raw(origin, path);
    expect(answer.status).toBe(302);
    expect(new URL(answer.headers.location ?? "//", origin).origin).toBe(origin);
    expect(answer.headers.location).not.toMatch(/^[/\\]{2}/);
  });

  test("where to go after the log-in is nobody's to choose (6-20)", async () => {
    for (const next of ["//evil.example", "/\\evil.example", "https:evil.example"]) {
      const form = await new Visitor(origin).get(`/inloggen?next=${encodeURIComponent(next)}`);
      expect([form.status, form.text.includes("evil")]).toEqual([200, false]);
      const { email, password } = own.house.demo().accounts[0] as { email: string; password: string };
      const answer = await new Visitor(origin).post(`/inloggen?next=${encodeURIComponent(next)}`, {
        ...{ doe: "wachtwoord", email, wachtwoord: password },
        ...{ next, redirectTo: next, return_to: next },
      });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/inloggen"]);
    }
  });
});

describe("an address that tries to climb", () => {
  const climbing = [
    "/m/%00", "/m/noordzijl%00", "/m/%2e%2e%2fadmin", "/m/..%2f..%2fetc%2fpasswd", "/m/..%5c", "/m/..\\x", "/m/%E0%A4%A", "/m/NOORDZIJL",
    "/m/%00/melden", "/m/noordzijl/melden/extra", "/assets/..%2f..%2fserver%2fmain.js", "/assets/%00", "/assets/../../package.json",
    "/.env", "/.data/demo.json", "/%E0%A4%A", "/__manifest?p=/werkplek", "/m/noordzijl.data", "/werkplek?_data=routes/counsellor/today",
  ]; // biome-ignore format: a list of addresses
  test.each(climbing)("%s is not there (6-9)", async (path) => {
    const answer = await raw(origin, path);
    expect(answer.status).toBe(404);
    expect(answer.text).toMatch(/Deze pagina (is er niet|bestaat niet)/);
    expect(answer.text).not.toMatch(INNARDS);
  });

  test.each([
    "/assets/../mijn-melding",
    "/haken/../mijn-melding",
    "/haken/%2e%2e/mijn-melding",
    "/./mijn-melding",
    "/x\\..\\mijn-melding",
  ])("%s is no other way to a page, and no form comes in by it", async (path) => {
    expect((await raw(origin, "/mijn-melding")).status).toBe(200);
    expect((await raw(origin, path)).status).toBe(404);
    // Another site may post to where companies' messages come in, and to nowhere else.
    const headers = { ...FORM, "Sec-Fetch-Site": "cross-site" };
    expect((await raw(origin, "/mijn-melding", { method: "POST", headers })).status).toBe(403);
    expect((await raw(origin, path, { method: "POST", headers })).status).toBe(404);
  });

  test("/assets/%E0%A4%A is not there either (6-9)", async () => {
    expect((await raw(origin, "/assets/%E0%A4%A")).status).toBe(404);
  });

  test("an id that is none is the same page as somebody else's id (6-9)", async () => {
    const { visitor } = await enter(own.house, "m.oostveen@tweespoor.example");
    const cookie = { Cookie: `s=${visitor.cookies.get("s")}` };
    const nobodys = await raw(origin, "/werkplek/dossiers/00000000-0000-4000-8000-000000000000", {
      headers: cookie,
    });
    expect(nobodys.status).toBe(404);
    for (const id of [
      "%00",
      "..%2f",
      "1",
      "00000000-0000-4000-8000-00000000000",
      "0".repeat(500),
      "%27%20or%201=1--",
    ]) {
      const answer = await raw(origin, `/werkplek/dossiers/${id}`, { headers: cookie });
      expect([id, answer.status, answer.text]).toEqual([id, 404, nobodys.text]);
    }
  });
});
