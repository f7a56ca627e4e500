import { randomUUID } from "node:crypto";
import { rowsOf } from "#test/support/rows";
import { sharedHouse } from "#test/support/shared-house";

const PANEL = [
  "m.oostveen@tweespoor.example",
  "t.vanwolde@tweespoor.example",
  "r.tjinaloe@tweespoor.example",
];

/**
 * An employer that no other file of the run knows, so that its rows can be counted before and after while others work
 * in the same house. Its page, terms and relations are Noordzijl's.
 */
export async function ownEmployer(word: string) {
  const house = sharedHouse();
  const owner = (text: string, values: unknown[]) => house.sql("owner", text, values);
  const tenantId = randomUUID();
  const slug = `${word}-${tenantId.slice(0, 8)}`;
  const domain = `${slug}.example`;
  await owner(
    "insert into employer (id, slug, name, short_name, state, created_on) values ($1, $2, $3, $3, 'live', app.today())",
    [tenantId, slug, `Proef ${word}`],
  );
  await owner("insert into affiliation (tenant_id, starts_on) values ($1, app.today() - 1)", [tenantId]);
  await owner("insert into employer_domain (tenant_id, domain) values ($1, $2)", [tenantId, domain]);
  await owner(
    `insert into protocol_version (tenant_id, major, settings, in_force_on)
     select $1, 1, p.settings, app.today() - 1 from protocol_version p join employer e on e.id = p.tenant_id
      where e.slug = 'noordzijl'`,
    [tenantId],
  );
  await owner(
    `insert into panel (tenant_id, counsellor_id, since)
     select $1, id, app.today() - 1 from account where email = any ($2)`,
    [tenantId, PANEL],
  );
  return {
    house,
    slug,
    domain,
    tenantId,
    path: `/m/${slug}/melden?taal=nl`,
    rows: () => rowsOf(house, tenantId),
  };
}
