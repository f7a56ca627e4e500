import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { letterFor, letterForOffice } from "~/domain/notifications/post";
import { env } from "~/env.server";

/** Twelve, six and three months before the newest certificate of somebody ends: she and the office hear it, once each. */
export async function certificatesThatEnd(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  const { rows } = await sql<{ counsellor_id: string }>`
    insert into certificate_alert (counsellor_id, number, months)
    select f.counsellor_id, f.number, m from (
      select distinct on (c.counsellor_id) c.* from certificate c join account a on a.id = c.counsellor_id and a.state = 'active'
       order by c.counsellor_id, c.valid_until desc) f
      cross join unnest(array[12, 6, 3]) m
     where ${today}::date between (f.valid_until - make_interval(months => m))::date and f.valid_until
    on conflict do nothing returning counsellor_id`.execute(tx);
  const people = [...new Set(rows.map((row) => row.counsellor_id))];
  for (const person of people) await letterFor(tx, person, "certificate", env().LETTER_DELAY);
  if (people.length > 0) await letterForOffice(tx, "certificate", env().LETTER_DELAY);
  return people.length;
}
