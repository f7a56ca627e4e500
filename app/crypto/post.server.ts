import { env } from "~/env.server";
import { boxOpen, boxSeal, enc, padText, publicOf, unpadText } from "./primitives.server";
import { asSealed, type Sealed } from "./sealed";

/** Where a reporter wants letters, and in which language. */
export type PrivateAddress = { mail: string; language: string };

// With its length in front a text of this many bytes fills two buckets exactly, so that all sealed addresses are as long.
const FILLED_TO = 508;

const contextOf = (tag: string) => enc("vp1", "post", tag);

/** Seals an address for the worker alone: whoever seals it cannot open it again (decision 21). */
export function sealAddress(tag: string, address: PrivateAddress): Sealed {
  const pk = env().POST_PUB;
  if (!pk) throw new Error("no key to seal an address to");
  const written = JSON.stringify(address);
  const filled = written + " ".repeat(Math.max(0, FILLED_TO - Buffer.byteLength(written)));
  return boxSeal(Buffer.from(pk, "hex"), padText(filled), contextOf(tag));
}

/** Opens it, with the key that only the worker has. */
export function openAddress(tag: string, sealed: Buffer): PrivateAddress {
  const secret = env().POSTK;
  if (!secret) throw new Error("no key to open an address with");
  const sk = Buffer.from(secret, "hex");
  return JSON.parse(unpadText(boxOpen(publicOf(sk), sk, asSealed(sealed), contextOf(tag)))) as PrivateAddress;
}
