import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { codeKeys } from "~/crypto/code";
import { Keyring } from "~/crypto/keyring.server";
import { boxPair, enc, publicOf } from "~/crypto/primitives.server";
import { asSealed } from "~/crypto/sealed";
import {
  openForSession,
  packUnlocked,
  sealForSession,
  sessionIds,
  type Unlocked,
  unpackUnlocked,
} from "~/crypto/session-seal.server";
import { newSecret } from "~/crypto/tokens.server";
import { asDoor } from "~/data/as.server";
import type { Role, StaffFace } from "~/domain/accounts/schema";
import { machineNow } from "~/domain/clock";
import { forgetOldSalts } from "./throttle.server";

export type { StaffFace };
export type Account = {
  id: string;
  face: StaffFace;
  name: string;
  email: string;
  tenantId: string | null;
  /** What somebody of an employer may do there; null on the other faces. */
  role: Role | null;
};

type StaffAttributes = { sealed: Buffer; endsAt: Date; createdAt: Date };
declare module "lucia" {
  interface Register {
    Lucia: Lucia<StaffAttributes, Account>;
    DatabaseSessionAttributes: StaffAttributes;
    DatabaseUserAttributes: Omit<Account, "id">;
  }
}

const MINUTE = 60_000;
const STAFF = { idle: 30 * MINUTE, whole: 600 * MINUTE };
const REPORTER = { idle: 15 * MINUTE, whole: 120 * MINUTE };

/** Prefix of ids that are hashes already: `getUserSessions` cannot give the tokens back. */
const HASHED = "h:";
const sidOf = (id: string) =>
  id.startsWith(HASHED) ? Buffer.from(id.slice(HASHED.length), "hex") : sessionIds(id).sid;

const noUser = "reporter";

/** What both kinds of session do alike with their rows. */
const rowsOf = (table: "staff_session" | "reporter_session") => ({
  async updateSessionExpiration(token: string, expires_at: Date) {
    await asDoor((tx) => tx.updateTable(table).set({ expires_at }).where("sid", "=", sidOf(token)).execute());
  },
  async deleteSession(token: string) {
    await asDoor((tx) => tx.deleteFrom(table).where("sid", "=", sidOf(token)).execute());
  },
  async deleteExpiredSessions() {
    await asDoor((tx) => tx.deleteFrom(table).where("expires_at", "<=", machineNow()).execute());
  },
});

type Row = { expires_at: Date; ends_at: Date; created_at: Date; sealed: Buffer };

const sessionFrom = (id: string, userId: string, row: Row): DatabaseSession => ({
  id,
  userId,
  expiresAt: row.expires_at,
  attributes: { sealed: row.sealed, endsAt: row.ends_at, createdAt: row.created_at },
});

const staffAdapter: Adapter = {
  ...rowsOf("staff_session"),
  // Lucia deletes and prolongs by the id that it was given, so the token goes round and only its hash is stored.
  async getSessionAndUser(token) {
    const row = await asDoor((tx) =>
      tx
        .selectFrom("staff_session as s")
        .innerJoin("account as a", "a.id", "s.account_id")
        .select(["s.account_id", "s.expires_at", "s.ends_at", "s.created_at", "s.sealed"])
        .select(["a.face", "a.name", "a.email", "a.tenant_id", "a.state", "a.role"])
        .where("s.sid", "=", sidOf(token))
        .executeTakeFirst(),
    );
    if (row?.state !== "active" || row.ends_at <= machineNow()) return [null, null];
    const { account_id, name, email } = row;
    const attributes = {
      face: row.face as StaffFace,
      name,
      email,
      tenantId: row.tenant_id,
      role: row.role as Role | null,
    };
    return [sessionFrom(token, account_id, row), { id: account_id, attributes }];
  },
  async getUserSessions(userId) {
    const rows = await asDoor((tx) =>
      tx.selectFrom("staff_session").selectAll().where("account_id", "=", userId).execute(),
    );
    return rows.map((row) => sessionFrom(HASHED + row.sid.toString("hex"), userId, row));
  },
  async setSession(session) {
    const { sid, rlsHash } = sessionIds(session.id);
    const { sealed, endsAt, createdAt } = session.attributes;
    await asDoor(async (tx) => {
      const account = await tx
        .selectFrom("account")
        .select(["face", "tenant_id"])
        .where("id", "=", session.userId)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("staff_session")
        .values({
          sid,
          rls_hash: rlsHash,
          account_id: session.userId,
          ...account,
          sealed,
          created_at: createdAt,
          expires_at: session.expiresAt,
          ends_at: endsAt,
        })
        .execute();
    });
  },
  async deleteUserSessions(userId) {
    await asDoor((tx) => tx.deleteFrom("staff_session").where("account_id", "=", userId).execute());
  },
};

const reporterAdapter: Adapter = {
  ...rowsOf("reporter_session"),
  async getSessionAndUser(token) {
    const row = await asDoor((tx) =>
      tx.selectFrom("reporter_session").selectAll().where("sid", "=", sidOf(token)).executeTakeFirst(),
    );
    if (!row || row.ends_at <= machineNow()) return [null, null];
    // Lucia wants a user; a reporter's session belongs to nobody that a table knows.
    const attributes = { face: "counsellor" as const, name: "", email: "", tenantId: null, role: null };
    return [sessionFrom(token, noUser, row), { id: noUser, attributes }];
  },
  getUserSessions: async () => [],
  async setSession(session) {
    const { sealed, endsAt, createdAt } = session.attributes;
    const row = { sealed, created_at: createdAt, expires_at: session.expiresAt, ends_at: endsAt };
    await asDoor((tx) =>
      tx
        .insertInto("reporter_session")
        .values({ sid: sidOf(session.id), ...row })
        .execute(),
    );
  },
  deleteUserSessions: async () => {},
};

const lucia = (adapter: Adapter, idle: number) =>
  new Lucia<StaffAttributes, Account>(adapter, {
    sessionExpiresIn: new TimeSpan(idle / MINUTE, "m"),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes as Account,
  });
const staff = lucia(staffAdapter, STAFF.idle);
const reporters = lucia(reporterAdapter, REPORTER.idle);

type Validated = DatabaseSession["attributes"] & { id: string; userId: string; expiresAt: Date };

/** Lucia prolongs in the second half only; we prolong after every minute, so that "30 minutes idle" is 30 minutes. */
async function prolong(adapter: Adapter, session: Validated, idle: number): Promise<void> {
  const wanted = machineNow().getTime() + idle;
  if (wanted - session.expiresAt.getTime() > MINUTE)
    await adapter.updateSessionExpiration(session.id, new Date(wanted));
}

function lifetime(limits: { whole: number }) {
  const createdAt = machineNow();
  return { createdAt, endsAt: new Date(createdAt.getTime() + limits.whole) };
}

const staffContext = (accountId: string, token: string, endsAt: Date) =>
  enc("vp1", "sess", accountId, sessionIds(token).sid, endsAt.toISOString());
const reporterContext = (token: string, endsAt: Date) =>
  enc("vp1", "sess-reporter", sessionIds(token).sid, endsAt.toISOString());

/** Begins a session after the second factor; gives the token for the cookie. */
export async function startStaffSession(accountId: string, unlocked: Unlocked): Promise<string> {
  const token = newSecret();
  const { createdAt, endsAt } = lifetime(STAFF);
  const sealed = sealForSession(token, packUnlocked(unlocked), staffContext(accountId, token, endsAt));
  await staff.createSession(accountId, { sealed, endsAt, createdAt }, { sessionId: token });
  return token;
}

export type StaffSession = { token: string; rls: Buffer; account: Account; unlocked: Unlocked };

/** The live session behind a token, or null for anything else. */
export async function readStaffSession(token: string | null): Promise<StaffSession | null> {
  if (!token) return null;
  const { session, user } = await staff.validateSession(token);
  if (!session || !user) return null;
  await prolong(staffAdapter, session, STAFF.idle);
  const packed = openForSession(
    token,
    asSealed(session.sealed),
    staffContext(user.id, token, session.endsAt),
  );
  return { token, rls: sessionIds(token).rls, account: user, unlocked: unpackUnlocked(packed) };
}

export function keyringOf({ account, unlocked }: StaffSession): Keyring {
  return new Keyring(
    { type: "counsellor", id: account.id, epoch: unlocked.epoch },
    { pk: publicOf(unlocked.sk), sk: unlocked.sk },
  );
}

export async function endStaffSession(token: string | null): Promise<void> {
  if (token) await staff.invalidateSession(token);
}

export type ListedSession = { id: string; since: string; current: boolean };

export async function listStaffSessions(session: StaffSession): Promise<ListedSession[]> {
  const own = HASHED + sessionIds(session.token).sid.toString("hex");
  const all = await staffAdapter.getUserSessions(session.account.id);
  return all
    .filter((one) => one.expiresAt > machineNow())
    .map((one) => ({ id: one.id, since: one.attributes.createdAt.toISOString(), current: one.id === own }));
}

/** Ends one of the own sessions; somebody else's id ends nothing. */
export async function endOwnSession(session: StaffSession, id: string): Promise<void> {
  const own = await staffAdapter.getUserSessions(session.account.id);
  if (own.some((one) => one.id === id)) await staff.invalidateSession(id);
}

/** Begins a reporter's session; what it seals opens with the cookie only. */
export async function startReporterSession(code: string): Promise<string> {
  const token = newSecret();
  const { createdAt, endsAt } = lifetime(REPORTER);
  const { lookup, seed } = codeKeys(code);
  const sealed = sealForSession(token, Buffer.concat([lookup, seed]), reporterContext(token, endsAt));
  await reporters.createSession(noUser, { sealed, endsAt, createdAt }, { sessionId: token });
  return token;
}

/** `caseNo`: which of the reporter's cases is in sight. */
export type ReporterSession = { token: string; lookup: Buffer; seed: Buffer; caseNo: number };

export async function readReporterSession(token: string | null): Promise<ReporterSession | null> {
  if (!token) return null;
  const { session } = await reporters.validateSession(token);
  if (!session) return null;
  await prolong(reporterAdapter, session, REPORTER.idle);
  const packed = openForSession(token, asSealed(session.sealed), reporterContext(token, session.endsAt));
  const lookup = Buffer.from(packed.subarray(0, 32));
  return { token, lookup, seed: Buffer.from(packed.subarray(32, 64)), caseNo: packed[64] ?? 1 };
}

/** The session, from now on about this case of the same code; the choice lies sealed with the rest. */
export async function turnToCase(session: ReporterSession, caseNo: number): Promise<ReporterSession> {
  if (session.caseNo === caseNo) return session;
  const { token, lookup, seed } = session;
  const { sid } = sessionIds(token);
  await asDoor(async (tx) => {
    const row = await tx
      .selectFrom("reporter_session")
      .select("ends_at")
      .where("sid", "=", sid)
      .executeTakeFirst();
    if (!row) return;
    const packed = Buffer.concat([lookup, seed, Buffer.from([caseNo])]);
    const sealed = sealForSession(token, packed, reporterContext(token, row.ends_at));
    await tx.updateTable("reporter_session").set({ sealed }).where("sid", "=", sid).execute();
  });
  return { ...session, caseNo };
}

export function reporterKeyring(session: Pick<ReporterSession, "seed">, reporterId: string): Keyring {
  return new Keyring({ type: "reporter", id: reporterId, epoch: 1 }, boxPair(session.seed));
}

export async function endReporterSession(token: string | null): Promise<void> {
  if (token) await reporters.invalidateSession(token);
}

/** Sweeps what has expired; called once an hour by the web process. */
export async function sweepSessions(): Promise<void> {
  await staff.deleteExpiredSessions();
  await reporters.deleteExpiredSessions();
  await asDoor(async (tx) => {
    await tx.deleteFrom("pending_login").where("expires_at", "<=", machineNow()).execute();
    await tx.deleteFrom("pending_account").where("expires_at", "<=", machineNow()).execute();
    await tx
      .deleteFrom("throttle")
      .where("free_at", "<=", new Date(machineNow().getTime() - 24 * 60 * MINUTE))
      .execute();
    await forgetOldSalts(tx);
  });
}
