import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { addDays, type CivilDay } from "~/domain/clock";
import type { State } from "~/domain/intake/contents";
import { lawOn } from "~/domain/law-data";
import { productNow, today } from "~/domain/product-clock";
import { standAs } from "./closing";
import { stepHappened } from "./course/lines";
import { addLine, openPart, replacePart } from "./store";
import { openAgain } from "./waiting";

/** Until when a dossier stays open for a reporter whom only the own code brings back; null for a term that does not run. */
export type Parked = { until: CivilDay; over: boolean } | null;

/** The counsellor answered somebody whom nobody can reach: from now on it waits, and each answer begins the wait anew. */
export async function park(tx: Writing, tenantId: string, dossierId: string): Promise<void> {
  await noLongerParked(tx, dossierId);
  const day = await today(tx);
  await tx
    .insertInto("timer")
    .values({
      tenant_id: tenantId,
      dossier_id: dossierId,
      kind: "follow_up",
      due_on: addDays(day, lawOn(day).parkedDays),
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
    .select("d.id")
    .where("t.kind", "=", "follow_up")
    .where("t.state", "=", "lapsed")
    .where("d.standing", "in", ["active", "formal", "aftercare"])
    .where("d.counsellor_id", "=", keyring.subject.id)
    .execute();
  for (const { id } of lapsed) {
    const still = await tx
      .selectFrom("dossier")
      .select("id")
      .where("id", "=", id)
      .where("standing", "<>", "closed")
      .forUpdate()
      .executeTakeFirst();
    const key = still && (await keyring.dossier(tx, id));
    if (key && (await parkedUntil(tx, id, await today(tx)))?.over) await close(tx, key);
  }
}

async function close(tx: Writing, key: DossierKey): Promise<void> {
  const state = await openPart(tx, key, "state");
  await stepHappened(tx, key, { who: "counsellor", author: "" }, state.value, {
    step: "stay_away",
    answers: {},
  });
  await replacePart(tx, key, "state", state, { ...state.value, answerDue: null });
  await addLine(tx, key, "log", {
    at: (await productNow(tx)).toISOString(),
    what: "closed_no_contact",
    detail: "",
  });
  await standAs(tx, key, "closed");
}

/** The reporter writes after all: the same counsellor reads on, under the same key. */
export async function reopen(tx: Writing, key: DossierKey, state: State): Promise<void> {
  await openAgain(tx, key.dossierId);
  await stepHappened(tx, key, { who: "reporter", author: "" }, state, { step: "reopen", answers: {} });
}
