import type { Keyring } from "~/crypto/keyring.server";
import type { Reading, Writing } from "~/data/tables";
import { done, type Outcome, refused } from "~/domain/outcome";
import { today } from "~/domain/product-clock";
import type { Consultation, ConsultationForm } from "./schema";

type Kept = Omit<Consultation, "id" | "writtenIn">;
type Row = { id: string; version: number; sealed: Buffer };

const opened = (keyring: Keyring, { id, version, sealed }: Row): Kept =>
  JSON.parse(keyring.openMine("consultation", [id, version], sealed)) as Kept;
const sealedFor = (keyring: Keyring, id: string, version: number, kept: Kept) =>
  keyring.sealForMe("consultation", [id, version], JSON.stringify(kept));

/** Everything this counsellor asked others about, the latest first; what an earlier key of hers sealed nobody can read. */
export async function consultationsOf(db: Reading, keyring: Keyring): Promise<Consultation[]> {
  const rows = await db
    .selectFrom("consultation")
    .select(["id", "version", "sealed", "written_in"])
    .orderBy("written_in", "desc")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => {
    try {
      return [{ id: row.id, writtenIn: row.written_in.slice(0, 7), ...opened(keyring, row) }];
    } catch {
      return [];
    }
  });
}

/** Keeps a story without names, to ask others about; sent twice it is kept once. */
export async function consult(
  tx: Writing,
  keyring: Keyring,
  id: string,
  { nameless: _said, ...form }: ConsultationForm,
): Promise<void> {
  await tx
    .insertInto("consultation")
    .values({
      id,
      counsellor_id: keyring.subject.id,
      version: 1,
      written_in: `${(await today(tx)).slice(0, 7)}-01`,
      sealed: sealedFor(keyring, id, 1, { ...form, advice: "" }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What others answered. */
export async function keepAdvice(
  tx: Writing,
  keyring: Keyring,
  { id, advice }: { id: string; advice: string },
): Promise<Outcome<null, "not_yours">> {
  const row = await tx
    .selectFrom("consultation")
    .select(["id", "version", "sealed"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refused("not_yours");
  const version = row.version + 1;
  const sealed = sealedFor(keyring, id, version, { ...opened(keyring, row), advice });
  await tx.updateTable("consultation").set({ version, sealed }).where("id", "=", id).execute();
  return done(null);
}

export async function dropConsultation(tx: Writing, id: string): Promise<void> {
  await tx.deleteFrom("consultation").where("id", "=", id).execute();
}
