import { envKeys } from "./env-keys.server";
import { newCredential, newRecoveryKey, wrapWithRecovery } from "./password.server";
import { newBoxPair, random } from "./primitives.server";
import { macOf } from "./public-keys.server";
import { newTotpSecret, sealTotp } from "./second-factor.server";

const FIRST = 1;

export type Enrolled = Awaited<ReturnType<typeof enrol>>;

/** Everything that a new account stores: password under Argon2id, second factor, and for a counsellor the key pair. */
export async function enrol(account: { id: string; withKeys: boolean }, password: string, memMib: number) {
  const keys = envKeys();
  const totpSecret = newTotpSecret();
  const recoveryKey = newRecoveryKey();
  const owner = { accountId: account.id, epoch: FIRST };
  const pair = account.withKeys ? newKeypair(owner, recoveryKey) : null;
  const sk = pair?.sk ?? random(32);
  const credential = await newCredential(password, { pepper: keys.pepper, memMib, sk, ...owner });
  return {
    sk,
    epoch: FIRST,
    totpSecret,
    recoveryKey,
    credential: {
      account_id: account.id,
      epoch: FIRST,
      salt: credential.salt,
      ops: credential.ops,
      mem_mib: credential.memMib,
      auth_hash: credential.authHash,
      wrap_pw: credential.wrapPw,
      totp: sealTotp(keys.totpk, account.id, totpSecret),
    },
    keypair: pair?.row ?? null,
  };
}

/** A counsellor's new key pair: the private half is readable only here and behind her password or recovery key. */
export function newKeypair(owner: { accountId: string; epoch: number }, recoveryKey: string) {
  const { pk, sk } = newBoxPair();
  const row = {
    account_id: owner.accountId,
    epoch: owner.epoch,
    pk,
    pk_mac: macOf(envKeys().pkmac, owner.accountId, pk, owner.epoch),
    wrap_rec: wrapWithRecovery(recoveryKey, sk, owner),
    recovery_confirmed: true,
  };
  return { row, sk };
}
