import { sha256 } from "~/crypto/primitives.server";
import type { Language } from "~/domain/intake/schema";
import { type FrozenBlock, plainText } from "./clause";

/** What proves later which words somebody read: the hash of language and whole text, of one text or of several. */
export function textHash(
  ...texts: { language: Language; title: string; blocks: readonly FrozenBlock[] }[]
): string {
  const whole = texts.map((text) => `${text.language}\n${plainText(text)}`).join("\n\f\n");
  return sha256(Buffer.from(whole, "utf8")).toString("hex");
}
