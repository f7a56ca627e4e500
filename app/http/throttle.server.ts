import { isIP, isIPv4 } from "node:net";
import type { Transaction } from "kysely";
import type { DB } from "#db/types";
import { hmac, random } from "~/crypto/primitives.server";
import { hashOf } from "~/crypto/tokens.server";
import { asDoor } from "~/data/as.server";
import { machineNow } from "~/domain/clock";
import { env } from "~/env.server";

/** Who knocks at the log-in of staff: an account, and, where a proxy of ours tells it, a network. */
export type Knocking = { email: string; network: string | null };

/** Failures that cost nothing. A whole office shares one address, so that has more. */
const FREE_TRIES = { email: 5, network: 20 } as const;
const LONGEST_WAIT_S = 900;

type Counted = { key: Buffer; free: number };

/**
 * The network of who asks, from the one header that a proxy of ours sets; null where there is none. Only the staff's
 * log-in asks for it: who reports has no address here.
 */
export function networkOf(request: Request): string | null {
  const header = env().TRUSTED_IP_HEADER;
  const address = header ? (request.headers.get(header) ?? "").trim().replace(/^::ffff:(?=\d+\.)/i, "") : "";
  if (isIP(address) === 0) return null;
  return isIPv4(address) ? address : firstHalf(address);
}

/** Of the long kind one household has 2^64 addresses, which differ in their second half only. */
function firstHalf(address: string): string {
  const [left = "", right = ""] = (address.split("%")[0] ?? "").split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const missing = Math.max(0, 8 - groups(left).length - groups(right).length);
  return [...groups(left), ...Array<string>(missing).fill("0"), ...groups(right)]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

export async function secondsToWait(who: Knocking): Promise<number> {
  return asDoor(async (tx) => {
    const keys = (await countedFor(tx, who)).map(({ key }) => key);
    const rows = await tx.selectFrom("throttle").select("free_at").where("key", "in", keys).execute();
    const waits = rows.map((row) => Math.ceil((row.free_at.getTime() - machineNow().getTime()) / 1000));
    return Math.max(0, ...waits);
  });
}

/** Some free tries, then 2, 4, 8 … seconds, a quarter of an hour at most; nobody can lock somebody else out for good. */
export async function countFailure(who: Knocking): Promise<void> {
  await asDoor(async (tx) => {
    for (const { key, free } of await countedFor(tx, who)) {
      const row = await tx
        .selectFrom("throttle")
        .select("fails")
        .where("key", "=", key)
        .forUpdate()
        .executeTakeFirst();
      const fails = (row?.fails ?? 0) + 1;
      const wait = fails <= free ? 0 : Math.min(2 ** (fails - free), LONGEST_WAIT_S);
      const free_at = new Date(machineNow().getTime() + wait * 1000);
      await tx
        .insertInto("throttle")
        .values({ key, fails, free_at })
        .onConflict((conflict) => conflict.column("key").doUpdateSet({ fails, free_at }))
        .execute();
    }
  });
}

/** A log-in that succeeded forgives its account; what else came from that network still counts. */
export async function forgive(tx: Transaction<DB>, email: string): Promise<void> {
  await tx.deleteFrom("throttle").where("key", "=", accountKey(email)).execute();
}

const accountKey = (email: string) => hashOf("throttle", email);

async function countedFor(tx: Transaction<DB>, { email, network }: Knocking): Promise<Counted[]> {
  const account = { key: accountKey(email), free: FREE_TRIES.email };
  if (!network) return [account];
  const key = hmac(await saltOfToday(tx), Buffer.from(network, "utf8"));
  return [account, { key, free: FREE_TRIES.network }];
}

/** The salt is random and lives one day: without it nobody can try which address a row was made of. */
async function saltOfToday(tx: Transaction<DB>): Promise<Buffer> {
  const day = machineNow().toISOString().slice(0, 10);
  await forgetOldSalts(tx);
  await tx
    .insertInto("throttle_salt")
    .values({ day, salt: random(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom("throttle_salt")
    .select("salt")
    .where("day", "=", day)
    .executeTakeFirstOrThrow();
  return row.salt;
}

export async function forgetOldSalts(tx: Transaction<DB>): Promise<void> {
  await tx.deleteFrom("throttle_salt").where("day", "<", machineNow().toISOString().slice(0, 10)).execute();
}
