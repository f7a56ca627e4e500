import type { Reading } from "~/data/tables";
import { addDays, type CivilDay } from "~/domain/clock";
import type { Regulation } from "./compose-document";
import { answersWithReply } from "./queries";
import { changeable } from "./template";

/** A clause of one change, as one employer answered it. */
export type AnsweredClause = { tenantId: string; kind: Regulation; number: number; clause: string };

/** A fixed clause that an employer did not take, and to which the network has not said anything yet. */
export type WaitingReply = AnsweredClause & { since: CivilDay; dueOn: CivilDay };

const REPLY_DAYS = 30;

/** The last day of the network's term (documents.md C5). */
export const replyDue = (since: CivilDay): CivilDay => addDays(since, REPLY_DAYS);

/** What waits for the network's word, the oldest first. A clause that an employer may choose about needs none. */
export async function waitingReplies(db: Reading): Promise<WaitingReply[]> {
  const rows = await answersWithReply(db)
    .select(["a.tenant_id as tenantId", "a.kind", "a.number", "a.clause", "a.answered_on as since"])
    .where("a.choice", "=", "refused")
    .where("r.clause", "is", null)
    .orderBy("a.answered_on")
    .orderBy("a.number")
    .orderBy("a.clause")
    .execute();
  return rows
    .map((row) => ({ ...row, kind: row.kind as Regulation, dueOn: replyDue(row.since) }))
    .filter(({ kind, clause }) => changeable(kind).get(clause)?.fixed);
}
