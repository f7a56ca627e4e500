import { sql } from "kysely";
import type { Keyring } from "~/crypto/keyring.server";
import type { Reading } from "~/data/tables";
import { amsterdamDay, dueMoment, urgency } from "~/domain/clock";
import type { HeaderFacts } from "~/domain/intake/contents";
import type { DueMoment, PanelMember, ReachableHours, Track } from "~/domain/intake/schema";
import { productNow } from "~/domain/product-clock";
import { listFiles } from "./files";
import { nameOf } from "./name";
import { possibleReaders } from "./new-reader";
import { parkedUntil } from "./parked";
import { turnOf } from "./policy";
import type { DossierPage, Header, Look, ReporterPage, Standing, Urgency, WorkItem } from "./schema";
import { openLines, openPart } from "./store";

const PAGE = 25;

type WorkRow = {
  id: string;
  track: Track;
  standing: Standing;
  counsellor_id: string;
  opened_on: string;
  last_activity_on: string;
  short_name: string;
  kind: "accept" | "contact" | "answer" | null;
  due_on: string | null;
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
    select d.id, d.track, d.standing, d.counsellor_id, d.opened_on, d.last_activity_on, e.short_name, t.kind, t.due_on,
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
    const about = { dossierId: row.id, employer: row.short_name, track: row.track };
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
            item: { kind: "waiting", ...named, since: summary.waitingSince ?? row.last_activity_on },
            urgency: "plain",
          },
    );
  }
  const total = Number(rows[0]?.total ?? 0);
  return { items, page, pages: Math.max(1, Math.ceil(total / PAGE)), total, now: now.toISOString() };
}

export type HeaderPage = {
  header: Header;
  due: DueMoment;
  firstContact: DueMoment;
  track: Track;
  asDeputy: boolean;
};

/** What may be seen before accepting; null when it is not this counsellor's to decide. */
export async function openHeader(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<HeaderPage | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .innerJoin("header as h", (join) =>
      join.onRef("h.dossier_id", "=", "d.id").on("h.counsellor_id", "=", keyring.subject.id),
    )
    .select(["d.tenant_id", "d.track", "d.counsellor_id", "e.name as employer", "h.sealed", "d.opened_on"])
    .where("d.id", "=", dossierId)
    .where("d.standing", "=", "new")
    .executeTakeFirst();
  if (!row) return null;
  const timers = await openTimers(db, dossierId);
  const facts = JSON.parse(keyring.openMine("header", [row.tenant_id, dossierId], row.sealed)) as HeaderFacts;
  return {
    header: { employer: row.employer, ...facts },
    due: dueMoment("accept", timers.get("accept") ?? row.opened_on),
    firstContact: dueMoment("contact", timers.get("contact") ?? row.opened_on),
    track: row.track as Track,
    asDeputy: row.counsellor_id !== keyring.subject.id,
  };
}

async function openTimers(db: Reading, dossierId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("timer")
    .select(["kind", "due_on"])
    .where("dossier_id", "=", dossierId)
    .where("state", "=", "open")
    .orderBy("due_on", "desc")
    .execute();
  return new Map(rows.map((row) => [row.kind, row.due_on]));
}

/** The dossier for the counsellor who accepted it; null for everybody else, in the same words as "not there". */
export async function openDossier(
  db: Reading,
  keyring: Keyring,
  dossierId: string,
): Promise<DossierPage | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .leftJoin("counsellor as p", "p.id", "d.deputy_id")
    .select(["d.tenant_id", "d.track", "d.standing", "e.name", "e.short_name", "p.name as deputy"])
    .where("d.id", "=", dossierId)
    .where("d.standing", "<>", "new")
    .where("d.counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, dossierId));
  if (!row || !key) return null;
  const { value: facts } = await openPart(db, key, "facts");
  const { value: state } = await openPart(db, key, "state");
  const note = await db
    .selectFrom("working_note")
    .select(["version", "sealed"])
    .where("dossier_id", "=", dossierId)
    .where("counsellor_id", "=", keyring.subject.id)
    .executeTakeFirst();
  const kept = note
    ? (JSON.parse(keyring.openMine("note", [row.tenant_id, dossierId, note.version], note.sealed)) as {
        text: string;
        savedAt: string;
      })
    : null;
  return {
    dossierId,
    name: nameOf(dossierId),
    employer: row.name,
    employerShort: row.short_name,
    track: row.track as Track,
    standing: row.standing as Standing,
    ...facts,
    messages: await openLines(db, key, "talk"),
    files: await listFiles(db, key),
    log: await openLines(db, key, "log"),
    notes: { text: kept?.text ?? "", savedAt: kept?.savedAt ?? null },
    firstContact: {
      due: state.contactDue,
      madeAt: state.firstContact?.at ?? null,
      met: state.firstContact?.met ?? null,
      way: state.firstContact?.way ?? null,
    },
    answerDue: state.answerDue,
    appointment: state.appointment ?? null,
    readers: [
      { name: "", role: "you" as const },
      ...(row.deputy ? [{ name: row.deputy, role: "deputy" as const }] : []),
    ],
  };
}

type CounsellorRow = {
  id: string;
  name: string;
  gender: string;
  languages: string[];
  hours: unknown;
  phone: string;
};

/** Everything the reporter's page shows; null when this code opens nothing. */
export async function openReporterPage(db: Reading, keyring: Keyring): Promise<ReporterPage | null> {
  const row = await db
    .selectFrom("dossier as d")
    .innerJoin("employer as e", "e.id", "d.tenant_id")
    .select([
      "d.id",
      "d.tenant_id",
      "d.standing",
      "d.counsellor_id",
      "d.deputy_id",
      "d.opened_on",
      "e.short_name",
    ])
    .executeTakeFirst();
  const key = row && (await keyring.dossier(db, row.id));
  if (!row || !key) return null;
  const now = await productNow(db);
  const people = (await db
    .selectFrom("counsellor")
    .select(["id", "name", "gender", "languages", "hours", "phone"])
    .execute()) as CounsellorRow[];
  const ties = await db.selectFrom("tie").select(["counsellor_id", "words"]).execute();
  const member = (id: string | null): PanelMember | null => {
    const person = people.find((one) => one.id === id);
    return person
      ? {
          id: person.id,
          name: person.name,
          gender: person.gender as "w" | "m",
          languages: person.languages,
          hours: person.hours as ReachableHours[],
          tracks: [],
          tie: ties.find((one) => one.counsellor_id === person.id)?.words ?? null,
        }
      : null;
  };
  const looks = await db
    .selectFrom("access")
    .select(["day", "counsellor_id", "act"])
    .orderBy("day", "desc")
    .orderBy("act")
    .execute();
  const nameBy = (id: string) => people.find((one) => one.id === id)?.name ?? "";
  const timers = await openTimers(db, row.id);
  const { value: state } = await openPart(db, key, "state");
  const settings = await db
    .selectFrom("protocol_version")
    .select("settings")
    .orderBy("major", "desc")
    .limit(1)
    .executeTakeFirst();
  const declined = looks.filter((look) => look.act === "declined").at(0);
  return {
    employer: row.short_name,
    phone: (settings?.settings as { panelPhone?: string } | undefined)?.panelPhone ?? "",
    counsellor: member(row.counsellor_id),
    deputy: member(row.deputy_id),
    passedOnBy: declined ? nameBy(declined.counsellor_id) : null,
    contactDue: state.contactDue,
    turn: turnOf(
      { standing: row.standing, counsellorId: row.counsellor_id, acceptDueOn: timers.get("accept") ?? null },
      state,
      now,
      await parkedUntil(db, row.id, amsterdamDay(now)),
    ),
    messages: await openLines(db, key, "talk"),
    files: await listFiles(db, key),
    looks: looks.map(
      (look): Look => ({ day: look.day, who: nameBy(look.counsellor_id), act: look.act as Look["act"] }),
    ),
    openedOn: row.opened_on,
    appointment: state.appointment ?? null,
    possibleReaders: row.counsellor_id ? [] : await possibleReaders(db),
  };
}
