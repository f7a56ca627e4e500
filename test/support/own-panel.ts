import { newUuid } from "~/crypto/primitives.server";
import type { House } from "./house";

/** A live employer whose one counsellor is this person, certified for both tracks; its terms are Noordzijl's. */
export async function openFor(
  house: Pick<House, "sql">,
  counsellorId: string,
): Promise<{ slug: string; id: string }> {
  const id = newUuid();
  const slug = `eigen-${id.slice(0, 8)}`;
  const owner = (text: string, values: unknown[]) => house.sql("owner", text, values);
  await owner(
    "insert into employer (id, slug, name, short_name, state, created_on) values ($1, $2, 'Eigen Panel B.V.', 'Eigen Panel', 'live', app.today())",
    [id, slug],
  );
  await owner("insert into affiliation (tenant_id, starts_on) values ($1, app.today() - 1)", [id]);
  await owner(
    `insert into protocol_version (tenant_id, major, settings, in_force_on)
       select $1, 1, p.settings, app.today() - 1 from protocol_version p join employer e on e.id = p.tenant_id
        where e.slug = 'noordzijl' order by p.major limit 1`,
    [id],
  );
  await owner("insert into panel (tenant_id, counsellor_id, since) values ($1, $2, app.today() - 1)", [
    id,
    counsellorId,
  ]);
  await owner(
    "insert into certificate (counsellor_id, number, valid_from, valid_until, tracks) values ($1, $2, app.today() - 9, app.today() + 900, '{unwanted_behaviour,integrity}')",
    [counsellorId, `LVV-${id.slice(0, 6)}`],
  );
  return { slug, id };
}
