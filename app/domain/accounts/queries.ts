import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import { machineNow } from "~/domain/clock";
import type { ChangeRow, EmployerAct, PersonRow } from "./schema";

/** Everybody whom the one who asks may see: an employer's own people, or all of them for the network's office. */
export async function peopleOf(db: Reading, face: "employer" | "network"): Promise<PersonRow[]> {
  const network = face === "network";
  const { rows } = await sql<PersonRow>`
    select a.id, ${network ? sql.ref("a.face") : sql`'employer'`} as face, a.name, a.email, a.role, a.state,
           ${network ? sql.ref("a.elsewhere") : sql`false`} as elsewhere,
           l.made_on::text as "invitedOn", coalesce(l.expires_at > ${machineNow()}, false) as "linkLives",
           ${network ? sql`(select e.short_name from employer e where e.id = a.tenant_id)` : sql`null`} as employer
      from account a
      left join account_link l on l.account_id = a.id and l.kind = 'invitation'
     order by a.state = 'stopped', a.name, a.id`.execute(db);
  return rows;
}

const LOG_LENGTH = 100;

/** The newest of what an employer's people changed, by day; the network's own acts have no name. */
export async function changesOf(db: Reading): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom("employer_change as c")
    .leftJoin("account as a", "a.id", "c.account_id")
    .select(["c.day", "a.name as who", "c.act", "c.about"])
    .orderBy("c.seq", "desc")
    .limit(LOG_LENGTH)
    .execute();
  return rows.map((row) => ({ ...row, act: row.act as EmployerAct }));
}

/** Employers for whom somebody can be invited. */
export async function tenantsOf(db: Reading): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("employer")
    .select(["id", "name"])
    .where("state", "<>", "ended")
    .orderBy("name")
    .execute();
}

/** What an employer is called in its own portal, in whatever state it is. */
export async function ownShortName(db: Reading): Promise<string> {
  return (await db.selectFrom("employer").select("short_name").executeTakeFirstOrThrow()).short_name;
}
