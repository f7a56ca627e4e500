import { sql } from "kysely";
import { envKeys } from "~/crypto/env-keys.server";
import { spendLikeUnlock, unlock } from "~/crypto/password.server";
import { enc, publicOf, sameBytes } from "~/crypto/primitives.server";
import { asSealed } from "~/crypto/sealed";
import {
  openForSession,
  packUnlocked,
  sealForSession,
  sessionIds,
  unpackUnlocked,
} from "~/crypto/session-seal.server";
import { newSecret } from "~/crypto/tokens.server";
import { asDoor } from "~/data/as.server";
import { machineNow } from "~/domain/clock";
import { env } from "~/env.server";
import { alarm } from "./log";
import { proofOf, spend, type TypedSecond } from "./second-step.server";
import { type StaffFace, startStaffSession } from "./sessions.server";
import { countFailure, forgive, secondsToWait } from "./throttle.server";

const MINUTE = 60_000;
const PENDING_MINUTES = 10;
const TRIES_AT_DIGITS = 5;

export type Knocked =
  | { ok: true; pending: string }
  | { ok: false; why: "wrong" }
  | { ok: false; why: "wait"; seconds: number };

/** First step: the password. An unknown address costs as much time as a wrong password. */
export async function checkPassword(
  emailTyped: string,
  password: string,
  network: string | null,
): Promise<Knocked> {
  const email = emailTyped.replaceAll("\0", "").trim().toLowerCase().slice(0, 254);
  const wait = await secondsToWait({ email, network });
  if (wait > 0) return { ok: false, why: "wait", seconds: wait };
  const { pepper } = envKeys();
  const found = await asDoor((tx) =>
    tx
      .selectFrom("account as a")
      .innerJoin("credential as c", "c.account_id", "a.id")
      .leftJoin("keypair as k", "k.account_id", "a.id")
      .leftJoin("pending_key as n", "n.account_id", "a.id")
      .select([
        "a.id",
        "c.epoch",
        "c.salt",
        "c.ops",
        "c.mem_mib",
        "c.auth_hash",
        "c.wrap_pw",
        "k.epoch as key_epoch",
        "k.pk",
        "n.epoch as new_epoch",
        "n.pk as new_pk",
      ])
      .where("a.email", "=", email)
      .where("a.state", "=", "active")
      .executeTakeFirst(),
  );
  if (!found) {
    await spendLikeUnlock({ pepper, memMib: env().ARGON2_MIB });
    await countFailure({ email, network });
    return { ok: false, why: "wrong" };
  }
  const credential = {
    salt: found.salt,
    ops: found.ops,
    memMib: found.mem_mib,
    authHash: found.auth_hash,
    wrapPw: found.wrap_pw,
  };
  const opened = await unlock(password.slice(0, 1024), credential, {
    pepper,
    accountId: found.id,
    epoch: found.epoch,
  });
  if (!opened) {
    await countFailure({ email, network });
    return { ok: false, why: "wrong" };
  }
  // The stored public key must be the one that belongs to this person's private key (security design 2.3); a new one
  // that still waits for two people of the office is stored beside it.
  const own = publicOf(opened.sk);
  const waits = found.new_pk !== null && sameBytes(found.new_pk, own);
  if (found.pk && !waits && !sameBytes(found.pk, own)) {
    alarm("key_substituted");
    return { ok: false, why: "wrong" };
  }
  const pending = newSecret();
  const packed = packUnlocked({ sk: opened.sk, epoch: (waits ? found.new_epoch : found.key_epoch) ?? 0 });
  await asDoor((tx) =>
    tx
      .insertInto("pending_login")
      .values({
        sid: sessionIds(pending).sid,
        account_id: found.id,
        sealed: sealForSession(pending, packed, pendingContext(found.id)),
        tries: 0,
        expires_at: new Date(machineNow().getTime() + PENDING_MINUTES * MINUTE),
      })
      .execute(),
  );
  return { ok: true, pending };
}

const pendingContext = (accountId: string) => enc("vp1", "pending", accountId);

export async function isPending(pending: string | null): Promise<boolean> {
  return pending !== null && (await readPending(pending)) !== null;
}

async function readPending(pending: string) {
  const row = await asDoor((tx) =>
    tx
      .selectFrom("pending_login as p")
      .innerJoin("account as a", "a.id", "p.account_id")
      .innerJoin("credential as c", "c.account_id", "a.id")
      .select(["a.id", "a.face", "a.email", "p.sealed", "p.tries", "p.expires_at", "c.totp"])
      .where("p.sid", "=", sessionIds(pending).sid)
      .where("a.state", "=", "active")
      .executeTakeFirst(),
  );
  return row && row.expires_at > machineNow() && row.tries < TRIES_AT_DIGITS ? row : null;
}

export type Entered =
  | { ok: true; token: string; face: StaffFace }
  | { ok: false; why: "gone" | "wrong" | "used" | "code" };

/** Second step: six digits, each step once and never an older one (security design 2.5), or a backup code. */
export async function checkSecondStep(
  pending: string,
  typed: TypedSecond,
  network: string | null,
): Promise<Entered> {
  const row = await readPending(pending);
  if (!row) return { ok: false, why: "gone" };
  const { sid } = sessionIds(pending);
  const proof = proofOf(row, typed);
  const outcome = proof
    ? await asDoor(async (tx) => {
        const spent = await spend(tx, row.id, proof);
        if (spent !== "spent") return spent;
        await tx.deleteFrom("pending_login").where("sid", "=", sid).execute();
        await forgive(tx, row.email);
        await sql`select audit.append('login', ${row.id})`.execute(tx);
        return spent;
      })
    : "wrong";
  if (outcome === "wrong") {
    await asDoor((tx) =>
      tx
        .updateTable("pending_login")
        .set((eb) => ({ tries: eb("tries", "+", 1) }))
        .where("sid", "=", sid)
        .execute(),
    );
    await countFailure({ email: row.email, network });
    return { ok: false, why: typed.code.trim() === "" ? "wrong" : "code" };
  }
  if (outcome === "used") return { ok: false, why: outcome };
  const unlocked = unpackUnlocked(openForSession(pending, asSealed(row.sealed), pendingContext(row.id)));
  return { ok: true, token: await startStaffSession(row.id, unlocked), face: row.face as StaffFace };
}
