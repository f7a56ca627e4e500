import { sql } from "kysely";
import { renderAccountLetter, renderLetter } from "#emails/render";
import { linkSecret } from "~/crypto/link-token.server";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import {
  type AccountLetterKind,
  isAccountLetter,
  type LetterKind,
  liveLink,
  stillSaysSomething,
} from "~/domain/notifications/post";
import { env } from "~/env.server";
import { alarm } from "~/http/log";
import { makePost, type Post, type Sent } from "~/outside/resend.server";

// The mail company remembers a key for 24 hours; after that a second try could become a second letter.
const GIVE_UP_HOURS = 20;
const LONGEST_WAIT_MS = 30_000;

let post: Post | null = null;
let sending: Promise<void> | null = null;
let again = false;

type Claimed = {
  id: string;
  person: string;
  kind: LetterKind | AccountLetterKind;
  name: string;
  email: string;
  tries: number;
};

/** Sends the letters whose moment has come. Asked again meanwhile, it looks once more before it stops. */
export async function sendWaiting(): Promise<void> {
  again = true;
  sending ??= (async () => {
    while (again) {
      again = false;
      await sendAll();
    }
  })().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM, staffOrigin } = env();
  if (!RESEND_API_KEY) return;
  post ??= makePost({
    apiKey: RESEND_API_KEY,
    from: MAIL_FROM,
    ...(RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : {}),
  });
  await actAs("jobs", {}, giveUpOnOld);
  for (;;) {
    const next = await actAs("jobs", {}, claim);
    if (!next) return;
    await new Promise((resolve) => setTimeout(resolve, next.waitMs));
    const { letter } = next;
    const rendered = await drawn(letter, staffOrigin);
    if (!rendered) continue;
    const answer = await post.send({ to: letter.email, ...rendered, idempotencyKey: letter.id });
    await actAs("jobs", {}, (tx) => finish(tx, letter, answer));
  }
}

const PAGES = { invitation: "uitnodiging", reset: "herstel" } as const satisfies Record<
  AccountLetterKind,
  string
>;

/** What the mail says; a letter whose link ended meanwhile is thrown away. */
async function drawn({ id, person, kind, name }: Claimed, origin: string) {
  if (!isAccountLetter(kind)) return renderLetter(kind, { name, origin });
  const link = await actAs("jobs", {}, (tx) => liveLink(tx, person, kind));
  if (link) return renderAccountLetter(kind, { name, link: `${origin}/${PAGES[kind]}/${linkSecret(link)}` });
  await actAs("jobs", {}, (tx) => tx.deleteFrom("letter").where("id", "=", id).execute());
  return null;
}

/**
 * Takes one letter and its place in the pace of all processes. The try is written down before it is made, with the
 * moment of the next: 30 s, 1, 2, 4 … minutes, an hour at most; a process that dies or sleeps owes nobody anything.
 */
async function claim(tx: Writing): Promise<{ letter: Claimed; waitMs: number } | null> {
  const pace = await sql<{ wait: number }>`
    select greatest(0, extract(epoch from free_at - clock_timestamp()) * 1000)::float8 as wait from mail_pace for update`.execute(
    tx,
  );
  const waitMs = pace.rows[0]?.wait ?? 0;
  if (waitMs > LONGEST_WAIT_MS) return null;
  const { rows } = await sql<Claimed>`
    update letter l set tries = l.tries + 1, first_try_at = coalesce(l.first_try_at, app.product_now()),
           send_after = app.product_now() + make_interval(secs => least(30 * 2 ^ least(l.tries, 10), 3600))
      from account a
     where a.id = l.person and l.id = (
       select w.id from letter w join account p on p.id = w.person
        where w.state = 'waiting' and w.send_after <= app.product_now()
          and (p.state = 'active' or (p.state = 'invited' and w.kind = 'invitation'))
        order by w.send_after, w.id limit 1 for update of w skip locked)
    returning l.id, l.person, l.kind, a.name, a.email, l.tries`.execute(tx);
  const letter = rows[0];
  if (!letter) return null;
  await sql`update mail_pace set free_at = greatest(free_at, clock_timestamp()) + gap`.execute(tx);
  return { letter, waitMs };
}

/** Who tried last has the last word: a late answer finds another number of tries, or another key, and changes nothing. */
async function finish(tx: Writing, letter: Claimed, answer: Sent): Promise<void> {
  // A try that began late must not stand closer to the next one than the pace allows.
  await sql`update mail_pace set free_at = greatest(free_at, clock_timestamp() + gap)`.execute(tx);
  if (answer.ok) return arrived(tx, letter);
  if (answer.kind === "refused") return refused(tx, letter);
  if (answer.retryAfterMs === null) return;
  const seconds = answer.retryAfterMs / 1000;
  await sql`update mail_pace set free_at = greatest(free_at, clock_timestamp() + make_interval(secs => ${seconds}))`.execute(
    tx,
  );
  await sql`update letter set send_after = greatest(send_after, app.product_now() + make_interval(secs => ${seconds}))
    where id = ${letter.id}::uuid and tries = ${letter.tries}`.execute(tx);
}

async function arrived(tx: Writing, { id, person, kind, tries }: Claimed): Promise<void> {
  const gone = await tx
    .deleteFrom("letter")
    .where("id", "=", id)
    .where("tries", "=", tries)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) return;
  await tx
    .deleteFrom("letter")
    .where("person", "=", person)
    .where("kind", "=", kind)
    .where("state", "=", "unknown")
    .execute();
  const { LETTER_DELAY } = env();
  await sql`insert into mail_window (person, sent_at) values (${person}::uuid, app.product_now())
    on conflict (person) do update set sent_at = excluded.sent_at`.execute(tx);
  await sql`update letter set send_after = greatest(send_after, app.product_now() + ${LETTER_DELAY}::interval)
    where person = ${person}::uuid and state = 'waiting' and kind not in ('invitation', 'reset')`.execute(tx);
}

/** This letter will never be taken: somebody has to look at the address. */
async function refused(tx: Writing, { id, tries }: Claimed): Promise<void> {
  await tx
    .updateTable("letter")
    .set({ state: "failed" })
    .where("id", "=", id)
    .where("tries", "=", tries)
    .execute();
  alarm("mail_failed");
}

/** After 20 hours nobody knows what became of a letter; a fresh one is written if there is still something to say. */
async function giveUpOnOld(tx: Writing): Promise<void> {
  const { rows } = await sql<Pick<Claimed, "person" | "kind">>`
    update letter set state = 'unknown'
     where state = 'waiting' and first_try_at <= app.product_now() - make_interval(hours => ${GIVE_UP_HOURS})
    returning person, kind`.execute(tx);
  for (const { person, kind } of rows) {
    alarm("mail_failed");
    if (!(await stillSaysSomething(tx, person, kind))) continue;
    await sql`insert into letter (id, person, kind, send_after)
      values (${newUuid()}::uuid, ${person}::uuid, ${kind}, app.product_now()) on conflict do nothing`.execute(
      tx,
    );
  }
}
