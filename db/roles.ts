import type { Client } from "pg";
import { FACES, roleOf } from "./faces";

/**
 * Makes the roles that a cluster lacks and puts this database in their hands: `vp_owner` owns the tables and cannot
 * log in, each face logs in with its own password and is a member of nothing.
 * Needs a login that may create roles; passwords are set only where one is given. Says whether the server's counters could
 * be hidden from them: where the login is no superuser they stay readable, and nothing else is different.
 */
export async function ensureRoles(
  admin: Client,
  passwords: Partial<Record<string, string>>,
): Promise<{ countersHidden: boolean }> {
  const known = new Set(
    (
      await admin.query<{ rolname: string }>("select rolname from pg_roles where rolname like 'vp\\_%'")
    ).rows.map((row) => row.rolname),
  );
  const make = async (role: string, attributes: string) => {
    if (!known.has(role)) await admin.query(`create role ${role} ${attributes}`);
  };
  await make("vp_owner", "nologin noinherit");
  await make("vp_migrate", "login noinherit");
  for (const face of FACES) await make(roleOf(face), "login noinherit nobypassrls");
  for (const [role, password] of Object.entries(passwords)) {
    if (password) await admin.query(`alter role ${role} password ${admin.escapeLiteral(password)}`);
  }
  await admin.query("grant vp_owner to vp_migrate");
  const { rows } = await admin.query<{ super: boolean; database: string }>(
    "select rolsuper as super, current_database() as database from pg_roles where rolname = current_user",
  );
  const countersHidden = rows[0]?.super === true;
  if (countersHidden) await hideStatistics(admin);
  else await admin.query("grant vp_owner, vp_jobs to current_user");
  const database = admin.escapeIdentifier(rows[0]?.database ?? "");
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to vp_migrate, ${FACES.map(roleOf).join(", ")}`);
  await admin.query(`grant create on database ${database} to vp_owner`);
  await admin.query("revoke all on schema public from public");
  await admin.query("create schema if not exists app authorization vp_owner");
  return { countersHidden };
}

/**
 * Hides how many rows were written where and what was sent over the wire: every login may ask the server's counters by
 * default, and an employer's role could watch reports come in (security design 1.4). Only the
 * cluster's superuser may do this.
 */
async function hideStatistics(admin: Client): Promise<void> {
  await admin.query(`do $$
    declare
      hidden text;
    begin
      for hidden in
        select format('select on pg_catalog.%I', c.relname) from pg_class c
         where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v' and c.relname ~ '^pg_stat(io)?_'
           and has_table_privilege('public', c.oid, 'select')
        union all
        select format('execute on function %s', p.oid::regprocedure) from pg_proc p
         where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^pg_stat_get_'
           and has_function_privilege('public', p.oid, 'execute')
      loop
        execute format('revoke %s from public', hidden);
      end loop;
    end $$`);
}
