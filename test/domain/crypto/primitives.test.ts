import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  blake2b,
  boxOpen,
  boxPair,
  boxSeal,
  enc,
  hkdf,
  hmac,
  newBoxPair,
  newUuid,
  OpenFailed,
  open,
  openText,
  openTextWithEither,
  publicOf,
  random,
  sameBytes,
  seal,
  sealText,
  sha256,
  uuidFrom,
  wipe,
} from "~/crypto/primitives.server";

const canary = "Kanarie-7f3a: hij stond achter mij in het magazijn";
const hex = (text: string) => Buffer.from(text, "hex");
const flipped = (blob: Buffer, at: number) => {
  const copy = Buffer.from(blob);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};

describe("known answers, computed elsewhere", () => {
  test("HKDF-SHA256 with the ikm of RFC 5869 and our label", () => {
    expect(hkdf(Buffer.alloc(22, 0x0b), "known-answer", 42).toString("hex")).toBe(
      "c16ebafbd1f440066dadc1a4a7ff5a6f501392fb08f7c3fe4071ae8e0c37e5c95c747515c8bf8b0ec337",
    );
  });

  test("HMAC-SHA256 of RFC 4231, case 1", () => {
    expect(hmac(Buffer.alloc(20, 0x0b), Buffer.from("Hi There")).toString("hex")).toBe(
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    );
  });

  test("SHA-256 and BLAKE2b of abc", () => {
    expect(sha256(Buffer.from("a"), Buffer.from("bc")).toString("hex")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(blake2b(Buffer.from("abc")).toString("hex")).toBe("cf4ab791c62b8d2b2109c90275287816");
    expect(blake2b(Buffer.from("abc"), 64).toString("hex")).toMatch(/^ba80a53f981c4d0d6a2797b69f12f6e9/);
  });

  test("XChaCha20-Poly1305 of draft-irtf-cfrg-xchacha, A.3.1, behind our version byte and nonce", () => {
    const sealed = hex(
      "01404142434445464748494a4b4c4d4e4f5051525354555657" +
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c670" +
        "8c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9" +
        "768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
    );
    const key = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    expect(open(key, sealed, hex("50515253c0c1c2c3c4c5c6c7")).toString()).toMatch(/^Ladies and Gentlemen/);
  });

  test("X25519 key pair from a seed", () => {
    const pair = boxPair(hex("6dd8430f9dd9a60534bee58b405a670a55f4ddd348fa208950eaa4ea37564d3f"));
    expect(pair.pk.toString("hex")).toBe("902ca0a4225d9c10b67645ce9f23b664f48816cdc3cb436e889087e931e19861");
    expect(publicOf(pair.sk)).toEqual(pair.pk);
  });
});

describe("canonical encoding", () => {
  test("puts a length before every part", () => {
    expect(enc("vp1", 12, Buffer.of(0xff)).toString("hex")).toBe("00000003767031000000023132" + "00000001ff");
    expect(enc("ab", "c")).not.toEqual(enc("a", "bc"));
    expect(enc("a", "")).not.toEqual(enc("a"));
    expect(enc("é").readUInt32BE()).toBe(2);
  });
});

describe("sealing", () => {
  const key = random(32);
  const ad = enc("vp1", "test");

  test("opens under the same key and context, and never looks the same twice", () => {
    expect(open(key, seal(key, Buffer.from(canary), ad), ad).toString()).toBe(canary);
    expect(seal(key, Buffer.from(canary), ad)).not.toEqual(seal(key, Buffer.from(canary), ad));
  });

  test("refuses a flipped bit in every byte, a cut at every length, another key and another context", () => {
    const sealed = seal(key, Buffer.from("kort"), ad);
    for (let at = 0; at < sealed.length; at += 1) {
      expect(() => open(key, flipped(sealed, at), ad)).toThrow(OpenFailed);
      expect(() => open(key, sealed.subarray(0, at), ad)).toThrow(OpenFailed);
    }
    expect(() => open(random(32), sealed, ad)).toThrow(OpenFailed);
    expect(() => open(random(31), sealed, ad)).toThrow(OpenFailed);
    expect(() => open(key, sealed, enc("vp1", "tess"))).toThrow(OpenFailed);
  });

  test("hides the length of a text and keeps it intact", () => {
    const short = sealText(key, "ja", ad);
    const long = sealText(key, "x".repeat(250), ad);
    expect(short.length).toBe(long.length);
    expect(sealText(key, "x".repeat(252), ad).length).toBe(short.length);
    expect(sealText(key, "x".repeat(253), ad).length).toBe(short.length + 256);
    for (const text of ["", "Łódź 👩🏽‍🔧 مرحبا", "\u0000einde\u0000", "x".repeat(20_000)])
      expect(openText(key, sealText(key, text, ad), ad)).toBe(text);
  });

  test("refuses sealed bytes that are no padded text", () => {
    const claimsTooMuch = Buffer.alloc(256);
    claimsTooMuch.writeUInt32BE(253);
    expect(() => openText(key, seal(key, claimsTooMuch, ad), ad)).toThrow(OpenFailed);
    expect(() => openText(key, seal(key, Buffer.alloc(3), ad), ad)).toThrow(OpenFailed);
  });

  test("accepts the previous environment key for opening only", () => {
    const [current, previous] = [random(32), random(32)];
    const old = sealText(previous, canary, ad);
    expect(openTextWithEither({ current, previous }, old, ad)).toBe(canary);
    expect(() => openTextWithEither({ current, previous: null }, old, ad)).toThrow(OpenFailed);
  });

  test("a failure tells nothing of key, text or context", () => {
    const boxes = newBoxPair();
    const attempts = [
      () => open(random(32), seal(key, Buffer.from(canary), ad), ad),
      () => openText(key, seal(key, Buffer.from(canary), ad), ad),
      () => boxOpen(boxes.pk, boxes.sk, boxSeal(boxes.pk, Buffer.from(canary), ad), enc("other")),
    ];
    for (const attempt of attempts) {
      let caught: unknown;
      try {
        attempt();
      } catch (failure) {
        caught = failure;
      }
      expect(caught).toBeInstanceOf(OpenFailed);
      const { message, cause } = caught as OpenFailed;
      expect({ message, cause }).toEqual({ message: "sealed content could not be opened", cause: undefined });
      expect(inspect(caught, { showHidden: true, depth: 5 })).not.toContain("Kanarie");
    }
  });
});

describe("sealing to a public key", () => {
  const { pk, sk } = newBoxPair();
  const context = enc("vp1", "grant", "a");

  test("opens for the holder in the same context only", () => {
    const other = newBoxPair();
    const sealed = boxSeal(pk, Buffer.from(canary), context);
    expect(boxOpen(pk, sk, sealed, context).toString()).toBe(canary);
    expect(() => boxOpen(other.pk, other.sk, sealed, context)).toThrow(OpenFailed);
    expect(() => boxOpen(pk, sk, sealed, enc("vp1", "grant", "b"))).toThrow(OpenFailed);
    expect(() => boxOpen(pk, sk.subarray(1), sealed, context)).toThrow(OpenFailed);
  });

  test("refuses a flipped bit in every byte and a cut at every length", () => {
    const sealed = boxSeal(pk, random(32), context);
    for (let at = 0; at < sealed.length; at += 1) {
      expect(() => boxOpen(pk, sk, flipped(sealed, at), context)).toThrow(OpenFailed);
      expect(() => boxOpen(pk, sk, sealed.subarray(0, at), context)).toThrow(OpenFailed);
    }
  });

  test("never seals to a public key of zeros", () => {
    expect(() => boxSeal(Buffer.alloc(32), random(32), context)).toThrow();
  });
});

describe("small parts", () => {
  test("UUIDs carry version and variant and nothing else", () => {
    expect(uuidFrom(Buffer.alloc(16))).toBe("00000000-0000-4000-8000-000000000000");
    expect(uuidFrom(Buffer.alloc(16, 0xff))).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
    expect(newUuid()).not.toBe(newUuid());
    expect(() => uuidFrom(Buffer.alloc(15))).toThrow(RangeError);
  });

  test("bytes compare by content and length", () => {
    expect(sameBytes(Buffer.from("abc"), Buffer.from("abc"))).toBe(true);
    expect(sameBytes(Buffer.from("abc"), Buffer.from("abd"))).toBe(false);
    expect(sameBytes(Buffer.from("abc"), Buffer.from("abcd"))).toBe(false);
  });

  test("wiping leaves zeros", () => {
    const secret = random(32);
    wipe(secret);
    expect(secret).toEqual(Buffer.alloc(32));
  });
});
