import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { PlaceForm } from "./schema";

/** The network keeps one more place; the form's own name makes it once. */
export async function addPlace(
  tx: Writing,
  { name, town, province }: PlaceForm,
  once: string,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into neutral_place (id, name, town, province, added_on)
    values (${once}::uuid, ${name}, ${town}, ${province}, app.today()) on conflict do nothing`.execute(tx);
  if (numAffectedRows) await sql`select audit.append('place.added', ${once})`.execute(tx);
}

/** It is not offered any more; appointments that name it stay as they are. False for one that ended before. */
export async function endPlace(tx: Writing, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update neutral_place set ended_on = app.today() where id = ${id}::uuid and ended_on is null`.execute(tx);
  if (!numAffectedRows) return false;
  await sql`select audit.append('place.ended', ${id})`.execute(tx);
  return true;
}
