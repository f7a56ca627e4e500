import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { addDays, addMonths, type CivilDay } from "~/domain/clock";
import type { State } from "~/domain/intake/contents";
import { parkedDays, receiptDestroyMonths } from "~/domain/law-data";
import { productNow, today } from "~/domain/product-clock";
import { addLine, openPart, replacePart } from "./store";

/** Until when a dossier stays open for a reporter whom only the own code brings back; null for a term that does not run. */
export type Parked = { until: CivilDay; over: boolean } | null;

/** The counsellor answered somebody whom nobody can reach: from now on it waits, and each answer begins the wait anew. */
export async function park(tx: Writing, tenantId: string, dossierId: string): Promise<void> {
  await noLongerParked(tx, dossierId);
  await tx
    .insertInto("timer")
    .values({
      tenant_id: tenantId,
      dossier_id: dossierId,
      kind: "follow_up",
      due_on: addDays(await today(tx), parkedDays),
      state: "open",
    })
    .onConflict((conflict) =>
      conflict.columns(["dossier_id", "kind", "due_on"]).doUpdateSet({ state: "open" }),
    )
    .execute();
}

/** Whoever writes is back: nothing waits any more, also not what fell due meanwhile. */
export async function noLongerParked(tx: Writing, dossierId: string): Promise<void> {
  await tx
    .updateTable("timer")
    .set({ state: "done" })
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", "follow_up")
    .where("state", "<>", "done")
    .execute();
}

export async function parkedUntil(db: Reading, dossierId: string, day: CivilDay): Promise<Parked> {
  const row = await db
    .selectFrom("timer")
    .select(["due_on", "state"])
    .where("dossier_id", "=", dossierId)
    .where("kind", "=", "follow_up")
    .where("state", "<>", "done")
    .executeTakeFirst();
  return row ? { until: row.due_on, over: row.state === "lapsed" || row.due_on < day } : null;
}

/**
 * What the worker could only mark, it holds no key: dossiers whose reporter stayed away are closed the next time their
 * counsellor works with keys in hand (decision 17).
 */
export async function closeStayedAway(tx: Writing, keyring: Keyring): Promise<void> {
  const lapsed = await tx
    .selectFrom("timer as t")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.id", "=", "t.dossier_id").onRef("d.tenant_id", "=", "t.tenant_id"),
    )
    .select(["d.id", "d.tenant_id"])
    .where("t.kind", "=", "follow_up")
    .where("t.state", "=", "lapsed")
    .where("d.standing", "in", ["active", "formal", "aftercare"])
    .where("d.counsellor_id", "=", keyring.subject.id)
    .execute();
  for (const { id, tenant_id } of lapsed) {
    const still = await tx
      .selectFrom("dossier")
      .select("id")
      .where("id", "=", id)
      .where("standing", "<>", "closed")
      .forUpdate()
      .executeTakeFirst();
    const key = still && (await keyring.dossier(tx, id));
    if (key && (await parkedUntil(tx, id, await today(tx)))?.over) await close(tx, key, tenant_id);
  }
}

async function close(tx: Writing, key: DossierKey, tenantId: string): Promise<void> {
  const { dossierId } = key;
  const state = await openPart(tx, key, "state");
  const next: State = { ...state.value, stage: "closed", closed: { reason: "no_contact" }, answerDue: null };
  await replacePart(tx, key, "state", state, next);
  await addLine(tx, key, "log", {
    at: (await productNow(tx)).toISOString(),
    what: "closed_no_contact",
    detail: "",
  });
  await tx
    .updateTable("dossier")
    .set((eb) => ({ standing: "closed", row_version: eb("row_version", "+", 1) }))
    .where("id", "=", dossierId)
    .execute();
  await tx
    .updateTable("timer")
    .set({ state: "done" })
    .where("dossier_id", "=", dossierId)
    .where("kind", "<>", "destroy")
    .where("state", "<>", "done")
    .execute();
  await keepAsLongAsAgreed(tx, key, tenantId);
}

/** From closing on the employer's protocol says how long a dossier is kept. */
async function keepAsLongAsAgreed(tx: Writing, key: DossierKey, tenantId: string): Promise<void> {
  const { value: facts } = await openPart(tx, key, "facts");
  const row = await tx
    .selectFrom("protocol_version")
    .select("settings")
    .where("tenant_id", "=", tenantId)
    .where("major", "=", facts.protocolMajor)
    .executeTakeFirstOrThrow();
  const { retentionMonths } = row.settings as { retentionMonths: number };
  await tx
    .updateTable("timer")
    .set({ due_on: addMonths(await today(tx), retentionMonths) })
    .where("dossier_id", "=", key.dossierId)
    .where("kind", "=", "destroy")
    .where("state", "=", "open")
    .execute();
}

/** The reporter writes after all: the same counsellor reads on, under the same key. Gives the state as it stands then. */
export async function reopen(tx: Writing, dossierId: string, state: State): Promise<State> {
  const keepUntil = addMonths(await today(tx), receiptDestroyMonths);
  await sql`select app.reopen_by_reporter(${dossierId}::uuid, ${keepUntil}::date)`.execute(tx);
  return { ...state, stage: "contacted", closed: null };
}
