import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import { letterForOffice } from "~/domain/notifications/post";
import { env } from "~/env.server";

/** Rules of an employer that began to wait for the office's yes: it hears so once, and again when others begin to. */
export async function rulesThatWait(tx: Writing): Promise<number> {
  await sql`delete from rules_alert a where not exists (
    select from app.rules_waiting() w where w.tenant_id = a.tenant_id and w.about = a.about)`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into rules_alert (tenant_id, about) select tenant_id, about from app.rules_waiting() on conflict do nothing`.execute(
    tx,
  );
  const began = Number(numAffectedRows ?? 0);
  if (began > 0) await letterForOffice(tx, "rules_wait", env().LETTER_DELAY);
  return began;
}
