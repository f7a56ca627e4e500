import { sql } from "kysely";
import { linkHash, linkSecret, newLink } from "~/crypto/link-token.server";
import type { Reading, Writing } from "~/data/tables";
import { addDays, type CivilDay } from "~/domain/clock";
import { type EmployerPerson, noteChange } from "~/domain/employer-change";
import { today } from "~/domain/product-clock";
import { wake } from "~/domain/wake";

const DAYS = 14;

/** Lets this transaction in by a trial link; gives the address of the employer whose form it opens. */
export async function enterTrial(tx: Writing, hash: Buffer): Promise<string | null> {
  const { rows } = await sql<{ slug: string | null }>`select app.enter_trial(${hash}::bytea) as slug`.execute(
    tx,
  );
  return rows[0]?.slug ?? null;
}

/** Whether the link still lets a report in; who sends the same moment waits here. */
export async function claimTrial(tx: Writing): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`select app.claim_trial() as free`.execute(tx);
  return rows[0]?.free === true;
}

/** The link has done what it was for. */
export async function spendTrial(tx: Writing): Promise<void> {
  await sql`select app.use_trial()`.execute(tx);
}

export type TrialLink = { until: CivilDay; used: boolean };

/** Whether a trial link of this employer still waits for its report. */
export async function trialLink(db: Reading, day: CivilDay): Promise<TrialLink | null> {
  const link = await db.selectFrom("trial_link").select(["made_on", "used"]).executeTakeFirst();
  if (!link) return null;
  const until = addDays(link.made_on, DAYS - 1);
  return link.used || until >= day ? { until, used: link.used } : null;
}

/** A new trial link; the old one ends. Its secret is shown once and kept nowhere. */
export async function makeTrialLink(tx: Writing, by: EmployerPerson): Promise<string> {
  const { id } = newLink();
  const token = linkSecret(id);
  const row = { token_hash: linkHash(token), made_on: await today(tx), made_by: by.id, used: false };
  await tx
    .insertInto("trial_link")
    .values({ tenant_id: by.tenantId, ...row })
    .onConflict((conflict) => conflict.column("tenant_id").doUpdateSet(row))
    .execute();
  await noteChange(tx, by, "trial.made", "");
  return token;
}

export type OwnTrial = { dossierId: string; employer: string };

/** Trials that this counsellor accepted and has not cleared away. */
export async function ownTrials(db: Reading): Promise<OwnTrial[]> {
  return db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .select(["d.id as dossierId", "e.name as employer"])
    .where("d.is_test", "=", true)
    .where("d.standing", "<>", "new")
    .where("d.counsellor_id", "=", sql<string>`app.actor()`)
    .execute();
}

/** A trial arrived: its counsellor says so, and it is destroyed as any dossier is. */
export async function finishTrial(tx: Writing, dossierId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select app.finish_trial(${dossierId}::uuid) as done`.execute(
    tx,
  );
  if (!rows[0]?.done) return false;
  await wake(tx);
  return true;
}
