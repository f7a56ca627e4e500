import { sql } from "kysely";
import { renderLetter } from "#emails/render";
import { actAs } from "~/data/as.server";
import type { LetterKind } from "~/domain/notifications/post";
import { env } from "~/env.server";
import { alarm } from "~/http/log";
import { makePost, type Post } from "~/outside/resend.server";

const AT_ONCE = 20;
const PAUSE_MS = 500;
const GIVE_UP_HOURS = 20;

let post: Post | null = null;

type Waiting = { id: string; kind: LetterKind; name: string; email: string; tries: number };

/**
 * Sends the letters whose moment has come, two a second at most. The letter's id is the idempotency key, so a try that
 * got through without our hearing of it does no harm; delay and backoff are reckoned from the row (decision 12).
 */
export async function sendWaiting(): Promise<number> {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = env();
  if (!RESEND_API_KEY) return 0;
  post ??= makePost({
    apiKey: RESEND_API_KEY,
    from: MAIL_FROM,
    ...(RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : {}),
  });
  let sent = 0;
  for (const letter of await due()) {
    const rendered = await renderLetter(letter.kind, { name: letter.name, origin: env().staffOrigin });
    const answer = await post.send({ to: letter.email, ...rendered, idempotencyKey: letter.id });
    if (answer.ok) {
      await actAs("jobs", {}, (tx) => tx.deleteFrom("letter").where("id", "=", letter.id).execute());
      sent += 1;
    } else {
      await postponed(letter, answer.kind === "refused", answer.retryAfterMs ?? 0);
      if (answer.kind !== "refused") break;
    }
    if (!env().demo) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return sent;
}

async function due(): Promise<Waiting[]> {
  return actAs("jobs", {}, async (tx) => {
    const { rows } = await sql<Waiting>`
      select l.id, l.kind, a.name, a.email, l.tries from letter l join account a on a.id = l.person
       where l.state = 'waiting' and l.send_after <= app.product_now() and a.state = 'active'
       order by l.send_after limit ${AT_ONCE}`.execute(tx);
    return rows;
  });
}

/** Next try in 30 s, 1, 2, 4 … minutes, an hour at most; after 20 hours, or when refused, a person has to look. */
async function postponed(letter: Waiting, refused: boolean, retryAfterMs: number): Promise<void> {
  const seconds = Math.max(Math.min(30 * 2 ** letter.tries, 3600), Math.ceil(retryAfterMs / 1000));
  await actAs("jobs", {}, async (tx) => {
    await sql`update letter set tries = tries + 1, first_try_at = coalesce(first_try_at, app.product_now()),
        send_after = app.product_now() + make_interval(secs => ${seconds}),
        state = case when ${refused} or first_try_at < app.product_now() - make_interval(hours => ${GIVE_UP_HOURS}) then 'failed' else state end
      where id = ${letter.id}::uuid`.execute(tx);
  });
  if (refused) alarm("mail_failed");
}
