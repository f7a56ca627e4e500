import { expect, test } from "vitest";
import { enc, OpenFailed, random } from "~/crypto/primitives.server";
import { openForSession, sealForSession, sessionIds } from "~/crypto/session-seal.server";
import { newSecret } from "~/crypto/tokens.server";

test("what follows from a token is what was computed elsewhere", () => {
  const { sid, rls, rlsHash, key } = sessionIds("session-token");
  expect(sid.toString("hex")).toBe("85a4a4526cf961921bacf4aaa07a05c4aaf22168c81553cd258547ab2f779bc5");
  expect(rls.toString("hex")).toBe("27ea3e88b642f753d22671fbbf9b93c58de9222fd07bb810fdf499e6f8abfd40");
  expect(rlsHash.toString("hex")).toBe("b938a3f66e5cfdde17c42e07efc83234a9088935a835edf6d5790ed5e274e6c2");
  expect(key.toString("hex")).toBe("68d0a2a10a189377ae4ec9f8f46f19439399f8b924ac55d4fdc246a7d381c709");
});

test("a session row opens for its own token, user and expiry only", () => {
  const [token, other] = [newSecret(), newSecret()];
  const row = (user: string, holder: string, expires: number) =>
    enc("vp1", "sess", user, sessionIds(holder).sid, expires);
  const sk = random(32);
  const sealed = sealForSession(token, sk, row("a", token, 10));
  expect(openForSession(token, sealed, row("a", token, 10))).toEqual(sk);
  expect(() => openForSession(other, sealed, row("a", token, 10))).toThrow(OpenFailed);
  expect(() => openForSession(token, sealed, row("b", token, 10))).toThrow(OpenFailed);
  expect(() => openForSession(token, sealed, row("a", other, 10))).toThrow(OpenFailed);
  expect(() => openForSession(token, sealed, row("a", token, 11))).toThrow(OpenFailed);
});
