import { beforeAll, describe, expect, test } from "vitest";
import { fetchFile } from "#test/support/files";
import { structureOf, textsOf } from "#test/support/read-pdf";
import { sharedHouse } from "#test/support/shared-house";
import { told, Visitor } from "#test/support/visitor";
import { recordConsent } from "~/domain/documents/commands/consent";
import { saveDraft } from "~/domain/documents/commands/draft";
import { offerVersion } from "~/domain/documents/commands/offer";
import { publishVersion } from "~/domain/documents/commands/publish";
import { as, newPerson, type Person, personOf } from "./employer-people";
import { asking, enter, seen } from "./people";

const house = sharedHouse();
const around = { publicUrl: "x.example/m/x", network: { name: "Het netwerk", phone: "06 0123 4500" } };
const page = async (path: string) => new Visitor(house.origin).get(path);

let hr: Person;
let other: Person;

/** One row in each table of an employer's documents. */
beforeAll(async () => {
  hr = await newPerson("papier");
  other = await newPerson("ander");
  const [row] = await house.sql<{ day: string; then: string }>(
    "owner",
    `select app.today()::text as day, (app.today() + 1)::text as "then"`,
  );
  const { day = "", then: inForceOn = "" } = row ?? {};
  const version = { kind: "conductProtocol", major: 1, minor: 0, inForceOn, announcedOn: null } as const;
  await as(hr, async (tx) => {
    await saveDraft(tx, hr.by, { promiseText: "Wij luisteren." });
    await offerVersion(tx, hr.by, around, { kind: "conductProtocol" });
    await recordConsent(tx, hr.by, {
      kind: "conductProtocol",
      major: 1,
      asked: null,
      decided: day,
      outcome: "agreed",
    });
    await publishVersion(tx, hr.by, version);
  });
});

describe("the documents of the demo employers (S0-27, S2-05, S2-07, S4-23)", () => {
  test.each([
    ["protocol", "Protocol gewenst gedrag", "Protocol on conduct", "Protokół dobrego"],
    ["klachtenreglement", "Klachtenreglement", "Complaints regulation", "Regulamin skarg"],
    ["meldregeling", "Meldregeling", "Scheme for reporting", "Zasady zgłaszania"],
    ["flyer", "Praat met iemand", "Talk to someone", "Rozmowa z kimś"],
  ])("%s can be read at each of the three, in three languages", async (path, nl, en, pl) => {
    for (const slug of ["de-linde", "oosterwaarde", "noordzijl"]) {
      const employer = await page(`/m/${slug}?taal=nl`);
      expect(employer.text).toContain(`/m/${slug}/documenten/${path}?taal=nl`);
      for (const [language, title] of Object.entries({ nl, en, pl })) {
        const read = await page(`/m/${slug}/documenten/${path}?taal=${language}`);
        expect(read.status).toBe(200);
        expect(read.text).toContain(`<h1>${title}`);
        expect(read.text).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });

  test.each(["nl", "en", "pl"] as const)(
    "each is a file to keep as well, with the words of its page: %s",
    async (language) => {
      for (const kind of ["protocol", "klachtenreglement", "meldregeling", "flyer"]) {
        const at = `/m/noordzijl/documenten/${kind}`;
        const read = await page(`${at}?taal=${language}`);
        expect(read.text).toContain(`${at}.pdf?taal=${language}`);
        const { status, headers, bytes } = await fetchFile(
          new Visitor(house.origin),
          `${at}.pdf?taal=${language}`,
        );
        expect([status, headers.get("content-type"), headers.get("set-cookie")]).toEqual([
          200,
          "application/pdf",
          null,
        ]);
        const plain = (text: string) =>
          text
            .replace(/&#x27;/g, "'")
            .replaceAll("&amp;", "&")
            .replace(/<[^>]*>/g, "")
            .replace(/\s+/g, " ")
            .trim();
        const headings = [...read.text.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, text = ""]) =>
          plain(text),
        );
        const paper = plain((await textsOf(bytes)).join(" "));
        for (const heading of headings) expect(paper).toContain(heading);
        const { lang, title, marked } = await structureOf(bytes);
        expect([lang, title, marked]).toEqual([language, headings[0], true]);
      }
    },
  );

  test("the head says version, day and consent; the panel, with who has one track, and the list of authorities are those of today", async () => {
    const protocol = await page("/m/de-linde/documenten/protocol?taal=nl");
    expect(protocol.text).toContain("Vastgesteld door Vakopleiding De Linde. Versie 3.0, geldig vanaf");
    expect(protocol.text).toContain("De ondernemingsraad stemde in op");
    expect(protocol.text).toContain("Marijke Oostveen. Vrouw. Nederlands, Engels.");
    expect((await page("/m/oosterwaarde/documenten/protocol?taal=nl")).text).toContain(
      "Dan kunt u praten met Tjeerd van Wolde",
    );
    const noordzijl = await page("/m/noordzijl/documenten/protocol?taal=nl");
    expect(noordzijl.text).toContain("Nederlands, Pools, Engels. Alleen voor omgang met elkaar.");
    expect((await page("/m/noordzijl/documenten/meldregeling?taal=nl")).text).toContain(
      "stand van 26 november 2026",
    );
  });

  test("what is not there is the one page that says nothing", async () => {
    const missing = told(await page("/m/noordzijl/documenten/iets?taal=nl"));
    expect(missing.status).toBe(404);
    for (const path of [
      "/m/noordzijl/documenten/iets.pdf",
      "/m/noordzijl/documenten/protocol/9.9.pdf",
      "/m/noordzijl/documenten/protocol.pdf/1.0",
      "/m/bestaat-niet/documenten/protocol.pdf",
      "/m/noordzijl/documenten/protocol/9.9",
      "/m/noordzijl/documenten/protocol/1.0%27",
      "/m/bestaat-niet/documenten/protocol",
      `/m/${hr.slug}/documenten/protocol`,
    ]) {
      expect(told(await page(`${path}?taal=nl`)), path).toEqual(missing);
    }
  });
});

describe("who may not", () => {
  const TABLES = ["document_version", "document_consent", "document_publication", "employer_draft"];

  test("an employer's people see their own and nobody else's", async () => {
    for (const table of TABLES) {
      const own = `${table} where tenant_id = '${hr.by.tenantId}'`;
      expect(await seen(house, "employer", { session: hr.session }, own), table).toBeGreaterThan(0);
      expect(await seen(house, "employer", { session: other.session }, own), table).toBe(0);
      expect(await seen(house, "employer", {}, own), table).toBe(0);
      for (const face of ["public", "reporter", "counsellor"] as const) {
        expect(await seen(house, face, {}, table), `${face} ${table}`).toBe("42501");
      }
    }
  });

  const insert = (tenant: string, who: string) =>
    `insert into employer_draft values ('${tenant}', '{}', '${who}', app.today())
      on conflict (tenant_id) do update set changed_on = excluded.changed_on`;
  const tried = (who: Person, query: string) =>
    asking(house, "employer", { session: who.session }, query).then(
      () => "allowed",
      (error: { code?: string }) => error.code,
    );

  test("only who does the people's work writes, for the own employer, in the own name, today", async () => {
    expect(await tried(hr, insert(hr.by.tenantId, hr.by.id))).toBe("allowed");
    expect(await tried(hr, insert(other.by.tenantId, hr.by.id))).toBe("42501");
    expect(await tried(hr, insert(hr.by.tenantId, other.by.id))).toBe("42501");
    const money = await personOf({ tenantId: hr.by.tenantId, slug: hr.slug }, "finance");
    expect(await tried(money, insert(hr.by.tenantId, money.by.id))).toBe("42501");
  });

  test("a version and what was decided about it can never be changed or taken away", async () => {
    for (const table of ["document_version", "document_consent", "document_publication", "template_answer"]) {
      expect(await tried(hr, `delete from ${table}`), table).toBe("42501");
      expect(await tried(hr, `update ${table} set kind = kind`), table).toBe("42501");
    }
  });

  test("the network's office offers and replies, and writes in no employer's name", async () => {
    const desk = await enter(house, "i.dral@tweespoor.example");
    expect(await seen(house, "network", { session: desk.session }, "document_version")).toBeGreaterThan(0);
    for (const table of TABLES) {
      const query = `insert into ${table} select * from ${table} limit 1`;
      const refused = asking(house, "network", { session: desk.session }, query).then(
        () => "allowed",
        (error: { code?: string }) => error.code,
      );
      expect(await refused, table).toBe("42501");
    }
  });
});
