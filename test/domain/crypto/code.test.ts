import { describe, expect, test } from "vitest";
import { codeKeys, groupsOf, newCode, newSymbols, parseCode, parseSymbols } from "~/crypto/code";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const example = "3NRSXS5B6TS1CVA2MDBMXGF6";

const swapped = (code: string, at: number) =>
  code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);

const completed = (body: string) => {
  const codes = [...alphabet].map((check) => body + check).filter((code) => parseCode(code) === code);
  expect(codes).toHaveLength(1);
  return codes[0] ?? "";
};

describe("reading a code", () => {
  test("the printed example and a body of zeros carry the right check symbol", () => {
    expect(parseCode(example)).toBe(example);
    expect(completed("0".repeat(23))).toBe("0".repeat(24));
    expect(completed(`${"0".repeat(22)}1`)).toBe(`${"0".repeat(22)}1Y`);
    expect(completed(`${"0".repeat(21)}10`)).toBe(`${"0".repeat(21)}10Z`);
    expect(completed(`${"0".repeat(22)}Z`)).toBe(`${"0".repeat(22)}Z1`);
  });

  test.each([
    "3NRS-XS5B-6TS1-CVA2-MDBM-XGF6",
    "  3nrs xs5b 6tsl cva2 mdbm xgf6\n",
    "3nrs–xs5b—6tsi−cva2‑mdbm\u00adxgf6",
    "\u200b3NRS\u200dXS5B\ufeff6TS1CVA2MDBM\u2060XGF6\u200e",
    "3NRSXS5B6TS1CVA2MDBMXGF6",
  ])("accepts %j", (typed) => {
    expect(parseCode(typed)).toBe(example);
  });

  test("reads O as zero and I and L as one", () => {
    const code = completed(`01${newSymbols(21)}`);
    expect(parseCode(`oI${code.slice(2)}`)).toBe(code);
    expect(parseCode(`Ol${code.slice(2)}`)).toBe(code);
  });

  test.each([
    "",
    "3NRS",
    `${example}6`,
    example.replace("3", "U"),
    example.replace("3", "é"),
    "x".repeat(1_000_000),
  ])("refuses %.30j", (typed) => {
    expect(parseCode(typed)).toBeNull();
  });

  test("new codes are readable, differ, and print as six groups of four", () => {
    const codes = Array.from({ length: 200 }, newCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(parseCode(groupsOf(code).join("-"))).toBe(code);
    expect(groupsOf(example)).toEqual(["3NRS", "XS5B", "6TS1", "CVA2", "MDBM", "XGF6"]);
    expect(new Set(newSymbols(4000))).toEqual(new Set(alphabet));
  });

  test("other symbols than a code are read the same way", () => {
    const recovery = newSymbols(32);
    expect(parseSymbols(groupsOf(recovery).join(" ").toLowerCase(), 32)).toBe(recovery);
    expect(parseSymbols(recovery, 24)).toBeNull();
  });
});

describe("typing errors", () => {
  test("every single substitution is caught: 744 of 744 in the example, the same in 20 random codes", () => {
    for (const code of [example, ...Array.from({ length: 20 }, newCode)]) {
      let caught = 0;
      for (let at = 0; at < code.length; at += 1)
        for (const symbol of alphabet)
          if (
            symbol !== code.charAt(at) &&
            parseCode(code.slice(0, at) + symbol + code.slice(at + 1)) === null
          )
            caught += 1;
      expect(caught).toBe(744);
    }
  });

  test("every adjacent swap in the example is caught", () => {
    const places = Array.from({ length: 23 }, (_, at) => at).filter((at) => swapped(example, at) !== example);
    expect(places.filter((at) => parseCode(swapped(example, at)) === null)).toEqual(places);
    expect(places).toHaveLength(23);
  });

  test("of the 992 adjacent swaps of unequal symbols only 0Z and Z0 pass, at even, odd and last places", () => {
    const missed = new Set<string>();
    let tried = 0;
    for (const first of alphabet) {
      for (const second of alphabet) {
        if (first === second) continue;
        for (const at of [0, 1]) {
          const code = completed(`${"7".repeat(at)}${first}${second}${"7".repeat(21 - at)}`);
          tried += 1;
          if (parseCode(swapped(code, at)) !== null) missed.add(first + second);
        }
      }
      const last = completed("7".repeat(22) + first);
      if (swapped(last, 22) !== last && parseCode(swapped(last, 22)) !== null) missed.add(last.slice(22));
    }
    expect(tried).toBe(2 * 992);
    expect([...missed].sort()).toEqual(["0Z", "Z0"]);
  });
});

describe("keys from a code", () => {
  test("are those computed elsewhere", () => {
    const { lookup, lookupHash, seed, pk, sk } = codeKeys(example);
    expect(lookup.toString("hex")).toBe("6aecbf83a6f86068afe78780de972e9327b10c747810106abef2eab5acf475df");
    expect(lookupHash.toString("hex")).toBe(
      "c6aa853679f5cc5f76d61beb293e15baf6fd4dff47bc950b87d7eb43d8b5c389",
    );
    expect(seed.toString("hex")).toBe("6dd8430f9dd9a60534bee58b405a670a55f4ddd348fa208950eaa4ea37564d3f");
    expect(pk.toString("hex")).toBe("902ca0a4225d9c10b67645ce9f23b664f48816cdc3cb436e889087e931e19861");
    expect(sk.toString("hex")).toBe("2ae86703c3916673166e2307610c9264a3149e03d322f07612d2a28ea896027d");
  });

  test("are never made from another spelling or from a mistyped code", () => {
    expect(() => codeKeys(groupsOf(example).join("-"))).toThrow(TypeError);
    expect(() => codeKeys(example.replace("3", "4"))).toThrow(TypeError);
  });
});
