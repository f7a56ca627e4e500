import { expect, test } from "vitest";
import { enc, random, sealText } from "~/crypto/primitives.server";
import { hashOf, newSecret, openToken, sealToken } from "~/crypto/tokens.server";

const key = { current: random(32), previous: null };
const value = { submission: "geheim", story: "Łódź 👩🏽‍🔧", issuedAt: 12 };

test("a token opens for its own purpose and survives a change of key", () => {
  const token = sealToken(key, "intake", value);
  expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(openToken(key, "intake", token)).toEqual(value);
  expect(openToken(key, "carry", token)).toBeNull();
  expect(openToken({ current: random(32), previous: key.current }, "intake", token)).toEqual(value);
  expect(openToken({ current: random(32), previous: random(32) }, "intake", token)).toBeNull();
});

test("whatever is malformed is null and never throws", () => {
  const token = sealToken(key, "intake", value);
  const changed = `${token.slice(0, 60)}${token.charAt(60) === "A" ? "B" : "A"}${token.slice(61)}`;
  const noJson = sealText(key.current, "{", enc("vp1", "token", "intake")).toString("base64url");
  for (const bad of ["", "x", "%E0%A4%A", "\u0000", token.slice(1), token.slice(0, -8), changed, noJson])
    expect(openToken(key, "intake", bad)).toBeNull();
});

test("short values make tokens of one length", () => {
  expect(sealToken(key, "intake", {}).length).toBe(sealToken(key, "intake", value).length);
});

test("secrets are 256 bits, hashes depend on label and on where parts end", () => {
  expect(Buffer.from(newSecret(), "base64url")).toHaveLength(32);
  expect(newSecret()).not.toBe(newSecret());
  expect(hashOf("invite", "ab", "c")).not.toEqual(hashOf("invite", "a", "bc"));
  expect(hashOf("invite", "ab")).not.toEqual(hashOf("reset", "ab"));
  expect(hashOf("invite", "ab")).toEqual(hashOf("invite", Buffer.from("ab")));
});
