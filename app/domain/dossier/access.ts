import { sql } from "kysely";
import type { Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { staysApart } from "~/domain/tracks/all";
import { nameOf } from "./name";
import type { Look } from "./schema";
import { openPart } from "./store";

export type AcceptedDossier = { dossierId: string; name: string; apart?: true };

/** A dossier that this counsellor accepted, by its short name and on which track it is, and no more; null to everybody else. */
export async function acceptedDossier(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<AcceptedDossier | null> {
  const row = await db
    .selectFrom("dossier")
    .select("id")
    .where("id", "=", dossierId)
    .where("standing", "<>", "new")
    .where("counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, dossierId));
  if (!key) return null;
  const { value: state } = await openPart(db, key, "state");
  return { dossierId, name: nameOf(dossierId), ...(staysApart(state) && { apart: true }) };
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
