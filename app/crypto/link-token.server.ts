import { envKeys } from "./env-keys.server";
import { enc, hmac, newUuid } from "./primitives.server";
import { hashOf } from "./tokens.server";

/**
 * The secret of a one-time link: 256 bits that follow from its id under a key of the environment. So a letter that is
 * sent again holds the same link, and what is stored of it is a hash alone.
 */
export function linkSecret(id: string): string {
  return hmac(envKeys().formk.current, enc("vp1", "link", id)).toString("base64url");
}

/** What the database keeps of a link's secret. */
export const linkHash = (secret: string): Buffer => hashOf("link", secret);

/** A new link: its id, and the hash to store with it. */
export function newLink(): { id: string; hash: Buffer } {
  const id = newUuid();
  return { id, hash: linkHash(linkSecret(id)) };
}
