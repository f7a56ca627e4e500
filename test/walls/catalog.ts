import type { House } from "#test/support/house";

type Asked = Pick<House, "sql">;
type Line = { line: string };

/** What the live catalog grants, as sorted text: one object a paragraph, one role a line. PUBLIC has no name of its own. */
export async function matrixOf(house: Asked): Promise<string> {
  const sections = {
    schemas: SCHEMAS,
    "tables and views": RELATIONS,
    policies: POLICIES,
    functions: FUNCTIONS,
  };
  const parts: string[] = [];
  for (const [title, query] of Object.entries(sections)) {
    const rows = await house.sql<Line>("owner", query);
    parts.push(`${title}\n${rows.map(({ line }) => `${line}\n`).join("")}`);
  }
  return parts.join("\n");
}

// An owner may do everything to what it owns, so only the others are worth a line.
const SCHEMAS = `
  select format('  %s (%s)%s', n.nspname, n.nspowner::regrole, coalesce(string_agg(granted, '' order by granted), '')) as line
    from pg_namespace n
    left join lateral (
      select format(E'\\n    %s %s', rpad(case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end, 14),
               string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)) as granted
        from aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
       where a.grantee <> n.nspowner group by a.grantee) g on true
   where n.nspname in ('app', 'audit', 'graphile_worker', 'public')
   group by n.nspname, n.nspowner order by n.nspname`;

const RELATIONS = `
  with relation as (
    select c.oid, c.relowner, format('%s.%s', n.nspname, c.relname) as name, c.relkind, c.relacl
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'audit') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')),
  whole as (
    select r.oid, a.grantee, lower(a.privilege_type) as privilege
      from relation r, aclexplode(coalesce(r.relacl, acldefault(case r.relkind when 'S' then 's'::"char" else 'r'::"char" end, r.relowner))) a
     where a.grantee <> r.relowner),
  named as (
    select r.oid, a.grantee, format('%s (%s)', lower(a.privilege_type), string_agg(t.attname, ', ' order by t.attname)) as privilege
      from relation r join pg_attribute t on t.attrelid = r.oid and not t.attisdropped, aclexplode(t.attacl) a
     where a.grantee <> r.relowner group by r.oid, a.grantee, a.privilege_type),
  granted as (
    select oid, format(E'\\n    %s %s', rpad(case when grantee = 0 then 'PUBLIC' else grantee::regrole::text end, 14),
             string_agg(privilege, ', ' order by privilege)) as granted
      from (select * from whole union all select * from named) every_one group by oid, grantee)
  select format('  %s (%s%s)%s', r.name, case r.relkind when 'v' then 'view of ' when 'S' then 'sequence of ' else '' end,
           r.relowner::regrole, coalesce(string_agg(g.granted, '' order by g.granted), E'\\n    nobody')) as line
    from relation r left join granted g using (oid)
   group by r.name, r.relkind, r.relowner order by r.name`;

const POLICIES = `
  select format('  %s.%s%s', schemaname, tablename,
           string_agg(format(E'\\n    %s %s %s', rpad(array_to_string(roles, ', '), 14), rpad(lower(cmd), 7), policyname)
             || case permissive when 'PERMISSIVE' then '' else ', restrictive' end
             || case when coalesce(qual, with_check) = 'true' then ', every row' else '' end,
             '' order by array_to_string(roles, ', '), cmd, policyname)) as line
    from pg_policies where schemaname in ('app', 'audit')
   group by schemaname, tablename order by schemaname, tablename`;

const FUNCTIONS = `
  select format('  %s.%s(%s) (%s%s)%s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
           case when p.prosecdef then 'definer ' else '' end, p.proowner::regrole,
           coalesce((select string_agg(format(E'\\n    %s %s',
                       rpad(case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end, 14), lower(a.privilege_type)), ''
                       order by a.grantee::regrole::text)
              from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner), E'\\n    nobody')) as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname in ('app', 'audit') order by n.nspname, p.proname, p.oid::regprocedure::text`;
