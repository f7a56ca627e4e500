import { sql } from "kysely";
import type { Reading } from "~/data/tables";
import type { CivilDay } from "~/domain/clock";
import { flyerBehind, isCritically, type Translated } from "~/domain/documents/translations";
import type { Language } from "~/domain/intake/schema";
import { firstSettings } from "~/domain/tenancy/agreements";
import { ProtocolSettings } from "~/domain/tenancy/settings";
import { isReady } from "./policy";
import { aboutPromises, type GoingLiveFacts, PROMISES, type Signature } from "./schema";

/** What the list of each of these employers is made of, asked at once; nothing of one at which the asker may not look. */
export async function goingLiveFactsOf(
  db: Reading,
  tenantIds: readonly string[],
): Promise<Map<string, GoingLiveFacts>> {
  const { rows } = await sql<{
    id: string;
    found: (Omit<GoingLiveFacts, "behind"> & { settings: unknown }) | null;
    behind: Translated[];
  }>`
    select id, app.going_live_facts(id) as found, app.critically_behind(id) as behind
      from unnest(${tenantIds}::uuid[]) id`.execute(db);
  return new Map(
    rows.flatMap(({ id, found, behind }) => (found ? [[id, withLanguages(found, behind)] as const] : [])),
  );
}

function withLanguages(
  found: Omit<GoingLiveFacts, "behind"> & { settings: unknown },
  behind: readonly Translated[],
): GoingLiveFacts {
  const settings = found.settings ? ProtocolSettings.parse(found.settings) : null;
  const isBehind = (language: Language) =>
    language !== "nl" && (behind.includes(language) || isCritically(flyerBehind(language)));
  return { ...found, settings, behind: (settings?.languages ?? []).filter(isBehind) };
}

/** The same of one employer; null for who may not look. */
export const goingLiveFacts = async (db: Reading, tenantId: string): Promise<GoingLiveFacts | null> =>
  (await goingLiveFactsOf(db, [tenantId])).get(tenantId) ?? null;

/** Whether everything that must be true before a page opens is true now. */
export async function isGreen(db: Reading, tenantId: string): Promise<boolean> {
  const facts = await goingLiveFacts(db, tenantId);
  return facts !== null && isReady(facts);
}

export type OwnEmployerRow = { tenantId: string; name: string; promised: boolean; mailArrived: boolean };

/** Every yes that was given to a paper of one employer, the newest first. The network's people are known by name there too. */
export async function signaturesOf(db: Reading, tenantId: string): Promise<Signature[]> {
  const { rows } = await sql<Signature>`
    select item, side, subject, version, who, signed_on::text as "signedOn", text from app.paper_signatures(${tenantId}::uuid)`.execute(
    db,
  );
  return rows;
}

/** Employers that will open and for which this counsellor is on the panel, with what she said of each. */
export async function openingFor(db: Reading): Promise<OwnEmployerRow[]> {
  const { rows } = await sql<{ tenantId: string; name: string }>`
    select tenant_id as "tenantId", name from app.own_employers()`.execute(db);
  const said = await db.selectFrom("employer_statement").select(["tenant_id", "item", "about"]).execute();
  const has = (tenantId: string, item: string, about = "") =>
    said.some((one) => one.tenant_id === tenantId && one.item === item && one.about === about);
  return rows.map((row) => ({
    ...row,
    promised: has(row.tenantId, "GL-04", aboutPromises(PROMISES)),
    mailArrived: has(row.tenantId, "GL-14"),
  }));
}

/** A protocol that changes what a reporter may count on, and that the office has not confirmed. */
export type Unconfirmed = {
  number: string;
  about: string;
  rules: Pick<
    ProtocolSettings,
    "criminalOffenceRule" | "counsellorMediationAllowed" | "quarterlyUpdate" | "hasMinors"
  >;
};

export async function unconfirmed(db: Reading, tenantId: string): Promise<Unconfirmed | null> {
  const { rows } = await sql<{ number: string; about: string | null; settings: unknown }>`
    select v.major || '.' || v.minor as number, v.settings, app.awaits_confirmation(v.tenant_id, v.major, v.minor) as about
      from document_version v
     where v.tenant_id = ${tenantId}::uuid and v.kind = 'conductProtocol'
       and not exists (select from document_publication b where b.tenant_id = v.tenant_id and b.kind = v.kind
         and (b.major, b.minor) >= (v.major, v.minor))
     order by v.major desc, v.minor desc limit 1`.execute(db);
  const [row] = rows;
  if (!row?.about) return null;
  const { criminalOffenceRule, counsellorMediationAllowed, quarterlyUpdate, hasMinors } =
    ProtocolSettings.parse(row.settings);
  const rules = { criminalOffenceRule, counsellorMediationAllowed, quarterlyUpdate, hasMinors };
  return { number: row.number, about: row.about, rules };
}

/** The protocols that wait for the office's yes, over all employers, the oldest first. */
export async function rulesWaiting(
  db: Reading,
): Promise<{ tenantId: string; number: string; since: CivilDay }[]> {
  const { rows } = await sql<{ tenantId: string; number: string; since: CivilDay }>`
    select tenant_id as "tenantId", number, since::text as since from app.rules_waiting() order by since, tenant_id`.execute(
    db,
  );
  return rows;
}

/** Whose word the last day of an affiliation is: the employer's own, an unpaid invoice's, or the office's. */
export type EndSaidBy = "employer" | "invoice" | "office";

export async function endSaidBy(db: Reading, tenantId: string): Promise<EndSaidBy> {
  const { rows } = await sql<{ invoice: boolean }>`
    select c.invoice_id is not null as invoice from cancellation c join affiliation a on a.tenant_id = c.tenant_id and a.ends_on = c.ends_on
     where c.tenant_id = ${tenantId}::uuid and c.withdrawn_on is null`.execute(db);
  if (!rows[0]) return "office";
  return rows[0].invoice ? "invoice" : "employer";
}

/** What is being written, what holds, or what an employer begins with; the last may still lack much. */
export async function agreementsOf(
  db: Reading,
  tenantId: string,
): Promise<{ settings: Record<string, unknown>; begun: boolean }> {
  const draft = await db.selectFrom("employer_draft").select("settings").executeTakeFirst();
  if (draft) return { settings: draft.settings as Record<string, unknown>, begun: true };
  const facts = await goingLiveFacts(db, tenantId);
  if (facts?.settings) return { settings: facts.settings, begun: true };
  const start = await db.selectFrom("employer_start").select("settings").executeTakeFirst();
  return { settings: firstSettings((start?.settings ?? {}) as Record<string, unknown>), begun: false };
}
