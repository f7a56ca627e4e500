import type { Reading } from "~/data/tables";
import type { DocumentKind } from "~/domain/intake/schema";
import { readWith } from "./clause";
import type { Regulation } from "./compose-document";
import { keptTexts } from "./document-text";
import { givenTo, knownTranslations } from "./given";
import {
  draftSettings,
  factsFor,
  openProposals,
  ownAnswers,
  type Surroundings,
  templateChanges,
} from "./queries";
import { type Difference, textsOf } from "./template";
import { NOTHING_GIVEN } from "./translations";
import { valuesOf } from "./values";

/** A document as it would be fixed now: of what is being written, with the network's changes that were taken over. */
export async function writtenNow(db: Reading, kind: DocumentKind, around: Surroundings) {
  const settings = await draftSettings(db);
  const facts = factsFor(settings, around);
  const { changes, own, given } =
    kind === "flyer" ? { changes: [], own: {}, given: NOTHING_GIVEN } : await changedIn(db, kind);
  return { settings, facts, own, changes, ...keptTexts(kind, facts, own, given) };
}

async function changedIn(db: Reading, kind: Regulation) {
  const changes = await templateChanges(db, kind);
  const answers = await ownAnswers(db, kind);
  const known = await knownTranslations(db, kind);
  return { changes, own: textsOf(changes, answers), given: givenTo(known, changes, answers) };
}

/** What waits for an answer, with both texts as they would read at this employer. */
export async function proposalsRead(
  db: Reading,
  kind: Regulation,
  around: Surroundings,
): Promise<(Difference & { reads: { own: string; after: string } })[]> {
  const proposals = await openProposals(db, kind);
  if (proposals.length === 0) return [];
  const values = valuesOf(factsFor(await draftSettings(db), around), "nl");
  return proposals.map((one) => ({
    ...one,
    reads: { own: readWith(one.own, values), after: readWith(one.after, values) },
  }));
}
