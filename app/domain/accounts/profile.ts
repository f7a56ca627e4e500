import { sql } from "kysely";
import type { Reading, Writing } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { ReachableHours, Track } from "~/domain/intake/schema";
import { type CounsellorPromise, promisesIn } from "~/domain/tenancy/going-live/schema";
import type { CertificateForm } from "./profile-schema";

type Certificate = { number: string; validFrom: CivilDay; validUntil: CivilDay; tracks: Track[] };
export type OwnProfile = {
  languages: string[];
  /** Where she travels to for a talk. */
  provinces: string[];
  hours: ReachableHours[];
  certificates: Certificate[];
  claim: (Certificate & { filedOn: CivilDay }) | null;
  absences: { from: CivilDay; until: CivilDay; without: { employer: string; track: Track }[] }[];
  employers: {
    id: string;
    name: string;
    conflict: boolean;
    tie: string;
    /** What she read and promised, and when she last said so. */
    promised: { made: CounsellorPromise[]; on: CivilDay } | null;
  }[];
};

/** Everything that a counsellor can say of herself, as it stands. */
export async function ownProfile(db: Reading, me: string, today: CivilDay): Promise<OwnProfile> {
  const own = await db
    .selectFrom("counsellor")
    .select(["languages", "provinces", "hours"])
    .where("id", "=", me)
    .executeTakeFirstOrThrow();
  const columns = ["number", "valid_from", "valid_until", "tracks"] as const;
  const certificates = await db
    .selectFrom("certificate")
    .select(columns)
    .orderBy("valid_until", "desc")
    .execute();
  const claim = await db
    .selectFrom("certificate_claim")
    .select([...columns, "filed_on"])
    .executeTakeFirst();
  const employers = await employersOf(db, me, today);
  return {
    languages: own.languages,
    provinces: own.provinces,
    hours: own.hours as unknown as ReachableHours[],
    certificates: certificates.map(certificateOf),
    claim: claim ? { ...certificateOf(claim), filedOn: claim.filed_on } : null,
    absences: await absencesOf(db, today),
    employers,
  };
}

type EmployerRow = { id: string; name: string; conflict: boolean; tie: string; about: string; on: CivilDay };

/** Every employer of her panels, also one that is still to open. */
async function employersOf(db: Reading, me: string, today: CivilDay): Promise<OwnProfile["employers"]> {
  const { rows } = await sql<EmployerRow>`
    select e.id, e.name, x.declared_on is not null as conflict, coalesce(t.words, '') as tie,
           coalesce(s.about, '') as about, s.said_on as on
      from (select e.id, e.name from panel p join employer e on e.id = p.tenant_id
             where coalesce(p.until, 'infinity') >= ${today}::date
            union select tenant_id, name from app.own_employers()) e
      left join conflict x on x.tenant_id = e.id and x.counsellor_id = ${me}::uuid
      left join tie t on t.tenant_id = e.id and t.counsellor_id = ${me}::uuid
      left join employer_statement s on s.tenant_id = e.id and s.item = 'GL-04'
     order by e.name`.execute(db);
  return rows.map(({ id, name, conflict, tie, about, on }) => {
    const made = promisesIn(about);
    return { id, name, conflict, tie, promised: made.length > 0 ? { made, on } : null };
  });
}

const certificateOf = (row: {
  number: string;
  valid_from: CivilDay;
  valid_until: CivilDay;
  tracks: string[];
}): Certificate => ({
  number: row.number,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  tracks: row.tracks as Track[],
});

/** Absences that are not over, each with the employers it would leave without a reader for a track. */
async function absencesOf(db: Reading, today: CivilDay) {
  const rows = await db
    .selectFrom("absence")
    .select(["from_on as from", "until_on as until"])
    .where("until_on", ">=", today)
    .orderBy("from_on")
    .execute();
  const absences: OwnProfile["absences"] = [];
  for (const { from, until } of rows) {
    const { rows: without } = await sql<{ employer: string; track: Track }>`
      select * from app.left_without(greatest(${from}::date, app.today()), ${until}::date)`.execute(db);
    absences.push({ from, until, without });
  }
  return absences;
}

/** Files a certificate; the office is told and looks at the proof. One waits at a time. */
export async function fileCertificate(tx: Writing, me: string, form: CertificateForm): Promise<void> {
  await sql`insert into certificate_claim (counsellor_id, number, valid_from, valid_until, tracks, filed_on)
    values (${me}::uuid, ${form.number}, ${form.validFrom}::date, ${form.validUntil}::date, ${form.tracks}::text[], app.today())
    on conflict (counsellor_id) do update set number = excluded.number, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until, tracks = excluded.tracks, filed_on = excluded.filed_on`.execute(tx);
}

export async function setLanguages(tx: Writing, me: string, languages: string[]): Promise<void> {
  await tx.updateTable("counsellor").set({ languages }).where("id", "=", me).execute();
}

/** Where she travels to; without a province she is spoken to by phone or video alone. */
export async function setProvinces(tx: Writing, me: string, provinces: string[]): Promise<void> {
  await tx.updateTable("counsellor").set({ provinces }).where("id", "=", me).execute();
}

export async function setHours(tx: Writing, me: string, hours: ReachableHours[]): Promise<void> {
  await tx
    .updateTable("counsellor")
    .set({ hours: JSON.stringify(hours) })
    .where("id", "=", me)
    .execute();
}

/** Away on these days; from the first of them no new report is routed to her. */
export async function beAway(tx: Writing, me: string, from: CivilDay, until: CivilDay): Promise<void> {
  await beBack(tx, me, from);
  await tx.insertInto("absence").values({ counsellor_id: me, from_on: from, until_on: until }).execute();
}

export async function beBack(tx: Writing, me: string, from: CivilDay): Promise<void> {
  await tx.deleteFrom("absence").where("counsellor_id", "=", me).where("from_on", "=", from).execute();
}

type Place = { me: string; tenantId: string };

/** A conflict keeps her out of this employer's reports; a former tie is only shown (S1-09). */
export async function declare(
  tx: Writing,
  { me, tenantId }: Place,
  { conflict, tie }: { conflict: boolean; tie: string },
): Promise<void> {
  const place = { counsellor_id: me, tenant_id: tenantId };
  if (conflict)
    await sql`insert into conflict (tenant_id, counsellor_id, declared_on)
      values (${tenantId}::uuid, ${me}::uuid, app.today()) on conflict do nothing`.execute(tx);
  else
    await tx
      .deleteFrom("conflict")
      .where("counsellor_id", "=", me)
      .where("tenant_id", "=", tenantId)
      .execute();
  await tx.deleteFrom("tie").where("counsellor_id", "=", me).where("tenant_id", "=", tenantId).execute();
  if (tie !== "")
    await tx
      .insertInto("tie")
      .values({ ...place, words: tie })
      .execute();
  await sql`select audit.append(${conflict ? "conflict.declared" : "tie.declared"}, ${tenantId})`.execute(tx);
}

export type ClaimRow = Certificate & { who: string; name: string; filedOn: CivilDay };
export type ReadyRow = { name: string; employer: string; made: CounsellorPromise[]; conflict: boolean };

/** For the office: certificates to look at, and who read what for which employer. */
export async function profilesOf(
  db: Reading,
  today: CivilDay,
): Promise<{ claims: ClaimRow[]; ready: ReadyRow[] }> {
  const claims = await db
    .selectFrom("certificate_claim as q")
    .innerJoin("counsellor as c", "c.id", "q.counsellor_id")
    .select(["c.id", "c.name", "q.number", "q.valid_from", "q.valid_until", "q.tracks", "q.filed_on"])
    .orderBy("q.filed_on")
    .execute();
  const { rows: ready } = await sql<Omit<ReadyRow, "made"> & { about: string }>`
    select c.name, e.name as employer, x.counsellor_id is not null as conflict, coalesce(s.about, '') as about
      from panel p join counsellor c on c.id = p.counsellor_id join employer e on e.id = p.tenant_id
      left join conflict x on x.tenant_id = p.tenant_id and x.counsellor_id = p.counsellor_id
      left join employer_statement s on s.tenant_id = p.tenant_id and s.item = 'GL-04' and s.subject = c.id::text
     where coalesce(p.until, 'infinity') >= ${today}::date order by e.name, c.name`.execute(db);
  return {
    claims: claims.map((row) => ({
      ...certificateOf(row),
      who: row.id,
      name: row.name,
      filedOn: row.filed_on,
    })),
    ready: ready.map(({ about, ...row }) => ({ ...row, made: promisesIn(about) })),
  };
}

/** Somebody of the office saw the proof, or saw that it is none. */
export async function settleCertificate(tx: Writing, who: string, seen: boolean): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    select app.settle_certificate(${who}::uuid, ${seen}) as settled`.execute(tx);
  if (rows[0]?.settled !== true) return false;
  await sql`select audit.append(${seen ? "certificate.seen" : "certificate.refused"}, ${who})`.execute(tx);
  return true;
}
