import type { Reading } from "~/data/tables";
import type { DocumentKind } from "~/domain/intake/schema";
import { keptTexts } from "./document-text";
import { draftSettings, factsFor, ownAnswers, type Surroundings, templateChanges } from "./queries";
import { textsOf } from "./template";

/** A document as it would be fixed now: of what is being written, with the network's changes that were taken over. */
export async function writtenNow(db: Reading, kind: DocumentKind, around: Surroundings) {
  const settings = await draftSettings(db);
  const facts = factsFor(settings, around);
  const changes = kind === "flyer" ? [] : await templateChanges(db, kind);
  const own = kind === "flyer" ? {} : textsOf(changes, await ownAnswers(db, kind));
  return { settings, facts, own, changes, ...keptTexts(kind, facts, own) };
}
