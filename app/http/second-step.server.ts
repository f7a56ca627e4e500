import { parseCode } from "~/crypto/code";
import { envKeys } from "~/crypto/env-keys.server";
import { asSealed } from "~/crypto/sealed";
import { backupHash, totpStep } from "~/crypto/second-factor.server";
import type { KeyWriting } from "~/data/tables";
import { machineNow } from "~/domain/clock";

/** What somebody typed as second factor: six digits, or one of the backup codes. */
export type TypedSecond = { digits: string; code: string };
export type Proof = { step: number } | { code: Buffer };

/** What these digits or this code would prove; nothing is spent yet. */
export function proofOf(account: { id: string; totp: Buffer }, typed: TypedSecond): Proof | null {
  if (typed.code.trim() !== "") return parseCode(typed.code) ? { code: backupHash(typed.code) } : null;
  const digits = typed.digits.normalize("NFKC");
  return totpStep(envKeys().totpk, account.id, asSealed(account.totp), digits, machineNow().getTime());
}

/** Spends a proof: a half minute and a code count once, whoever asks at the same time. */
export async function spend(
  tx: KeyWriting,
  accountId: string,
  proof: Proof,
): Promise<"spent" | "used" | "wrong"> {
  if ("code" in proof) {
    const gone = await tx
      .deleteFrom("backup_code")
      .where("account_id", "=", accountId)
      .where("hash", "=", proof.code)
      .executeTakeFirst();
    return gone.numDeletedRows === 1n ? "spent" : "wrong";
  }
  const moved = await tx
    .updateTable("credential")
    .set({ totp_last_step: proof.step })
    .where("account_id", "=", accountId)
    .where("totp_last_step", "<", String(proof.step))
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n ? "spent" : "used";
}
