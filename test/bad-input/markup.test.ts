import { beforeAll, describe, expect, test } from "vitest";
import { freshForm, looking, sending } from "#test/support/intake";
import { codeOn, hidden, returnWith } from "#test/support/visitor";
import { ownEmployer } from "./own-employer";
import { FORM, INNARDS, raw } from "./raw";

let own: Awaited<ReturnType<typeof ownEmployer>>;
beforeAll(async () => {
  own = await ownEmployer("opmaak");
});

describe("markup and query language", () => {
  const words = [
    "' or 1=1--",
    "'; drop table app.dossier; --",
    "\\'); select pg_sleep(9)--",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    `{{7*7}} $${"{7*7}"} <%= 7*7 %>`,
    '</textarea><script>alert("x")</script>',
  ];
  const asHtml = (text: string) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#x27;");

  test.each(words)("%s is text and nothing else, in every field (6-10, 6-11, 6-12)", async (typed) => {
    const fields = { verhaal: typed, naam: typed, afdeling: typed, toen: typed, daar: typed };
    const { post, token } = await freshForm(own.house, own.slug);
    const check = await post(looking(token, fields));
    expect(check.status).toBe(200);
    const back = await post({ sleutel: hidden(check.text, "sleutel"), doe: "aanpassen" });
    expect(back.text).toContain(`>${asHtml(typed)}</textarea>`);
    expect(back.text).toContain(`value="${asHtml(typed)}"`);
    const receipt = await post(sending(hidden(check.text, "sleutel")));
    const reporter = await returnWith(own.house, codeOn(receipt.text));
    const home = await reporter.get("/mijn-melding?taal=nl");
    expect(home.text).toContain(asHtml(typed));
    for (const { text } of [check, back, receipt, home]) {
      expect(text).not.toContain("<script>alert");
      expect(text).not.toContain("<img");
      expect(text).not.toContain('href="javascript:');
    }
  });

  test.each(words)("%s in a choice, a code, a log-in or an address is simply wrong (6-10)", async (typed) => {
    const before = await own.rows();
    const { visitor, post, token } = await freshForm(own.house, own.slug);
    const choice = await post(
      looking(token, { verhaal: "Blijft.", wie: typed, geslacht: typed, taalwens: typed, niet: typed }),
    );
    expect([choice.status, choice.text.includes(">Blijft.</textarea>")]).toEqual([422, true]);
    const code = await visitor.post("/mijn-melding?taal=nl", { doe: "openen", code: typed });
    expect(code.status).toBe(422);
    const login = await visitor.post("/inloggen", { doe: "wachtwoord", email: typed, wachtwoord: typed });
    expect(login.status).toBe(422);
    const address = await raw(own.house.origin, `/m/${encodeURIComponent(typed)}`);
    expect(address.status).toBe(404);
    const token404 = await raw(own.house.origin, own.path, {
      method: "POST",
      headers: FORM,
      body: `sleutel=${encodeURIComponent(typed)}&doe=versturen&akkoord=ja&verhaal=Blijft.`,
    });
    expect(token404.text).toContain(">Blijft.</textarea>");
    for (const { text } of [choice, code, login, address, token404]) expect(text).not.toMatch(INNARDS);
    expect(await own.rows()).toEqual(before);
  });
});
