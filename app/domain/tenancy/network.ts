import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { type CivilDay, daysBetween, dueMoment, isPast } from "~/domain/clock";
import type { DueMoment, Track } from "~/domain/intake/schema";

export type EmployerRow = {
  id: string;
  name: string;
  slug: string;
  state: string;
  panel: number;
  lacks: Gap[];
};
export type Gap = "woman" | "man" | "unwanted_behaviour" | "integrity" | "accused";
export type CounsellorRow = {
  name: string;
  email: string;
  region: string;
  tracks: Track[];
  certificateNumber: string | null;
  validUntil: CivilDay | null;
  days: number | null;
  employers: string[];
};

type Panel = { id: string; state: string; size: number; lacks: Gap[] };

/**
 * What each employer's panel lacks on a day: a woman, a man, somebody certified for a track (S3-06, S4-02), or a panel
 * without the one who is named for accused persons (decision 29).
 */
async function panelsOf(db: Reading, today: CivilDay): Promise<Panel[]> {
  const { rows } = await sql<{
    id: string;
    state: string;
    panel: string;
    genders: string[];
    tracks: string[];
    both: boolean;
  }>`
    select e.id, e.state, count(distinct c.id) filter (where f.number is not null) as panel,
           coalesce(array_agg(distinct c.gender) filter (where f.number is not null), '{}') as genders,
           coalesce(array_agg(distinct t) filter (where t is not null), '{}') as tracks,
           exists (select from app.named_for_accused() n join panel x on x.tenant_id = n.tenant_id and x.counsellor_id = n.counsellor_id
             where n.tenant_id = e.id and coalesce(x.until, 'infinity') >= ${today}::date) as both
      from employer e
      left join panel p on p.tenant_id = e.id and p.since <= ${today}::date and coalesce(p.until, 'infinity') >= ${today}::date
      left join counsellor c on c.id = p.counsellor_id
        and exists (select from account a where a.id = c.id and a.state = 'active')
      left join certificate f on f.counsellor_id = c.id and ${today}::date between f.valid_from and f.valid_until
      left join lateral unnest(f.tracks) t on true
     group by e.id, e.state`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    size: Number(row.panel),
    lacks: [
      ...(row.genders.includes("w") ? [] : ["woman" as const]),
      ...(row.genders.includes("m") ? [] : ["man" as const]),
      ...(["unwanted_behaviour", "integrity"] as const).filter((track) => !row.tracks.includes(track)),
      ...(row.both ? ["accused" as const] : []),
    ],
  }));
}

/** How many employers are open although something is lacking there. */
export async function openWithGaps(db: Reading, today: CivilDay): Promise<number> {
  return (await panelsOf(db, today)).filter(({ state, lacks }) => state === "live" && lacks.length > 0)
    .length;
}

/** The employers for the office, with what their panel lacks. */
export async function employersOf(db: Reading, today: CivilDay): Promise<EmployerRow[]> {
  const names = await db.selectFrom("employer").select(["id", "name", "slug"]).orderBy("name").execute();
  const panels = new Map((await panelsOf(db, today)).map((panel) => [panel.id, panel]));
  return names.flatMap(({ id, name, slug }) => {
    const panel = panels.get(id);
    return panel ? [{ id, name, slug, state: panel.state, panel: panel.size, lacks: panel.lacks }] : [];
  });
}

/** Counsellors with the newest certificate of each and the employers they work for. */
export async function counsellorsOf(db: Reading, today: CivilDay): Promise<CounsellorRow[]> {
  const { rows } = await sql<Omit<CounsellorRow, "days">>`
    select c.name, a.email, c.region, coalesce(f.tracks, '{}') as tracks, f.number as "certificateNumber",
           f.valid_until as "validUntil",
           coalesce((select array_agg(distinct e.short_name order by e.short_name) from panel p join employer e on e.id = p.tenant_id
             where p.counsellor_id = c.id and p.since <= ${today}::date and coalesce(p.until, 'infinity') >= ${today}::date), '{}') as employers
      from counsellor c join account a on a.id = c.id
      left join lateral (select * from certificate x where x.counsellor_id = c.id order by x.valid_until desc limit 1) f on true
     order by c.name`.execute(db);
  return rows.map((row) => ({ ...row, days: row.validUntil ? daysBetween(today, row.validUntil) : null }));
}

/** Whose mail does not arrive: a name, how many in a row, and the last day. `name` is null while nobody took them. */
export type FailingMail = { name: string | null; count: number; day: CivilDay | null };

/** Letters that did not arrive, by person; never an address, and never what one was about. */
export async function mailsFailing(db: Reading): Promise<FailingMail[]> {
  const told = await db
    .selectFrom("mail_arrival as m")
    .innerJoin("account as a", "a.id", "m.person")
    .select(["a.name", "m.failures as count", "m.day"])
    .where("m.arrives", "=", false)
    .orderBy("a.name")
    .execute();
  const row = await db
    .selectFrom("letter")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirst();
  const stuck = Number(row?.n ?? 0);
  return stuck > 0 ? [...told, { name: null, count: stuck, day: null }] : told;
}

export type DeskTerm = {
  counsellor: string | null;
  phone: string | null;
  deputy: string | null;
  kind: "accept" | "contact" | "answer";
  due: DueMoment;
};

export type DeskTerms = { noReader: DeskTerm[]; late: DeskTerm[]; today: DeskTerm[] };

/** How often breaking confidentiality ended in a year, broken or not, over all employers: nothing else of it is known here (decision 14). */
export async function proceduresIn(db: Reading, year: number): Promise<number> {
  const row = await db
    .selectFrom("network_counter")
    .select("n")
    .where("dimension", "=", "confidentiality_procedure")
    .where("year", "=", year)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** The desk's whole knowledge of reports (decision 14): whom to call, about which kind of term, by when. */
export async function deskTerms(db: Reading, now: Date): Promise<DeskTerms> {
  const rows = await db.selectFrom("desk_term").selectAll().orderBy("due_on").orderBy("kind").execute();
  const terms = rows.map((row): DeskTerm => {
    const kind = row.kind as DeskTerm["kind"];
    return {
      counsellor: row.counsellor,
      phone: row.phone,
      deputy: row.deputy,
      kind,
      due: dueMoment(kind, row.due_on as string),
    };
  });
  const read = terms.filter((term) => term.counsellor !== null);
  return {
    // One line a dossier: its other terms say nothing that anybody could act upon.
    noReader: terms.filter((term) => term.counsellor === null && term.kind === "accept"),
    late: read.filter((term) => isPast(term.due, now)),
    today: read.filter((term) => !isPast(term.due, now)),
  };
}
