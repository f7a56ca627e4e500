import type { House } from "./house";

type Sql = Pick<House, "sql">;

export async function tenantOf(house: Sql, slug: string): Promise<string> {
  const [found] = await house.sql<{ id: string }>("owner", "select id from employer where slug = $1", [slug]);
  if (!found) throw new Error(`no such employer: ${slug}`);
  return found.id;
}

/** How many rows of one employer every table holds, seen as somebody who stole the whole database would see it. */
export async function rowsOf(house: Sql, tenantId: string): Promise<Record<string, number>> {
  const tables = await house.sql<{ name: string }>(
    "owner",
    `select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'app' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
     order by 1`,
  );
  const counts = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as n from app.${name} where tenant_id = $1`,
  );
  const rows = await house.sql<{ name: string; n: number }>("owner", counts.join(" union all "), [tenantId]);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
