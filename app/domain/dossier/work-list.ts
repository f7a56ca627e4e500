import { sql } from "kysely";
import type { Keyring } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import { amsterdamDay, dueMoment, urgency } from "~/domain/clock";
import type { DueMoment, Track } from "~/domain/intake/schema";
import { productNow } from "~/domain/product-clock";
import { headerFacts } from "./header";
import { nameOf } from "./name";
import type { PressingKind, Standing, Urgency, WorkItem } from "./schema";
import { openWork, type Work } from "./work-next";

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
  kind: "accept" | "contact" | "answer" | "aftercare" | "statutory" | null;
  due_on: string | null;
  stale: boolean;
};

/** One page of the work list: ordered by plain dates; of each dossier on it the summary and what comes next are opened. */
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
        where t.dossier_id = d.id and t.state = 'open' and t.kind in ('accept', 'contact', 'answer', 'aftercare', 'statutory')
          and (d.standing <> 'new' or t.kind = 'accept')
        order by t.due_on, t.kind limit 1) t on true
     where d.standing <> 'closed'
     order by t.due_on nulls last, d.last_activity_on, d.id
     limit ${PAGE} offset ${(page - 1) * PAGE}`.execute(db);
  const keys = await keyring.dossiers(
    db,
    rows.filter((row) => row.standing !== "new").map((row) => row.id),
  );
  const work = await openWork(db, keys, amsterdamDay(now));
  const headers = await headersOf(db, keyring, rows);
  const items: { item: WorkItem; urgency: Urgency }[] = [];
  for (const row of rows) {
    const about = { dossierId: row.id, employer: row.short_name, track: row.track, isTest: row.is_test };
    if (row.standing === "new") {
      const due = dueMoment("accept", row.due_on ?? row.opened_on);
      const asDeputy = row.counsellor_id !== keyring.subject.id;
      items.push({
        item: { kind: "choose", ...about, ...headers.get(row.id), due, asDeputy },
        urgency: urgency(due, row.opened_on, now),
      });
      continue;
    }
    const opened = work.get(row.id);
    if (!opened) continue;
    const { summary, next, appointment, apart } = opened;
    const named = {
      ...about,
      name: nameOf(row.id),
      next: next?.does ?? "",
      appointment,
      ...(apart && { apart }),
    };
    const pressing = pressingOf(row, opened, now);
    if (pressing) {
      items.push({
        item: { ...named, ...pressing },
        urgency: urgency(pressing.due, row.last_activity_on, now),
      });
      continue;
    }
    const kind = row.stale ? "stale" : next?.who === "counsellor" ? "step" : "waiting";
    const since = row.stale ? row.last_activity_on : (summary.waitingSince ?? row.last_activity_on);
    items.push({ item: { kind, ...named, since }, urgency: "plain" });
  }
  const total = Number(rows[0]?.total ?? 0);
  return { items, page, pages: Math.max(1, Math.ceil(total / PAGE)), total, now: now.toISOString() };
}

/** Of what is new on the page: whether it is a talk apart, which the header says and the plain row does not. */
async function headersOf(
  db: Reading,
  keyring: Keyring,
  rows: readonly WorkRow[],
): Promise<Map<string, Pick<WorkItem, "apart">>> {
  const ids = rows.filter((row) => row.standing === "new").map((row) => row.id);
  if (ids.length === 0) return new Map();
  const sealed = await db
    .selectFrom("header")
    .select(["tenant_id", "dossier_id", "sealed"])
    .where("dossier_id", "in", ids)
    .where("counsellor_id", "=", keyring.subject.id)
    .execute();
  return new Map(
    sealed.map((one) => {
      const { apart } = headerFacts(keyring, one);
      return [one.dossier_id, apart ? { apart } : {}];
    }),
  );
}

type Pressing = { kind: PressingKind; due: DueMoment };

/** The term that runs for the counsellor, the reporter's before the others'. */
function pressingOf({ kind, due_on }: WorkRow, { summary, uncontacted }: Work, now: Date): Pressing | null {
  if (!summary.contacted) return { kind: uncontacted ? "withdrawn" : "contact", due: summary.contactDue };
  if (summary.answerDue) return { kind: "answer", due: summary.answerDue };
  if (summary.followUpOn && summary.followUpOn <= amsterdamDay(now))
    return { kind: "follow_up", due: dueMoment("follow_up", summary.followUpOn) };
  if (due_on && (kind === "aftercare" || kind === "statutory")) return { kind, due: dueMoment(kind, due_on) };
  return null;
}
