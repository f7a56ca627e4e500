import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptedBy, dossierPage, type Filed } from "#test/support/attached";
import { fetchFile, fileLinks, sendFile } from "#test/support/files";
import type { House } from "#test/support/house";
import { startHouse } from "#test/support/house";
import { Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { Keyring } from "~/crypto/keyring.server";
import { publicOf } from "~/crypto/primitives.server";
import { holdDossier } from "../faults/hold";
import { asking, type Staff, skOf } from "./people";
import { cast } from "./scenario";
import { everything, type Loot, Thief } from "./thief";

/** Another counsellor while one reads (decisions 15 and 28): one new key, and nothing under the old one. */
let house: House;
let us: Awaited<ReturnType<typeof cast>>;
let tjeerd: Staff;
let ruben: Staff;

const SELF = "/mijn-melding?taal=nl";
const SAID = "Dit las Tjeerd, en straks Ruben.";
const hand = (report: Filed, to: string, more: Record<string, string> = { overdragen: "ja" }) =>
  report.reporter.post(SELF, { doe: "overdragen", naar: to, ...more });
const answers = (who: Staff, report: Filed, bericht: string) =>
  who.visitor.post(dossierPage(report.dossierId), { doe: "bericht", bericht });
const accepts = (who: Staff, report: Filed) =>
  who.visitor.post(dossierPage(report.dossierId), { doe: "kiezen", keuze: "aannemen" });

beforeAll(async () => {
  house = await startHouse("handover");
  us = await cast(house);
  tjeerd = us.tjeerd;
  ruben = us.ruben;
});
afterAll(() => house?.stop());

/** How many reports count as accepted, of all employers. */
const accepted = async () =>
  (
    await house.sql<{ n: number }>(
      "owner",
      "select coalesce(sum(n), 0)::int as n from stat_counter where dimension = 'accepted'",
    )
  )[0]?.n ?? 0;

/** Every sealed value of one dossier by where it stands. */
function sealedIn(loot: Loot, dossierId: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [table, rows] of loot)
    for (const row of rows.filter((one) => one.dossier_id === dossierId))
      for (const [column, value] of Object.entries(row))
        if (Buffer.isBuffer(value)) found.set(value.toString("hex"), `${table}.${column}`);
  return found;
}

async function ringOf(who: Staff) {
  const { id, sk, epoch } = await skOf(house, who.account);
  if (!sk) throw new Error("no key");
  return { sk, ring: new Keyring({ type: "counsellor", id, epoch }, { pk: publicOf(sk), sk }) };
}

describe("a dossier that its reporter hands to another counsellor", () => {
  let report: Filed;
  let before: Loot;
  let after: Loot;
  const told = `Aan Tjeerd gezegd ${Date.now()}.`;

  beforeAll(async () => {
    report = await acceptedBy(house, tjeerd);
    await answers(tjeerd, report, SAID);
    await report.reporter.post(SELF, { doe: "bericht", bericht: told });
    await tjeerd.visitor.post(dossierPage(report.dossierId), { doe: "aantekening", aantekening: "Let op." });
    await tjeerd.visitor.post(dossierPage(report.dossierId), {
      doe: "activeren",
      bewijs: tjeerd.account.password,
    });
    await sendFile(report.reporter, "/mijn-melding/bijlagen?taal=nl", {
      name: "brief.txt",
      bytes: Buffer.from("In de brief."),
    });
    before = await everything(house);
    expect((await hand(report, ruben.id)).status).toBe(303);
    after = await everything(house);
  });

  test("was open to the one before with the old key, and to nobody with it now", async () => {
    const { sk } = await ringOf(tjeerd);
    const sessions = { staff: [], half: [], reporters: [] };
    expect(new Thief(before, report.dossierId, sessions).withSk(sk).length).toBeGreaterThan(6);
    expect(new Thief(after, report.dossierId, sessions).withSk(sk)).toEqual([]);
    // The old key itself, kept aside by somebody: it opens nothing of what lies there now.
    const mixed = new Map([...after, ["app.key_grant", before.get("app.key_grant") ?? []]]);
    expect(new Thief(mixed, report.dossierId, sessions).withSk(sk)).toEqual([]);
    const old = new Thief(before, report.dossierId, sessions);
    const now = new Thief(after, report.dossierId, sessions);
    const { sk: next } = await ringOf(ruben);
    expect(now.withSk(next)).toHaveLength(now.texts.length);
    expect(now.texts.length).toBe(old.texts.length + 1);
  });

  test("holds nothing any more that was sealed before, but the pieces of files, whose own key was sealed anew", () => {
    const [was, is] = [sealedIn(before, report.dossierId), sealedIn(after, report.dossierId)];
    const kept = [...is].filter(([value]) => was.has(value)).map(([, where]) => where);
    expect(new Set(kept)).toEqual(new Set(["app.attachment_chunk.sealed"]));
    for (const table of ["app.working_note", "app.activation", "app.draft"]) {
      const own = (after.get(table) ?? []).filter((row) => row.dossier_id === report.dossierId);
      expect([table, own]).toEqual([table, []]);
    }
  });

  test("covers every table that holds something sealed of a dossier; a new one has to be thought of here", async () => {
    const rows = await house.sql<{ name: string }>(
      "owner",
      `select distinct c.table_name as name from information_schema.columns c
         join information_schema.columns b on b.table_schema = c.table_schema and b.table_name = c.table_name
        where c.table_schema = 'app' and c.column_name = 'dossier_id' and b.data_type = 'bytea' order by 1`,
    );
    const anew = ["attachment", "part", "record"];
    const toOthers = ["header", "key_grant"];
    const gone = ["activation", "draft", "working_note"];
    const underAnOwnKey = ["attachment_chunk"];
    expect(rows.map(({ name }) => name)).toEqual([...anew, ...toOthers, ...gone, ...underAnOwnKey].sort());
    const epochs = await house.sql<{ dek_epoch: number }>(
      "owner",
      `select dek_epoch from record where dossier_id = $1 union select dek_epoch from part where dossier_id = $1
        union select dek_epoch from attachment where dossier_id = $1 union select dek_epoch from key_grant where dossier_id = $1`,
      [report.dossierId],
    );
    expect(epochs).toEqual([{ dek_epoch: 2 }]);
  });

  test("is nothing to the one before: no row, no page, no file", async () => {
    const at = dossierPage(report.dossierId);
    const [theirs, nobodys] = [
      await tjeerd.visitor.get(at),
      await tjeerd.visitor.get(dossierPage(crypto.randomUUID())),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
    expect((await answers(tjeerd, report, "Nog iets.")).status).toBe(404);
    const sight = await us.asCounsellor(tjeerd, report.dossierId);
    expect(Object.values(sight).every((n) => n === 0)).toBe(true);
  });

  test("shows the new one the header first, then all of it, and goes on where it stood", async () => {
    const at = dossierPage(report.dossierId);
    const header = await ruben.visitor.get(at);
    expect([header.status, header.text.includes(SAID), header.text.includes(told)]).toEqual([
      200,
      false,
      false,
    ]);
    const counted = await accepted();
    await accepts(ruben, report);
    expect(await accepted()).toBe(counted);
    const [talk = "", files = "", log = ""] = await Promise.all(
      ["gesprek", "bestanden", "verslag"].map(
        async (part) => (await ruben.visitor.get(`${at}?deel=${part}`)).text,
      ),
    );
    for (const words of [
      SAID,
      told,
      "Er is ook een foto.",
      "brief.txt",
      "koos een andere vertrouwenspersoon",
    ])
      expect({ words, seen: (talk + files + log).includes(words) }).toEqual({ words, seen: true });
    const link = fileLinks(files)[0]?.href ?? "";
    expect((await fetchFile(ruben.visitor, link)).bytes.toString()).toBe("In de brief.");
    expect((await answers(ruben, report, "Dag, ik ben Ruben.")).status).toBe(303);
    const own = await report.reporter.get(SELF);
    for (const words of [SAID, told, "Dag, ik ben Ruben."]) expect(own.text).toContain(words);
  });

  test("can come back to the one before, whose old key still opens nothing", async () => {
    expect((await hand(report, tjeerd.id)).status).toBe(303);
    await accepts(tjeerd, report);
    expect((await tjeerd.visitor.get(dossierPage(report.dossierId))).text).toContain("Dag, ik ben Ruben.");
    expect((await ruben.visitor.get(dossierPage(report.dossierId))).status).toBe(404);
  });
});

describe("a colleague whom the counsellor proposes", () => {
  const propose = (who: Staff, report: Filed, collega: string, reden = "absence") =>
    who.visitor.post(dossierPage(report.dossierId), { doe: "overdracht", collega, reden });

  test("gets nothing before the reporter says yes, and after a no everything is as it was", async () => {
    const report = await acceptedBy(house, tjeerd);
    expect((await propose(tjeerd, report, ruben.id)).status).toBe(303);
    const asked = (await report.reporter.get(SELF)).text;
    expect(asked).toContain("Mag Ruben Tjin-A-Loe uw melding overnemen?");
    expect(asked).toContain("Tjeerd is een tijd afwezig");
    expect((await us.asCounsellor(ruben, report.dossierId)).dossier).toBe(0);
    const before = sealedIn(await everything(house), report.dossierId).size;
    expect((await report.reporter.post(SELF, { doe: "nietoverdragen" })).status).toBe(303);
    expect(sealedIn(await everything(house), report.dossierId).size).toBe(before);
    expect((await report.reporter.get(SELF)).text).not.toContain("overnemen?");
    expect((await tjeerd.visitor.get(dossierPage(report.dossierId))).text).toContain(
      "wil liever met u verder",
    );
    expect((await us.asCounsellor(ruben, report.dossierId)).dossier).toBe(0);
  });

  test("becomes the reader with a yes, through the same change of key", async () => {
    const report = await acceptedBy(house, tjeerd);
    await propose(tjeerd, report, ruben.id, "wish");
    expect((await hand(report, ruben.id)).status).toBe(303);
    expect((await tjeerd.visitor.get(dossierPage(report.dossierId))).status).toBe(404);
    await accepts(ruben, report);
    expect((await ruben.visitor.get(dossierPage(report.dossierId))).text).toContain("Er is ook een foto.");
    expect((await report.reporter.get(SELF)).text).not.toContain("overnemen?");
  });

  test("must be one who could take it on, and is proposed by the dossier's own counsellor only", async () => {
    const report = await acceptedBy(house, tjeerd);
    for (const [to, why] of [
      ["", "wish"],
      [us.marije.id, "wish"],
      [tjeerd.id, "wish"],
      [ruben.id, "boredom"],
    ] as const)
      expect([to, (await propose(tjeerd, report, to, why)).status]).toEqual([to, 422]);
    expect((await propose(ruben, report, us.agata.id)).status).toBe(404);
    expect((await report.reporter.get(SELF)).text).not.toContain("overnemen?");
    expect((await report.reporter.post(SELF, { doe: "nietoverdragen" })).status).toBe(303);
  });
});

describe("nothing moves", () => {
  const stays = async (report: Filed, who = tjeerd) =>
    expect((await who.visitor.get(dossierPage(report.dossierId))).text).toContain("Er is ook een foto.");

  test("without the tick, to nobody, to oneself, or to somebody outside the panel", async () => {
    const report = await acceptedBy(house, tjeerd);
    expect((await hand(report, ruben.id, {})).status).toBe(422);
    for (const to of ["", crypto.randomUUID(), tjeerd.id, us.marije.id])
      expect([to, (await hand(report, to)).status]).toEqual([to, 422]);
    await stays(report);
    const text = (await hand(report, ruben.id, {})).text;
    expect(text).toContain("Er is nog niets veranderd.");
  });

  test("for who holds another code, a counsellor, or nobody", async () => {
    const report = await acceptedBy(house, tjeerd);
    const other = await acceptedBy(house, tjeerd);
    const ask = async (face: "reporter" | "counsellor", carried: { lookup?: Buffer; session?: Buffer }) =>
      asking(house, face, carried, "select * from app.sealed_of($1)", [report.dossierId]).then(
        ({ rows }) => rows.length,
        (error: { code: string }) => error.code,
      );
    expect(await ask("reporter", { lookup: codeKeys(report.code).lookup })).toBeGreaterThan(4);
    expect(await ask("reporter", { lookup: codeKeys(other.code).lookup })).toBe(0);
    expect(await ask("reporter", {})).toBe(0);
    expect(await ask("counsellor", { session: tjeerd.session })).toBe("42501");
    expect(
      (await new Visitor(house.origin).post(SELF, { doe: "overdragen", naar: ruben.id, overdragen: "ja" }))
        .status,
    ).toBe(200);
    await stays(report);
  });
});

test("a reply at the same moment lands before the switch or is refused, and the new one reads what landed (5.1-21)", async () => {
  const ends = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    const report = await acceptedBy(house, tjeerd);
    const reply = `Antwoord ${round} van Tjeerd.`;
    const held = await holdDossier(house, report.dossierId);
    const post = () => answers(tjeerd, report, reply);
    const move = () => hand(report, ruben.id);
    const [first, role, second] =
      round % 2 === 0 ? [post, "vp_counsellor", move] : [move, "vp_reporter", post];
    const one = first();
    await held.queues(role as string, 1);
    const two = second();
    await held.queues(round % 2 === 0 ? "vp_reporter" : "vp_counsellor", 1);
    await held.release();
    const statuses = (await Promise.all([one, two])).map(({ status }) => status);
    const [posted, moved] = round % 2 === 0 ? statuses : [statuses[1], statuses[0]];
    expect(moved).toBe(303);
    expect([303, 404]).toContain(posted);
    ends.add(String(posted));
    await accepts(ruben, report);
    const page = await ruben.visitor.get(dossierPage(report.dossierId));
    expect([page.status, page.text.includes(reply)]).toEqual([200, posted === 303]);
    expect((await report.reporter.get(SELF)).status).toBe(200);
    const [left] = await house.sql<{ n: number }>(
      "owner",
      "select count(*)::int as n from record where dossier_id = $1 and dek_epoch <> 2",
      [report.dossierId],
    );
    expect(left?.n).toBe(0);
  }
  expect(ends).toEqual(new Set(["303", "404"]));
}, 60_000);
