import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FACES, roleOf } from "#db/faces";
import { sharedHouse } from "#test/support/shared-house";
import { matrixOf } from "./catalog";

const house = sharedHouse();
const file = path.join(import.meta.dirname, "matrix.txt");
const KYSELYS_OWN = ["app.kysely_migration", "app.kysely_migration_lock"];
const FORBIDDEN = [
  "dossier",
  "key_grant",
  "record",
  "part",
  "header",
  "working_note",
  "timer",
  "access",
  "attachment",
  "attachment_chunk",
  "draft",
  "reporter",
  "event",
  "stat_counter",
];

const names = async (query: string) =>
  (await house.sql<{ name: string }>("owner", query)).map((row) => row.name);

/** The SQLSTATE with which the database refuses this, or "allowed". */
async function refusal(face: (typeof FACES)[number], query: string): Promise<string> {
  return house.sql(face, query).then(
    () => "allowed",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

test("every privilege of every role is the one in matrix.txt (`UPDATE_MATRIX=1` writes it anew)", async () => {
  const found = await matrixOf(house);
  if (process.env.UPDATE_MATRIX === "1") fs.writeFileSync(file, found);
  expect(found).toBe(fs.readFileSync(file, "utf8"));
  for (const face of FACES) expect(found).toContain(roleOf(face));
});

test("every table of ours has row-level security, and its owner is bound by it too", async () => {
  const tables = await house.sql<{ name: string; enabled: boolean; forced: boolean }>(
    "owner",
    `select format('%s.%s', n.nspname, c.relname) as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'audit') and c.relkind in ('r', 'p', 'f')`,
  );
  expect(tables.length).toBeGreaterThan(30);
  const open = tables.filter((table) => !table.enabled || !table.forced).map((table) => table.name);
  expect(open.sort()).toEqual(KYSELYS_OWN);
});

test("a key between two tables of a tenant always carries the tenant", async () => {
  const both = `
    select c.conname, format('%s.%s %s', c.conrelid::regclass, c.confrelid::regclass, c.conname) as name,
           exists (select from unnest(c.conkey, c.confkey) as pair (here, there)
             join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.here
             join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.there
            where a.attname = 'tenant_id' and b.attname = 'tenant_id') as carried
      from pg_constraint c
     where c.contype = 'f'
       and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'tenant_id')
       and exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'tenant_id')`;
  // A counsellor is an account without a tenant; `counsellor` itself has no tenant, so it is not among these.
  expect((await names(both)).length).toBeGreaterThan(5);
  expect(await names(`select name from (${both}) every_one where not carried`)).toEqual([]);
});

describe("the login roles", () => {
  test("have no attribute, are a member of nothing, and cannot become another", async () => {
    const special = `select rolname as name from pg_roles where rolname like 'vp\\_%'
      and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication or rolinherit)`;
    expect(await names(special)).toEqual([]);
    const members = `select format('%s in %s', member::regrole, roleid::regrole) as name from pg_auth_members
      where member::regrole::text like 'vp\\_%' or roleid::regrole::text like 'vp\\_%'`;
    expect(await names(members)).toEqual(["vp_migrate in vp_owner"]);
    for (const face of FACES) {
      for (const role of ["vp_owner", "postgres", ...FACES.filter((one) => one !== face).map(roleOf)]) {
        expect(`${face} as ${role}: ${await refusal(face, `set role ${role}`)}`).toBe(
          `${face} as ${role}: 42501`,
        );
      }
    }
  });

  test("own nothing of ours, and only the worker comes near the queue", async () => {
    const owned = `select format('%s %s', c.oid::regclass, c.relowner::regrole) as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('app', 'audit') and c.relowner::regrole::text <> 'vp_owner'`;
    expect(await names(owned)).toEqual([]);
    for (const face of FACES) {
      const answer = await refusal(face, "select 1 from graphile_worker._private_jobs");
      expect(`${face}: ${answer}`).toBe(`${face}: ${face === "jobs" ? "allowed" : "42501"}`);
    }
  });

  test("that have no keyring read no sealed column", async () => {
    const readable = `select format('%s %s.%s', r.rolname, c.oid::regclass, a.attname) as name
      from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'bytea'::regtype
     where n.nspname in ('app', 'audit') and c.relkind in ('r', 'v')
       and has_column_privilege(r.oid, c.oid, a.attnum, 'select')
       and r.rolname in ('vp_public', 'vp_employer', 'vp_network', 'vp_jobs')`;
    // The worker alone can open a private address, and it has that key apart (decision 21); an employer's own regulation
    // is published as it is.
    expect((await names(readable)).sort()).toEqual([
      "vp_employer document_file.bytes",
      "vp_jobs letter.sealed",
    ]);
    // The same question about a role that does hold a keyring has an answer.
    expect(await names(readable.replace("'vp_public'", "'vp_counsellor'"))).toContain(
      "vp_counsellor record.sealed",
    );
  });
});

describe("functions", () => {
  test("of ours are never for everybody", async () => {
    const forAll = `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
      aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where n.nspname in ('app', 'audit') and a.grantee = 0`;
    expect(await names(forAll)).toEqual([]);
  });

  test("with their owner's rights look for names nowhere but where they say", async () => {
    const definers = `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef`;
    expect((await names(definers)).length).toBeGreaterThan(10);
    expect(await names(`${definers} and not coalesce('search_path=""' = any (p.proconfig), false)`)).toEqual(
      [],
    );
  });

  test("that the product will make later are not for everybody either", async () => {
    const defaults = `select defaclrole::regrole::text as name from pg_default_acl where defaclobjtype = 'f' and defaclnamespace = 0
      and not exists (select from aclexplode(defaclacl) a where a.grantee = 0)`;
    expect(await names(defaults)).toEqual(["vp_owner"]);
  });
});

describe.each(["employer", "network"] as const)("the %s face", (face) => {
  test.each(FORBIDDEN)("cannot ask whether there is a row in %s", async (table) => {
    const attempts = [
      `select 1 from app.${table}`,
      `select count(tenant_id) from app.${table}`,
      `select * from app.${table} for update`,
      `explain select 1 from app.${table}`,
      `insert into app.${table} default values`,
      `update app.${table} set tenant_id = tenant_id`,
      `delete from app.${table}`,
      `truncate app.${table}`,
      `do $$ begin lock table app.${table} in access share mode; end $$`,
    ];
    const answers = await Promise.all(
      attempts.map(async (query) => `${query}: ${await refusal(face, query)}`),
    );
    expect(answers).toEqual(attempts.map((query) => `${query}: 42501`));
    const columns = await house.sql<{ held: boolean }>(
      "owner",
      "select bool_or(has_any_column_privilege($1, $2::regclass, p)) as held from unnest(array['select', 'insert', 'update', 'references']) p",
      [roleOf(face), `app.${table}`],
    );
    expect(columns[0]?.held).toBe(false);
  });
});
