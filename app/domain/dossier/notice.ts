import { sql } from "kysely";
import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import { sealAddress } from "~/crypto/post.server";
import { newUuid } from "~/crypto/primitives.server";
import type { Reading, Writing } from "~/data/tables";
import { tell } from "~/domain/events";
import { isMail, isOfWork, tidyMail } from "~/domain/intake/mail";
import { type Language, line } from "~/domain/intake/schema";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import type { NoticeProblem } from "./schema";
import { openPart, replacePart } from "./store";

/** The reporter's own dossier, locked, with its key. */
async function ownDossier(tx: Writing, keyring: Keyring): Promise<DossierKey | null> {
  const row = await tx.selectFrom("dossier").select("id").forUpdate().executeTakeFirst();
  return row ? keyring.dossier(tx, row.id) : null;
}

/** The reporter wants a neutral letter at a private address whenever there is something to read (S2-30). */
export async function wantLetters(
  tx: Writing,
  keyring: Keyring,
  { typed, language }: { typed: string; language: Language },
): Promise<Outcome<null, NoticeProblem | "not_yours">> {
  const key = await ownDossier(tx, keyring);
  if (!key) return refused("not_yours");
  const mail = line(254).safeParse(typed);
  if (!mail.success) return refused("mail_unclear");
  if (mail.data === "") return refused("mail_needed");
  if (!isMail(mail.data)) return refused("mail_unclear");
  if (isOfWork(mail.data, await domainsOf(tx))) return refused("mail_of_work");
  const state = await openPart(tx, key, "state");
  await forgetWaiting(tx, state.value.notice?.tag);
  const notice = { mail: tidyMail(mail.data), language, tag: newUuid() };
  await replacePart(tx, key, "state", state, { ...state.value, notice });
  return done(null);
}

/** No letters any more: the address is gone, and one that still waited is not sent. */
export async function wantNoLetters(tx: Writing, keyring: Keyring): Promise<Outcome<null, "none_wanted">> {
  const key = await ownDossier(tx, keyring);
  const state = key && (await openPart(tx, key, "state"));
  if (!key || !state?.value.notice) return refused("none_wanted");
  await forgetWaiting(tx, state.value.notice.tag);
  await replacePart(tx, key, "state", state, { ...state.value, notice: null });
  return done(null);
}

/**
 * Says that there is something for the reporter to read, in the transaction that holds the key: only here the address
 * can be taken from under it and sealed to the worker (decision 21).
 */
export async function tellReporter(tx: Writing, key: DossierKey): Promise<void> {
  const { tenant: tenantId, dossierId } = key;
  await tell(tx, "message.to_reporter", { tenantId, dossierId, day: await today(tx) });
  const { notice } = (await openPart(tx, key, "state")).value;
  if (!notice) return;
  const { tag, mail, language } = notice;
  await sql`select app.letter_to_reporter(${dossierId}::uuid, ${tag}::uuid,
    ${sealAddress(tag, { mail, language })}::bytea)`.execute(tx);
}

/** Who came back knows it already. */
export async function forgetWaiting(db: Reading, tag: string | undefined): Promise<void> {
  if (tag) await sql`select app.drop_letter(${tag}::uuid)`.execute(db);
}

async function domainsOf(tx: Reading): Promise<string[]> {
  const rows = await tx.selectFrom("employer_domain").select("domain").execute();
  return rows.map((row) => row.domain);
}
