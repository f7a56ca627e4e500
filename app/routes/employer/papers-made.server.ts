import { processing, type TermsPrice, terms } from "~/domain/documents/compose-document";
import { factsFor } from "~/domain/documents/queries";
import { asSigned, letterOf } from "~/domain/tenancy/going-live/letter";
import { aboutNow, PAPERS, tracksOf } from "~/domain/tenancy/going-live/policy";
import type { GoingLiveFacts, Signature } from "~/domain/tenancy/going-live/schema";
import { aroundOf } from "~/http/surroundings.server";
import type { Paper } from "~/ui/employer/papers";

/** Every paper of this employer in its own words, with who signed it and when; none before it has agreements. */
export function papersOf(
  facts: GoingLiveFacts,
  price: TermsPrice | null,
  given: readonly Signature[],
): Paper[] | null {
  const { settings, liveOn, today } = facts;
  if (!settings || !price) return null;
  const around = aroundOf(facts.slug);
  const written = factsFor(settings, around);
  const paper = (
    item: Paper["item"],
    version: number,
    text: Paper["text"],
    who: Paper["who"] = null,
  ): Paper => {
    const now = aboutNow(facts, item, who?.id);
    const signed = given.filter((one) => one.item === item && one.subject === (who?.id ?? ""));
    const name = `${FILES[item]}${who ? `-${who.id}` : ""}`;
    // The newest comes first; what was signed once keeps its number.
    const numbered = signed.map((one, place) => ({ ...one, file: `${name}-${signed.length - place}.pdf` }));
    const signatures = numbered.filter(({ version: of }) => of === now);
    const kept = signatures.find((one) => one.text)?.text;
    return {
      item,
      file: `${name}.pdf`,
      version,
      text: kept ? asSigned(kept) : text,
      who,
      signatures,
      earlier: numbered.filter(({ version: of }) => of !== now),
    };
  };
  return [
    paper("GL-01", PAPERS.terms, terms(written, price)),
    paper("GL-02", PAPERS.processing, processing(written)),
    ...facts.panel.map((one) =>
      paper(
        "GL-05",
        PAPERS.appointment,
        letterOf(settings, around, { name: one.name, tracks: tracksOf(one), liveOn }, today),
        { id: one.id, name: one.name },
      ),
    ),
  ];
}

const FILES = { "GL-01": "voorwaarden", "GL-02": "gegevens", "GL-05": "brief" } as const;
