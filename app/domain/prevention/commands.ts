import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { priceList } from "~/domain/billing/prices";
import { yearAt, yearsOf } from "~/domain/billing/queries";
import type { CivilDay } from "~/domain/clock";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import { wake } from "~/domain/wake";
import type { Deed, Request } from "./schema";

/** An employer asks for an information session or advice (S2-26, S2-27). */
export async function ask(tx: Writing, tenantId: string, wanted: Request, once: string): Promise<void> {
  await sql`insert into activity (id, tenant_id, kind, solicited, theme, state, asked_on, wish)
    values (${once}::uuid, ${tenantId}::uuid, ${wanted.kind}, true, ${wanted.theme}, 'asked', app.today(), ${wanted.wish})
    on conflict do nothing`.execute(tx);
}

/** Writes down what was done without being planned: advice unasked, an introduction, a meeting, an announcement (S3-08, S3-18). */
export async function writeDown(
  tx: Writing,
  tenantId: string,
  counsellorId: string | null,
  deed: Deed,
  once: string,
): Promise<Outcome<null, "day">> {
  if (deed.heldOn > (await today(tx))) return refused("day");
  await sql`insert into activity (id, tenant_id, kind, solicited, theme, state, asked_on, wish, counsellor_id, held_on, quarter_hours)
    values (${once}::uuid, ${tenantId}::uuid, ${deed.kind}, ${deed.solicited}, ${deed.theme}, 'held', ${deed.heldOn}::date, '',
      ${counsellorId}::uuid, ${deed.heldOn}::date, ${deed.quarterHours})
    on conflict do nothing`.execute(tx);
  return done(null);
}

/** Somebody takes a request on, for a day. */
export async function plan(
  tx: Writing,
  id: string,
  counsellorId: string | null,
  day: CivilDay,
): Promise<Outcome<null, "day" | "not_there">> {
  if (day < (await today(tx))) return refused("day");
  const { numAffectedRows } = await sql`
    update activity set state = 'planned', planned_on = ${day}::date, counsellor_id = coalesce(${counsellorId}::uuid, counsellor_id)
     where id = ${id}::uuid and state in ('asked', 'planned')`.execute(tx);
  return numAffectedRows ? done(null) : refused("not_there");
}

/** It took place: the day and the quarters of an hour. */
export async function hold(
  tx: Writing,
  id: string,
  counsellorId: string | null,
  { day, quarterHours }: { day: CivilDay; quarterHours: number },
): Promise<Outcome<null, "day" | "not_there">> {
  if (day > (await today(tx))) return refused("day");
  const { numAffectedRows } = await sql`
    update activity set state = 'held', held_on = ${day}::date, quarter_hours = ${quarterHours},
           counsellor_id = coalesce(${counsellorId}::uuid, counsellor_id)
     where id = ${id}::uuid and state in ('asked', 'planned')`.execute(tx);
  return numAffectedRows ? done(null) : refused("not_there");
}

/** It does not take place after all. */
export async function callOff(
  tx: Writing,
  id: string,
  counsellorId: string | null,
): Promise<Outcome<null, "not_there">> {
  const { numAffectedRows } = await sql`
    update activity set state = 'off', counsellor_id = coalesce(${counsellorId}::uuid, counsellor_id)
     where id = ${id}::uuid and state in ('asked', 'planned')`.execute(tx);
  return numAffectedRows ? done(null) : refused("not_there");
}

/** Orders hours beforehand for the year that runs; the form's own name makes it once. */
export async function orderHours(
  tx: Writing,
  by: { id: string; tenantId: string },
  { hours, once }: { hours: number; once: string },
): Promise<Outcome<null, "not_now">> {
  const day = await today(tx);
  const year = yearAt(await yearsOf(tx, by.tenantId), day);
  const bundle = priceList(Number(day.slice(0, 4))).bundles.find((one) => one.hours === hours);
  if (!year || !bundle) return refused("not_now");
  await sql`insert into hours_order (id, tenant_id, year_starts_on, hours, net_cents, day, ordered_by)
    values (${once}::uuid, ${by.tenantId}::uuid, ${year.startsOn}::date, ${hours}, ${bundle.price}, ${day}::date, ${by.id}::uuid)
    on conflict do nothing`.execute(tx);
  await wake(tx);
  return done(null);
}
