import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { priceList } from "~/domain/billing/prices";
import { yearAt, yearsOf } from "~/domain/billing/queries";
import type { CivilDay } from "~/domain/clock";
import { type Activity, usedHours } from "./schema";

/** All activities that the one who asks may see, the newest first. */
export async function activitiesOf(db: Reading): Promise<Activity[]> {
  const { rows } = await sql<Activity>`
    select a.id, a.tenant_id as "tenantId", e.short_name as employer, a.kind, a.solicited, a.theme, a.state, a.asked_on::text as "askedOn", a.wish,
           c.name as counsellor, a.planned_on::text as "plannedOn", a.held_on::text as "heldOn", a.quarter_hours / 4.0::float8 as hours
      from activity a join employer e on e.id = a.tenant_id left join counsellor c on c.id = a.counsellor_id
     order by coalesce(a.held_on, a.planned_on, a.asked_on) desc, a.id`.execute(db);
  return rows;
}

export type Balance = { from: CivilDay; to: CivilDay; included: number; ordered: number; used: number };

/** The hours of the contract year that runs; null before the first one. They end with the year. */
export async function balanceOf(
  db: Reading,
  tenantId: string,
  day: CivilDay,
  activities: readonly Activity[],
): Promise<Balance | null> {
  const year = yearAt(await yearsOf(db, tenantId), day);
  if (!year) return null;
  const { bands } = priceList(Number(year.startsOn.slice(0, 4)));
  const band = bands.find((one) => year.own + year.hired <= one.to) ?? bands.at(-1);
  const { rows } = await sql<{ ordered: number }>`
    select coalesce(sum(hours), 0)::int as ordered from hours_order
     where tenant_id = ${tenantId}::uuid and year_starts_on = ${year.startsOn}::date`.execute(db);
  const mine = activities.filter((one) => one.tenantId === tenantId);
  return {
    from: year.startsOn,
    to: year.endsOn,
    included: band?.hours ?? 0,
    ordered: rows[0]?.ordered ?? 0,
    used: usedHours(mine, year.startsOn, year.endsOn),
  };
}

/** Employers for whom the one who asks can do something. */
export async function placesOf(db: Reading): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from employer order by short_name`.execute(db);
  return rows;
}
