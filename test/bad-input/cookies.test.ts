import { beforeAll, describe, expect, test } from "vitest";
import { fileReport, returnWith } from "#test/support/visitor";
import { enter } from "#test/walls/people";
import { ownEmployer } from "./own-employer";
import { INNARDS, raw } from "./raw";

let origin: string;
let staff: string;
let reporter: string;
beforeAll(async () => {
  const own = await ownEmployer("koekjes");
  origin = own.house.origin;
  staff = (await enter(own.house, "m.oostveen@tweespoor.example")).visitor.cookies.get("s") ?? "";
  const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort." });
  reporter = (await returnWith(own.house, code)).cookies.get("r") ?? "";
});

const asStaff = (cookie: string) => raw(origin, "/werkplek", { headers: { Cookie: cookie } });
const asReporter = (cookie: string) => raw(origin, "/mijn-melding?taal=nl", { headers: { Cookie: cookie } });

const BROKEN = [
  "%E0%A4%A", "%", "", "=", "\"quoted\"", "a b", "abc\u00e9", "constructor", "__proto__", "../../x", "' or 1=1--",
  "a".repeat(43), "a".repeat(128), "a".repeat(129), "a".repeat(8 * 1024),
]; // biome-ignore format: a list of values

describe("a cookie that is none of ours", () => {
  const named = BROKEN.map((value) => ({ value, name: `${value.slice(0, 16)} (${value.length})` }));
  test.each(named)("$name is nobody, on both faces, and no error (6-28)", async ({ value }) => {
    const desk = await asStaff(`s=${value}`);
    expect([desk.status, desk.headers.location]).toEqual([303, "/inloggen"]);
    const home = await asReporter(`r=${value}`);
    expect(home.status).toBe(200);
    expect(home.text).toContain("Vul de code in die u hebt bewaard.");
    expect(home.text).not.toMatch(INNARDS);
  });

  test("a good cookie among broken ones still counts; twice or altered it is nobody (6-28)", async () => {
    expect((await asStaff(`x=%E0%A4%A; s=${staff}; =; ;`)).status).toBe(200);
    expect((await asReporter(`x=%E0%A4%A; r=${reporter}; =; ;`)).text).toContain("Uw melding");
    const other = staff.endsWith("A") ? "B" : "A";
    for (const cookie of [
      `s=${staff}; s=${staff}`,
      `s=${staff}; s=x`,
      `s=${staff.slice(0, -1)}${other}`,
      `s=${staff}${other}`,
      `S=${staff}`,
    ]) {
      const answer = await asStaff(cookie);
      expect([cookie.length, answer.status, answer.headers.location]).toEqual([
        cookie.length,
        303,
        "/inloggen",
      ]);
    }
    expect((await asReporter(`r=${reporter}; r=${reporter}`)).text).toContain(
      "Vul de code in die u hebt bewaard.",
    );
  });

  test("more cookies than anybody has are refused before we look (6-28)", async () => {
    expect((await asStaff(`s=${"a".repeat(17_000)}`)).status).toBe(431);
  });

  test("the session of one face is nothing on another (6-29)", async () => {
    expect((await asStaff(`s=${reporter}`)).headers.location).toBe("/inloggen");
    expect((await asReporter(`r=${staff}`)).text).toContain("Vul de code in die u hebt bewaard.");
    for (const path of ["/beheer", "/netwerk"]) {
      expect((await raw(origin, path, { headers: { Cookie: `s=${staff}` } })).status).toBe(404);
    }
  });
});
