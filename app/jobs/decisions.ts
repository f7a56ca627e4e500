import { sql } from "kysely";
import type { Writing } from "~/data/tables";
import type { DecisionKind } from "~/domain/accounts/decision-schema";
import { isGreen } from "~/domain/tenancy/going-live/queries";

/** One function of the database for each effect; each looks again at who agreed, and at the hour. */
const EFFECTS: Record<DecisionKind, string> = {
  panel_add: "take_panel_add",
  panel_remove: "take_panel_remove",
  key_replace: "take_key_replace",
  employer_open: "take_employer_open",
  statutory_channel: "take_statutory_channel",
  slug: "take_slug",
  office_person: "take_office_person",
  affiliation_end: "take_affiliation_end",
};

/** Decisions of two people whose waiting time is over (decision 9). */
export async function takeEffect(tx: Writing, now: Date): Promise<number> {
  const ripe = await tx
    .selectFrom("decision")
    .select(["id", "kind", "tenant_id"])
    .where("state", "=", "confirmed")
    .where("takes_effect_at", "<=", now)
    .orderBy("takes_effect_at")
    .execute();
  for (const { id, kind, tenant_id } of ripe) {
    // Something may have broken since the second person agreed; then the opening is asked for anew.
    const lapsed = kind === "employer_open" && !(await isGreen(tx, tenant_id ?? ""));
    const effect = lapsed ? "void_opening" : EFFECTS[kind as DecisionKind];
    await sql`select ${sql.id("app", effect)}(${id}::uuid)`.execute(tx);
  }
  return ripe.length;
}
