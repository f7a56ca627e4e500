import pg from "pg";
import type { DemoAccount, Face, House } from "#test/support/house";
import { accountOf, Visitor } from "#test/support/visitor";
import { envKeys } from "~/crypto/env-keys.server";
import { unlock } from "~/crypto/password.server";
import { sessionIds } from "~/crypto/session-seal.server";
import { closePools } from "~/data/pools.server";
import { giveEnv } from "~/env.server";
import { startStaffSession } from "~/http/sessions.server";

type Shared = Pick<House, "demo" | "sql" | "origin" | "folder" | "secrets">;

/** What a transaction carries: the secret of a live session, or of a reporter's code, or nothing. */
export type Carried = { session?: Buffer | undefined; lookup?: Buffer | undefined };

/** Somebody of the staff with a live session: a browser that carries it, and what the door puts into a transaction. */
export type Staff = { id: string; account: DemoAccount; visitor: Visitor; session: Buffer };

let lent = "";

/** Lets the product's own code in this process reach the house's database with the house's secrets. */
export function borrowEnv(house: Shared, settings: Record<string, string> = {}): void {
  // The file before this one may have had a house of its own: its connections lead there.
  if (lent !== house.folder) void closePools();
  lent = house.folder;
  const { roles } = house.demo();
  const urls = Object.entries(roles).map(([face, url]) => [`DATABASE_URL_${face.toUpperCase()}`, url]);
  giveEnv({
    ...Object.fromEntries(urls),
    ...house.secrets(),
    JOURNAL_PATH: `${house.folder}/destroyed`,
    ARGON2_MIB: "8",
    ...settings,
  });
}

/** Opens somebody's private key with the password, as the first step of the log-in does. */
export async function skOf(house: Shared, account: DemoAccount, password = account.password) {
  const [row] = await house.sql<CredentialRow>(
    "owner",
    `select a.id, c.*, coalesce(k.epoch, 0) as key_epoch from account a join credential c on c.account_id = a.id
       left join keypair k on k.account_id = a.id where a.email = $1`,
    [account.email],
  );
  if (!row) throw new Error(`no such account: ${account.email}`);
  const credential = { ...row, memMib: row.mem_mib, authHash: row.auth_hash, wrapPw: row.wrap_pw };
  const opened = await unlock(password, credential, {
    pepper: envKeys().pepper,
    accountId: row.id,
    epoch: row.epoch,
  });
  return { id: row.id, sk: opened?.sk ?? null, epoch: row.key_epoch };
}

type CredentialRow = {
  id: string;
  epoch: number;
  key_epoch: number;
  salt: Buffer;
  ops: number;
  mem_mib: number;
  auth_hash: Buffer;
  wrap_pw: Buffer;
};

// A password hash is dear on purpose; one account's key stays the same for a whole file, which asks for its house once.
const unlocked = new WeakMap<Shared, Map<string, ReturnType<typeof skOf>>>();

/**
 * A session made by the product's own code instead of clicked: the second factor takes each half minute once, so that
 * two test files at once would stand in each other's way.
 */
export async function enter(house: Shared, email: string): Promise<Staff> {
  borrowEnv(house);
  const account = accountOf(house, email);
  const keys = unlocked.get(house) ?? new Map<string, ReturnType<typeof skOf>>();
  unlocked.set(house, keys);
  const known = keys.get(account.password) ?? skOf(house, account);
  keys.set(account.password, known);
  const { id, sk, epoch } = await known;
  if (!sk) throw new Error(`the password of ${email} does not open the account`);
  const token = await startStaffSession(id, { sk, epoch });
  const visitor = new Visitor(house.origin);
  visitor.cookies.set("s", token);
  return { id, account, visitor, session: sessionIds(token).rls };
}

/** What the door would carry for this visitor; the cookie is all it takes. */
export function sessionOf(visitor: Visitor): Buffer {
  const token = visitor.cookies.get("s");
  if (!token) throw new Error("this visitor is not logged in");
  return sessionIds(token).rls;
}

/** One query in one transaction of a face's own login that carries this; always rolled back. */
export async function asking<Row extends pg.QueryResultRow>(
  house: Shared,
  face: Face,
  carried: Carried,
  query: string,
  values: unknown[] = [],
): Promise<{ rows: Row[]; count: number }> {
  const client = await poolOf(house, face).connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.session', $1, true), set_config('app.lookup', $2, true)", [
      carried.session?.toString("hex") ?? "",
      carried.lookup?.toString("hex") ?? "",
    ]);
    const { rows, rowCount } = await client.query<Row>(query, values);
    return { rows, count: rowCount ?? 0 };
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** How many rows this actor sees, or the SQLSTATE of the refusal. */
export async function seen(
  house: Shared,
  face: Face,
  carried: Carried,
  from: string,
  values: unknown[] = [],
) {
  return asking<{ n: number }>(house, face, carried, `select count(*)::int as n from ${from}`, values).then(
    ({ rows }) => rows[0]?.n ?? 0,
    (error: { code?: string }) => error.code ?? String(error),
  );
}

const pools = new Map<string, pg.Pool>();

function poolOf(house: Shared, face: Face): pg.Pool {
  const connectionString = house.demo().roles[face];
  const known = pools.get(connectionString);
  if (known) return known;
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    options: "-c search_path=app",
    idleTimeoutMillis: 1000,
    allowExitOnIdle: true,
  });
  pool.on("error", () => {});
  pools.set(connectionString, pool);
  return pool;
}

/** The row of a dossier on Vandaag, on whichever sheet: how many stand before it is up to the other files of the run. */
export async function rowOnToday(visitor: Visitor, dossierId: string): Promise<string> {
  for (let sheet = 1; ; sheet += 1) {
    const { text } = await visitor.get(sheet === 1 ? "/werkplek" : `/werkplek?blad=${sheet}`);
    const row = text.split("<li>").find((one) => one.includes(dossierId));
    if (row) return row;
    if (!text.includes(`blad=${sheet + 1}`)) throw new Error("this dossier stands on no sheet of Vandaag");
  }
}
