import { sql } from "kysely";
import { parseSymbols } from "~/crypto/code";
import { type Enrolled, enrol } from "~/crypto/enrol.server";
import { envKeys } from "~/crypto/env-keys.server";
import { linkHash } from "~/crypto/link-token.server";
import { passwordProblem, RECOVERY_LENGTH } from "~/crypto/password.server";
import { sameBytes } from "~/crypto/primitives.server";
import { newBackupCodes, totpStep } from "~/crypto/second-factor.server";
import { asDoor } from "~/data/as.server";
import type { KeyWriting } from "~/data/tables";
import { PersonName } from "~/domain/accounts/schema";
import { machineNow } from "~/domain/clock";
import { env } from "~/env.server";
import { credentialRow, keypairRow } from "./account-rows.server";
import { countTry, type Pending, pickUp, putAside, putBack } from "./pending.server";
import { type StaffFace, startStaffSession } from "./sessions.server";

/** Whom a live invitation is for. */
export type Invited = { id: string; face: StaffFace; name: string; email: string; employer: string | null };

type Step = "digits" | "key" | "retype" | "codes" | "done";
type State = {
  hash: Buffer;
  face: StaffFace;
  step: Step;
  name: string;
  made: Enrolled;
  lastStep: number;
  backup: { codes: string[]; hashes: Buffer[] };
};
export type FirstLogin = Pending<State>;

/** The person behind a link; null for used, ended, over and never made alike. */
export async function invitedWith(token: string): Promise<Invited | null> {
  const row = await asDoor((tx) =>
    tx
      .selectFrom("account_link as l")
      .innerJoin("account as a", "a.id", "l.account_id")
      .leftJoin("employer as e", "e.id", "a.tenant_id")
      .select(["a.id", "a.face", "a.name", "a.email", "e.short_name as employer"])
      .where("l.token_hash", "=", linkHash(token))
      .where("l.kind", "=", "invitation")
      .where("l.expires_at", ">", machineNow())
      .where("a.state", "=", "invited")
      .executeTakeFirst(),
  );
  return row ? { ...row, face: row.face as StaffFace } : null;
}

/** How far this browser has come with this very link. */
export async function firstLoginOf(token: string, cookie: string | null): Promise<FirstLogin | null> {
  const pending = await pickUp<State>("invitation", cookie);
  return pending && sameBytes(pending.state.hash, linkHash(token)) ? pending : null;
}

export type StartProblem = { field: "name" | "password" | "again"; why: string };

/** Name and password; from here on everything of the new account exists, but nowhere outside this browser's own row. */
export async function beginFirstLogin(
  invited: Invited,
  token: string,
  typed: { name: string; password: string; again: string },
): Promise<{ ok: true; cookie: string } | { ok: false; problem: StartProblem }> {
  const name = PersonName.safeParse(typed.name);
  if (!name.success) return { ok: false, problem: { field: "name", why: "empty" } };
  const context = [name.data, invited.name, invited.email, invited.employer ?? "", "tweespoor"];
  const weak = passwordProblem(typed.password, context);
  if (weak) return { ok: false, problem: { field: "password", why: weak } };
  if (typed.password.normalize("NFKC") !== typed.again.normalize("NFKC"))
    return { ok: false, problem: { field: "again", why: "different" } };
  const made = await enrol(
    { id: invited.id, withKeys: invited.face === "counsellor" },
    typed.password,
    env().ARGON2_MIB,
  );
  const state: State = {
    hash: linkHash(token),
    face: invited.face,
    step: "digits",
    name: name.data,
    made,
    lastStep: 0,
    backup: newBackupCodes(),
  };
  return { ok: true, cookie: await putAside("invitation", invited.id, state) };
}

/** Six digits from the app that just learned the secret. */
export async function enterFirstDigits(pending: FirstLogin, digits: string): Promise<boolean> {
  const { accountId, state } = pending;
  const found = totpStep(
    envKeys().totpk,
    accountId,
    state.made.credential.totp,
    digits,
    machineNow().getTime(),
  );
  if (!found) {
    await countTry(pending.token);
    return false;
  }
  await goOn(pending, state.made.keypair ? "key" : "codes", found.step);
  return true;
}

/** Moves between the page that shows the recovery key and the page that asks for it. */
export async function turnKeyPage(pending: FirstLogin, to: "key" | "retype"): Promise<void> {
  if (pending.state.step === "key" || pending.state.step === "retype") await goOn(pending, to);
}

/** The recovery key typed over: proof that it was written down, without which nobody comes in. */
export async function retypeKey(pending: FirstLogin, typed: string): Promise<boolean> {
  if (parseSymbols(typed, RECOVERY_LENGTH) !== pending.state.made.recoveryKey) return false;
  await goOn(pending, "codes");
  return true;
}

async function goOn(pending: FirstLogin, step: Step, lastStep = pending.state.lastStep): Promise<void> {
  await putBack("invitation", { ...pending, state: { ...pending.state, step, lastStep } });
}

/**
 * The account begins, whole, and the link ends. The same browser asking twice gets in twice; any other finds that the
 * link is used.
 */
export async function finishFirstLogin(
  pending: FirstLogin,
): Promise<{ token: string; face: StaffFace } | null> {
  const { accountId, state } = pending;
  if (state.step !== "codes" && state.step !== "done") return null;
  if (state.step === "codes" && !(await asDoor((tx) => join(tx, pending)))) {
    const meanwhile = await pickUp<State>("invitation", pending.token);
    if (meanwhile?.state.step !== "done") return null;
  }
  const { made, face } = state;
  const token = await startStaffSession(accountId, { sk: made.sk, epoch: made.keypair?.epoch ?? 0 });
  return { token, face };
}

async function join(tx: KeyWriting, pending: FirstLogin): Promise<boolean> {
  const { accountId, state } = pending;
  const { hash, name, made, lastStep, backup } = state;
  const { rows } = await sql<{ joined: boolean }>`
    select app.enrol(${hash}::bytea, ${name}, ${credentialRow(made.credential, lastStep)}, ${keypairRow(made.keypair)},
      ${backup.hashes}::bytea[]) as joined`.execute(tx);
  if (rows[0]?.joined !== true) return false;
  await putBack("invitation", { ...pending, state: { ...state, step: "done" } }, tx);
  await sql`select audit.append('account.joined', ${accountId})`.execute(tx);
  return true;
}
