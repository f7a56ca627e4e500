import { expect, test } from "vitest";
import { OpenFailed, random } from "~/crypto/primitives.server";
import { backupHash, newBackupCodes, newTotpSecret, sealTotp, totpStep } from "~/crypto/second-factor.server";

const key = { current: random(32), previous: null };
const rfcSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const sealed = sealTotp(key, "account-1", rfcSecret);
const step = 37_037_036;
const rightMoment = 1_111_111_109_000;

test("the vectors of RFC 6238 give their step", () => {
  expect(totpStep(key, "account-1", sealed, "287082", 59_000)).toEqual({ step: 1 });
  expect(totpStep(key, "account-1", sealed, "081804", rightMoment)).toEqual({ step });
  expect(totpStep(key, "account-1", sealed, " 081 804 ", rightMoment)).toEqual({ step });
});

test("one step early or late is accepted as the step it belongs to, two are not", () => {
  const start = step * 30_000;
  for (const moment of [start - 30_000, start - 1, start, start + 59_999])
    expect(totpStep(key, "account-1", sealed, "081804", moment)).toEqual({ step });
  for (const moment of [start - 30_001, start + 60_000])
    expect(totpStep(key, "account-1", sealed, "081804", moment)).toBeNull();
});

test.each(["081805", "", "81804", "0818044", "o81804", "٠٨١٨٠٤", "-81804"])("refuses %j", (digits) => {
  expect(totpStep(key, "account-1", sealed, digits, rightMoment)).toBeNull();
});

test("a secret moved to another account does not open; the previous key still opens it", () => {
  expect(() => totpStep(key, "account-2", sealed, "081804", rightMoment)).toThrow(OpenFailed);
  const replaced = { current: random(32), previous: key.current };
  expect(totpStep(replaced, "account-1", sealed, "081804", rightMoment)).toEqual({ step });
});

test("new secrets are 160 bits of base32 and differ", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
});

test("ten backup codes, found by their hash however they are typed", () => {
  const { codes, hashes } = newBackupCodes();
  expect(new Set(codes).size).toBe(10);
  const [first = "", second = ""] = codes;
  expect(first).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  expect(backupHash(first.toLowerCase().replaceAll("-", " "))).toEqual(hashes[0]);
  expect(backupHash(second)).not.toEqual(hashes[0]);
  expect(hashes).not.toContainEqual(backupHash("geen code"));
});
