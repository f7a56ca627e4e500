import { sql } from "kysely";
import type { DossierKey } from "~/crypto/keyring.server";
import type { Writing } from "~/data/tables";
import { addMonths, firstContactDue } from "~/domain/clock";
import { tell } from "~/domain/events";
import type { State, Summary } from "~/domain/intake/contents";
import { lawOn } from "~/domain/law-data";
import { today } from "~/domain/product-clock";
import { touchDossier } from "./hold";
import { tellReporter } from "./notice";
import { openRules } from "./pinned";
import { type Opened, openLines, openPart, replacePart } from "./store";

/** Writes the state and, with it, the little that the work list shows. */
export async function settle(
  tx: Writing,
  key: DossierKey,
  opened: Opened<"state">,
  next: State,
): Promise<void> {
  await replacePart(tx, key, "state", opened, next);
  const summary = await openPart(tx, key, "summary");
  const contacted = next.firstContact !== null;
  const value: Summary = {
    contacted,
    contactDue: next.contactDue,
    answerDue: next.answerDue,
    waitingSince: contacted && !next.answerDue ? await today(tx) : null,
  };
  await replacePart(tx, key, "summary", summary, value);
}

export async function closeTimers(tx: Writing, dossierId: string, kinds: readonly string[]): Promise<void> {
  await tx
    .updateTable("timer")
    .set({ state: "done" })
    .where("dossier_id", "=", dossierId)
    .where("kind", "in", kinds)
    .where("state", "=", "open")
    .execute();
}

/** The reporter did something: whoever was contacted before hears within the protocol's term. */
export async function reporterWaits(
  tx: Writing,
  key: DossierKey,
  opened: Opened<"state">,
  state: State,
): Promise<void> {
  const { tenant: tenantId, dossierId } = key;
  const day = await today(tx);
  if (state.firstContact && !state.answerDue) {
    const { value: facts } = await openPart(tx, key, "facts");
    const terms = (await openRules(tx, key, facts, await openLines(tx, key, "course"))).termsFrom(day);
    const answerDue = firstContactDue(day, terms.firstContactDays, terms.firstContactUnit);
    await settle(tx, key, opened, { ...state, answerDue });
    await tx
      .insertInto("timer")
      .values({
        tenant_id: tenantId,
        dossier_id: dossierId,
        kind: "answer",
        due_on: answerDue.day,
        state: "open",
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await touchDossier(tx, dossierId, { unread_counsellor: true });
  await tell(tx, "message.to_counsellor", { tenantId, dossierId, day });
}

/** The counsellor did something that the reporter reads: nobody waits for an answer any more. */
export async function reporterReads(
  tx: Writing,
  key: DossierKey,
  opened: Opened<"state">,
  state: State,
): Promise<void> {
  const { dossierId } = key;
  await settle(tx, key, opened, { ...state, answerDue: null });
  await closeTimers(tx, dossierId, state.firstContact ? ["contact", "answer"] : ["answer"]);
  await touchDossier(tx, dossierId, { unread_counsellor: false, unread_reporter: true });
  await tellReporter(tx, key);
}

/** A closed dossier is open again: it is kept as long as a new one (design decision 17). */
export async function openAgain(tx: Writing, dossierId: string): Promise<void> {
  const day = await today(tx);
  const keepUntil = addMonths(day, lawOn(day).unopenedMonths);
  await sql`select app.reopen_by_reporter(${dossierId}::uuid, ${keepUntil}::date)`.execute(tx);
}
