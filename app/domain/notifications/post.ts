import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";

export type LetterKind = "something_waits" | "panel_gap";

/** What the worker knows of an event: ids only. */
export type EventIds = { tenantId: string; dossierId: string };
export type Consequence = (tx: Writing, event: EventIds, delay: string) => Promise<void>;

/** Lets a letter wait for somebody. One that waits already says the same, so a second is not added. */
export async function letterFor(tx: Writing, person: string, kind: LetterKind, delay: string): Promise<void> {
  await sql`insert into letter (id, person, kind, send_after)
    select ${newUuid()}::uuid, ${person}::uuid, ${kind}, app.product_now() + ${delay}::interval
    where not exists (select from letter where person = ${person}::uuid and kind = ${kind} and state = 'waiting' and tries = 0)`.execute(
    tx,
  );
}

const tellCounsellor: Consequence = async (tx, { dossierId }, delay) => {
  const row = await tx
    .selectFrom("dossier")
    .select(["counsellor_id", "is_test"])
    .where("id", "=", dossierId)
    .executeTakeFirst();
  if (row?.counsellor_id) await letterFor(tx, row.counsellor_id, "something_waits", delay);
};

export const post = { tellCounsellor };
