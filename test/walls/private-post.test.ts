import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptedBy, dossierPage, type Filed } from "#test/support/attached";
import { type House, startHouse } from "#test/support/house";
import { lettersTo } from "#test/support/letters";
import { tellHouse } from "#test/support/mail-company";
import { until } from "#test/support/until";
import { moveClock, returnWith } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { openAddress } from "~/crypto/post.server";
import { boxPair } from "~/crypto/primitives.server";
import { giveEnv } from "~/env.server";
import { asking, borrowEnv, enter, type Staff, seen } from "./people";
import { answerOf } from "./scenario";
import { cutFrom, everything, keysFrom, materialOf } from "./thief";

/** Letters to a private address (decision 21): sealed in the keyed request, opened by the worker alone, gone when sent. */
let house: House;
const SELF = "/mijn-melding?taal=nl";
let tjeerd: Staff;
let report: Filed;
let count = 0;

const freshMail = () => `eigen${Date.now()}.${count++}@thuis.example`;
const want = (mail: string, visitor = report.reporter) =>
  visitor.post(SELF, { doe: "mailen", mail, melden: "ja" });
const answer = (text: string) =>
  tjeerd.visitor.post(dossierPage(report.dossierId), { doe: "bericht", bericht: text });
type Waiting = { id: string; tag: string; sealed: Buffer; send_after: Date | null };
const waiting = () =>
  house.sql<Waiting>("owner", "select id, tag, sealed, send_after from letter where kind = 'for_reporter'");
const sent = (mail: string) => until(`a letter to ${mail}`, () => lettersTo(house, mail)[0]);
const state = () =>
  JSON.parse(fs.readFileSync(`${house.folder}/state.json`, "utf8")) as {
    postk: string;
    secrets: Record<string, string>;
  };
/** Nobody sends meanwhile: the next place in the pace of all processes is far away. */
const held = async <T>(work: () => Promise<T>): Promise<T> => {
  await house.sql("owner", "update mail_pace set free_at = clock_timestamp() + interval '1 hour'");
  try {
    return await work();
  } finally {
    await house.sql("owner", "update mail_pace set free_at = '-infinity'");
  }
};

beforeAll(async () => {
  house = await startHouse("private-post");
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  report = await acceptedBy(house, tjeerd);
});

afterAll(() => house?.stop());

describe("a reporter who wants letters (S2-30)", () => {
  test("gets one when the counsellor answers, with nothing in it but that there is something to read", async () => {
    const mail = freshMail();
    expect((await want(mail)).status).toBe(303);
    await answer("Dit staat nooit in een mail.");
    await moveClock(house, "PT1S");
    const letter = await sent(mail);
    for (const part of [letter.subject, letter.text, letter.html])
      expect(part).not.toMatch(/noordzijl|tjeerd|melding|melder|vertrouwens|staat nooit/i);
    expect(letter.text).toContain(house.origin);
    expect(await waiting()).toEqual([]);
  });

  test("in the language in which it was asked for, of any two people the same bytes", async () => {
    const letters = [];
    for (const lang of ["en", "pl", "pl"]) {
      const mail = freshMail();
      const other = await acceptedBy(house, tjeerd);
      const fields = { doe: "mailen", mail, melden: "ja" };
      await other.reporter.post(`/mijn-melding?taal=${lang}`, fields);
      const at = dossierPage(other.dossierId);
      await tjeerd.visitor.post(at, { doe: "bericht", bericht: "Dag." });
      await moveClock(house, "PT1S");
      letters.push(await sent(mail));
    }
    const [english, polish, again] = letters.map(({ subject, html, text }) => ({ subject, html, text }));
    expect(english?.subject).toBe("There is something for you to read");
    expect(polish?.subject).toBe("Coś czeka na Państwa");
    expect(again).toEqual(polish);
  });

  test("gets one letter for two answers, none when back before it went, none after stopping", async () => {
    const mail = freshMail();
    await want(mail);
    await held(async () => {
      await answer("Een.");
      await answer("Twee.");
      expect(await waiting()).toHaveLength(1);
      await (await returnWith(house, report.code)).get(SELF);
      expect(await waiting()).toEqual([]);
      await answer("Drie.");
      expect(await waiting()).toHaveLength(1);
      expect((await report.reporter.post(SELF, { doe: "mailen", mail })).status).toBe(303);
      expect(await waiting()).toEqual([]);
      await answer("Vier.");
      expect(await waiting()).toEqual([]);
    });
    expect((await report.reporter.get(SELF)).text).not.toContain(mail);
    expect(lettersTo(house, mail)).toEqual([]);
  });

  test("gets none from the clock: whatever falls due, a timer never writes to a reporter", async () => {
    const mail = freshMail();
    await report.reporter.post(SELF, { doe: "bericht", bericht: "Wanneer hoor ik iets?" });
    await want(mail);
    await moveClock(house, "P20D");
    expect(lettersTo(house, mail)).toEqual([]);
    const write = (columns: string, values: string) =>
      answerOf(
        asking(
          house,
          "jobs",
          {},
          `insert into letter (id, ${columns}) values (gen_random_uuid(), ${values})`,
        ),
      );
    expect(await write("person, kind, send_after", `'${tjeerd.id}', 'panel_gap', app.product_now()`)).toBe(
      "allowed",
    );
    expect(
      await write("kind, tag, sealed", "'for_reporter', gen_random_uuid(), decode(repeat('00', 593), 'hex')"),
    ).toBe("42501");
    expect(await answerOf(asking(house, "jobs", {}, "update letter set sealed = null"))).toBe("42501");
    await answer("Nu wel.");
    await moveClock(house, "PT1S");
    await sent(mail);
  });
});

describe("an address that cannot be", () => {
  test.each([
    ["of the employer (6-23)", "jan@noordzijl.example", "Uw werkgever kan daar meelezen"],
    ["of the employer, below its domain (6-23)", "jan@mail.NOORDZIJL.example", "Uw werkgever kan daar meelezen"],
    ["with a line break and another header (6-21)", "a@thuis.example\r\nBcc: b@thuis.example", "Dit adres klopt niet"],
    ["with a list of two (6-21)", "a@thuis.example, b@thuis.example", "Dit adres klopt niet"],
    ["with a name around it (6-21)", "A <a@thuis.example>", "Dit adres klopt niet"],
    ["quoted (6-22)", '"a b"@thuis.example', "Dit adres klopt niet"],
    ["of 300 characters (6-22)", `${"a".repeat(60)}@${"b".repeat(232)}.example`, "Dit adres klopt niet"],
    ["empty", "", "Zonder adres kunnen wij niet mailen"],
  ])("%s: refused with the reason, the text kept, nothing stored", async (_name, mail, says) => {
    const other = await acceptedBy(house, tjeerd);
    const { status, text } = await want(mail, other.reporter);
    expect([status, text.includes(says)]).toEqual([422, true]);
    const value = /<input id="mail"[^>]*value="([^"]*)"/.exec(text)?.[1] ?? "";
    const shown = mail.replace(/[\r\n]/g, "").replaceAll('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    expect(value.replace(/[\r\n]/g, "")).toBe(shown);
    await tjeerd.visitor.post(dossierPage(other.dossierId), { doe: "bericht", bericht: "Dag." });
    expect(await waiting()).toEqual([]);
  }); // biome-ignore format: a table

  test("with a plus and capitals in its domain is taken, in one spelling (6-22)", async () => {
    const mail = `Jan+code${count++}@Thuis.EXAMPLE`;
    expect((await want(mail)).status).toBe(303);
    expect((await report.reporter.get(SELF)).text).toContain(mail.replace("Thuis.EXAMPLE", "thuis.example"));
  });
});

describe("a sealed address that waits", () => {
  let row: Waiting;
  let loot: Awaited<ReturnType<typeof everything>>;
  const mail = "lang.adres.van.de.melder@thuis.example";
  beforeAll(async () => {
    await want(mail);
    await held(async () => {
      await answer("Er is iets te lezen.");
      [row] = (await waiting()) as [Waiting];
      loot = await everything(house);
      const other = await acceptedBy(house, tjeerd);
      await want("x@thuis.example", other.reporter);
      await tjeerd.visitor.post(dossierPage(other.dossierId), { doe: "bericht", bericht: "Dag." });
      const lengths = (await waiting()).map(({ sealed }) => sealed.length);
      expect(lengths).toEqual([593, 593]);
    });
  });

  test("opens with the worker's half and with nothing else of the database or the environment", () => {
    const tries = (postk: string) => {
      giveEnv({ ...state().secrets, POSTK: postk, JOURNAL_PATH: `${house.folder}/destroyed` });
      try {
        return openAddress(row.tag, row.sealed);
      } catch {
        return null;
      }
    };
    expect(tries(state().postk)).toEqual({ mail, language: "nl" });
    const near = [...loot].flatMap(([, rows]) => rows.filter((one) => one.dossier_id === report.dossierId));
    const bytes = [
      ...materialOf([...near, row]).flatMap((value) => cutFrom(value, 16)),
      ...Object.values(state().secrets).flatMap((secret) => keysFrom(Buffer.from(secret, "hex"), 1)),
    ];
    expect(bytes.length).toBeGreaterThan(200);
    for (const key of bytes) {
      expect(tries(key.toString("hex"))).toBeNull();
      expect(tries(boxPair(key).sk.toString("hex"))).toBeNull();
    }
    borrowEnv(house);
  });

  test("names no dossier and no person, and its name stands nowhere else", () => {
    for (const [table, rows] of loot) {
      const named = rows.filter((one) => one.tag === row.tag || one.id === row.tag || one.person === row.tag);
      expect([table, named.length]).toEqual([table, table === "app.letter" ? 1 : 0]);
    }
    expect(row).not.toHaveProperty("dossier_id");
  });

  test("is written by the counsellor of that dossier only, and read by no face but the worker's", async () => {
    const query =
      "select app.letter_to_reporter($1, gen_random_uuid(), decode(repeat('00', 593), 'hex')) as done";
    const write = async (who: Staff) =>
      (
        await asking<{ done: boolean }>(house, "counsellor", { session: who.session }, query, [
          report.dossierId,
        ])
      ).rows[0]?.done;
    const agata = await enter(house, "a.wisniewska@tweespoor.example");
    expect([await write(tjeerd), await write(agata)]).toEqual([true, false]);
    const lookup = { lookup: codeKeys(report.code).lookup };
    for (const face of ["counsellor", "reporter", "public", "door", "employer"] as const)
      expect(await seen(house, face, face === "reporter" ? lookup : {}, "letter")).toBe("42501");
    const desk = await enter(house, "i.dral@tweespoor.example");
    expect(
      await seen(house, "network", { session: desk.session }, "letter where kind = 'for_reporter'"),
    ).toBe(0);
    expect(
      await answerOf(asking(house, "network", { session: desk.session }, "select sealed from letter")),
    ).toBe("42501");
  });
});

test("a letter that does not arrive leaves no row about its reporter", async () => {
  const rows = () =>
    house.sql("owner", "select id from mail_hook union all select person::text from mail_arrival order by 1");
  const before = await rows();
  const told = {
    type: "email.bounced",
    to: "lang.adres.van.de.melder@thuis.example",
    at: new Date(),
    id: "msg_reporter",
  };
  expect(await tellHouse(house, told)).toBe(200);
  expect(await rows()).toEqual(before);
  expect(await tellHouse(house, { ...told, to: tjeerd.account.email, type: "email.delivered" })).toBe(200);
  expect(await rows()).not.toEqual(before);
  await house.sql("owner", "delete from mail_arrival where person = $1", [tjeerd.id]);
});

test.skipIf(process.platform !== "linux")("the web process does not have the worker's half", () => {
  const { pids } = house.demo();
  const settings = (pid: number) => fs.readFileSync(`/proc/${pid}/environ`, "utf8");
  expect(settings(pids.worker)).toContain(`POSTK=${state().postk}`);
  expect(settings(pids.web)).not.toContain(state().postk);
  expect(settings(pids.web)).toContain("POST_PUB=");
});
