import { sha256 } from "~/crypto/primitives.server";
import { type Composed, plainText } from "./clause";

/** What proves later which words somebody read: the hash of language and whole text. */
export function textHash(text: Pick<Composed, "language" | "title" | "blocks">): string {
  return sha256(Buffer.from(`${text.language}\n${plainText(text)}`, "utf8")).toString("hex");
}
