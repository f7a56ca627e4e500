import { sql } from "kysely";
import type { Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { nameOf } from "./name";
import type { Look } from "./schema";

/** The short name of a dossier that this counsellor accepted, without opening it; null to everybody else. */
export async function acceptedName(db: Reading, keyring: Keyring, dossierId: string): Promise<string | null> {
  const row = await db
    .selectFrom("dossier")
    .select("id")
    .where("id", "=", dossierId)
    .where("standing", "<>", "new")
    .where("counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  return row ? nameOf(row.id) : null;
}

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
