import type { Reading } from "~/data/tables";
import { addDays, type CivilDay } from "~/domain/clock";
import type { Regulation } from "./compose-document";
import { type Answer, changeable } from "./template";

/** A clause of one change, as one employer answered it. */
export type AnsweredClause = { tenantId: string; kind: Regulation; number: number; clause: string };

/** A fixed clause that an employer did not take, and to which the network has not said anything yet. */
export type WaitingReply = AnsweredClause & { since: CivilDay; dueOn: CivilDay };

export type GivenAnswer = {
  tenantId: string;
  employer: string;
  number: number;
  clause: string;
  choice: Answer["choice"];
  words: string;
  reason: string;
  reply: string | null;
};

/** Answers of employers, each with what the network replied, if it did. */
const answersWithReply = (db: Reading) =>
  db
    .selectFrom("template_answer as a")
    .leftJoin("template_reply as r", (join) =>
      join
        .onRef("r.tenant_id", "=", "a.tenant_id")
        .onRef("r.kind", "=", "a.kind")
        .onRef("r.number", "=", "a.number")
        .onRef("r.clause", "=", "a.clause"),
    );

/** What employers did with the changes of a template, and what the network replied to a refusal. */
export async function templateAnswers(db: Reading, kind: Regulation): Promise<GivenAnswer[]> {
  const rows = await answersWithReply(db)
    .innerJoin("employer as e", "e.id", "a.tenant_id")
    .select(["a.tenant_id as tenantId", "e.name as employer", "a.number", "a.clause", "a.choice", "a.words"])
    .select(["a.reason", "r.words as reply"])
    .where("a.kind", "=", kind)
    .orderBy("a.number", "desc")
    .orderBy("e.name")
    .execute();
  return rows.map((row) => ({ ...row, choice: row.choice as Answer["choice"] }));
}

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
