import { generateSync } from "otplib";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedHouse } from "#test/support/shared-house";
import { fileReport, hidden, returnWith, Visitor } from "#test/support/visitor";
import { codeKeys, newCode, newSymbols } from "~/crypto/code";
import { envKeys } from "~/crypto/env-keys.server";
import { Keyring } from "~/crypto/keyring.server";
import { openWithRecovery, unlock } from "~/crypto/password.server";
import { boxPair, publicOf } from "~/crypto/primitives.server";
import { totpStep } from "~/crypto/second-factor.server";
import { sessionIds } from "~/crypto/session-seal.server";
import { newSecret } from "~/crypto/tokens.server";
import { enter, type Staff, skOf } from "./people";
import { cutFrom, everything, keysFrom, materialOf, type Row, Thief } from "./thief";

/** Somebody has the whole database and every secret of the environment, and wants to read one report (promise 3). */
const house = sharedHouse();
const STORY = "Dit verhaal is het doel van de dief.";

let tjeerd: Staff;
let reporterCode = "";
let reporterToken = "";
let pendingToken = "";
let thief: Thief;
let near: Row[];
let sessionRows: Row[];
let secrets: Buffer[];

beforeAll(async () => {
  tjeerd = await enter(house, "t.vanwolde@tweespoor.example");
  const { code } = await fileReport(house, "noordzijl", {
    verhaal: STORY,
    wie: tjeerd.id,
    spoor: "integrity",
  });
  reporterCode = code;
  const [row] = await house.sql<{ id: string }>(
    "owner",
    "select g.dossier_id as id from key_grant g join reporter r on r.id = g.subject_id where r.lookup_hash = $1",
    [codeKeys(code).lookupHash],
  );
  const dossierId = row?.id ?? "";
  const at = `/werkplek/dossiers/${dossierId}`;
  await tjeerd.visitor.post(at, { doe: "kiezen", keuze: "aannemen" });
  await tjeerd.visitor.post(at, { doe: "bericht", bericht: "Ook dit wil de dief lezen." });
  await tjeerd.visitor.post(at, { doe: "aantekening", aantekening: "En dit." });
  const formulier = hidden((await tjeerd.visitor.get(at)).text, "formulier");
  const typing = { formulier, concept: "bericht", verstreken: "1", bericht: "En wat nog niet verstuurd is." };
  await tjeerd.visitor.post("/werkplek/concept", typing);
  reporterToken = (await returnWith(house, code)).cookies.get("r") ?? "";
  const halfWay = new Visitor(house.origin);
  const { email, password } = tjeerd.account;
  await halfWay.post("/inloggen", { doe: "wachtwoord", email, wachtwoord: password });
  pendingToken = halfWay.cookies.get("p") ?? "";

  const loot = await everything(house);
  // Three rows of the session tables, one of each kind: other files of this run leave hundreds.
  const held = (table: string, token: string) =>
    (loot.get(table) ?? []).filter((one) => sessionIds(token).sid.equals(one.sid as Buffer));
  const sessions = {
    staff: held("app.staff_session", tjeerd.visitor.cookies.get("s") ?? ""),
    half: held("app.pending_login", pendingToken),
    reporters: held("app.reporter_session", reporterToken),
  };
  sessionRows = [...sessions.staff, ...sessions.half, ...sessions.reporters];
  thief = new Thief(loot, dossierId, sessions);
  // Of what belongs to this dossier, its reporter and its counsellor every byte is tried at every place.
  const reporterId = thief.grants.find((grant) => grant.subject_type === "reporter")?.subject_id;
  const own = ["app.account", "app.credential", "app.keypair", "app.counsellor"];
  near = [...loot].flatMap(([table, rows]) =>
    rows.filter(
      (one) =>
        one.dossier_id === dossierId ||
        one.id === reporterId ||
        (own.includes(table) && [one.account_id, one.id].includes(tjeerd.id)),
    ),
  );
  near.push(...sessionRows);
  secrets = Object.values(house.secrets()).map((secret) => Buffer.from(secret, "hex"));
});

/** The pieces of files that other tests sent are megabytes of ciphertext; their beginnings stand for the rest. */
const LONGEST = 1024;
const far = () =>
  materialOf([...thief.loot.values()].flat()).flatMap((value) => cutFrom(value.subarray(0, LONGEST), 32));
const close = (step: number) => materialOf(near).flatMap((value) => keysFrom(value, step));

/** Tries all of these and says how many opened something; a list that is empty proves nothing. */
function openedBy<T>(candidates: T[], attempt: (candidate: T) => unknown[], atLeast: number): unknown[] {
  expect(candidates.length).toBeGreaterThanOrEqual(atLeast);
  return candidates.flatMap(attempt);
}

describe("the dossier opens", () => {
  const opens = (opened: unknown[]) => {
    expect(opened.length).toBeGreaterThanOrEqual(thief.texts.length);
    expect(JSON.stringify(opened)).toContain(STORY);
  };

  test("with the reporter's code", () => opens(thief.withSk(codeKeys(reporterCode).sk)));

  test("with the counsellor's password", async () => {
    const { sk } = await skOf(house, tjeerd.account);
    opens(thief.withSk(sk ?? Buffer.alloc(0)));
  });

  test("with a live cookie of the counsellor, or one that is half-way through the log-in", () => {
    opens(thief.withToken(tjeerd.visitor.cookies.get("s") ?? ""));
    opens(thief.withToken(pendingToken));
  });

  test("with a live cookie of the reporter", () => opens(thief.withToken(reporterToken)));

  test("to the very search that finds nothing below, once what it lacks lies between the rest", async () => {
    const { sk } = await skOf(house, tjeerd.account);
    const planted = (secret: Buffer) =>
      keysFrom(Buffer.concat([Buffer.alloc(7, 1), secret, Buffer.alloc(9, 2)]), 1);
    opens(openedBy(planted(sk ?? Buffer.alloc(0)), (key) => thief.withSk(key), 20));
    opens(openedBy([newSecret(), reporterToken], (token) => thief.withToken(token), 2));
  });
});

describe("the dossier does not open", () => {
  test("with any bytes of the database or the environment as its key", () => {
    const keys = [...close(1), ...far(), ...secrets];
    expect(openedBy(keys, (key) => thief.withDek(key), 5_000)).toEqual([]);
    // A hundred thousand tries and more, by how much the other files left lying about.
  }, 90_000);

  test("with any value of the database or the environment as somebody's private key", () => {
    const keys = [...close(16), ...secrets, ...secrets.flatMap((secret) => keysFrom(secret, 32))];
    expect(openedBy(keys, (key) => thief.withSk(key), 500)).toEqual([]);
    const seeds = [...secrets, ...close(64)].map((seed) => boxPair(seed).sk);
    expect(openedBy(seeds, (sk) => thief.withSk(sk), 200)).toEqual([]);
  });

  test("by unwrapping a counsellor's private key with what lies beside it", () => {
    const keys = [...close(8), ...secrets, ...secrets.flatMap((secret) => keysFrom(secret, 32))];
    expect(openedBy(keys, (key) => thief.withWrappingKey(key), 500)).toEqual([]);
  });

  test("by guessing passwords, with the pepper at hand", async () => {
    const { name, email } = tjeerd.account;
    const guesses = [
      "",
      "welkom",
      "Welkom01!",
      "wachtwoord",
      "123456789012345",
      name,
      email,
      "Tweespoor2026!",
      "geheim-geheim",
    ];
    for (const guess of guesses) {
      expect({ guess, opened: (await skOf(house, tjeerd.account, guess)).sk }).toEqual({
        guess,
        opened: null,
      });
    }
  });

  test("by the right password without the pepper, or laid over another person's row", async () => {
    const rows = thief.loot.get("app.credential") ?? [];
    const tried = async (row: Row, pepper: Buffer) =>
      unlock(
        tjeerd.account.password,
        {
          salt: row.salt as Buffer,
          ops: row.ops as number,
          memMib: row.mem_mib as number,
          authHash: row.auth_hash as Buffer,
          wrapPw: row.wrap_pw as Buffer,
        },
        {
          pepper: { current: pepper, previous: null },
          accountId: row.account_id as string,
          epoch: row.epoch as number,
        },
      );
    const own = rows.find((row) => row.account_id === tjeerd.id) ?? {};
    expect((await tried(own, envKeys().pepper.current))?.sk).toBeInstanceOf(Buffer);
    expect(await tried(own, Buffer.alloc(32))).toBeNull();
    for (const row of rows.filter((one) => one.account_id !== tjeerd.id))
      expect(await tried(row, envKeys().pepper.current)).toBeNull();
  });

  test("by guessing recovery keys or codes", () => {
    for (const row of thief.loot.get("app.keypair") ?? []) {
      const owner = { accountId: row.account_id as string, epoch: row.epoch as number };
      for (let at = 0; at < 50; at += 1)
        expect(openWithRecovery(newSymbols(32), row.wrap_rec as Buffer, owner)).toBeNull();
    }
    const codes = Array.from({ length: 200 }, newCode);
    expect(openedBy(codes, (code) => thief.withSk(codeKeys(code).sk), 200)).toEqual([]);
  });

  test("by the rows of live sessions, a reporter's among them, without the cookie", () => {
    expect(sessionRows).toHaveLength(3);
    const keys = [...close(16), ...secrets];
    expect(openedBy(keys, (key) => thief.withSessionKey(key), 500)).toEqual([]);
    const tokens = [
      ...materialOf(near).flatMap((value) => [
        value.toString("base64url"),
        value.toString("hex"),
        value.toString("latin1"),
      ]),
      ...Array.from({ length: 500 }, newSecret),
    ];
    expect(openedBy(tokens, (token) => thief.withToken(token), 800)).toEqual([]);
  });
});

test("the environment's keys are the real ones: they do open the second factor, and it leads nowhere", () => {
  const { id, account } = tjeerd;
  const row = (thief.loot.get("app.credential") ?? []).find((one) => one.account_id === id) ?? {};
  const now = Date.now();
  const digits = generateSync({ secret: account.totpSecret, epoch: Math.floor(now / 1000) });
  expect(totpStep(envKeys().totpk, id, row.totp as Buffer, digits, now)).not.toBeNull();
  const keys = keysFrom(Buffer.from(account.totpSecret, "utf8"), 1);
  expect(
    keys.flatMap((key) => [...thief.withDek(key), ...thief.withSk(key), ...thief.withWrappingKey(key)]),
  ).toEqual([]);
});

test("header and private notes open for the counsellor they were sealed to, not for the deputy", async () => {
  const ruben = house.demo().accounts.find((one) => one.email === "r.tjinaloe@tweespoor.example");
  if (!ruben) throw new Error("no deputy");
  const rows = (table: string) =>
    (thief.loot.get(table) ?? []).filter(
      (row) => row.dossier_id === thief.dossierId && row.counsellor_id === tjeerd.id,
    );
  const [header] = rows("app.header");
  const [note] = rows("app.working_note");
  const openings = async (account: typeof ruben) => {
    const { id, sk, epoch } = await skOf(house, account);
    if (!sk) throw new Error("no key");
    const ring = new Keyring({ type: "counsellor", id, epoch }, { pk: publicOf(sk), sk });
    const place = [header?.tenant_id as string, thief.dossierId];
    return [
      () => ring.openMine("header", place, header?.sealed as Buffer),
      () => ring.openMine("note", [...place, note?.version as number], note?.sealed as Buffer),
    ];
  };
  for (const opening of await openings(tjeerd.account)) expect(opening()).not.toBe("");
  for (const opening of await openings(ruben)) expect(opening).toThrow("could not be opened");
});
