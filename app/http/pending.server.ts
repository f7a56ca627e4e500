import { deserialize, serialize } from "node:v8";
import { enc } from "~/crypto/primitives.server";
import { asSealed } from "~/crypto/sealed";
import { openForSession, sealForSession, sessionIds } from "~/crypto/session-seal.server";
import { newSecret } from "~/crypto/tokens.server";
import { asDoor } from "~/data/as.server";
import type { KeyWriting } from "~/data/tables";
import { machineNow } from "~/domain/clock";

const MINUTES = 60;
const MOST_TRIES = 10;

/** What somebody can be half-way through with secrets at hand. */
export type Purpose = "invitation" | "reset" | "renewal";

/** What lies between two steps; opens with the browser's own token only. */
export type Pending<T> = { token: string; accountId: string; state: T };

const context = (purpose: Purpose, accountId: string) => enc("vp1", "pending-account", purpose, accountId);

const sealedState = (token: string, purpose: Purpose, accountId: string, state: unknown) =>
  sealForSession(token, serialize(state), context(purpose, accountId));

/** Puts something aside for the next step; gives the token for the cookie. */
export async function putAside<T>(purpose: Purpose, accountId: string, state: T): Promise<string> {
  const token = newSecret();
  await asDoor((tx) =>
    tx
      .insertInto("pending_account")
      .values({
        sid: sessionIds(token).sid,
        account_id: accountId,
        purpose,
        sealed: sealedState(token, purpose, accountId, state),
        tries: 0,
        expires_at: new Date(machineNow().getTime() + MINUTES * 60_000),
      })
      .execute(),
  );
  return token;
}

/** What was put aside under this token for this purpose; null when it is over, tried too often, or never was. */
export async function pickUp<T>(purpose: Purpose, token: string | null): Promise<Pending<T> | null> {
  if (!token) return null;
  const row = await asDoor((tx) =>
    tx
      .selectFrom("pending_account")
      .select(["account_id", "sealed", "tries", "expires_at"])
      .where("sid", "=", sessionIds(token).sid)
      .where("purpose", "=", purpose)
      .executeTakeFirst(),
  );
  if (!row || row.expires_at <= machineNow() || row.tries >= MOST_TRIES) return null;
  const packed = openForSession(token, asSealed(row.sealed), context(purpose, row.account_id));
  return { token, accountId: row.account_id, state: deserialize(packed) as T };
}

/** Puts the next state in the place of the last; within a transaction of its own or of the act that made it. */
export async function putBack<T>(purpose: Purpose, pending: Pending<T>, tx?: KeyWriting): Promise<void> {
  const { token, accountId, state } = pending;
  const write = (door: KeyWriting) =>
    door
      .updateTable("pending_account")
      .set({ sealed: sealedState(token, purpose, accountId, state) })
      .where("sid", "=", sessionIds(token).sid)
      .execute();
  await (tx ? write(tx) : asDoor(write));
}

export async function countTry(token: string): Promise<void> {
  await asDoor((tx) =>
    tx
      .updateTable("pending_account")
      .set((eb) => ({ tries: eb("tries", "+", 1) }))
      .where("sid", "=", sessionIds(token).sid)
      .execute(),
  );
}

export async function putAway(token: string): Promise<void> {
  await asDoor((tx) => tx.deleteFrom("pending_account").where("sid", "=", sessionIds(token).sid).execute());
}
