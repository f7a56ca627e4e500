import type { Reading } from "~/data/tables";
import type { Regulation } from "./compose-document";
import { type Answer, type TemplateChange, textsOf } from "./template";
import type { Given, KnownTranslation, Translated } from "./translations";

/** What the network translated of a document, the newest first. */
export async function knownTranslations(db: Reading, kind: Regulation): Promise<KnownTranslation[]> {
  const rows = await db
    .selectFrom("document_translation")
    .select(["text", "language", "translated_from as from", "words"])
    .where("kind", "=", kind)
    .orderBy("seq", "desc")
    .execute();
  return rows.map((row) => ({ ...row, language: row.language as Translated }));
}

/** The same for one employer, with how its Dutch read before each change. */
export const givenTo = (
  known: readonly KnownTranslation[],
  changes: readonly TemplateChange[],
  answers: readonly Answer[],
): Given => ({ known, earlier: changes.map((_, at) => textsOf(changes.slice(0, at), answers)) });
