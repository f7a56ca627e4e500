import { beforeAll, describe, expect, test } from "vitest";
import { freshForm, looking } from "#test/support/intake";
import { fileReport, returnWith, Visitor } from "#test/support/visitor";
import { enter } from "#test/walls/people";
import { ownEmployer } from "./own-employer";
import { INNARDS } from "./raw";

let own: Awaited<ReturnType<typeof ownEmployer>>;
beforeAll(async () => {
  own = await ownEmployer("tekens");
});

const UNREADABLE = "Hier staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw.";

describe("bytes that no text can hold", () => {
  const inputs = ["verhaal", "naam", "afdeling", "toen", "daar"];
  test.each(inputs)(
    "a NUL in %s is a field error; the other answers stay and nothing is stored (6-3)",
    async (field) => {
      const before = await own.rows();
      const { post, token } = await freshForm(own.house, own.slug);
      const other = field === "verhaal" ? "toen" : "verhaal";
      const answer = await post(looking(token, { [other]: "Dit blijft staan.", [field]: "voor\0na" }));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(UNREADABLE);
      expect(answer.text).toContain("Dit blijft staan.");
      expect(answer.text).not.toMatch(INNARDS);
      expect(await own.rows()).toEqual(before);
    },
  );

  test.each([
    ["bereik", { bereik: "code\0" }],
    ["wie", { wie: "\0" }],
    ["niet", { niet: "\0" }],
    ["taalwens", { taalwens: "n\0" }],
    ["nummer", { bereik: "call", nummer: "06\0 0123 4567" }],
    ["mail", { bereik: "mail", mail: "jo\0@voorbeeld.nl" }],
  ])("a NUL in the choice %s is a field error too (6-3)", async (_field, fields: Record<string, string>) => {
    const { post, token } = await freshForm(own.house, own.slug);
    const answer = await post(looking(token, { verhaal: "Dit blijft staan.", ...fields }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(">Dit blijft staan.</textarea>");
  });

  test("a NUL in a message to and from the counsellor is a field error (6-3)", async () => {
    const { code } = await fileReport(own.house, own.slug, { verhaal: "Kort." });
    const reporter = await returnWith(own.house, code);
    const [row] = await own.house.sql<{ id: string; email: string }>(
      "owner",
      "select d.id, a.email from dossier d join account a on a.id = d.counsellor_id where d.tenant_id = $1 order by d.ctid desc",
      [own.tenantId],
    );
    const { visitor } = await enter(own.house, row?.email ?? "");
    const dossier = `/werkplek/dossiers/${row?.id}`;
    await visitor.post(dossier, { doe: "kiezen", keuze: "aannemen" });
    // Looking is written down once a day, and every answer shows the dossier.
    await visitor.get(dossier);
    const before = await own.rows();
    const answers = [
      await reporter.post("/mijn-melding?taal=nl", { doe: "bericht", bericht: "voor\0na" }),
      await visitor.post(dossier, { doe: "bericht", bericht: "voor\0na" }),
      await visitor.post(dossier, { doe: "aantekening", aantekening: "voor\0na" }),
      await visitor.post(dossier, { doe: "contact", wijze: "phone", regel: "voor\0na" }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(422);
      expect(text).toMatch(/voor.?na/s);
      expect(text).not.toMatch(INNARDS);
    }
    expect(await own.rows()).toEqual(before);
  });

  test("a NUL in a code is a code that cannot be (6-3)", async () => {
    const answer = await new Visitor(own.house.origin).post("/mijn-melding?taal=nl", {
      doe: "openen",
      code: "3NRS\0",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Deze code klopt niet.");
  });

  test("a NUL in a log-in is a wrong log-in (6-3)", async () => {
    const fields = { doe: "wachtwoord", email: "jo\0@voorbeeld.nl", wachtwoord: "een\0wachtwoord van niets" };
    const answer = await new Visitor(own.house.origin).post("/inloggen", fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Dit adres en dit wachtwoord horen niet bij elkaar.");
  });

  test("bytes that are no UTF-8 are replaced, never a 500 (6-4)", async () => {
    const { visitor, token } = await freshForm(own.house, own.slug);
    for (const bytes of ["%ED%A0%80", "%FF%FE", "%C3", "%F5%80%80%80"]) {
      const body = `sleutel=${token}&doe=nakijken&bereik=code&verhaal=voor${bytes}na`;
      const check = await visitor.post(own.path, body);
      expect(check.status).toBe(200);
      expect(check.text).toMatch(/voor\ufffd+na/);
    }
  });

  test("a sentence with line ends in a field of one line cannot become a header (6-21)", async () => {
    const { post, token } = await freshForm(own.house, own.slug);
    for (const mail of [
      "jo@voorbeeld.nl\r\nBcc: x@evil.example",
      "jo@voorbeeld.nl%0d%0aBcc:x@evil.example",
      "jo@a@b.nl",
    ]) {
      const answer = await post(looking(token, { bereik: "mail", mail }));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('<a href="#mail">');
    }
  });

  test.each(["naam", "afdeling", "daar"])(
    "a line end in %s, a field of one line, is a field error (6-21)",
    async (field) => {
      const { post, token } = await freshForm(own.house, own.slug);
      const answer = await post(looking(token, { verhaal: "x", [field]: "een\r\ntwee" }));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(UNREADABLE);
    },
  );
});
