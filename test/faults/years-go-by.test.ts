import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atWork, LISTENED } from "#test/support/at-work";
import { destroyingIn } from "#test/support/destroying";
import { sendFile } from "#test/support/files";
import { type House, startHouse } from "#test/support/house";
import { lettersTo } from "#test/support/mail-company";
import { hidden, moveClock, returnWith } from "#test/support/visitor";
import { lookIn, searchFiles } from "#test/walls/searched";
import { codeKeys } from "~/crypto/code";
import type { CivilDay } from "~/domain/clock";
import { lawOn } from "~/domain/law-data";

/** What only time brings about: the nudge of S0-17, the figures of another year, and nothing left on any disk. */
const EMAIL = "t.vanwolde@tweespoor.example";
const OFFICE = "i.dral@tweespoor.example";
const WORD = "zeldzaamwoordje";
let house: House;
let tjeerd: Awaited<ReturnType<typeof atWork>>;

beforeAll(async () => {
  house = await startHouse("years");
  // Of the write-ahead log only what is still needed stays, and nothing of it is used again.
  for (const setting of ["wal_recycle = off", "min_wal_size = '32MB'", "max_wal_size = '32MB'"])
    await house.sql("owner", `alter system set ${setting}`);
  await house.sql("owner", "select pg_reload_conf()");
  // The cast's own reports would be nudged, reminded of and destroyed meanwhile.
  await house.sql("owner", "update dossier set is_test = true");
  await house.sql("owner", "update certificate set valid_until = app.today() + 3650");
  tjeerd = await atWork(house, EMAIL);
});
afterAll(() => house.stop());

async function accepted(fields: Record<string, string> = {}) {
  const one = await tjeerd.reported("noordzijl", { bereik: "call", nummer: "06 1234 5678", ...fields });
  await tjeerd.accept(one.id);
  return one;
}
const nudgedOn = async (id: string) =>
  (
    await house.sql<{ day: CivilDay | null }>(
      "owner",
      "select nudged_on::text as day from dossier where id = $1",
      [id],
    )
  )[0]?.day ?? null;
const today = async () =>
  (await house.sql<{ day: CivilDay }>("owner", "select app.today()::text as day"))[0]?.day ?? "";

describe("S0-17: an open dossier in which nothing happens", () => {
  test("gives its counsellor the usual letter once a month, also after days without a sweep, and nobody else", async () => {
    const { staleDays } = lawOn(await today());
    const { id } = await accepted();
    const called = { doe: "contact", wijze: "phone", regel: "Gebeld." };
    expect((await tjeerd.staff.visitor.post(`/werkplek/dossiers/${id}`, called)).status).toBe(303);
    const parked = await accepted({ bereik: "code", nummer: "" });
    const page = (await tjeerd.staff.visitor.get(`/werkplek/dossiers/${parked.id}`)).text;
    await tjeerd.staff.visitor.post(`/werkplek/dossiers/${parked.id}`, {
      doe: "bericht",
      bericht: "Ik lees mee.",
      formulier: hidden(page, "formulier"),
    });
    await moveClock(house, `P${staleDays - 1}D`);
    const letters = lettersTo(house, EMAIL).length;
    const office = lettersTo(house, OFFICE).length;
    expect(await nudgedOn(id)).toBeNull();
    await moveClock(house, "P1D");
    expect(await nudgedOn(id)).toBe(await today());
    expect(lettersTo(house, EMAIL).length).toBe(letters + 1);
    for (const step of ["PT1M", "P10D", "PT1M"]) await moveClock(house, step);
    expect(lettersTo(house, EMAIL).length).toBe(letters + 1);
    expect((await tjeerd.staff.visitor.get("/werkplek")).text).toContain("Al een maand gebeurde er niets");
    // Three days later than due, as if nothing had run.
    await moveClock(house, `P${staleDays - 10 + 3}D`);
    expect(await nudgedOn(id)).toBe(await today());
    expect(lettersTo(house, EMAIL).length).toBe(letters + 2);
    expect(lettersTo(house, OFFICE).length).toBe(office);
    expect(await nudgedOn(parked.id)).toBeNull();
    // What somebody does begins the month anew.
    await tjeerd.takes(id, [["explain", { how: "spoken", limits: true }]]);
    expect((await tjeerd.staff.visitor.get("/werkplek")).text).not.toContain(
      "Al een maand gebeurde er niets",
    );
    await house.sql("owner", "update dossier set is_test = true");
  }, 60_000);
});

test("decision 17: closed in one year and again in another, a dossier moves from the figures of the one to the other", async () => {
  const { id, code } = await accepted();
  const figures = async () =>
    (
      await house.sql<{ year: number; n: number }>(
        "jobs",
        "select year, n from stat_counter where dimension = 'closing_reason' and value = 'withdrawn' order by year",
      )
    ).map(({ year, n }) => `${year}: ${n}`);
  await tjeerd.takes(id, [
    ["withdraw", {}, "verbal"],
    ["close_withdrawn", { offered: true, reason: "withdrawn" }],
  ]);
  const year = Number((await today()).slice(0, 4));
  expect(await figures()).toEqual([`${year}: 1`]);
  await moveClock(house, "P1Y");
  const reporter = await returnWith(house, code);
  await reporter.post("/mijn-melding?taal=nl", {
    doe: "bericht",
    bericht: "Toch weer.",
    formulier: hidden((await reporter.get("/mijn-melding?taal=nl")).text, "formulier"),
  });
  await tjeerd.takes(id, [
    ["withdraw", {}, "verbal"],
    ["close_withdrawn", { offered: true, reason: "withdrawn" }],
  ]);
  expect(await figures()).toEqual([`${year + 1}: 1`]);
  const accepts = await house.sql(
    "jobs",
    "select from stat_counter where dimension = 'accepted' and year = $1",
    [year + 1],
  );
  expect(accepts).toEqual([]);
}, 60_000);

/** Pieces of everything that was sealed for one dossier, of its wrapped keys and of its reporter: as they lie on the disk. */
async function piecesOf(id: string, code: string): Promise<Map<string, Buffer>> {
  const columns = await house.sql<{ name: string; column: string }>(
    "owner",
    `select format('%I.%I', n.nspname, c.relname) as name, a.attname as column from pg_attribute a
       join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'app' and c.relkind = 'r' and a.atttypid = 'bytea'::regtype
        and exists (select from pg_attribute d where d.attrelid = c.oid and d.attname = 'dossier_id')`,
  );
  const pieces = new Map<string, Buffer>();
  for (const { name, column } of columns) {
    const rows = await house.sql<{ bytes: Buffer }>(
      "owner",
      `select ${column} as bytes from ${name} where dossier_id = $1 and ${column} is not null`,
      [id],
    );
    for (const [nr, { bytes }] of rows.entries())
      pieces.set(`${name}.${column} ${nr}`, bytes.subarray(-40, -8));
  }
  pieces.set("app.reporter.lookup_hash", codeKeys(code).lookupHash);
  return pieces;
}

/** Which of these pieces lie in the tables' files or in the write-ahead log. */
async function onDisk(pieces: Map<string, Buffer>): Promise<Set<string>> {
  await house.sql("owner", "checkpoint");
  const [row] = await house.sql<{ data_directory: string }>("owner", "show data_directory");
  const found = new Set<string>();
  const look = (folder: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) look(at);
      else if (entry.isFile()) {
        const heap = fs.readFileSync(at);
        const where = at.includes("/pg_wal/") ? "pg_wal" : "base";
        for (const [name, piece] of pieces) if (heap.includes(piece)) found.add(`${where}: ${name}`);
      }
    }
  };
  for (const part of ["base", "global", "pg_wal"]) look(path.join(row?.data_directory ?? "", part));
  return found;
}

/** A story written anew, to ask others about; and those that Tjeerd still has. */
async function consulted(verhaal: string) {
  const { visitor } = tjeerd.staff;
  const formulier = hidden((await visitor.get("/werkplek/overleg")).text, "formulier");
  const fields = { doe: "overleg", met: "peers", verhaal, vraag: "Wat nu?", naamloos: "ja", formulier };
  expect((await visitor.post("/werkplek/overleg", fields)).status).toBe(303);
}
async function stories() {
  const { text } = await tjeerd.staff.visitor.get("/werkplek/overleg");
  return text.match(/Een (oud|nieuw) verhaal\./g) ?? [];
}

test("S0-20 S2-29: two years after closing no table, no log and no letter holds a word, a wrapped key or a sealed byte of it", async () => {
  const { id, code } = await accepted({ verhaal: `Dit gaat over ${WORD}.`, naam: WORD });
  const at = `/werkplek/dossiers/${id}`;
  const { visitor } = tjeerd.staff;
  const token = hidden((await visitor.get(at)).text, "formulier");
  await visitor.post(at, { doe: "aantekening", aantekening: WORD, formulier: token });
  await visitor.post(at, { doe: "bericht", bericht: WORD, formulier: token });
  await visitor.post("/werkplek/concept", {
    concept: "afspraak",
    verstreken: "9",
    plek: WORD,
    formulier: token,
  });
  const reporter = await returnWith(house, code);
  const file = Buffer.from(`${WORD} `.repeat(2_000));
  expect(
    (await sendFile(reporter, "/mijn-melding/bijlagen", { name: `${WORD}.txt`, bytes: file })).status,
  ).toBe(303);
  await tjeerd.takes(id, [
    ...LISTENED,
    ["decline_aftercare", {}, "verbal"],
    ["classify", { kinds: ["bullying"] }],
    ["close", { reason: "listening_only" }],
  ]);
  // The planner samples what it finds: nothing sealed may outlive its row there.
  await house.sql("owner", "analyze");
  const pieces = await piecesOf(id, code);
  expect(pieces.size).toBeGreaterThan(15);
  const before = await onDisk(pieces);
  for (const name of pieces.keys()) expect(before).toContain(`base: ${name}`);
  expect([...before].some((one) => one.startsWith("pg_wal"))).toBe(true);

  await consulted("Een oud verhaal.");
  await moveClock(house, "P1Y11M");
  expect(await destroyingIn(house).there(id)).toBe(true);
  await consulted("Een nieuw verhaal.");
  expect(await stories()).toHaveLength(2);
  await moveClock(house, "P1M1D");
  expect(await destroyingIn(house).there(id)).toBe(false);
  // S2-29: what others were asked, without names, is kept no longer than a dossier.
  expect(await stories()).toEqual(["Een nieuw verhaal."]);

  const tables = await house.sql<{ name: string }>(
    "owner",
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('app', 'graphile_worker')",
  );
  for (const { name } of tables) await house.sql("owner", `vacuum full ${name}`);
  await house.sql("owner", "select pg_switch_wal()");
  await house.sql("owner", "checkpoint");
  await house.sql("owner", "checkpoint");
  expect([...(await onDisk(pieces))]).toEqual([]);

  const [row] = await house.sql<{ data_directory: string }>("owner", "show data_directory");
  expect(searchFiles(house.folder, [WORD], [])).toEqual([]);
  expect(searchFiles(row?.data_directory ?? "", [WORD], [])).toEqual([]);
  expect(lookIn("the house's own lines", Buffer.from(house.log()), [WORD])).toEqual([]);
}, 120_000);

test("the worker itself gives up the rows of what was destroyed, with the right to maintain these tables and no others", async () => {
  const { id, code } = await accepted();
  const dead = async () =>
    (
      await house.sql<{ at: Date | null }>(
        "owner",
        "select max(last_vacuum) as at from pg_stat_user_tables where relname = 'record'",
      )
    )[0]?.at;
  const before = await dead();
  await house.sql(
    "owner",
    "update timer set due_on = app.today() where dossier_id = $1 and kind = 'destroy'",
    [id],
  );
  const moved = await moveClock(house, "PT1M");
  expect(moved.ran).toContain("destroy");
  expect((await dead())?.getTime() ?? 0).toBeGreaterThan(before?.getTime() ?? 0);
  expect(code).not.toBe("");
  const may = await house.sql<{ name: string }>(
    "owner",
    "select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and has_table_privilege('vp_jobs', oid, 'maintain') order by 1",
  );
  expect(may.map((one) => one.name)).not.toContain("account");
  expect(may.map((one) => one.name)).toContain("record");
});
