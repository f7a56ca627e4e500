import { sql } from "kysely";
import { envKeys } from "~/crypto/env-keys.server";
import { linkHash, newLink } from "~/crypto/link-token.server";
import { type Credential, newCredential, openWithRecovery, passwordProblem } from "~/crypto/password.server";
import { random } from "~/crypto/primitives.server";
import { asDoor } from "~/data/as.server";
import type { KeyWriting } from "~/data/tables";
import { machineNow } from "~/domain/clock";
import { Overtaken } from "~/domain/outcome";
import { wake } from "~/domain/wake";
import { env } from "~/env.server";
import { type Proof, proofOf, spend, type TypedSecond } from "./second-step.server";
import { type StaffFace, startStaffSession } from "./sessions.server";
import { countFailure, forgive } from "./throttle.server";

const MOST_TRIES = 5;

/** Asks for a letter with a link. What becomes of it, nobody who asked is told. */
export async function askReset(typed: string): Promise<void> {
  const email = typed.replaceAll("\0", "").trim().toLowerCase().slice(0, 254);
  const { id, hash } = newLink();
  await asDoor(async (tx) => {
    await sql`select app.ask_reset(${email}, ${id}::uuid, ${hash}::bytea)`.execute(tx);
    await wake(tx);
  });
}

/** Whose link this is; null for used, ended, tried too often and never made alike. */
export async function resetterWith(token: string) {
  const row = await asDoor((tx) =>
    tx
      .selectFrom("account_link as l")
      .innerJoin("account as a", "a.id", "l.account_id")
      .innerJoin("credential as c", "c.account_id", "a.id")
      .leftJoin("keypair as k", "k.account_id", "a.id")
      .leftJoin("pending_key as n", "n.account_id", "a.id")
      .select(["a.id", "a.face", "a.name", "a.email", "c.epoch", "c.totp"])
      .select(["k.epoch as key_epoch", "k.wrap_rec", "n.epoch as new_epoch", "n.wrap_rec as new_wrap"])
      .where("l.token_hash", "=", linkHash(token))
      .where("l.kind", "=", "reset")
      .where("l.tries", "<", MOST_TRIES)
      .where("l.expires_at", ">", machineNow())
      .where("a.state", "=", "active")
      .executeTakeFirst(),
  );
  return row ? { ...row, face: row.face as StaffFace } : null;
}
export type Resetter = NonNullable<Awaited<ReturnType<typeof resetterWith>>>;

export type ResetTyped = TypedSecond & { password: string; again: string; key: string };
export type ResetProblems = {
  password: ReturnType<typeof passwordProblem> | "different";
  key: "empty" | "wrong" | null;
  second: "wrong" | "used" | "code" | null;
};

/** What is wrong with what was typed; `second` is looked at here and spent later. */
export function lookAt(who: Resetter, typed: ResetTyped) {
  const weak = passwordProblem(typed.password, [who.name, who.email, "tweespoor"]);
  const different = typed.password.normalize("NFKC") !== typed.again.normalize("NFKC");
  return { password: weak ?? (different ? ("different" as const) : null), proof: proofOf(who, typed) };
}

/** A new password. For a counsellor the recovery key opens the old private key, which goes behind the new one. */
export async function resetPassword(
  who: Resetter,
  token: string,
  typed: ResetTyped,
): Promise<{ ok: true; session: string } | { ok: false; problems: ResetProblems }> {
  const { password, proof } = lookAt(who, typed);
  const found = who.wrap_rec ? recovered(who, typed.key) : { sk: random(32), epoch: 0 };
  if (!proof) await countWrong(token, who.email);
  if (password || !found || !proof) {
    const key = found ? null : typed.key.trim() === "" ? "empty" : "wrong";
    return { ok: false, problems: { password, key, second: proof ? null : wrongSecond(typed) } };
  }
  const { sk, epoch } = found;
  const written = await nextCredential(who, typed.password, sk);
  const outcome = await spendLink(who, token, proof, async (tx) => {
    await writeCredential(tx, who.id, written.epoch, written.credential);
    // The old pair is open again, so the one that was to take its place is not needed.
    if (who.new_epoch !== null && epoch === who.key_epoch)
      await sql`select app.drop_new_key(${who.id}::uuid)`.execute(tx);
    await endEverySession(tx, who.id);
    await forgive(tx, who.email);
    await sql`select audit.append('password.reset', ${who.id})`.execute(tx);
  });
  if (outcome !== "spent") {
    const second = outcome === "used" ? outcome : wrongSecond(typed);
    return { ok: false, problems: { password: null, key: null, second } };
  }
  return { ok: true, session: await startStaffSession(who.id, { sk, epoch }) };
}

export const wrongSecond = ({ code }: TypedSecond) => (code.trim() === "" ? "wrong" : "code");

/** The next password of somebody around this private key, not yet written. */
export async function nextCredential(who: Resetter, password: string, sk: Buffer) {
  const epoch = who.epoch + 1;
  const cost = { pepper: envKeys().pepper, memMib: env().ARGON2_MIB };
  return { epoch, credential: await newCredential(password, { ...cost, sk, accountId: who.id, epoch }) };
}

/** Spends the second factor and the link together, once; what follows happens in the same moment or not at all. */
export async function spendLink(
  who: Resetter,
  token: string,
  proof: Proof,
  then: (tx: KeyWriting) => Promise<void>,
): Promise<"spent" | "used" | "wrong"> {
  const outcome = await asDoor(async (tx) => {
    const spent = await spend(tx, who.id, proof);
    if (spent !== "spent") return spent;
    const used = await tx
      .deleteFrom("account_link")
      .where("token_hash", "=", linkHash(token))
      .executeTakeFirst();
    // Somebody with the same link was faster; both proved the same, so what that one did holds.
    if (used.numDeletedRows !== 1n) return "wrong";
    await then(tx);
    return spent;
  });
  if (outcome === "wrong") await countWrong(token, who.email);
  return outcome;
}

/** The private key that this recovery key opens: of the pair that counts, or of the one that waits to. */
function recovered(who: Resetter, typed: string): { sk: Buffer; epoch: number } | null {
  for (const [wrap, epoch] of [
    [who.wrap_rec, who.key_epoch],
    [who.new_wrap, who.new_epoch],
  ] as const) {
    const sk = wrap && epoch !== null && openWithRecovery(typed, wrap, { accountId: who.id, epoch });
    if (sk) return { sk, epoch };
  }
  return null;
}

export async function countWrong(token: string, email: string): Promise<void> {
  await asDoor((tx) =>
    tx
      .updateTable("account_link")
      .set((eb) => ({ tries: eb("tries", "+", 1) }))
      .where("token_hash", "=", linkHash(token))
      .execute(),
  );
  await countFailure({ email, network: null });
}

/** The next password of somebody; another one that was set meanwhile is not overwritten. */
export async function writeCredential(
  tx: KeyWriting,
  accountId: string,
  epoch: number,
  { salt, ops, memMib, authHash, wrapPw }: Credential,
): Promise<void> {
  const written = await tx
    .updateTable("credential")
    .set({ epoch, salt, ops, mem_mib: memMib, auth_hash: authHash, wrap_pw: wrapPw })
    .where("account_id", "=", accountId)
    .where("epoch", "=", epoch - 1)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new Overtaken("the password was changed by somebody else");
}

/** Every session of somebody ends, and what was begun but not finished. */
export async function endEverySession(tx: KeyWriting, accountId: string): Promise<void> {
  for (const table of ["staff_session", "pending_login", "pending_account"] as const)
    await tx.deleteFrom(table).where("account_id", "=", accountId).execute();
}
