import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { Pressure } from "./schema";

/** Everything that the one who asks may read: a counsellor her own, a supervisor all; the newest day first. */
export async function pressuresOf(
  db: Reading,
): Promise<(Pressure & { counsellor: string; phone: string })[]> {
  const { rows } = await sql<Pressure & { counsellor: string; phone: string }>`
    select p.id, e.name as employer, c.name as counsellor, c.phone, p.day::text as day, p.kind, p.by_whom as by, p.wants,
           p.written_on::text as "writtenOn", p.discussed_on::text as "discussedOn"
      from pressure p join employer e on e.id = p.tenant_id join counsellor c on c.id = p.counsellor_id
     order by p.day desc, p.id`.execute(db);
  return rows;
}

/** The employers of her panels, now or before. */
export async function employersOfPanels(db: Reading, me: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct e.id, e.name from panel p join employer e on e.id = p.tenant_id
     where p.counsellor_id = ${me}::uuid order by e.name`.execute(db);
  return rows;
}

/** Whether this person of the office decides, and so reads what counsellors write down here. */
export async function supervises(db: Reading, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("may_decide")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return row?.may_decide === true;
}
