import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendFile } from "#test/support/files";
import { sharedHouse } from "#test/support/shared-house";
import { accountOf, fileReport, logIn, Visitor } from "#test/support/visitor";
import { codeKeys } from "~/crypto/code";
import { sessionIds } from "~/crypto/session-seal.server";
import { fillWhatTheCastLeavesEmpty } from "./empty-tables";
import { asking, type Carried, enter, type Staff, seen, sessionOf } from "./people";

/** Decision 16: the password of a face's login role alone shows nothing; a live session or a code does. */
const house = sharedHouse();
const ACTORS = ["counsellor", "employer", "network", "reporter"] as const;
type Actor = (typeof ACTORS)[number];

/** Every table and view of ours from which this role may read at least one column. */
async function readable(face: Actor): Promise<string[]> {
  const rows = await house.sql<{ name: string }>(
    "owner",
    `select format('%s.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'audit') and c.relkind in ('r', 'p', 'v', 'm')
        and has_any_column_privilege($1, c.oid, 'select') order by 1`,
    [`vp_${face}`],
  );
  return rows.map((row) => row.name);
}

const sightOf = async (face: Actor, carried: Carried) =>
  Object.fromEntries(
    await Promise.all(
      (await readable(face)).map(async (name) => [name, await seen(house, face, carried, name)]),
    ),
  ) as Record<string, number | string>;

const nothing = (sight: Record<string, number | string>) =>
  Object.fromEntries(Object.keys(sight).map((name) => [name, 0]));

let tjeerd: Staff;
let sanne: Staff;
let wouter: Staff;
let ineke: Staff;
const carried = {} as Record<Actor, Carried>;
let undo = async () => {};

beforeAll(async () => {
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  sanne = await enter(house, "s.verkuil@noordzijl.example");
  wouter = await enter(house, "w.hazelhof@de-linde.example");
  ineke = await enter(house, "i.dral@tweespoor.example");
  // De Linde, because only there somebody has a former tie to show.
  const { code } = await fileReport(house, "de-linde", {
    verhaal: "Nog een melding voor de muren.",
    wie: tjeerd.id,
  });
  const { lookup, lookupHash } = codeKeys(code);
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [lookupHash],
  );
  const at = `/werkplek/dossiers/${row?.id}`;
  await tjeerd.visitor.post(at, { doe: "kiezen", keuze: "aannemen" });
  await tjeerd.visitor.post(at, { doe: "aantekening", aantekening: "Let op." });
  await tjeerd.visitor.post("/werkplek/overleg", {
    doe: "overleg",
    met: "peers",
    verhaal: "Iemand wordt overgeslagen.",
    vraag: "Wat nu?",
    naamloos: "ja",
  });
  await sendFile(tjeerd.visitor, `${at}/bijlagen`, { name: "plan.txt", bytes: Buffer.from("Ons plan.") });
  Object.assign(carried, {
    counsellor: { session: tjeerd.session },
    employer: { session: sanne.session },
    network: { session: ineke.session },
    reporter: { lookup },
  });
  undo = await fillWhatTheCastLeavesEmpty(house, { dossierId: row?.id ?? "", counsellorId: tjeerd.id });
});

afterAll(async () => {
  await undo();
});

describe.each(ACTORS)("the %s login role", (face) => {
  test("shows rows of every table to its rightful actor and none without a session", async () => {
    const rightful = await sightOf(face, carried[face]);
    const empty = Object.entries(rightful).filter(([, count]) => !(typeof count === "number" && count > 0));
    expect(empty).toEqual([]);
    expect(await sightOf(face, {})).toEqual(nothing(rightful));
  });

  test("shows nothing for what a thief of the session table or the reporter table finds", async () => {
    const hashes = await house.sql<{ value: Buffer }>(
      "owner",
      `select rls_hash as value from staff_session union all select sid from staff_session
        union all select sid from reporter_session union all select lookup_hash from reporter limit 40`,
    );
    expect(hashes.length).toBeGreaterThan(4);
    for (const { value } of hashes) {
      const sight = await sightOf(face, { session: value, lookup: value });
      expect(sight).toEqual(nothing(sight));
    }
  });

  test("shows nothing for a live session of another face", async () => {
    for (const [other, foreign] of Object.entries(carried)) {
      if (other === face) continue;
      const sight = await sightOf(face, {
        session: foreign.session ?? foreign.lookup,
        lookup: foreign.session,
      });
      expect({ other, sight }).toEqual({ other, sight: nothing(sight) });
    }
  });
});

describe("a session", () => {
  test("made by logging in over HTTP is what the policies see, until it is logged out", async () => {
    // An account that no other file logs in with, because each half minute counts once.
    const visitor = await logIn(house, accountOf(house, "k.aydemir@tweespoor.example"));
    const session = sessionOf(visitor);
    expect(await seen(house, "counsellor", { session }, "panel")).toBe(1);
    expect((await visitor.get("/werkplek")).status).toBe(200);
    const token = visitor.cookies.get("s") ?? "";
    await visitor.post("/uitloggen", {});
    expect(await seen(house, "counsellor", { session }, "panel")).toBe(0);
    visitor.cookies.set("s", token);
    expect((await visitor.get("/werkplek")).status).toBe(303);
  });

  test.each(["expires_at", "ends_at"])("is nothing any more after its %s", async (column) => {
    const marije = await enter(house, "m.oostveen@tweespoor.example");
    const { rlsHash } = sessionIds(marije.visitor.cookies.get("s") ?? "");
    expect(await seen(house, "counsellor", { session: marije.session }, "dossier")).toBeGreaterThan(0);
    await house.sql(
      "owner",
      `update staff_session set ${column} = now() - interval '1 second' where rls_hash = $1`,
      [rlsHash],
    );
    expect(await seen(house, "counsellor", { session: marije.session }, "dossier")).toBe(0);
    expect((await marije.visitor.get("/werkplek")).status).toBe(303);
  });

  test("of a stopped account opens no page", async () => {
    // Whose certificate has passed, so that no report of another file is routed otherwise meanwhile.
    const kerim = await enter(house, "k.aydemir@tweespoor.example");
    expect((await kerim.visitor.get("/werkplek")).status).toBe(200);
    await house.sql("owner", "update account set state = 'stopped' where id = $1", [kerim.id]);
    try {
      expect((await kerim.visitor.get("/werkplek")).status).toBe(303);
    } finally {
      await house.sql("owner", "update account set state = 'active' where id = $1", [kerim.id]);
    }
  });

  test("that nobody ever had is treated like none, at the door as in the database", async () => {
    const stranger = new Visitor(house.origin);
    const made = "A".repeat(43);
    stranger.cookies.set("s", made);
    stranger.cookies.set("r", made);
    expect((await stranger.get("/werkplek")).status).toBe(303);
    expect((await stranger.get("/mijn-melding?taal=nl")).text).toContain('name="code"');
    expect(await seen(house, "counsellor", { session: sessionIds(made).rls }, "counsellor")).toBe(0);
  });
});

describe("an employer's session", () => {
  test("shows rows of the own employer only, in every table that has a tenant", async () => {
    for (const [who, slug] of [
      [sanne, "noordzijl"],
      [wouter, "de-linde"],
    ] as const) {
      const tenants = await house.sql<{ name: string }>(
        "owner",
        `select format('%I', c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
           join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
          where n.nspname = 'app' and has_column_privilege('vp_employer', c.oid, a.attnum, 'select')`,
      );
      expect(tenants.length).toBeGreaterThan(4);
      for (const { name } of tenants) {
        const { rows } = await asking<{ slug: string }>(
          house,
          "employer",
          { session: who.session },
          `select distinct e.slug from ${name} t left join employer e on e.id = t.tenant_id`,
        );
        expect({ name, seen: rows.map((row) => row.slug) }).toEqual({ name, seen: [slug] });
      }
    }
  });

  test("shows the people of the own panel and no other counsellor", async () => {
    const { rows } = await asking<{ name: string }>(
      house,
      "employer",
      { session: sanne.session },
      "select name from counsellor order by name",
    );
    expect(rows.map((row) => row.name)).toEqual([
      "Agata Wiśniewska-Bos",
      "Ruben Tjin-A-Loe",
      "Tjeerd van Wolde",
    ]);
    expect(await seen(house, "employer", { session: sanne.session }, "employer")).toBe(1);
  });

  test("changes nothing", async () => {
    for (const query of [
      "update employer set state = 'ended'",
      "delete from panel",
      "insert into employer_domain values (app.actor_tenant(), 'x.example')",
      "update protocol_version set settings = '{}'",
    ]) {
      const refused = asking(house, "employer", { session: sanne.session }, query).then(
        () => "allowed",
        (error: { code?: string }) => error.code,
      );
      expect(`${query}: ${await refused}`).toBe(`${query}: 42501`);
    }
  });
});

test("the desk sees of a report whom to call, about which kind of term and by when, and nothing else", async () => {
  const { rows } = await asking<Record<string, unknown>>(
    house,
    "network",
    { session: ineke.session },
    "select * from desk_term",
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    expect(Object.keys(row).sort()).toEqual(["counsellor", "deputy", "due_on", "kind", "phone"]);
});
