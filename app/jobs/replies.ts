import type { Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { waitingReplies } from "~/domain/documents/replies";
import { letterForOffice } from "~/domain/notifications/post";
import { env } from "~/env.server";

/** On the last day of the term for a word to an employer the office hears that something waits, once each. */
export async function repliesThatWait(tx: Writing, _now: Date, today: CivilDay): Promise<number> {
  const due = (await waitingReplies(tx)).filter(({ dueOn }) => dueOn <= today);
  if (due.length === 0) return 0;
  const told = await tx
    .insertInto("reply_alert")
    .values(due.map(({ tenantId, kind, number, clause }) => ({ tenant_id: tenantId, kind, number, clause })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("clause")
    .execute();
  if (told.length > 0) await letterForOffice(tx, "reply_waits", env().LETTER_DELAY);
  return told.length;
}
