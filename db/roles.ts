import type { Client } from "pg";
import { FACES, roleOf } from "./faces";

/**
 * Makes the roles that a cluster lacks and puts this database in their hands: `vp_owner` owns the tables and cannot
 * log in, each face logs in with its own password and is a member of nothing.
 * Needs a login that may create roles; passwords are set only where one is given.
 */
export async function ensureRoles(admin: Client, passwords: Partial<Record<string, string>>): Promise<void> {
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
  if (!rows[0]?.super) await admin.query("grant vp_owner, vp_jobs to current_user");
  else await hideStatistics(admin);
  const database = admin.escapeIdentifier(rows[0]?.database ?? "");
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to vp_migrate, ${FACES.map(roleOf).join(", ")}`);
  await admin.query(`grant create on database ${database} to vp_owner`);
  await admin.query("revoke all on schema public from public");
  await admin.query("create schema if not exists app authorization vp_owner");
}

/**
 * Hides how many rows were written where: every login may read these views by default, and an employer's role could
 * watch reports come in (security design 1.4). Only the cluster's superuser can; elsewhere the README names what remains.
 */
async function hideStatistics(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v' and relname ~ '^pg_statio?_(all|user|sys|xact_all|xact_user|xact_sys)_(tables|indexes|sequences)$'",
  );
  for (const { relname } of rows) await admin.query(`revoke select on pg_catalog.${relname} from public`);
}
