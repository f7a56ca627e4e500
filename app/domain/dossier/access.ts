import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { Look } from "./schema";

/**
 * Writes down that a counsellor touched a dossier, in the transaction that reads it: the answer cannot leave without
 * the record. By day, for the reporter to read (decision 18); the audit chain gets only a keyed hash of the dossier.
 */
export async function recorded(tx: Writing, act: Look["act"], dossierId: string): Promise<void> {
  await sql`insert into access (tenant_id, dossier_id, counsellor_id, day, act)
    select d.tenant_id, d.id, app.actor(), app.today(), ${act} from dossier d where d.id = ${dossierId}::uuid
    on conflict do nothing`.execute(tx);
  await sql`select audit.append(${`dossier.${act}`}, ${dossierId})`.execute(tx);
}
