import sodium from "sodium-native";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  Busy,
  newCredential,
  newRecoveryKey,
  openWithRecovery,
  passwordProblem,
  spendLikeUnlock,
  unlock,
  wrapWithRecovery,
} from "~/crypto/password.server";
import { enc, random, seal } from "~/crypto/primitives.server";

const memMib = 8;
const password = "vier gele fietsen zingen";
const owner = { accountId: "account-1", epoch: 1 };
const pepper = { current: random(32), previous: null };
const sk = random(32);

afterEach(() => vi.restoreAllMocks());

describe("unlocking", () => {
  test("HMAC, Argon2id and HKDF give what another implementation gives", async () => {
    const kek = Buffer.from("ac59ee458cfac8ebf28cd594ce379d6d772d0a2269f89077004e09bccd6fb720", "hex");
    const credential = {
      salt: Buffer.alloc(16, 7),
      ops: 3,
      memMib,
      authHash: Buffer.from("3f141fae4159bb514d9c59925f83479dc61676242db48bd477570b6ffd78c6de", "hex"),
      wrapPw: seal(kek, sk, enc("vp1", "wrap-pw", "account-1", 1)),
    };
    const fixed = { current: Buffer.alloc(32, 5), previous: null };
    const opened = await unlock("een heel lang wachtwoord é", credential, { pepper: fixed, ...owner });
    expect(opened).toEqual({ sk, usedPrevious: false });
  });

  test("the right password gives the key back, the wrong one nothing", async () => {
    const credential = await newCredential(password, { pepper, memMib, sk, ...owner });
    expect(credential).toMatchObject({ ops: 3, memMib });
    expect(await unlock(password, credential, { pepper, ...owner })).toEqual({ sk, usedPrevious: false });
    expect(await unlock(`${password} `, credential, { pepper, ...owner })).toBeNull();
    expect(await unlock("", credential, { pepper, ...owner })).toBeNull();
  });

  test("one password may be typed composed or decomposed", async () => {
    const credential = await newCredential("caf\u00e9 zonder suiker", { pepper, memMib, sk, ...owner });
    expect(await unlock("cafe\u0301 zonder suiker", credential, { pepper, ...owner })).not.toBeNull();
  });

  test("two credentials for one password share no byte string", async () => {
    const [a, b] = [
      await newCredential(password, { pepper, memMib, sk, ...owner }),
      await newCredential(password, { pepper, memMib, sk, ...owner }),
    ];
    expect(a.salt).not.toEqual(b.salt);
    expect(a.authHash).not.toEqual(b.authHash);
  });

  test("a credential moved to another account, and an old wrap after a new password, open nothing", async () => {
    const credential = await newCredential(password, { pepper, memMib, sk, ...owner });
    expect(await unlock(password, credential, { pepper, accountId: "account-2", epoch: 1 })).toBeNull();
    expect(await unlock(password, credential, { pepper, accountId: "account-1", epoch: 2 })).toBeNull();
    const next = await newCredential("drie rode boten zwemmen", {
      pepper,
      memMib,
      sk,
      accountId: "account-1",
      epoch: 2,
    });
    const mixed = { ...next, wrapPw: credential.wrapPw };
    expect(
      await unlock("drie rode boten zwemmen", mixed, { pepper, accountId: "account-1", epoch: 2 }),
    ).toBeNull();
  });

  test("fault 27: the previous pepper still opens and says so; without it nothing opens", async () => {
    const credential = await newCredential(password, { pepper, memMib, sk, ...owner });
    const replaced = { current: random(32), previous: pepper.current };
    expect(await unlock(password, credential, { pepper: replaced, ...owner })).toEqual({
      sk,
      usedPrevious: true,
    });
    const lost = { current: replaced.current, previous: null };
    expect(await unlock(password, credential, { pepper: lost, ...owner })).toBeNull();
  });

  test.each([
    ["one pepper", null, 1],
    ["two peppers", random(32), 2],
  ])(
    "an unknown user costs as many equal hashes as a wrong password, with %s",
    async (_, previous, hashes) => {
      const peppers = { current: pepper.current, previous };
      const credential = await newCredential(password, { pepper: peppers, memMib, sk, ...owner });
      const hash = vi.spyOn(sodium, "crypto_pwhash_async");
      const costs = () =>
        hash.mock.calls.splice(0).map(([, input, , ops, memory]) => [input.length, ops, memory]);
      await unlock("niet het wachtwoord", credential, { pepper: peppers, ...owner });
      const known = costs();
      await spendLikeUnlock({ pepper: peppers, memMib });
      expect(costs()).toEqual(known);
      expect(known).toEqual(Array.from({ length: hashes }, () => [32, 3, memMib * 1024 * 1024]));
    },
  );
});

describe("fault 28: taking turns", () => {
  test("two run at once, twenty wait, the 23rd is refused, and later ones are served again", async () => {
    const hash = sodium.crypto_pwhash_async;
    let running = 0;
    let most = 0;
    vi.spyOn(sodium, "crypto_pwhash_async").mockImplementation(async (...input) => {
      running += 1;
      most = Math.max(most, running);
      await hash(...input);
      running -= 1;
    });
    const results = await Promise.allSettled(
      Array.from({ length: 23 }, () =>
        spendLikeUnlock({ pepper: { ...pepper, previous: random(32) }, memMib }),
      ),
    );
    expect(results.map(({ status }) => status).indexOf("rejected")).toBe(22);
    expect(results[22]).toMatchObject({ reason: expect.any(Busy) });
    expect(most).toBe(2);
    await expect(spendLikeUnlock({ pepper, memMib })).resolves.toBeUndefined();
  });

  test("an attempt that fails gives its turn back", async () => {
    for (let tries = 0; tries < 3; tries += 1)
      await expect(spendLikeUnlock({ pepper, memMib: 0 })).rejects.toThrow();
    await expect(spendLikeUnlock({ pepper, memMib })).resolves.toBeUndefined();
  });
});

describe("the recovery key", () => {
  test("opens its own wrap, however it is typed", () => {
    const recovery = newRecoveryKey();
    const sealed = wrapWithRecovery(recovery, sk, owner);
    expect(recovery).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    expect(openWithRecovery(recovery, sealed, owner)).toEqual(sk);
    expect(
      openWithRecovery(`${recovery.slice(0, 4)} - ${recovery.slice(4).toLowerCase()}`, sealed, owner),
    ).toEqual(sk);
  });

  test("opens nothing for another key, account or epoch, or when it is no recovery key", () => {
    const recovery = newRecoveryKey();
    const sealed = wrapWithRecovery(recovery, sk, owner);
    expect(openWithRecovery(newRecoveryKey(), sealed, owner)).toBeNull();
    expect(openWithRecovery(recovery, sealed, { ...owner, accountId: "account-2" })).toBeNull();
    expect(openWithRecovery(recovery, sealed, { ...owner, epoch: 2 })).toBeNull();
    expect(openWithRecovery("", sealed, owner)).toBeNull();
    expect(() => wrapWithRecovery("kort", sk, owner)).toThrow(TypeError);
  });
});

describe("choosing a password", () => {
  const context = ["Oosterwaarde", "jan.devries@noordzijl.nl", "Marijke van der Linden"];

  test.each([
    ["veertien teken", "too_short"],
    ["👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧", "too_short"],
    ["x".repeat(257), "too_long"],
    ["aaaaaaaaaaaaaaaa", "too_common"],
    ["abababababababab", "too_common"],
    ["h7Gk2pQzxh7Gk2pQzx", "too_common"],
    ["123456789012345", "too_common"],
    ["qwertyuiopasdfgh", "too_common"],
    ["zyxwvutsrqponmlk", "too_common"],
    ["wachtwoord12345", "too_common"],
    ["W@chtw00rd!2345", "too_common"],
    ["Welkom2026Welkom!", "too_common"],
    ["correct horse battery staple", "too_common"],
    ["Oosterwaarde-2026", "too_common"],
    ["0osterw4arde 4ever", "too_common"],
    ["noordzijl.devries", "too_common"],
    ["MarijkeVanDerLinden", "too_common"],
    ["Vertrouwenspersoon1", "too_common"],
    ["vier gele fietsen zingen", null],
    ["tR9#kfW2!mQx7_vB", null],
    ["Oosterwaarde kaas lamp fiets kruiwagen", null],
    ["żółta łódka płynie", null],
    ["x9!".concat("mGq4".repeat(3), "Rb7&").padEnd(256, "Kd3w"), null],
  ])("%.40s → %s", (candidate, problem) => {
    expect(passwordProblem(candidate, context)).toBe(problem);
  });

  test("words of somebody else's surroundings do not count", () => {
    expect(passwordProblem("noordzijl.devries", [])).toBeNull();
  });
});
