import { sql } from "kysely";
import { groupsOf, parseSymbols } from "~/crypto/code";
import { envKeys } from "~/crypto/env-keys.server";
import {
  newCredential,
  newRecoveryKey,
  passwordProblem,
  RECOVERY_LENGTH,
  wrapWithRecovery,
} from "~/crypto/password.server";
import { appAddress, newBackupCodes, newTotpSecret, sealTotp, totpStep } from "~/crypto/second-factor.server";
import { sessionIds } from "~/crypto/session-seal.server";
import { asDoor } from "~/data/as.server";
import type { KeyWriting } from "~/data/tables";
import { machineNow } from "~/domain/clock";
import { env } from "~/env.server";
import { countTry, pickUp, putAside, putAway, putBack } from "./pending.server";
import { endEverySession, writeCredential } from "./reset.server";
import { type StaffSession, startStaffSession } from "./sessions.server";

/** What somebody renews: the app, the recovery key with its two pages, or the codes. */
type State =
  | { kind: "app"; secret: string }
  | { kind: "key"; key: string; asked: boolean }
  | { kind: "codes"; codes: string[]; hashes: Buffer[] };
export type RenewalKind = State["kind"];

export type Renewal =
  | { view: "app"; secret: string; address: string; wrong: boolean }
  | { view: "key"; groups: string[] }
  | { view: "retype"; wrong: boolean }
  | { view: "codes"; codes: string[] };

/** Begins one; nothing changes before its last page. */
export async function beginRenewal({ account }: StaffSession, kind: RenewalKind): Promise<string> {
  const state: State =
    kind === "app"
      ? { kind, secret: newTotpSecret() }
      : kind === "key"
        ? { kind, key: newRecoveryKey(), asked: false }
        : { kind, ...newBackupCodes() };
  return putAside("renewal", account.id, state);
}

async function renewalOf({ account }: StaffSession, cookie: string | null) {
  const pending = await pickUp<State>("renewal", cookie);
  return pending?.accountId === account.id ? pending : null;
}

export async function showRenewal(
  session: StaffSession,
  cookie: string | null,
  wrong = false,
): Promise<Renewal | null> {
  const state = (await renewalOf(session, cookie))?.state;
  switch (state?.kind) {
    case "app": {
      const { secret } = state;
      return { view: "app", secret, address: appAddress(secret, session.account.email), wrong };
    }
    case "key":
      return state.asked ? { view: "retype", wrong } : { view: "key", groups: groupsOf(state.key) };
    case "codes":
      return { view: "codes", codes: state.codes };
    default:
      return null;
  }
}

export type Renewed = { done: true; session: string } | { done: false; wrong: boolean };

/** The next page of a renewal, or its end. Its end ends every session but the new one. */
export async function continueRenewal(
  session: StaffSession,
  cookie: string | null,
  typed: { act: string; digits: string; key: string },
): Promise<Renewed | null> {
  const pending = await renewalOf(session, cookie);
  if (!pending) return null;
  const { state, token } = pending;
  if (state.kind === "key" && (typed.act === "opgeschreven" || typed.act === "terug")) {
    await putBack("renewal", { ...pending, state: { ...state, asked: typed.act === "opgeschreven" } });
    return { done: false, wrong: false };
  }
  const change = changeFor(session, state, typed);
  if (!change) {
    await countTry(token);
    return { done: false, wrong: true };
  }
  await asDoor(async (tx) => {
    await change(tx);
    await endEverySession(tx, session.account.id);
    await sql`select audit.append(${`account.${state.kind}`}, ${session.account.id})`.execute(tx);
  });
  await putAway(token);
  return { done: true, session: await startStaffSession(session.account.id, session.unlocked) };
}

/** What is written when the last page is right; null when what was typed is not. */
function changeFor(session: StaffSession, state: State, typed: { act: string; digits: string; key: string }) {
  const { account, unlocked } = session;
  if (state.kind === "app") {
    const totp = sealTotp(envKeys().totpk, account.id, state.secret);
    const found = totpStep(envKeys().totpk, account.id, totp, typed.digits, machineNow().getTime());
    return (
      found &&
      ((tx: KeyWriting) =>
        tx
          .updateTable("credential")
          .set({ totp, totp_last_step: found.step })
          .where("account_id", "=", account.id)
          .execute())
    );
  }
  if (state.kind === "key") {
    if (!state.asked || parseSymbols(typed.key, RECOVERY_LENGTH) !== state.key) return null;
    const owner = { accountId: account.id, epoch: unlocked.epoch };
    const wrap_rec = wrapWithRecovery(state.key, unlocked.sk, owner);
    return async (tx: KeyWriting) => {
      for (const table of ["keypair", "pending_key"] as const)
        await tx
          .updateTable(table)
          .set({ wrap_rec })
          .where("account_id", "=", account.id)
          .where("epoch", "=", unlocked.epoch)
          .execute();
    };
  }
  if (typed.act !== "klaar") return null;
  return async (tx: KeyWriting) => {
    await tx.deleteFrom("backup_code").where("account_id", "=", account.id).execute();
    await tx
      .insertInto("backup_code")
      .values(state.hashes.map((hash) => ({ account_id: account.id, hash })))
      .execute();
  };
}

type PasswordTyped = { password: string; again: string };

/** Another password around the same private key; every session ends but the new one. */
export async function changePassword(
  { account, unlocked }: StaffSession,
  { password, again }: PasswordTyped,
): Promise<
  { ok: true; session: string } | { ok: false; why: ReturnType<typeof passwordProblem> | "different" }
> {
  const weak = passwordProblem(password, [account.name, account.email, "tweespoor"]);
  if (weak) return { ok: false, why: weak };
  if (password.normalize("NFKC") !== again.normalize("NFKC")) return { ok: false, why: "different" };
  const { epoch: last } = await asDoor((tx) =>
    tx
      .selectFrom("credential")
      .select("epoch")
      .where("account_id", "=", account.id)
      .executeTakeFirstOrThrow(),
  );
  const owner = { accountId: account.id, epoch: last + 1 };
  const cost = { pepper: envKeys().pepper, memMib: env().ARGON2_MIB };
  const credential = await newCredential(password, { ...cost, ...owner, sk: unlocked.sk });
  await asDoor(async (tx) => {
    await writeCredential(tx, account.id, owner.epoch, credential);
    await endEverySession(tx, account.id);
    await sql`select audit.append('account.password', ${account.id})`.execute(tx);
  });
  return { ok: true, session: await startStaffSession(account.id, unlocked) };
}

/** Ends every session of the own account but this one. */
export async function endOtherSessions({ account, token }: StaffSession): Promise<void> {
  await asDoor((tx) =>
    tx
      .deleteFrom("staff_session")
      .where("account_id", "=", account.id)
      .where("sid", "<>", sessionIds(token).sid)
      .execute(),
  );
}

export async function backupCodesLeft({ account }: StaffSession): Promise<number> {
  const row = await asDoor((tx) =>
    tx
      .selectFrom("backup_code")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("account_id", "=", account.id)
      .executeTakeFirst(),
  );
  return Number(row?.n ?? 0);
}
