import type { Kysely, Transaction } from "kysely";
import type { DB } from "#db/types";

/** Tables that only the crypto room and the sessions may name. */
type KeyTables =
  | "key_grant"
  | "keypair"
  | "credential"
  | "staff_session"
  | "pending_login"
  | "reporter_session"
  | "throttle"
  | "backup_code"
  | "pending_account"
  | "pending_key";

export type Tables = Omit<DB, KeyTables>;

/** Can look, cannot write. */
export type Reading = Pick<Kysely<Tables>, "selectFrom" | "getExecutor">;

/** One transaction as somebody. */
export type Writing = Transaction<Tables>;

/** What the crypto room and the sessions get: the same transaction, with the key tables. */
export type KeyWriting = Transaction<DB>;

/** Opens the same transaction for the crypto room; nobody else has a reason to call it. */
export const withKeyTables = (tx: Writing | Reading): KeyWriting => tx as unknown as KeyWriting;
