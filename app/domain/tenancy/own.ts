import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import type { ReachableHours } from "~/domain/intake/schema";
import { ProtocolSettings } from "./settings";

export type OwnEmployer = {
  name: string;
  shortName: string;
  slug: string;
  state: "setup" | "ready" | "live" | "paused" | "ended";
  domains: string[];
  panel: { name: string; gender: "w" | "m"; languages: string[]; phone: string; hours: ReachableHours[] }[];
  protocol: { major: number; inForceOn: CivilDay; settings: ProtocolSettings };
};

/** What an employer's own people may see of their employer: never a report, nor a sign of one. */
export async function ownEmployer(db: Reading, today: CivilDay): Promise<OwnEmployer> {
  const employer = await db
    .selectFrom("employer")
    .select(["name", "short_name", "slug", "state"])
    .executeTakeFirstOrThrow();
  const panel = await db
    .selectFrom("panel as p")
    .innerJoin("counsellor as c", "c.id", "p.counsellor_id")
    .select(["c.name", "c.gender", "c.languages", "c.phone", "c.hours"])
    .where("p.since", "<=", today)
    .where((eb) => eb.or([eb("p.until", "is", null), eb("p.until", ">=", today)]))
    .orderBy("c.name")
    .execute();
  const protocol = await db
    .selectFrom("protocol_version")
    .select(["major", "in_force_on"])
    .where("in_force_on", "<=", today)
    .orderBy("major", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const settings = await sql<{ found: unknown }>`select app.own_settings() as found`.execute(db);
  return {
    name: employer.name,
    shortName: employer.short_name,
    slug: employer.slug,
    state: employer.state as OwnEmployer["state"],
    domains: await ownDomains(db),
    panel: panel.map((row) => ({
      ...row,
      gender: row.gender as "w" | "m",
      hours: row.hours as unknown as ReachableHours[],
    })),
    protocol: {
      major: protocol.major,
      inForceOn: protocol.in_force_on,
      settings: ProtocolSettings.parse(settings.rows[0]?.found),
    },
  };
}

/** Addresses of work that a reporter cannot leave. */
export async function ownDomains(db: Reading): Promise<string[]> {
  const rows = await db.selectFrom("employer_domain").select("domain").orderBy("domain").execute();
  return rows.map(({ domain }) => domain);
}

/** The address of the own page, in whatever state it is. */
export async function ownSlug(db: Reading): Promise<string> {
  return (await db.selectFrom("employer").select("slug").executeTakeFirstOrThrow()).slug;
}
