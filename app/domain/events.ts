import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import type { CivilDay } from "./clock";

/** Everything that can happen, in names that tell no stage, consent or track (decision 18). */
export const EVENTS = [
  "report.received",
  "dossier.accepted",
  "dossier.declined",
  "message.to_counsellor",
  "message.to_reporter",
] as const;
export type EventName = (typeof EVENTS)[number];

export type Happened = { tenantId: string; dossierId: string; day: CivilDay };

/** Writes an event and its job in the transaction of the change: both happen or neither does (decision 20). */
export async function tell(tx: Writing, name: EventName, happened: Happened): Promise<void> {
  const id = newUuid();
  await tx
    .insertInto("event")
    .values({ id, name, tenant_id: happened.tenantId, dossier_id: happened.dossierId, day: happened.day })
    .execute();
  await sql`select app.enqueue('event', ${JSON.stringify({ id, name })}::json, ${`event:${id}`})`.execute(tx);
}
