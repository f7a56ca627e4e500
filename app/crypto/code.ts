import { boxPair, hkdf, random, sha256 } from "./primitives.server";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 24;

/** So many random Crockford symbols of five bits each. */
export function newSymbols(length: number): string {
  return Array.from(random(length), (byte) => alphabet.charAt(byte & 31)).join("");
}

/** A new access code: 23 random symbols (115 bits) and one check symbol, without hyphens. */
export function newCode(): string {
  const body = newSymbols(codeLength - 1);
  return body + checkSymbol(body);
}

/** What somebody typed as symbols of the alphabet, or null when that is not what it is. */
export function parseSymbols(input: string, length: number): string | null {
  if (input.length > 8 * length) return null;
  const symbols = input
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, "")
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  const known = symbols.length === length && [...symbols].every((symbol) => alphabet.includes(symbol));
  return known ? symbols : null;
}

/** The access code in its one written form, or null when the check symbol shows a typing error. */
export function parseCode(input: string): string | null {
  const symbols = parseSymbols(input, codeLength);
  return symbols && checkSymbol(symbols.slice(0, -1)) === symbols.at(-1) ? symbols : null;
}

export function groupsOf(code: string): string[] {
  return code.match(/.{1,4}/g) ?? [];
}

export type CodeKeys = { lookup: Buffer; lookupHash: Buffer; seed: Buffer; pk: Buffer; sk: Buffer };

/** All that follows from a code; takes only its written form, because another spelling gives other keys. */
export function codeKeys(code: string): CodeKeys {
  if (parseCode(code) !== code) throw new TypeError("not an access code in its written form");
  const ikm = Buffer.from(code, "ascii");
  const lookup = hkdf(ikm, "lookup");
  const seed = hkdf(ikm, "box-seed");
  return { lookup, lookupHash: sha256(lookup), seed, ...boxPair(seed) };
}

// Luhn modulo 32: the symbol nearest to the check symbol is doubled, the next not, and so on.
function checkSymbol(body: string): string {
  const sum = [...body].reverse().reduce((total, symbol, place) => {
    const value = alphabet.indexOf(symbol) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 32) + (value % 32);
  }, 0);
  return alphabet.charAt((32 - (sum % 32)) % 32);
}

/** Whether somebody typed over the last group of this code: proof that it was kept. */
export function isLastGroup(code: string, typed: string): boolean {
  const group = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return group === groupsOf(code).at(-1);
}
