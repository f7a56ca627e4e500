import { beforeAll, describe, expect, test } from "vitest";
import { codeKeys } from "~/crypto/code";
import { fileReport, returnWith } from "#test/support/visitor";
import { sharedHouse } from "#test/support/shared-house";
import { asking, type Carried, enter, type Staff, seen } from "./people";

const house = sharedHouse();
const TABLES = [
  "dossier",
  "header",
  "key_grant",
  "record",
  "part",
  "working_note",
  "timer",
  "access",
  "attachment",
  "attachment_chunk",
] as const;
type Table = (typeof TABLES)[number];
type Sight = Record<Table, number | string>;

const NOTHING: Sight = {
  dossier: 0,
  header: 0,
  key_grant: 0,
  record: 0,
  part: 0,
  working_note: 0,
  timer: 0,
  access: 0,
  attachment: 0,
  attachment_chunk: 0,
};

/** How many rows of one dossier a counsellor or a reporter sees, table by table. */
async function sight(
  face: "counsellor" | "reporter",
  carried: Carried,
  dossierId: string,
): Promise<Sight> {
  const counts = await Promise.all(
    TABLES.map((table) =>
      seen(house, face, carried, `${table} where ${table === "dossier" ? "id" : "dossier_id"} = $1`, [dossierId]),
    ),
  );
  return Object.fromEntries(TABLES.map((table, at) => [table, counts[at] ?? 0])) as Sight;
}

const asCounsellor = (who: Staff, dossierId: string) =>
  sight("counsellor", { session: who.session }, dossierId);

let tjeerd: Staff;
let ruben: Staff;
let agata: Staff;
let marije: Staff;

type Filed = { dossierId: string; code: string; lookup: Buffer; tenantId: string };

/** A new report at Noordzijl that asks for Tjeerd, with Ruben as the deputy whom the check page names. */
async function filed(): Promise<Filed> {
  const { code } = await fileReport(house, "noordzijl", {
    verhaal: "Een nieuwe melding voor de muren.",
    wie: tjeerd.id,
    spoor: "integrity",
  });
  const { lookup, lookupHash } = codeKeys(code);
  const [row] = await house.sql<{ id: string; tenant_id: string; counsellor_id: string; deputy_id: string }>(
    "owner",
    `select d.* from dossier d join key_grant g on g.dossier_id = d.id join reporter r on r.id = g.subject_id
      where r.lookup_hash = $1`,
    [lookupHash],
  );
  expect([row?.counsellor_id, row?.deputy_id]).toEqual([tjeerd.id, ruben.id]);
  return { dossierId: row?.id ?? "", code, lookup, tenantId: row?.tenant_id ?? "" };
}

const choose = (who: Staff, dossierId: string, keuze: "aannemen" | "doorgeven") =>
  who.visitor.post(`/werkplek/dossiers/${dossierId}`, { doe: "kiezen", keuze });

beforeAll(async () => {
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  ruben = await enter(house, "r.tjinaloe@tweespoor.example");
  agata = await enter(house, "a.wisniewska@tweespoor.example");
  marije = await enter(house, "m.oostveen@tweespoor.example");
});

describe("a new report", () => {
  let report: Filed;
  beforeAll(async () => {
    report = await filed();
  });

  test("shows its header and nothing of its content to the counsellor who decides", async () => {
    expect(await asCounsellor(tjeerd, report.dossierId)).toEqual({
      ...NOTHING,
      dossier: 1,
      header: 1,
      key_grant: 1,
      timer: 3,
    });
  });

  test("does not exist for the deputy, who holds a key, before a takeover fact", async () => {
    const held = await house.sql<{ held: boolean }>(
      "owner",
      "select exists (select from key_grant where dossier_id = $1 and subject_id = $2) as held",
      [report.dossierId, ruben.id],
    );
    expect(held[0]?.held).toBe(true);
    expect(await asCounsellor(ruben, report.dossierId)).toEqual(NOTHING);
  });

  test("does not exist for a colleague at the same employer, nor for one elsewhere", async () => {
    expect(await asCounsellor(agata, report.dossierId)).toEqual(NOTHING);
    expect(await asCounsellor(marije, report.dossierId)).toEqual(NOTHING);
  });

  test("is the reporter's own, and no other reporter's", async () => {
    const denied = { header: "42501", working_note: "42501" };
    expect(await sight("reporter", { lookup: report.lookup }, report.dossierId)).toEqual({
      ...NOTHING,
      ...denied,
      dossier: 1,
      key_grant: 1,
      record: 1,
      part: 3,
      timer: 3,
    });
    const other = await filed();
    expect(await sight("reporter", { lookup: other.lookup }, report.dossierId)).toEqual({
      ...NOTHING,
      ...denied,
    });
  });

  test("cannot be accepted, passed on or destroyed by anybody else", async () => {
    const other = await filed();
    const deeds: [Parameters<typeof asking>[1], Carried, string][] = [
      ["counsellor", { session: agata.session }, "select app.accept($1) as done"],
      ["counsellor", { session: agata.session }, "select app.decline($1, app.today()) as done"],
      ["counsellor", { session: ruben.session }, "select app.accept($1) as done"],
      ["counsellor", { session: ruben.session }, "select app.decline($1, app.today()) as done"],
      ["counsellor", {}, "select app.accept($1) as done"],
      ["reporter", { lookup: other.lookup }, "select app.destroy_dossier($1) as done"],
      // The rightful reporter too has to ask first, and the worker needs a term that has passed.
      ["reporter", { lookup: report.lookup }, "select app.destroy_dossier($1) as done"],
      ["jobs", {}, "select app.destroy_dossier($1) as done"],
    ];
    for (const [face, carried, query] of deeds) {
      const { rows } = await asking<{ done: boolean }>(house, face, carried, query, [report.dossierId]);
      expect(`${face}: ${query}: ${rows[0]?.done}`).toBe(`${face}: ${query}: false`);
    }
    const { rows } = await asking<{ done: boolean }>(
      house,
      "counsellor",
      { session: tjeerd.session },
      "select app.accept($1) as done",
      [report.dossierId],
    );
    expect(rows[0]?.done).toBe(true);
  });
});

describe("an accepted report", () => {
  let report: Filed;
  let other: Filed;
  beforeAll(async () => {
    report = await filed();
    other = await filed();
    expect((await choose(tjeerd, report.dossierId, "aannemen")).status).toBe(303);
    await tjeerd.visitor.post(`/werkplek/dossiers/${report.dossierId}`, { doe: "bericht", bericht: "Dag." });
    await tjeerd.visitor.post(`/werkplek/dossiers/${report.dossierId}`, { doe: "aantekening", aantekening: "Let op." });
  });

  test("is open to the counsellor who accepted it", async () => {
    const own = await asCounsellor(tjeerd, report.dossierId);
    expect(own).toMatchObject({ dossier: 1, header: 1, key_grant: 1, part: 3, working_note: 1, timer: 3 });
    // Received, accepted, first contact; the story and the answer.
    expect(own.record).toBe(5);
    expect(own.access).toBe(3);
  });

  test("stays nothing for deputy, colleagues and other reporters", async () => {
    for (const who of [ruben, agata, marije])
      expect(await asCounsellor(who, report.dossierId)).toEqual(NOTHING);
    const foreign = await sight("reporter", { lookup: other.lookup }, report.dossierId);
    expect(foreign).toEqual({ ...NOTHING, header: "42501", working_note: "42501" });
  });

  test("shows its reporter the conversation and who looked, not the log or the notes", async () => {
    const own = await sight("reporter", { lookup: report.lookup }, report.dossierId);
    expect(own).toMatchObject({ dossier: 1, record: 2, access: 3, header: "42501", working_note: "42501" });
  });

  const CHANGES: [string, string][] = [
    ["dossier", "update dossier set unread_counsellor = false where id = $1"],
    ["part", "update part set version = version + 1, sealed = sealed where dossier_id = $1 and kind = 'state'"],
    ["timer", "update timer set state = 'done' where dossier_id = $1"],
    ["working_note", "update working_note set version = version + 1 where dossier_id = $1"],
  ];

  test.each(CHANGES)("changes in %s by the counsellor only, not by others", async (_table, query) => {
    const { count } = await asking(house, "counsellor", { session: tjeerd.session }, query, [report.dossierId]);
    expect(count).toBeGreaterThan(0);
    for (const who of [ruben, agata, marije]) {
      const foreign = await asking(house, "counsellor", { session: who.session }, query, [report.dossierId]);
      expect(foreign.count).toBe(0);
    }
    expect((await asking(house, "counsellor", {}, query, [report.dossierId])).count).toBe(0);
  });

  test("changes for its reporter in what a message needs, for another not at all", async () => {
    for (const query of [CHANGES[0]?.[1] ?? "", CHANGES[1]?.[1] ?? ""]) {
      const own = await asking(house, "reporter", { lookup: report.lookup }, query, [report.dossierId]);
      expect(own.count).toBe(1);
      const foreign = await asking(house, "reporter", { lookup: other.lookup }, query, [report.dossierId]);
      expect(foreign.count).toBe(0);
    }
  });

  const NOT_MINE = "42501";
  const code = (asked: Promise<unknown>) =>
    asked.then(
      () => "allowed",
      (error: { code?: string }) => error.code,
    );

  test("takes no foreign line, look, term or event", async () => {
    const at = [report.tenantId, report.dossierId];
    const lines: [string, Carried, Carried, "counsellor" | "reporter", string][] = [
      ["record", { session: tjeerd.session }, { session: agata.session }, "counsellor",
        "insert into record values ($1, $2, gen_random_uuid(), 'talk', 900, 1, '\\x00')"],
      ["record", { lookup: report.lookup }, { lookup: other.lookup }, "reporter",
        "insert into record values ($1, $2, gen_random_uuid(), 'talk', 900, 1, '\\x00')"],
      ["timer", { session: tjeerd.session }, { session: agata.session }, "counsellor",
        "insert into timer values ($1, $2, 'answer', '2099-01-01', 'open')"],
      ["timer", { lookup: report.lookup }, { lookup: other.lookup }, "reporter",
        "insert into timer values ($1, $2, 'destroy', '2099-01-01', 'open')"],
      ["access", { session: tjeerd.session }, { session: agata.session }, "counsellor",
        "insert into access values ($1, $2, app.actor(), '2099-01-01', 'opened')"],
      ["event", { session: tjeerd.session }, { session: agata.session }, "counsellor",
        "insert into event values (gen_random_uuid(), 'message.to_reporter', $1, $2, '2099-01-01')"],
      ["event", { lookup: report.lookup }, { lookup: other.lookup }, "reporter",
        "insert into event values (gen_random_uuid(), 'message.to_counsellor', $1, $2, '2099-01-01')"],
    ]; // biome-ignore format: a table
    for (const [table, own, foreign, face, query] of lines) {
      expect(`${face} ${table}: ${await code(asking(house, face, own, query, at))}`).toBe(`${face} ${table}: allowed`);
      expect(`${face} ${table}: ${await code(asking(house, face, foreign, query, at))}`).toBe(
        `${face} ${table}: ${NOT_MINE}`,
      );
    }
    const inAnothersName = "insert into access values ($1, $2, $3, '2099-01-01', 'opened')";
    const forged = asking(house, "counsellor", { session: tjeerd.session }, inAnothersName, [...at, ruben.id]);
    expect(await code(forged)).toBe(NOT_MINE);
    const log = "insert into record values ($1, $2, gen_random_uuid(), 'log', 900, 1, '\\x00')";
    expect(await code(asking(house, "reporter", { lookup: report.lookup }, log, at))).toBe(NOT_MINE);
  });

  test("is never deleted, handed to another or reopened by a plain statement, not even by its own people", async () => {
    const own: [string, "counsellor" | "reporter", Carried][] = [
      ["delete from dossier where id = $1", "counsellor", { session: tjeerd.session }],
      ["delete from record where dossier_id = $1", "counsellor", { session: tjeerd.session }],
      ["delete from key_grant where dossier_id = $1", "counsellor", { session: tjeerd.session }],
      ["delete from access where dossier_id = $1", "counsellor", { session: tjeerd.session }],
      ["update dossier set counsellor_id = deputy_id where id = $1", "counsellor", { session: tjeerd.session }],
      ["update dossier set tenant_id = gen_random_uuid() where id = $1", "counsellor", { session: tjeerd.session }],
      ["update record set sealed = '\\x00' where dossier_id = $1", "counsellor", { session: tjeerd.session }],
      ["update dossier set standing = 'new' where id = $1", "counsellor", { session: tjeerd.session }],
      ["delete from dossier where id = $1", "reporter", { lookup: report.lookup }],
      ["update dossier set standing = 'closed' where id = $1", "reporter", { lookup: report.lookup }],
      ["delete from access where dossier_id = $1", "reporter", { lookup: report.lookup }],
    ];
    for (const [query, face, carried] of own) {
      expect(`${query}: ${await code(asking(house, face, carried, query, [report.dossierId]))}`).toBe(
        `${query}: ${NOT_MINE}`,
      );
    }
  });
});

describe("a report that goes to the deputy", () => {
  test("is out of sight and without a key for who declined it", async () => {
    const report = await filed();
    expect((await asCounsellor(tjeerd, report.dossierId)).dossier).toBe(1);
    expect((await choose(tjeerd, report.dossierId, "doorgeven")).status).toBe(303);
    expect(await asCounsellor(tjeerd, report.dossierId)).toEqual(NOTHING);
    const grants = await house.sql<{ subject_id: string }>(
      "owner",
      "select subject_id from key_grant where dossier_id = $1 and subject_type = 'counsellor'",
      [report.dossierId],
    );
    expect(grants.map((grant) => grant.subject_id)).toEqual([ruben.id]);
    expect(await asCounsellor(ruben, report.dossierId)).toMatchObject({ dossier: 1, header: 1, key_grant: 1, record: 0, part: 0 });
  });

  test("is in sight of the deputy after the takeover fact, and of the first no longer once the deputy accepted", async () => {
    const report = await filed();
    await house.sql("owner", "update dossier set takeover_on = app.today() where id = $1", [report.dossierId]);
    const header = { ...NOTHING, dossier: 1, header: 1, key_grant: 1, timer: 3 };
    expect(await asCounsellor(ruben, report.dossierId)).toEqual(header);
    expect(await asCounsellor(tjeerd, report.dossierId)).toEqual(header);
    expect((await choose(ruben, report.dossierId, "aannemen")).status).toBe(303);
    expect(await asCounsellor(ruben, report.dossierId)).toMatchObject({ dossier: 1, part: 3, key_grant: 1 });
    expect(await asCounsellor(tjeerd, report.dossierId)).toEqual(NOTHING);
    expect((await tjeerd.visitor.get(`/werkplek/dossiers/${report.dossierId}`)).status).toBe(404);
  });

  test("tells its reporter in whose hands it is", async () => {
    const report = await filed();
    await choose(tjeerd, report.dossierId, "doorgeven");
    const page = await (await returnWith(house, report.code)).get("/mijn-melding?taal=nl");
    expect(page.text).toContain("Ruben Tjin-A-Loe");
  });
});
