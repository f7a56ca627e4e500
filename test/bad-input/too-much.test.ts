import { beforeAll, describe, expect, test } from "vitest";
import { freshForm, looking, sending } from "#test/support/intake";
import { codeOn, fileReport, hidden, returnWith } from "#test/support/visitor";
import { ownEmployer } from "./own-employer";
import { FORM, raw } from "./raw";

type Own = Awaited<ReturnType<typeof ownEmployer>>;
let own: Own;
beforeAll(async () => {
  own = await ownEmployer("teveel");
});

const MEGABYTE = 1024 * 1024;

describe("more than a form can be", () => {
  test("ten megabytes are refused before one byte of them was read (6-1)", async () => {
    const before = await own.rows();
    const headers = { ...FORM, "Content-Length": String(10 * MEGABYTE) };
    const answer = await raw(own.house.origin, own.path, { method: "POST", headers });
    expect([answer.status, answer.text]).toEqual([413, "Dit is te veel tekst voor één keer."]);
    expect(await own.rows()).toEqual(before);
  });

  test("one byte above 256 KB is refused, at the limit a form is read (6-1)", async () => {
    const { post, token } = await freshForm(own.house, own.slug);
    const start = `sleutel=${token}&doe=nakijken&bereik=code&verhaal=kort&vulling=`;
    const limit = 256 * 1024;
    const half = (length: number) =>
      start.padEnd(length / 2, "x") + "&rest=".padEnd(length - length / 2, "x");
    expect((await post(half(limit))).status).toBe(200);
    expect((await post(`${half(limit)}x`)).status).toBe(413);
  });

  test("a body that does not say its length is not read at all", async () => {
    const answer = await raw(own.house.origin, own.path, {
      method: "POST",
      headers: { ...FORM, "Transfer-Encoding": "chunked" },
      body: "verhaal=x",
    });
    expect([answer.status, answer.text]).toEqual([411, "Dit bericht noemt zijn lengte niet."]);
  });

  test("five thousand fields are refused (6-2)", async () => {
    const before = await own.rows();
    const { post, token } = await freshForm(own.house, own.slug);
    const many = Array.from({ length: 5000 }, (_, at) => `veld${at}=`).join("&");
    const answer = await post(`sleutel=${token}&doe=nakijken&bereik=code&verhaal=x&${many}`);
    expect(answer.status).toBe(413);
    expect(await own.rows()).toEqual(before);
  });

  test("an address of sixteen thousand characters is refused (6-8)", async () => {
    const answer = await raw(own.house.origin, `/m/${"a".repeat(3000)}`);
    expect([answer.status, answer.text]).toEqual([414, "Dit adres is te lang."]);
    expect((await raw(own.house.origin, `/m/${"a".repeat(17_000)}`)).status).toBe(431);
  });
});

describe("more than a field can hold", () => {
  const caps = [
    { field: "verhaal", max: 20_000, says: "Deze tekst is langer dan 20.000 tekens" },
    { field: "naam", max: 80, says: "Deze tekst is te lang" },
    { field: "afdeling", max: 120, says: "Deze tekst is te lang" },
    { field: "toen", max: 300, says: "Deze tekst is te lang" },
    { field: "daar", max: 300, says: "Deze tekst is te lang" },
  ];
  test.each(caps)(
    "$field above $max characters comes back whole, with a sentence",
    async ({ field, max, says }) => {
      const before = await own.rows();
      const { post, token } = await freshForm(own.house, own.slug);
      const over = "e".repeat(max === 20_000 ? 21_000 : max + 1);
      const refused = await post(looking(token, { verhaal: "Het begin.", [field]: over }));
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(says);
      expect(refused.text).toContain(field === "verhaal" ? `>${over}</textarea>` : `value="${over}"`);
      expect(refused.text).toContain("Wat u schreef, staat er nog.");
      expect(await own.rows()).toEqual(before);

      const again = hidden(refused.text, "sleutel");
      const accepted = await post(looking(again, { verhaal: "Het begin.", [field]: "e".repeat(max) }));
      expect(accepted.status).toBe(200);
    },
  );

  test("two hundred thousand characters come back whole too, as long as the form was read", async () => {
    const { post, token } = await freshForm(own.house, own.slug);
    const over = "x".repeat(205_000);
    const refused = await post(looking(token, { verhaal: over }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`>${over}</textarea>`);
  });

  test("ten thousand Arabic characters, and twenty thousand of four bytes, arrive as they were typed (6-7)", async () => {
    for (const story of ["\u0634".repeat(10_000), "\u{1F980}".repeat(20_000)]) {
      const { post, token } = await freshForm(own.house, own.slug);
      const check = await post(looking(token, { verhaal: story }));
      expect(check.status).toBe(200);
      const receipt = await post(sending(hidden(check.text, "sleutel")));
      const reporter = await returnWith(own.house, codeOn(receipt.text));
      expect((await reporter.get("/mijn-melding?taal=nl")).text).toContain(story);
    }
  });

  test("a message above ten thousand characters comes back whole, and is not sent", async () => {
    const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort." });
    const reporter = await returnWith(own.house, code);
    const before = await own.rows();
    const over = "ш".repeat(10_001);
    const refused = await reporter.post("/mijn-melding?taal=nl", { doe: "bericht", bericht: over });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Dit bericht is langer dan 10.000 tekens");
    expect(refused.text).toContain(`>${over}</textarea>`);
    expect(await own.rows()).toEqual(before);
    const sent = await reporter.post("/mijn-melding?taal=nl", { doe: "bericht", bericht: over.slice(1) });
    expect(sent.status).toBe(303);
  });
});
