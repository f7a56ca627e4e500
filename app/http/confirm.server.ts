import { envKeys } from "~/crypto/env-keys.server";
import { unlock } from "~/crypto/password.server";
import { asDoor } from "~/data/as.server";
import { proofOf, spend } from "./second-step.server";
import type { StaffSession } from "./sessions.server";
import { countFailure, forgive, secondsToWait } from "./throttle.server";

export type Confirmed =
  | { ok: true }
  | { ok: false; why: "empty" | "wrong" | "used" }
  | { ok: false; why: "wait"; seconds: number };

/**
 * Whoever sits behind a live session says once more who they are, with the password or with six fresh digits (security
 * design 4: before export, handover and changes of keys). Tries count with those of the log-in.
 */
export async function confirmPerson(
  { account }: StaffSession,
  proof: string,
  { passwordOnly = false } = {},
): Promise<Confirmed> {
  if (proof.trim() === "") return { ok: false, why: "empty" };
  const wait = await secondsToWait({ email: account.email, network: null });
  if (wait > 0) return { ok: false, why: "wait", seconds: wait };
  const credential = await asDoor((tx) =>
    tx
      .selectFrom("credential")
      .select(["epoch", "salt", "ops", "mem_mib", "auth_hash", "wrap_pw", "totp"])
      .where("account_id", "=", account.id)
      .executeTakeFirstOrThrow(),
  );
  if (!passwordOnly && /^\d{6}$/.test(proof.replace(/\s/g, ""))) {
    const found = proofOf({ id: account.id, totp: credential.totp }, { digits: proof, code: "" });
    if (!found) return wrong(account.email);
    const spent = await asDoor((tx) => spend(tx, account.id, found));
    return spent === "spent" ? right(account.email) : { ok: false, why: "used" };
  }
  const opened = await unlock(
    proof.slice(0, 1024),
    {
      salt: credential.salt,
      ops: credential.ops,
      memMib: credential.mem_mib,
      authHash: credential.auth_hash,
      wrapPw: credential.wrap_pw,
    },
    { pepper: envKeys().pepper, accountId: account.id, epoch: credential.epoch },
  );
  opened?.sk.fill(0);
  return opened ? right(account.email) : wrong(account.email);
}

async function right(email: string): Promise<Confirmed> {
  await asDoor((tx) => forgive(tx, email));
  return { ok: true };
}

async function wrong(email: string): Promise<Confirmed> {
  await countFailure({ email, network: null });
  return { ok: false, why: "wrong" };
}
