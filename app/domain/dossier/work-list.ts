import { sql } from "kysely";
import type { Keyring } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import { amsterdamDay, dueMoment, urgency } from "~/domain/clock";
import type { DueMoment, Track } from "~/domain/intake/schema";
import { productNow } from "~/domain/product-clock";
import { nameOf } from "./name";
import type { Standing, Urgency, WorkItem } from "./schema";
import { openPart } from "./store";

const PAGE = 25;

type WorkRow = {
  id: string;
  track: Track;
  standing: Standing;
  counsellor_id: string;
  opened_on: string;
  last_activity_on: string;
  short_name: string;
  is_test: boolean;
  kind: "accept" | "contact" | "answer" | null;
  due_on: string | null;
  stale: boolean;
};

/** One page of the work list: ordered by plain dates, opening no more than the summaries it shows. */
export async function workList(
  db: Reading,
  keyring: Keyring,
  page: number,
): Promise<{
  items: { item: WorkItem; urgency: Urgency }[];
  page: number;
  pages: number;
  total: number;
  now: string;
}> {
  const now = await productNow(db);
  const { rows } = await sql<WorkRow & { total: string }>`
    select d.id, d.track, d.standing, d.counsellor_id, d.opened_on, d.last_activity_on, d.is_test, e.short_name, t.kind, t.due_on,
           coalesce(d.nudged_on > d.last_activity_on, false) as stale,
           count(*) over () as total
      from dossier d join employer e on e.id = d.tenant_id
      left join lateral (select t.kind, t.due_on from timer t
        where t.dossier_id = d.id and t.state = 'open' and t.kind in ('accept', 'contact', 'answer')
          and (d.standing <> 'new' or t.kind = 'accept')
        order by t.due_on, t.kind limit 1) t on true
     where d.standing <> 'closed'
     order by t.due_on nulls last, d.last_activity_on, d.id
     limit ${PAGE} offset ${(page - 1) * PAGE}`.execute(db);
  const keys = await keyring.dossiers(
    db,
    rows.filter((row) => row.standing !== "new").map((row) => row.id),
  );
  const items: { item: WorkItem; urgency: Urgency }[] = [];
  for (const row of rows) {
    const about = { dossierId: row.id, employer: row.short_name, track: row.track, isTest: row.is_test };
    if (row.standing === "new") {
      const due = dueMoment("accept", row.due_on ?? row.opened_on);
      const asDeputy = row.counsellor_id !== keyring.subject.id;
      items.push({
        item: { kind: "choose", ...about, due, asDeputy },
        urgency: urgency(due, row.opened_on, now),
      });
      continue;
    }
    const key = keys.get(row.id);
    if (!key) continue;
    const { value: summary } = await openPart(db, key, "summary");
    const named = { ...about, name: nameOf(row.id) };
    const pressing: { kind: "contact" | "answer" | "follow_up"; due: DueMoment } | null = !summary.contacted
      ? { kind: "contact", due: summary.contactDue }
      : summary.answerDue
        ? { kind: "answer", due: summary.answerDue }
        : summary.followUpOn && summary.followUpOn <= amsterdamDay(now)
          ? { kind: "follow_up", due: dueMoment("follow_up", summary.followUpOn) }
          : null;
    items.push(
      pressing
        ? { item: { ...named, ...pressing }, urgency: urgency(pressing.due, row.last_activity_on, now) }
        : {
            item: row.stale
              ? { kind: "stale", ...named, since: row.last_activity_on }
              : { kind: "waiting", ...named, since: summary.waitingSince ?? row.last_activity_on },
            urgency: "plain",
          },
    );
  }
  const total = Number(rows[0]?.total ?? 0);
  return { items, page, pages: Math.max(1, Math.ceil(total / PAGE)), total, now: now.toISOString() };
}
