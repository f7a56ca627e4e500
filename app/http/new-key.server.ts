import { sql } from "kysely";
import { groupsOf, parseSymbols } from "~/crypto/code";
import { newKeypair } from "~/crypto/enrol.server";
import { linkHash } from "~/crypto/link-token.server";
import { type Credential, newRecoveryKey, RECOVERY_LENGTH } from "~/crypto/password.server";
import { sameBytes } from "~/crypto/primitives.server";
import { asDoor } from "~/data/as.server";
import { wake } from "~/domain/wake";
import { keypairRow } from "./account-rows.server";
import { countTry, pickUp, putAside, putBack } from "./pending.server";
import {
  countWrong,
  endEverySession,
  lookAt,
  nextCredential,
  type ResetProblems,
  type ResetTyped,
  type Resetter,
  spendLink,
  writeCredential,
  wrongSecond,
} from "./reset.server";
import { startStaffSession } from "./sessions.server";
import { forgive } from "./throttle.server";

type State = {
  hash: Buffer;
  email: string;
  asked: boolean;
  recoveryKey: string;
  epoch: number;
  credential: Credential;
  pair: ReturnType<typeof newKeypair>["row"];
  sk: Buffer;
};

/**
 * Without the recovery key nothing opens the old private key: a new pair is made here, in her own request, and waits
 * for two people of the office. The second factor and the link are spent now; nothing else changes before the new
 * recovery key was typed over.
 */
export async function beginNewKey(
  who: Resetter,
  token: string,
  typed: ResetTyped,
): Promise<{ ok: true; cookie: string } | { ok: false; problems: ResetProblems }> {
  const { password, proof } = lookAt(who, typed);
  if (!proof) await countWrong(token, who.email);
  if (password || !proof)
    return { ok: false, problems: { password, key: null, second: proof ? null : wrongSecond(typed) } };
  const recoveryKey = newRecoveryKey();
  const epoch = Math.max(who.key_epoch ?? 0, who.new_epoch ?? 0) + 1;
  const { row: pair, sk } = newKeypair({ accountId: who.id, epoch }, recoveryKey);
  const next = await nextCredential(who, typed.password, sk);
  const outcome = await spendLink(who, token, proof, async () => {});
  if (outcome !== "spent") {
    const second = outcome === "used" ? outcome : wrongSecond(typed);
    return { ok: false, problems: { password: null, key: null, second } };
  }
  const state: State = {
    hash: linkHash(token),
    email: who.email,
    asked: false,
    recoveryKey,
    epoch: next.epoch,
    credential: next.credential,
    pair,
    sk,
  };
  return { ok: true, cookie: await putAside("reset", who.id, state) };
}

async function newKeyOf(token: string, cookie: string | null) {
  const pending = await pickUp<State>("reset", cookie);
  return pending && sameBytes(pending.state.hash, linkHash(token)) ? pending : null;
}

/** The page this browser has come to with this link: the key, or the field to type it over. */
export async function showNewKey(token: string, cookie: string | null, wrong = false) {
  const pending = await newKeyOf(token, cookie);
  if (!pending) return null;
  return pending.state.asked
    ? ({ view: "retype", wrong } as const)
    : ({ view: "key", groups: groupsOf(pending.state.recoveryKey) } as const);
}

/** The next page, or the end: the new password holds, the old sessions are over, and the new key waits. */
export async function continueNewKey(
  token: string,
  cookie: string | null,
  typed: { act: string; key: string },
): Promise<{ session: string | null; wrong: boolean } | null> {
  const pending = await newKeyOf(token, cookie);
  if (!pending) return null;
  const { state, accountId } = pending;
  if (typed.act !== "overgetypt") {
    await putBack("reset", { ...pending, state: { ...state, asked: typed.act === "opgeschreven" } });
    return { session: null, wrong: false };
  }
  if (!state.asked || parseSymbols(typed.key, RECOVERY_LENGTH) !== state.recoveryKey) {
    await countTry(pending.token);
    return { session: null, wrong: true };
  }
  await asDoor(async (tx) => {
    await writeCredential(tx, accountId, state.epoch, state.credential);
    await sql`select app.begin_new_key(${keypairRow(state.pair)})`.execute(tx);
    await endEverySession(tx, accountId);
    await forgive(tx, state.email);
    await sql`select audit.append('key.renewed', ${accountId})`.execute(tx);
    await wake(tx);
  });
  return {
    session: await startStaffSession(accountId, { sk: state.sk, epoch: state.pair.epoch }),
    wrong: false,
  };
}
