import { sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import { done, type Outcome, refused } from "~/domain/outcome";
import { isGreen } from "~/domain/tenancy/going-live/queries";
import { wake } from "~/domain/wake";
import type { DecisionRow, Proposal } from "./decision-schema";

type Refusal = "not_allowed" | "not_possible" | "already" | "same_person" | "gone" | "not_green" | "too_soon";

/** The first of two asks. Nothing changes before somebody else agreed. */
export async function propose(tx: Writing, wanted: Proposal): Promise<Outcome<null, Refusal>> {
  if (wanted.kind === "employer_open" && !(await isGreen(tx, wanted.tenantId))) return refused("not_green");
  const id = newUuid();
  const counsellor = "counsellorId" in wanted ? wanted.counsellorId : null;
  const value = "value" in wanted ? wanted.value : null;
  const { rows } = await sql<{ answer: "done" | Refusal }>`
    select app.propose(${id}::uuid, ${wanted.kind}, ${wanted.tenantId}::uuid, ${counsellor}::uuid, ${value}) as answer`.execute(
    tx,
  );
  return settle(tx, rows[0]?.answer, "decision.asked", id);
}

/** Somebody else agrees; from then on it takes effect by itself when the waiting time is over. */
export async function confirmDecision(tx: Writing, id: string): Promise<Outcome<null, Refusal>> {
  const opening = await tx
    .selectFrom("decision")
    .select("tenant_id")
    .where("id", "=", id)
    .where("kind", "=", "employer_open")
    .executeTakeFirst();
  if (opening && !(await isGreen(tx, opening.tenant_id ?? ""))) return refused("not_green");
  const { rows } = await sql<{ answer: "done" | "first" | Refusal }>`
    select app.confirm_decision(${id}::uuid) as answer`.execute(tx);
  const answer = rows[0]?.answer;
  return settle(tx, answer === "first" ? "done" : answer, "decision.confirmed", id);
}

/** Anybody of the office may stop what has not taken effect yet. */
export async function stopDecision(tx: Writing, id: string): Promise<Outcome<null, Refusal>> {
  const { rows } = await sql<{ answer: "done" | Refusal }>`
    select app.stop_decision(${id}::uuid) as answer`.execute(tx);
  return settle(tx, rows[0]?.answer, "decision.stopped", id);
}

async function settle(
  tx: Writing,
  answer: "done" | Refusal | undefined,
  act: string,
  id: string,
): Promise<Outcome<null, Refusal>> {
  if (answer !== "done") return refused(answer ?? "not_allowed");
  await sql`select audit.append(${act}, ${id})`.execute(tx);
  await wake(tx);
  return done(null);
}

const SETTLED_SHOWN = 20;

/** What waits or will take effect, and the last that did. */
export async function decisionsOf(db: Reading): Promise<{ open: DecisionRow[]; settled: DecisionRow[] }> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.kind, d.tenant_id as "tenantId", e.name as employer, coalesce(c.name, p.name) as person, d.value, d.state, d.asked_on::text as "askedOn",
           d.kind = 'panel_add' and exists (select from app.named_for_accused() n
             where n.tenant_id = d.tenant_id and n.counsellor_id = d.counsellor_id) as "losesAccused",
           f.name as first, s.name as second, coalesce(d.first_by = app.actor(), false) as mine,
           to_char(d.takes_effect_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takesEffectAt",
           d.settled_on::text as "settledOn"
      from decision d
      left join employer e on e.id = d.tenant_id
      left join counsellor c on c.id = d.counsellor_id
      left join account p on p.id = d.account_id
      left join account f on f.id = d.first_by
      left join account s on s.id = d.second_by
     where d.kind <> 'office_person' or p.id is not null
     order by d.settled_on desc nulls first, d.asked_on, d.id`.execute(db);
  const settled = rows.filter((row) => row.settledOn !== null);
  return { open: rows.filter((row) => row.settledOn === null), settled: settled.slice(0, SETTLED_SHOWN) };
}

type Choices = {
  employers: { id: string; name: string; state: string; slug: string }[];
  counsellors: { id: string; name: string }[];
  panels: { tenantId: string; counsellorId: string; employer: string; name: string }[];
};

/** Of what there is to choose when somebody asks for a decision. */
export async function choicesOf(db: Reading, today: string): Promise<Choices> {
  const employers = await db
    .selectFrom("employer")
    .select(["id", "name", "state", "slug"])
    .where("state", "<>", "ended")
    .orderBy("name")
    .execute();
  const counsellors = await db
    .selectFrom("counsellor as c")
    .innerJoin("account as a", "a.id", "c.id")
    .select(["c.id", "c.name"])
    .where("a.state", "=", "active")
    .orderBy("c.name")
    .execute();
  const panels = await db
    .selectFrom("panel as p")
    .innerJoin("employer as e", "e.id", "p.tenant_id")
    .innerJoin("counsellor as c", "c.id", "p.counsellor_id")
    .select(["p.tenant_id as tenantId", "p.counsellor_id as counsellorId", "e.name as employer", "c.name"])
    .where((eb) => eb.or([eb("p.until", "is", null), eb("p.until", ">=", today)]))
    .orderBy("e.name")
    .orderBy("c.name")
    .execute();
  return { employers, counsellors, panels };
}

export type PanelChange = Pick<DecisionRow, "id" | "kind" | "employer" | "person" | "takesEffectAt">;

/** What will change where a counsellor sits, while it can still be stopped; never who asked for it. */
export async function changesForPanels(db: Reading): Promise<PanelChange[]> {
  const { rows } = await sql<PanelChange>`
    select d.id, d.kind, e.name as employer, c.name as person,
           to_char(d.takes_effect_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takesEffectAt"
      from decision d left join employer e on e.id = d.tenant_id left join counsellor c on c.id = d.counsellor_id
     where d.state in ('waiting', 'confirmed') order by d.asked_on, d.id`.execute(db);
  return rows;
}

export type EndAsked = Pick<
  DecisionRow,
  "kind" | "employer" | "person" | "value" | "state" | "takesEffectAt"
>;

/** What was asked about the last day of an employer, and waits for a second person or for its hour. */
export async function endAsked(db: Reading, tenantId: string): Promise<EndAsked | null> {
  const { open } = await decisionsOf(db);
  return open.find((row) => row.kind === "affiliation_end" && row.tenantId === tenantId) ?? null;
}
