import { type RawBuilder, sql } from "kysely";
import type { Enrolled } from "~/crypto/enrol.server";

/** A whole row of credentials for a function of the database, in the order of its columns. */
export function credentialRow(row: Enrolled["credential"], lastStep: number): RawBuilder<unknown> {
  return sql`row(${row.account_id}::uuid, ${row.epoch}::int, ${row.salt}::bytea, ${row.ops}::int, ${row.mem_mib}::int,
    ${row.auth_hash}::bytea, ${row.wrap_pw}::bytea, ${row.totp}::bytea, ${lastStep}::bigint)::app.credential`;
}

/** A whole row of a key pair; null for who holds none. */
export function keypairRow(row: Enrolled["keypair"]): RawBuilder<unknown> {
  return row
    ? sql`row(${row.account_id}::uuid, ${row.epoch}::int, ${row.pk}::bytea, ${row.pk_mac}::bytea, ${row.wrap_rec}::bytea,
        ${row.recovery_confirmed})::app.keypair`
    : sql`null::app.keypair`;
}
