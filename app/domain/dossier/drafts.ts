import type { DossierKey, Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";

/** Where something is being typed: a form of a page, of a dossier or of none. */
export type DraftPlace = { page: string; dossierId: string | null; form: string };
export type Fields = Readonly<Record<string, string>>;

/** What a row holds. `fields` is null once the form was sent: the same row then keeps out what was typed before that. */
type Draft = { page: string; form: string; typedAt: number; fields: Fields | null };

/** More forms than any page has; nobody fills the database with made-up ones. */
const MOST_FORMS = 30;

const idOf = (keyring: Keyring, { page, dossierId, form }: DraftPlace) =>
  keyring.ownId("draft", [dossierId ?? "", page, form]);

/**
 * Keeps what somebody was typing at that moment, unless something typed later is kept already. Only the author opens
 * it: a draft of a private note must not lie open to the reporter, who holds the dossier's key too.
 */
export async function keepDraft(
  tx: Writing,
  keyring: Keyring,
  place: DraftPlace,
  { typedAt, fields }: { typedAt: number; fields: Fields | null },
): Promise<Outcome<null, "not_yours" | "too_many">> {
  const key = place.dossierId ? await keyring.dossier(tx, place.dossierId) : null;
  if (place.dossierId && !(key && (await isMine(tx, keyring, place.dossierId)))) return refused("not_yours");
  const id = idOf(keyring, place);
  const draft: Draft = { page: place.page, form: place.form, typedAt, fields };
  const row = await tx
    .selectFrom("draft")
    .select(["version", "sealed"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return begin(tx, keyring, key, place, draft);
  const known = opened(keyring, key, id, row);
  if (known && known.typedAt >= typedAt) return done(null);
  const version = row.version + 1;
  await tx
    .updateTable("draft")
    .set({ version, saved_on: await today(tx), sealed: sealed(keyring, key, id, version, draft) })
    .where("id", "=", id)
    .execute();
  return done(null);
}

async function begin(
  tx: Writing,
  keyring: Keyring,
  key: DossierKey | null,
  place: DraftPlace,
  draft: Draft,
): Promise<Outcome<null, "not_yours" | "too_many">> {
  if ((await rowsOf(tx, keyring, place.dossierId)).length >= MOST_FORMS) return refused("too_many");
  const id = idOf(keyring, place);
  const begun = await tx
    .insertInto("draft")
    .values({
      id,
      counsellor_id: keyring.subject.id,
      tenant_id: key?.tenant ?? null,
      dossier_id: place.dossierId,
      version: 1,
      saved_on: await today(tx),
      sealed: sealed(keyring, key, id, 1, draft),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Somebody was faster: now there is a row to compare with.
  return begun.numInsertedOrUpdatedRows === 0n ? keepDraft(tx, keyring, place, draft) : done(null);
}

/** The texts that were typed on this page and not sent, by form. */
export async function draftsOn(
  tx: Writing,
  keyring: Keyring,
  { page, dossierId }: Omit<DraftPlace, "form">,
): Promise<Record<string, Fields>> {
  const key = dossierId ? await keyring.dossier(tx, dossierId) : null;
  if (dossierId && !key) return {};
  const found: Record<string, Fields> = {};
  for (const row of await rowsOf(tx, keyring, dossierId)) {
    const draft = opened(keyring, key, row.id, row);
    if (draft?.page === page && draft.fields) found[draft.form] = draft.fields;
  }
  return found;
}

/** Takes the dossier's row before the draft's, like the command that sends the form: neither can wait for the other. */
async function isMine(tx: Reading, keyring: Keyring, dossierId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("dossier")
    .select("id")
    .where("id", "=", dossierId)
    .where("standing", "<>", "new")
    .where("counsellor_id", "=", keyring.subject.id)
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}

async function rowsOf(tx: Reading, keyring: Keyring, dossierId: string | null) {
  return tx
    .selectFrom("draft")
    .select(["id", "version", "sealed"])
    .where("counsellor_id", "=", keyring.subject.id)
    .where("dossier_id", "is not distinct from", dossierId)
    .orderBy("id")
    .execute();
}

function sealed(keyring: Keyring, key: DossierKey | null, id: string, version: number, draft: Draft) {
  const mine = keyring.sealForMe("draft", [id, version], JSON.stringify(draft));
  return key ? key.seal({ table: "draft", record: id, version }, mine.toString("base64")) : mine;
}

/** Null for what an earlier key of this person sealed: nobody can read that any more. */
function opened(
  keyring: Keyring,
  key: DossierKey | null,
  id: string,
  row: { version: number; sealed: Buffer },
): Draft | null {
  try {
    const mine = key
      ? Buffer.from(
          key.open<string>({ table: "draft", record: id, version: row.version }, row.sealed),
          "base64",
        )
      : row.sealed;
    return JSON.parse(keyring.openMine("draft", [id, row.version], mine)) as Draft;
  } catch {
    return null;
  }
}
