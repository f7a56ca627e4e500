import { type RawBuilder, sql } from "kysely";
import { newUuid } from "~/crypto/primitives.server";
import type { Writing } from "~/data/tables";
import { machineNow } from "~/domain/clock";

export type LetterKind =
  | "something_waits"
  | "panel_gap"
  | "desk_term"
  | "second_person"
  | "panel_change"
  | "certificate"
  | "own_review"
  | "law_comes"
  | "reply_waits"
  | "rules_wait"
  | "call_asked";

/** Letters with a one-time link: they wait for nobody, and never without a link that works. */
export const ACCOUNT_LETTERS = ["invitation", "reset"] as const;
export type AccountLetterKind = (typeof ACCOUNT_LETTERS)[number];

export const isAccountLetter = (kind: string): kind is AccountLetterKind =>
  (ACCOUNT_LETTERS as readonly string[]).includes(kind);

/** When a letter goes that somebody's turn gives rise to now: `who` is a person, or the name of a private address. */
const momentFor = (who: RawBuilder<unknown>, delay: string) => sql`
  greatest(app.product_now() + ${delay}::interval * (1.0 / 6 + random() * 11.0 / 6),
    (select w.sent_at + ${delay}::interval from mail_window w where w.person = ${who}))`;

/** What the worker knows of an event: ids only. */
export type EventIds = { tenantId: string; dossierId: string };
export type Consequence = (tx: Writing, event: EventIds, delay: string) => Promise<void>;

/**
 * Lets a letter wait for somebody, between a sixth and twice the delay, so that its hour does not tell when a report
 * came. One that waits already takes this cause with it; was it tried before, then under a new key, because nobody
 * knows whether the first try got through and was read.
 */
export async function letterFor(tx: Writing, person: string, kind: LetterKind, delay: string): Promise<void> {
  await sql`insert into letter as l (id, person, kind, send_after)
    select ${newUuid()}::uuid, ${person}::uuid, ${kind}, ${momentFor(sql`${person}::uuid`, delay)}
    on conflict (person, kind) where state = 'waiting' do update
      set id = excluded.id, first_try_at = null, send_after = greatest(l.send_after, excluded.send_after)
      where l.first_try_at is not null`.execute(tx);
}

/** Letters to reporters come from a keyed request, which knows of no delay: here they get their moment. */
export async function giveMoments(tx: Writing, delay: string): Promise<void> {
  await sql`update letter as l set send_after = ${momentFor(sql`l.tag`, delay)} where l.send_after is null`.execute(
    tx,
  );
}

/** The same letter to everybody of the network office: any of them may take it up. */
export async function letterForOffice(tx: Writing, kind: LetterKind, delay: string): Promise<void> {
  const office = await tx
    .selectFrom("account")
    .select("id")
    .where("face", "=", "network")
    .where("state", "=", "active")
    .execute();
  for (const person of office) await letterFor(tx, person.id, kind, delay);
}

/** The same letter to everybody who does the people's work of an employer; gives how many they are. */
export async function letterForPeople(
  tx: Writing,
  tenantId: string,
  kind: LetterKind,
  delay: string,
): Promise<number> {
  const people = await tx
    .selectFrom("account")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("role", "=", "hr")
    .where("state", "=", "active")
    .execute();
  for (const { id } of people) await letterFor(tx, id, kind, delay);
  return people.length;
}

/** Whether the letter still has something to say, from plain terms alone: is this person's turn anywhere, or the desk's. */
export async function stillSaysSomething(
  tx: Writing,
  person: string,
  kind: LetterKind | AccountLetterKind,
): Promise<boolean> {
  if (isAccountLetter(kind)) return (await liveLink(tx, person, kind)) !== null;
  // The looks at the panels and at what HR is asked write their letter anew for as long as it has something to say.
  if (kind === "panel_gap" || kind === "own_review") return false;
  // It is told of again when the next of its moments comes.
  if (kind === "certificate" || kind === "law_comes") return false;
  if (kind === "reply_waits") {
    const late = await tx
      .selectFrom("reply_alert as a")
      .select("a.clause")
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("template_reply as r")
              .select("r.clause")
              .whereRef("r.tenant_id", "=", "a.tenant_id")
              .whereRef("r.kind", "=", "a.kind")
              .whereRef("r.number", "=", "a.number")
              .whereRef("r.clause", "=", "a.clause"),
          ),
        ),
      )
      .executeTakeFirst();
    return late !== undefined;
  }
  if (kind === "call_asked") {
    const { rows } =
      await sql`select from pressure where wants <> 'record' and discussed_on is null limit 1`.execute(tx);
    return rows.length > 0;
  }
  if (kind === "rules_wait") {
    const { rows } = await sql`select from app.rules_waiting() limit 1`.execute(tx);
    return rows.length > 0;
  }
  if (kind === "second_person" || kind === "panel_change") {
    const state = kind === "second_person" ? "waiting" : "confirmed";
    const open = await tx.selectFrom("decision").select("id").where("state", "=", state).executeTakeFirst();
    return open !== undefined;
  }
  const { rows } = await sql<{ waits: boolean }>`
    select exists (
      select from timer t join dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
       where t.state = 'open' and t.kind in ('accept', 'contact', 'answer') and d.standing <> 'closed'
         and case when ${kind} = 'desk_term' then t.desk_told
             else d.counsellor_id = ${person}::uuid or (d.takeover_on is not null and d.deputy_id = ${person}::uuid) end
    ) or (${kind} = 'something_waits' and app.has_stale(${person}::uuid)) as waits`.execute(tx);
  return rows[0]?.waits === true;
}

/** The id of the link that a letter about the own account carries; null when it ended. */
export async function liveLink(tx: Writing, person: string, kind: AccountLetterKind): Promise<string | null> {
  const link = await tx
    .selectFrom("account_link")
    .select("id")
    .where("account_id", "=", person)
    .where("kind", "=", kind)
    .where("expires_at", ">", machineNow())
    .executeTakeFirst();
  return link?.id ?? null;
}

const tellCounsellor: Consequence = async (tx, { dossierId }, delay) => {
  const row = await tx
    .selectFrom("dossier")
    .select(["counsellor_id", "is_test"])
    .where("id", "=", dossierId)
    .executeTakeFirst();
  if (row?.counsellor_id) await letterFor(tx, row.counsellor_id, "something_waits", delay);
};

export const post = { tellCounsellor };
