import { sql } from "kysely";
import {
  renderAccountLetter,
  renderForAddressee,
  renderForReporter,
  renderKnownAlready,
  renderLetter,
} from "#emails/render";
import { linkSecret } from "~/crypto/link-token.server";
import { openAddress } from "~/crypto/post.server";
import { newUuid } from "~/crypto/primitives.server";
import { actAs } from "~/data/as.server";
import type { Writing } from "~/data/tables";
import { isMail } from "~/domain/intake/mail";
import { LANGUAGES } from "~/domain/intake/schema";
import {
  type AccountLetterKind,
  giveMoments,
  isAccountLetter,
  type LetterKind,
  liveLink,
  stillSaysSomething,
} from "~/domain/notifications/post";
import { env } from "~/env.server";
import { alarm } from "~/http/log";
import { makePost, type Post, type Sent } from "~/outside/resend.server";
import { sendBillingLetters } from "./billing-letters.server";
import { afterTry, GIVE_UP_HOURS, takePlace, waitOfPace } from "./mail-pace";

let post: Post | null = null;
let sending: Promise<void> | null = null;
let again = false;

type ToStaff = {
  kind: LetterKind | AccountLetterKind;
  person: string;
  name: string;
  email: string;
  elsewhere: boolean;
  tag: null;
};
type ToReporter = { kind: "for_reporter"; person: null; tag: string; sealed: Buffer };
/** To an address that an employer named for its reports; the row about it holds address and link. */
type ToAddressee = { kind: "addressee"; person: null; tag: string };
type Claimed = { id: string; tries: number } & (ToStaff | ToReporter | ToAddressee);

/** Sends the letters whose moment has come. Asked again meanwhile, it looks once more before it stops. */
export async function sendWaiting(): Promise<void> {
  again = true;
  sending ??= (async () => {
    while (again) {
      again = false;
      await sendAll();
      await sendBillingLetters(post);
    }
  })().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM, LETTER_DELAY } = env();
  if (!RESEND_API_KEY) return;
  post ??= makePost({
    apiKey: RESEND_API_KEY,
    from: MAIL_FROM,
    ...(RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : {}),
  });
  await actAs("jobs", {}, giveUpOnOld);
  await actAs("jobs", {}, (tx) => giveMoments(tx, LETTER_DELAY));
  for (;;) {
    const next = await actAs("jobs", {}, claim);
    if (!next) return;
    await new Promise((resolve) => setTimeout(resolve, next.waitMs));
    const { letter } = next;
    const sheet = await sheetOf(letter);
    if (!sheet) continue;
    const answer = await post.send({ ...sheet, idempotencyKey: letter.id });
    await actAs("jobs", {}, (tx) => finish(tx, letter, answer));
  }
}

function sheetOf(letter: Claimed) {
  if (letter.kind === "for_reporter") return toReporter(letter);
  return letter.kind === "addressee" ? toAddressee(letter) : drawn(letter);
}

/** Asks who gets the reports to say that the address is right; a link that ended meanwhile is not sent. */
async function toAddressee({ id, tag }: Claimed & ToAddressee) {
  const asked = await actAs("jobs", {}, (tx) =>
    tx.selectFrom("addressee_mail").select(["mail", "link"]).where("link", "=", tag).executeTakeFirst(),
  );
  if (!asked) {
    await throwAway(id);
    return null;
  }
  const link = `${env().staffOrigin}/bevestigen/${linkSecret(asked.link)}`;
  return { to: asked.mail, ...(await renderForAddressee({ link })) };
}

const PAGES = { invitation: "uitnodiging", reset: "herstel" } as const satisfies Record<
  AccountLetterKind,
  string
>;

/** What the mail says, and to whom; a letter whose link ended meanwhile is thrown away. */
async function drawn({ id, person, kind, name, email: to, elsewhere }: Claimed & ToStaff) {
  const { staffOrigin: origin } = env();
  if (!isAccountLetter(kind)) return { to, ...(await renderLetter(kind, { name, origin })) };
  const link = await actAs("jobs", {}, (tx) => liveLink(tx, person, kind));
  if (link && elsewhere) return { to, ...(await renderKnownAlready({ name, phone: env().NETWORK_PHONE })) };
  if (link) {
    const address = `${origin}/${PAGES[kind]}/${linkSecret(link)}`;
    return { to, ...(await renderAccountLetter(kind, { name, link: address })) };
  }
  await throwAway(id);
  return null;
}

/** The same to a private address; what was sealed and is no address, whoever sealed it, is thrown away. */
async function toReporter({ id, tag, sealed }: Claimed & ToReporter) {
  const found = addressIn(tag, sealed);
  if (found)
    return {
      to: found.mail,
      ...(await renderForReporter({ lang: found.lang, origin: env().publicOrigin })),
    };
  await throwAway(id);
  return null;
}

function addressIn(tag: string, sealed: Buffer) {
  try {
    const { mail, language } = openAddress(tag, sealed);
    const lang = LANGUAGES.find((one) => one === language);
    return lang && isMail(mail) ? { mail, lang } : null;
  } catch {
    return null;
  }
}

const throwAway = (id: string) =>
  actAs("jobs", {}, (tx) => tx.deleteFrom("letter").where("id", "=", id).execute());

/**
 * Takes one letter and its place in the pace of all processes. The try is written down before it is made, with the
 * moment of the next: 30 s, 1, 2, 4 … minutes, an hour at most; a process that dies or sleeps owes nobody anything.
 */
async function claim(tx: Writing): Promise<{ letter: Claimed; waitMs: number } | null> {
  const waitMs = await waitOfPace(tx);
  if (waitMs === null) return null;
  const { rows } = await sql<Claimed>`
    update letter l set tries = l.tries + 1, first_try_at = coalesce(l.first_try_at, app.product_now()),
           send_after = app.product_now() + make_interval(secs => least(30 * 2 ^ least(l.tries, 10), 3600))
      from letter n left join account a on a.id = n.person
     where n.id = l.id and l.id = (
       select w.id from letter w left join account p on p.id = w.person
        where w.state = 'waiting' and w.send_after <= app.product_now()
          and (w.person is null or p.state = 'active' or (p.state = 'invited' and w.kind = 'invitation'))
        order by w.send_after, w.id limit 1 for update of w skip locked)
    returning l.id, l.person, l.kind, l.tag, l.sealed, a.name, a.email, a.elsewhere, l.tries`.execute(tx);
  const letter = rows[0];
  if (!letter) return null;
  await takePlace(tx);
  return { letter, waitMs };
}

/** Who tried last has the last word: a late answer finds another number of tries, or another key, and changes nothing. */
async function finish(tx: Writing, letter: Claimed, answer: Sent): Promise<void> {
  const seconds = await afterTry(tx, answer);
  if (answer.ok) return arrived(tx, letter);
  if (answer.kind === "refused") return refused(tx, letter);
  if (seconds === null) return;
  await sql`update letter set send_after = greatest(send_after, app.product_now() + make_interval(secs => ${seconds}))
    where id = ${letter.id}::uuid and tries = ${letter.tries}`.execute(tx);
}

async function arrived(tx: Writing, { id, person, tag, kind, tries }: Claimed): Promise<void> {
  const gone = await tx
    .deleteFrom("letter")
    .where("id", "=", id)
    .where("tries", "=", tries)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n && !(await joinedMeanwhile(tx, person ?? tag, kind, tries))) return;
  if (person) {
    await tx
      .deleteFrom("letter")
      .where("person", "=", person)
      .where("kind", "=", kind)
      .where("state", "=", "unknown")
      .execute();
  }
  const { LETTER_DELAY } = env();
  const who = person ?? tag;
  await sql`insert into mail_window (person, sent_at) values (${who}::uuid, app.product_now())
    on conflict (person) do update set sent_at = excluded.sent_at`.execute(tx);
  await sql`update letter set send_after = greatest(send_after, app.product_now() + ${LETTER_DELAY}::interval)
    where coalesce(person, tag) = ${who}::uuid and state = 'waiting' and kind not in ('invitation', 'reset')`.execute(
    tx,
  );
}

/**
 * A cause that came while this letter was on its way has made the row a letter of its own, which still waits for this
 * one's next try. There is none, so it waits like any new letter, after the window that the arrival opens.
 */
async function joinedMeanwhile(
  tx: Writing,
  who: string | null,
  kind: Claimed["kind"],
  tries: number,
): Promise<boolean> {
  const delay = kind === "invitation" || kind === "reset" ? "PT0S" : env().LETTER_DELAY;
  const { numAffectedRows } = await sql`
    update letter set tries = 0, send_after = app.product_now() + ${delay}::interval * (1.0 / 6 + random() * 11.0 / 6)
     where coalesce(person, tag) = ${who}::uuid and kind = ${kind} and state = 'waiting' and first_try_at is null and tries = ${tries}`.execute(
    tx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** This letter will never be taken: somebody has to look at the address. Of a reporter's nothing stays behind. */
async function refused(tx: Writing, { id, person, tries }: Claimed): Promise<void> {
  if (!person) {
    await tx.deleteFrom("letter").where("id", "=", id).where("tries", "=", tries).execute();
    return;
  }
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
  // Whether a reporter still has something to read nobody here can know: the same letter goes under a new key.
  await sql`update letter set id = gen_random_uuid(), tries = 0, first_try_at = null, send_after = app.product_now()
     where person is null and first_try_at <= app.product_now() - make_interval(hours => ${GIVE_UP_HOURS})`.execute(
    tx,
  );
  const { rows } = await sql<Pick<ToStaff, "person" | "kind">>`
    update letter set state = 'unknown'
     where state = 'waiting' and person is not null and first_try_at <= app.product_now() - make_interval(hours => ${GIVE_UP_HOURS})
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
