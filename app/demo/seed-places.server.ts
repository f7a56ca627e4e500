import { type Kysely, sql } from "kysely";
import { PLACES, TRAVELS } from "#db/seed/places";
import type { DB } from "#db/types";
import { newUuid } from "~/crypto/primitives.server";

/** Where the demo's cast can be met, and who travels where. */
export async function meetOnNeutralGround(owner: Kysely<DB>): Promise<void> {
  for (const { name, town, province } of PLACES) {
    await sql`insert into neutral_place (id, name, town, province, added_on)
      values (${newUuid()}::uuid, ${name}, ${town}, ${province}, app.today())`.execute(owner);
  }
  for (const [email, provinces] of Object.entries(TRAVELS)) {
    await sql`update counsellor c set provinces = ${provinces}::text[] from account a where a.id = c.id and a.email = ${email}`.execute(
      owner,
    );
  }
}
