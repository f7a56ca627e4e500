import { beforeEach, describe, expect, test } from "vitest";
import { openAddress, sealAddress } from "~/crypto/post.server";
import { newBoxPair, newUuid, random } from "~/crypto/primitives.server";
import { giveEnv, holdsOwnHalf } from "~/env.server";

const { pk, sk } = newBoxPair();
const secrets = Object.fromEntries(
  ["PEPPER", "PKMAC", "TOTPK", "FORMK"].map((name) => [name, random(32).toString("hex")]),
);
const settings = { ...secrets, JOURNAL_PATH: ".test/journal-of-post" };
const web = { ...settings, POST_PUB: pk.toString("hex") };
const worker = { ...settings, POSTK: sk.toString("hex") };
const tag = newUuid();
const address = { mail: "jan@thuis.example", language: "pl" };

describe("a private address", () => {
  beforeEach(() => void giveEnv(web));

  test("sealed by web opens for the worker, under its own name only", () => {
    const sealed = sealAddress(tag, address);
    expect(() => openAddress(tag, sealed)).toThrow("no key");
    giveEnv(worker);
    expect(openAddress(tag, sealed)).toEqual(address);
    expect(() => openAddress(newUuid(), sealed)).toThrow("could not be opened");
    giveEnv({ ...worker, POSTK: random(32).toString("hex") });
    expect(() => openAddress(tag, sealed)).toThrow("could not be opened");
  });

  test("is as long sealed as any other, up to the longest that may be", () => {
    const longest = `${"ż".repeat(64)}@${"b".repeat(181)}.example`;
    expect([...longest]).toHaveLength(254);
    const lengths = ["a@b.nl", longest].map((mail) => sealAddress(tag, { ...address, mail }).length);
    expect(lengths).toEqual([593, 593]);
  });
});

describe("each process has its own half", () => {
  test.each([
    ["web", settings, "setting POST_PUB: required for web"],
    ["web", { ...web, ...worker }, "setting POSTK: only the worker may have it"],
    ["worker", web, "setting POSTK: required for the worker"],
  ] as const)("%s does not start otherwise: %#", (process, given, sentence) => {
    giveEnv({ ...given });
    expect(() => holdsOwnHalf(process)).toThrow(sentence);
  });

  test("and starts with it", () => {
    giveEnv(web);
    holdsOwnHalf("web");
    giveEnv(worker);
    holdsOwnHalf("worker");
  });
});
