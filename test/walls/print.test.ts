import { beforeAll, describe, expect, test } from "vitest";
import { structureOf, textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { bytesFor, fileReport, freshDigits, hidden, returnWith, type Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { newUuid } from "~/crypto/primitives.server";
import { borrowEnv, enter, type Staff } from "./people";

const house = sharedHouse();

const STORY = "De ploegbaas van laadstraat zeven schreeuwt.";
const FILED = { verhaal: STORY, toen: "Elke dinsdag", daar: "Łódź, hal B" };
const ANSWER = "Ik bel u morgen om tien uur.";
const NOTE = "Zelf nakijken: rooster van week twaalf.";

let agata: Staff;
let address = "";
let dossierId = "";
let reporter: Visitor;

beforeAll(async () => {
  borrowEnv(house);
  agata = await enter(house, "a.wisniewska@tweespoor.example");
  const { code } = await fileReport(house, "noordzijl", { ...FILED, wie: agata.id });
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  dossierId = row?.id ?? "";
  address = `/werkplek/dossiers/${dossierId}`;
  await agata.visitor.post(address, { doe: "kiezen", keuze: "aannemen" });
  const token = hidden((await agata.visitor.get(address)).text, "formulier");
  await agata.visitor.post(address, { doe: "bericht", bericht: ANSWER, formulier: token });
  await agata.visitor.post(address, { doe: "aantekening", aantekening: NOTE, formulier: token });
  reporter = await returnWith(house, code);
});

const words = async (bytes: Uint8Array) => (await textsOf(bytes)).join(" ").replace(/\s+/g, " ");

const printed = async () =>
  (
    await house.sql<{ n: number }>(
      "owner",
      "select count(*)::int as n from access where dossier_id = $1 and act = 'printed'",
      [dossierId],
    )
  )[0]?.n ?? 0;

const audited = async () =>
  (
    await house.sql<{ n: number }>(
      "owner",
      "select count(*)::int as n from audit.log where action = 'dossier.printed'",
    )
  )[0]?.n ?? 0;

describe("the counsellor's print of a dossier", () => {
  test("S0-22: is given for nothing less than the own password, and until then nothing is written down", async () => {
    const { visitor, account } = agata;
    const page = await visitor.get(`${address}/afdruk`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("De melder ziet dat u dit afdrukte");
    expect(page.text).not.toContain("laadstraat");
    for (const [bewijs, why] of [
      ["", "Vul uw wachtwoord in"],
      ["een heel ander wachtwoord", "Dit klopt niet"],
      ["000 000", "Dit klopt niet"],
    ] as const) {
      const refused = await visitor.post(`${address}/afdruk`, { bewijs });
      expect({ bewijs, status: refused.status }).toEqual({ bewijs, status: 422 });
      expect(refused.text).toContain(why);
      expect(refused.text).not.toContain("een heel ander");
    }
    expect(await printed()).toBe(0);

    const before = await audited();
    const given = await bytesFor(visitor, `${address}/afdruk`, { bewijs: account.password });
    expect(given.status).toBe(200);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename="dossier-[A-Z]{2}-\d\d\.pdf"$/),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(given.headers.get("content-security-policy")).toContain("sandbox");
    expect(await printed()).toBe(1);
    expect(await audited()).toBe(before + 1);
  });

  test("S0-22 S2-31: holds the three parts, tagged, and never the working notes", async () => {
    const { bytes } = await bytesFor(agata.visitor, `${address}/afdruk`, { bewijs: agata.account.password });
    const text = await words(bytes);
    for (const part of [STORY, "Łódź, hal B", ANSWER, "Melding aangenomen.", "Protocol versie"])
      expect(text).toContain(part);
    expect(text.indexOf(STORY)).toBeLessThan(text.indexOf(ANSWER));
    expect(text).not.toContain("week twaalf");
    expect((await agata.visitor.get(`${address}?deel=eigen`)).text).toContain(NOTE);
    const { lang, title, root } = await structureOf(bytes);
    expect({ lang, title }).toEqual({ lang: "nl", title: expect.stringMatching(/^Dossier [A-Z]{2}-\d\d$/) });
    expect(root[0]?.inside.filter(({ tag }) => /^H\d/.test(tag)).length).toBeGreaterThan(3);
  });

  test("may be asked for with six digits too, each once", async () => {
    const bewijs = freshDigits(agata.account);
    const first = await bytesFor(agata.visitor, `${address}/afdruk`, { bewijs });
    expect(first.headers.get("content-type")).toBe("application/pdf");
    const again = await agata.visitor.post(`${address}/afdruk`, { bewijs });
    expect(again.status).toBe(422);
    expect(again.text).toContain("al gebruikt");
  });

  test("stands among who looked, in the reporter's language", async () => {
    for (const [taal, line] of [
      ["nl", "maakte een afdruk"],
      ["en", "made a print"],
      ["pl", ": wydruk"],
    ]) {
      expect((await reporter.get(`/mijn-melding?taal=${taal}`)).text).toContain(line);
    }
  });

  test("is nothing to a colleague with a password of her own, in the words of what is not there", async () => {
    const { visitor, account } = await enter(house, "t.vanwolde@tweespoor.example");
    const nowhere = `/werkplek/dossiers/${newUuid()}/afdruk`;
    const before = await printed();
    for (const at of [`${address}/afdruk`, nowhere, "/werkplek/dossiers/x/afdruk"]) {
      expect((await visitor.get(at)).status).toBe(404);
      const posted = await visitor.post(at, { bewijs: account.password });
      expect(posted.status).toBe(404);
      expect(posted.text).toBe((await visitor.get(nowhere)).text);
    }
    expect(await printed()).toBe(before);
  });
});

describe("the reporter's own part on paper", () => {
  test.each([
    ["nl", "Mijn bericht", "Het gesprek", "Bladzijde 1 van 1"],
    ["en", "My message", "The conversation", "Page 1 of 1"],
    ["pl", "Moja wiadomość", "Rozmowa", "Strona 1 z 1"],
  ])(
    "S0-22: is there in %s, with every word of the own and the counsellor's",
    async (taal, title, talk, page) => {
      const given = await bytesFor(reporter, `/mijn-melding/meenemen.pdf?taal=${taal}`);
      expect(given.headers.get("content-disposition")).toBe('attachment; filename="bericht.pdf"');
      const text = await words(given.bytes);
      for (const part of [title, talk, page, STORY, ANSWER, "Elke dinsdag", "Łódź, hal B"])
        expect(text).toContain(part);
      expect(text).not.toMatch(/week twaalf|Melding aangenomen|Tweespoor|Noordzijl/);
      const { lang, title: named } = await structureOf(given.bytes);
      expect({ lang, named }).toEqual({ lang: taal, named: title });
    },
  );
});
