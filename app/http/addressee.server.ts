import { sql } from "kysely";
import { linkHash } from "~/crypto/link-token.server";
import { asDoor } from "~/data/as.server";

/** Whether this link still waits for its click. */
export async function addresseeWaits(token: string): Promise<boolean> {
  const { rows } = await asDoor((tx) =>
    sql<{ waits: boolean }>`select app.addressee_waits(${linkHash(token)}::bytea) as waits`.execute(tx),
  );
  return rows[0]?.waits === true;
}

/** The click: from that mailbox somebody says that reports may come here. */
export async function confirmAddressee(token: string): Promise<boolean> {
  const { rows } = await asDoor((tx) =>
    sql<{ done: boolean }>`select app.confirm_addressee(${linkHash(token)}::bytea) as done`.execute(tx),
  );
  return rows[0]?.done === true;
}
